-- One row per quote that an outlet has through another: a medium or person (via), or somebody else's quote around it.
-- First-hand is what a speaker wrote on a platform, tells of his own words, or told the outlet itself. Inside another's
-- words counts who is named there: a pronoun may mean the one who tells.
with quotes_around as (
    select
        inner_quotes.quote_id,
        coalesce(entities.name, outer_quotes.speaker, outer_quotes.speaker_as_written)
            as quoted_by
    from quote_overview as inner_quotes
    inner join quotes as outer_quotes
        on
            outer_quotes.quote_id = inner_quotes.nested_in
            and outer_quotes.field_start <= inner_quotes.field_start
            and outer_quotes.field_end >= inner_quotes.field_end
    left join entities
        on entities.entity_id = outer_quotes.speaker_id
    where
        inner_quotes.speaker_id is not null
        and inner_quotes.speaker_basis is distinct from 'pronoun'
        and outer_quotes.speaker_basis is distinct from 'pronoun'
        and inner_quotes.speaker_id is distinct from outer_quotes.speaker_id
),

quotes_through as (
    select
        quote_overview.*,
        case
            when
                quote_overview.via_kind in ('outlet', 'person')
                and not starts_with(
                    regexp_replace(lower(quote_overview.via), '^the ', '') || ' ',
                    regexp_replace(lower(quote_overview.outlet), '^the ', '') || ' '
                )
                then quote_overview.via
        end as medium,
        quotes_around.quoted_by
    from quote_overview
    left join quotes_around
        on quotes_around.quote_id = quote_overview.quote_id
)

select
    quotes_through.speaker,
    quotes_through.speaker_title,
    quotes_through.speaker_country,
    quotes_through.text,
    quotes_through.kind,
    quotes_through.medium as via,
    quotes_through.quoted_by,
    statements.has_firsthand,
    quotes_through.said,
    quotes_through.said_on_basis,
    quotes_through.speaker_as_written,
    quotes_through.confidence,
    quotes_through.outlet,
    quotes_through.published,
    quotes_through.snippet,
    quotes_through.source_path,
    quotes_through.field,
    quotes_through.char_start,
    quotes_through.char_end,
    quotes_through.said_on,
    quotes_through.said_on_granularity,
    quotes_through.published_on,
    quotes_through.published_granularity,
    quotes_through.published_basis,
    quotes_through.quote_id,
    quotes_through.article_id,
    quotes_through.statement_id,
    quotes_through.speaker_id,
    quotes_through.nested_in
from quotes_through
left join statements
    on statements.statement_id = quotes_through.statement_id
where
    quotes_through.medium is not null
    or quotes_through.quoted_by is not null
