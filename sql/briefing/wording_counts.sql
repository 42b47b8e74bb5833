-- One row per way in which two outlets' wordings of a statement compare (same, part of, reworded): statements.
select
    statement_variants.relation,
    count(distinct statement_variants.statement_id) as statement_count
from statement_variants
group by statement_variants.relation
order by statement_variants.relation
