"""``make quality``: the page ``docs/quality.md``, measured.

What is measured on which corpus stands in ``corpora``, figures of other systems in ``peers.csv``, the floors that tests
hold in ``floors``; ``measuring`` builds warehouses and runs the scorers, ``bases`` scores what each basis gives by
itself, ``page`` writes. No comparison of rows with gold belongs here: that is the scorers', which lie beside the
corpora.
"""
