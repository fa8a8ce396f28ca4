"""The lock screen: the first thing on the screen, and what stands there whenever the practice is closed."""
