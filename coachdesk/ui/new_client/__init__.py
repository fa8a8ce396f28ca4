"""A new client, or a new engagement of one."""
