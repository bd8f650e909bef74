"""How right copydesk is, beside the libraries that people use instead."""
