"""One letter between the yes and the envelope: looked at, printed, saved, and asked about."""
