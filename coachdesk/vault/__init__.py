"""The keys of a practice folder: who may open it, and what every other key grows from."""
