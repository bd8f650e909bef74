"""Who speaks: readers, furniture and advertising inside editorial text."""
