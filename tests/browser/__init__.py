"""The browser over the published file."""
