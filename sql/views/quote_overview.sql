-- One row per quote in the latest version of an article: who said what, how it is known, and the passage; no stances.
with quotes_with_field as (
    select
        quotes.* replace (
            case
                when entities.corrected_by is null then quotes.speaker
                else entities.name
            end as speaker
        ),
        articles.source_path,
        articles.outlet,
        articles.story_id,
        articles.published_at,
        articles.published_on,
        articles.published_granularity,
        articles.published_basis,
        entities.name as speaker_name,
        coalesce(
            substring(
                articles.body, quotes.clause_start + 1, quotes.clause_end - quotes.clause_start
            ),
            quotes.text
        ) as clause,
        case quotes.field
            when 'title' then articles.title
            when 'subtitle' then articles.subtitle
            else articles.body
        end as field_text
    from quotes
    inner join articles
        on articles.article_id = quotes.article_id
    left join entities
        on entities.entity_id = quotes.speaker_id
    where
        articles.is_latest
        and quotes.kind <> 'stance'
        and quotes.withdrawn_by is null
),

quotes_with_passage as (
    select
        quotes_with_field.*,
        substring(
            quotes_with_field.field_text,
            greatest(quotes_with_field.field_start - 80, 0) + 1,
            least(quotes_with_field.field_start, 80)
        ) as text_before,
        substring(
            quotes_with_field.field_text, quotes_with_field.field_end + 1, 80
        ) as text_after
    from quotes_with_field
)

select
    quotes_with_passage.quote_id,
    quotes_with_passage.article_id,
    quotes_with_passage.statement_id,
    quotes_with_passage.speaker_id,
    quotes_with_passage.continues_quote_id,
    quotes_with_passage.nested_in,
    quotes_with_passage.story_id,
    quotes_with_passage.source_path,
    quotes_with_passage.outlet,
    quotes_with_passage.text,
    trim(
        regexp_replace(lower(quotes_with_passage.text), '[^\p{L}\p{N}]+', ' ', 'g')
    ) as wording,
    quotes_with_passage.clause,
    quotes_with_passage.kind,
    quotes_with_passage.speaker,
    quotes_with_passage.speaker_name,
    quotes_with_passage.speaker_title,
    quotes_with_passage.speaker_country,
    quotes_with_passage.speaker_as_written,
    quotes_with_passage.speaker_basis,
    quotes_with_passage.cue,
    quotes_with_passage.via,
    quotes_with_passage.via_kind,
    quotes_with_passage.addressee,
    regexp_replace(
        trim(
            case
                when quotes_with_passage.field_start > 80
                    then '…' || regexp_replace(quotes_with_passage.text_before, '^\S*', '')
                else quotes_with_passage.text_before
            end
            || quotes_with_passage.text
            || case
                when
                    quotes_with_passage.field_end + 80 < length(quotes_with_passage.field_text)
                    then regexp_replace(quotes_with_passage.text_after, '\S*$', '') || '…'
                else quotes_with_passage.text_after
            end
        ),
        '\s+', ' ', 'g'
    ) as snippet,
    quotes_with_passage.field,
    quotes_with_passage.field_start,
    quotes_with_passage.field_end,
    quotes_with_passage.char_start,
    quotes_with_passage.char_end,
    len(
        regexp_extract_all(quotes_with_passage.text, '[\p{L}\p{N}]+(?:[''’-][\p{L}\p{N}]+)*')
    ) as word_count,
    quotes_with_passage.confidence,
    quotes_with_passage.rule,
    quotes_with_passage.in_title,
    quotes_with_passage.said_on,
    quotes_with_passage.said_on_granularity,
    quotes_with_passage.said_on_basis,
    quotes_with_passage.published_on,
    quotes_with_passage.published_granularity,
    quotes_with_passage.published_basis
from quotes_with_passage
