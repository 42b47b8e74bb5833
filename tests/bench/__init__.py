"""``make bench``: how fast and how large runs are, by number of articles; what was measured is kept in ``docs``."""
