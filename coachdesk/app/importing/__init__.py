"""Taking in what a coach has: tables of clients and sessions, old notes; a dry run first, one undo after."""
