-- The day of a statement comes with granularity and basis, or with neither.
-- severity: error
select
    statements.statement_id,
    statements.said_on,
    statements.said_on_granularity,
    statements.said_on_basis
from statements
where
    (statements.said_on is null) <> (statements.said_on_granularity is null)
    or (statements.said_on is null) <> (statements.said_on_basis = 'none')
