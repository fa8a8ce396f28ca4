"""Reading what comes in from outside: every file is hostile or broken until it has been read to the end."""
