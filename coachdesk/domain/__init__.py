"""The practice as all three parties may know it."""
