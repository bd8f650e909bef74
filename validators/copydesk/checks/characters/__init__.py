"""Characters that hide, reorder or garble text."""
