"""Which language, which script, and whether it is the declared one."""
