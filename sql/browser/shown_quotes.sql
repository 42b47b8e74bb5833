-- One row per quote in the latest version of an article, and the filters that hide it: they ask its outlet and day, and the speaker's country.
select
    quote_overview.text,
    quote_overview.kind,
    quote_overview.speaker,
    quote_overview.speaker_title,
    quote_overview.said,
    quote_overview.said_on_basis,
    coalesce(quote_overview.said_on, quote_overview.published_on) as day,
    quote_overview.month,
    quote_overview.via,
    quote_overview.outlet,
    quote_overview.field_start,
    quote_overview.article_id,
    quote_overview.statement_id,
    quote_overview.quote_id,
    quote_overview.speaker_id as entity_id,
    hidden_by(
        [quote_overview.outlet],
        coalesce(quote_overview.said_on, quote_overview.published_on),
        coalesce(quote_overview.said_until, quote_overview.published_on),
        [quote_overview.speaker_country],
        [quote_overview.said_on_basis]
    ) as hidden_by
from quote_overview
