"""Raw files to raw records: what is in a folder, what is in a file, and why some of it cannot be used.

Only reading belongs here: bytes, encodings, containers, named fields. What a page says is read with the articles.
"""

from pipeline.sources.file_reading import input_files, records
from pipeline.sources.files import InputFile, digest, listed_files, storable_name

__all__ = ["InputFile", "digest", "input_files", "listed_files", "records", "storable_name"]
