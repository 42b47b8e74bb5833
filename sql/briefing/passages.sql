-- One row per quote or mention that is asked for: its words, what stands around them in the paragraph, and the article.
with words as (
    select
        quotes.quote_id as passage_id,
        quotes.article_id,
        quotes.field,
        quotes.text as marked,
        quotes.field_start as word_start,
        quotes.field_end as word_end,
        concat_ws(
            ', ', coalesce(entities.name, quotes.speaker, quotes.speaker_as_written), quotes.kind
        ) as about
    from quotes
    left join entities
        on entities.entity_id = quotes.speaker_id
    where list_contains($ids, quotes.quote_id)
    union all
    select
        event_mentions.event_mention_id as passage_id,
        event_mentions.article_id,
        event_mentions.field,
        event_mentions.evidence_text as marked,
        event_mentions.evidence_start as word_start,
        event_mentions.evidence_end as word_end,
        events.headline as about
    from event_mentions
    left join events
        on events.event_id = event_mentions.event_id
    where list_contains($ids, event_mentions.event_mention_id)
),

words_in_field as (
    select
        words.*,
        articles.title,
        outlet_shown(articles.outlet, articles.source_path) as outlet,
        shown_date(
            articles.published_on, articles.published_on, articles.published_granularity
        ) as published,
        articles.source_path,
        case words.field
            when 'title' then articles.title
            when 'subtitle' then articles.subtitle
            else articles.body
        end as field_text
    from words
    inner join articles
        on articles.article_id = words.article_id
)

select
    words_in_field.passage_id,
    words_in_field.about,
    words_in_field.outlet,
    words_in_field.published,
    words_in_field.title,
    words_in_field.source_path,
    words_in_field.field,
    coalesce(
        substring(
            words_in_field.field_text,
            greatest(words_in_field.word_start - 400, 0) + 1,
            case when words_in_field.word_start > 400 then 400 else words_in_field.word_start end
        ),
        ''
    ) as text_before,
    words_in_field.marked,
    coalesce(
        substring(words_in_field.field_text, words_in_field.word_end + 1, 400), ''
    ) as text_after
from words_in_field
order by words_in_field.passage_id
