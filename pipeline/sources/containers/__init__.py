"""Archives of many files (zip, tar): their files as input files, bounded in number, bytes and depth.

Belongs here: what a name in an archive stands for, and what of an archive is unpacked. Does not: what the files hold;
archives of web pages, which hold records (``archives``).
"""

from pipeline.sources.containers import tar_archive, zip_archive
from pipeline.sources.containers.members import Members, Room

__all__ = ["Members", "Room", "tar_archive", "zip_archive"]
