-- Which utterances do outlets word differently?
select
    statement_variants.speaker,
    statement_variants.first_outlet,
    statement_variants.first_text,
    statement_variants.second_outlet,
    statement_variants.second_text,
    statement_variants.relation,
    statement_variants.similarity,
    statement_variants.said,
    statement_variants.said_on_basis
from statement_variants
where statement_variants.relation <> 'same'
order by
    statement_variants.similarity desc,
    statement_variants.first_quote_id asc,
    statement_variants.second_quote_id asc
