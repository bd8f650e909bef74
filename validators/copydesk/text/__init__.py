"""Pure functions on text. Nothing here knows a document, a rule or a setting."""
