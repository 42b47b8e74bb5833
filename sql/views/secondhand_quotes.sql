-- One row per quote that an outlet has through another: a medium or person (via), or somebody else's quote around it.
-- What a speaker wrote on a platform, or tells of his own words, is his own.
select
    quote_overview.quote_id,
    quote_overview.article_id,
    quote_overview.statement_id,
    quote_overview.speaker_id,
    quote_overview.nested_in,
    quote_overview.source_path,
    quote_overview.text,
    quote_overview.kind,
    quote_overview.speaker,
    quote_overview.speaker_as_written,
    quote_overview.via,
    coalesce(outer_quotes.speaker, outer_quotes.speaker_as_written) as quoted_by,
    quote_overview.outlet,
    quote_overview.snippet,
    quote_overview.field,
    quote_overview.char_start,
    quote_overview.char_end,
    quote_overview.confidence,
    statements.has_firsthand,
    quote_overview.said_on,
    quote_overview.said_on_granularity,
    quote_overview.said_on_basis,
    quote_overview.published_on,
    quote_overview.published_granularity,
    quote_overview.published_basis
from quote_overview
left join quotes as outer_quotes
    on outer_quotes.quote_id = quote_overview.nested_in
left join statements
    on statements.statement_id = quote_overview.statement_id
where
    quote_overview.via_kind in ('outlet', 'person')
    or (
        quote_overview.nested_in is not null
        and not coalesce(outer_quotes.speaker_id = quote_overview.speaker_id, false)
    )
