"""The handbook, read in the window: pages from the program's own files, and nothing fetched."""
