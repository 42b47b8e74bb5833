-- One row per quote, speaker of a quote and mention of an event in the body of a latest version: where, and what it is.
with quotes_named as (
    select
        quotes.*,
        coalesce(entities.name, quotes.speaker) as name,
        entities.entity_id,
        entities.wikidata_id
    from quotes
    left join entities
        on entities.entity_id = quotes.speaker_id
    where quotes.withdrawn_by is null
),

passages as (
    select
        'quote' as annotation,
        quotes_named.quote_id as row_id,
        quotes_named.article_id,
        quotes_named.char_start,
        quotes_named.char_end,
        quotes_named.kind as label,
        cast(null as varchar) as detail,
        quotes_named.name,
        quotes_named.entity_id,
        quotes_named.wikidata_id,
        quotes_named.confidence
    from quotes_named
    union all
    select
        'speaker' as annotation,
        quotes_named.quote_id as row_id,
        quotes_named.article_id,
        quotes_named.speaker_start as char_start,
        quotes_named.speaker_end as char_end,
        quotes_named.speaker_basis as label,
        cast(null as varchar) as detail,
        quotes_named.name,
        quotes_named.entity_id,
        quotes_named.wikidata_id,
        quotes_named.confidence
    from quotes_named
    union all
    select
        'event' as annotation,
        event_mentions.event_mention_id as row_id,
        event_mentions.article_id,
        event_mentions.evidence_start as char_start,
        event_mentions.evidence_end as char_end,
        event_mentions.event_type as label,
        event_mentions.status as detail,
        events.headline as name,
        event_mentions.event_id as entity_id,
        cast(null as varchar) as wikidata_id,
        event_mentions.confidence
    from event_mentions
    left join events
        on events.event_id = event_mentions.event_id
    where event_mentions.withdrawn_by is null
)

select
    passages.annotation,
    passages.row_id,
    passages.article_id,
    passages.char_start,
    passages.char_end,
    substring(
        articles.body, passages.char_start + 1, passages.char_end - passages.char_start
    ) as exact,
    substring(
        articles.body,
        greatest(passages.char_start - 32, 0) + 1,
        least(passages.char_start, 32)
    ) as prefix,
    substring(articles.body, passages.char_end + 1, 32) as suffix,
    passages.label,
    passages.detail,
    passages.name,
    passages.entity_id,
    passages.wikidata_id,
    passages.confidence,
    articles.url
from passages
inner join articles
    on articles.article_id = passages.article_id
where articles.is_latest and passages.char_start is not null
order by
    passages.article_id,
    passages.char_start,
    passages.char_end,
    passages.annotation,
    passages.row_id
