"""Where a document says it comes from."""
