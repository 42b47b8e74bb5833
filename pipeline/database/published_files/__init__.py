"""Files that stand where a warehouse is published: whose they are, whether they are damaged, what a user added.

Does not belong here: writing rows, and putting a file before readers (``build_file``, ``warehouse``).
"""

from pipeline.database.published_files import damage, user_objects
from pipeline.database.published_files.ownership import BusyError, NotOursError, Standing, standing
from pipeline.database.published_files.user_objects import UserObjectsError

__all__ = ["BusyError", "NotOursError", "Standing", "UserObjectsError", "damage", "standing", "user_objects"]
