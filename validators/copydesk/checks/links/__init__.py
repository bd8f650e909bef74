"""Links that promote, hide or deceive."""
