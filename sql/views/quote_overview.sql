-- One row per quote in the latest version of an article: who said what, how it is known, and the passage; no stances.
with quotes_with_field as (
    select
        quotes.* replace (coalesce(entities.name, quotes.speaker) as speaker),
        articles.source_path,
        outlet_shown(articles.outlet, articles.source_path) as outlet,
        articles.story_id,
        articles.published_on,
        articles.published_granularity,
        articles.published_basis,
        period_end(quotes.said_on, quotes.said_on_granularity) as said_until,
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
    quotes_with_passage.speaker,
    quotes_with_passage.speaker_title,
    quotes_with_passage.speaker_country,
    quotes_with_passage.text,
    quotes_with_passage.kind,
    quotes_with_passage.addressee,
    shown_date(
        quotes_with_passage.said_on,
        quotes_with_passage.said_until,
        quotes_with_passage.said_on_granularity
    ) as said,
    quotes_with_passage.said_on_basis,
    quotes_with_passage.via,
    quotes_with_passage.in_title,
    quotes_with_passage.speaker_as_written,
    quotes_with_passage.speaker_basis,
    quotes_with_passage.confidence,
    quotes_with_passage.outlet,
    shown_date(
        quotes_with_passage.published_on,
        quotes_with_passage.published_on,
        quotes_with_passage.published_granularity
    ) as published,
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
    quotes_with_passage.source_path,
    quotes_with_passage.field,
    quotes_with_passage.field_start,
    quotes_with_passage.field_end,
    quotes_with_passage.char_start,
    quotes_with_passage.char_end,
    quotes_with_passage.clause,
    trim(
        regexp_replace(lower(quotes_with_passage.text), '[^\p{L}\p{N}]+', ' ', 'g')
    ) as wording,
    len(
        regexp_extract_all(quotes_with_passage.text, '[\p{L}\p{N}]+(?:[''’-][\p{L}\p{N}]+)*')
    ) as word_count,
    quotes_with_passage.cue,
    quotes_with_passage.rule,
    quotes_with_passage.via_kind,
    case
        when
            quotes_with_passage.said_on_granularity in ('season', 'quarter', 'year')
            or quotes_with_passage.said_until is null
            then shown_date(
                coalesce(quotes_with_passage.said_on, quotes_with_passage.published_on),
                null,
                case
                    when
                        quotes_with_passage.said_on is null
                        and quotes_with_passage.published_granularity <> 'year'
                        then 'month'
                    else 'year'
                end
            )
        else strftime(quotes_with_passage.said_on, '%Y-%m')
    end as month,
    quotes_with_passage.said_on,
    quotes_with_passage.said_until,
    quotes_with_passage.said_on_granularity,
    quotes_with_passage.published_on,
    quotes_with_passage.published_granularity,
    quotes_with_passage.published_basis,
    quotes_with_passage.quote_id,
    quotes_with_passage.article_id,
    quotes_with_passage.statement_id,
    quotes_with_passage.speaker_id,
    quotes_with_passage.story_id,
    quotes_with_passage.continues_quote_id,
    quotes_with_passage.nested_in
from quotes_with_passage
