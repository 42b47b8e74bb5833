-- One row per speaker, the most quoted first, counting the quotes that the filters show; hidden is whose quotes all are.
with counted as (
    select
        shown_quotes.entity_id,
        min(shown_quotes.speaker) as speaker,
        count(*) filter (where shown_quotes.hidden_by = []) as quote_count,
        count(distinct shown_quotes.outlet)
        filter (where shown_quotes.hidden_by = []) as outlet_count,
        count(distinct shown_quotes.statement_id)
        filter (where shown_quotes.hidden_by = []) as statement_count,
        min(shown_quotes.month) filter (where shown_quotes.hidden_by = []) as first_month,
        max(shown_quotes.month) filter (where shown_quotes.hidden_by = []) as last_month,
        list_sort(list_distinct(flatten(list(shown_quotes.hidden_by)))) as filters
    from shown_quotes
    where shown_quotes.entity_id is not null
    group by all
)

select
    counted.speaker,
    entities.title,
    entities.country,
    counted.quote_count,
    counted.statement_count,
    counted.outlet_count,
    counted.first_month,
    counted.last_month,
    counted.entity_id,
    case when counted.quote_count = 0 then counted.filters else [] end as hidden_by,
    row_number() over (
        order by
            counted.quote_count desc,
            counted.speaker asc,
            counted.entity_id asc
    ) as position
from counted
inner join entities
    on entities.entity_id = counted.entity_id
