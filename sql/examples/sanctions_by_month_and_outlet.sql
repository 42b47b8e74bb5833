-- What was said about sanctions, by whom, in which month and outlet?
select
    quote_overview.speaker,
    quote_overview.month,
    quote_overview.outlet,
    quote_overview.clause,
    quote_overview.kind,
    quote_overview.said,
    quote_overview.said_on_basis,
    quote_overview.source_path,
    quote_overview.char_start,
    quote_overview.char_end
from quote_overview
where
    regexp_matches(quote_overview.clause, '\bsanction', 'i')
    and quote_overview.speaker_id is not null
order by
    quote_overview.speaker,
    quote_overview.month nulls last,
    quote_overview.outlet,
    quote_overview.quote_id
