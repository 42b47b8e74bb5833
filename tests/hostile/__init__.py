"""Bad and odd input files of every format, made from numbers, and what must become of them."""
