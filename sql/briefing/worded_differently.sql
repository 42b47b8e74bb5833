-- One row per statement that outlets word differently: the pair of its wordings that shows it best, ten at most.
with pairs as (
    select statement_variants.*
    from statement_variants
    where
        statement_variants.relation <> 'same'
        and statement_variants.first_outlet <> statement_variants.second_outlet
    qualify
        row_number() over (
            partition by statement_variants.statement_id
            order by
                statement_variants.relation = 'reworded' desc,
                abs(statement_variants.similarity - 0.6) asc,
                length(statement_variants.first_text) desc,
                statement_variants.first_quote_id asc,
                statement_variants.second_quote_id asc
        ) = 1
)

select
    pairs.speaker,
    pairs.relation,
    pairs.similarity,
    pairs.said,
    pairs.first_text,
    pairs.first_outlet,
    pairs.first_published,
    pairs.first_kind,
    pairs.second_text,
    pairs.second_outlet,
    pairs.second_published,
    pairs.second_kind,
    pairs.first_quote_id,
    pairs.second_quote_id,
    pairs.statement_id
from pairs
order by
    pairs.speaker is not null desc,
    pairs.relation = 'reworded' desc,
    abs(pairs.similarity - 0.6) asc,
    pairs.statement_id asc
limit 10
