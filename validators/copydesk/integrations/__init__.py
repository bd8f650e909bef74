"""The gate inside other tools, one file a tool; each needs its own extra."""
