-- What was said about sanctions, by whom, in which month and outlet?
select
    quote_overview.speaker_name,
    quote_overview.outlet,
    quote_overview.clause,
    quote_overview.kind,
    quote_overview.source_path,
    quote_overview.char_start,
    quote_overview.char_end,
    cast(date_trunc('month', quote_overview.said_on) as date) as month,
    quote_overview.said_on_basis
from quote_overview
where
    regexp_matches(quote_overview.clause, '\bsanction', 'i')
    and quote_overview.speaker_name is not null
order by
    month nulls last,
    quote_overview.speaker_name,
    quote_overview.outlet,
    quote_overview.quote_id
