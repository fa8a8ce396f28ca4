"""The rim: headless verbs over the use cases."""
