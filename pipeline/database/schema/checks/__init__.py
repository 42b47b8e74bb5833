"""What the rows of a warehouse must obey, as selects that return the rows which do not.

Claims written by hand stand in ``sql/checks``; the others follow from the data dictionary: what is asked of columns
(keys, values, references), that words are slices of a text, that counts are of what they count, that dates are whole.
What happens when a check fails is no business of these modules.
"""

from pipeline.database.schema.checks.check import Check, Violations, violations
from pipeline.database.schema.checks.every_check import checks
from pipeline.database.schema.checks.tables_asked import statements_asked, tables_asked

__all__ = ["Check", "Violations", "checks", "statements_asked", "tables_asked", "violations"]
