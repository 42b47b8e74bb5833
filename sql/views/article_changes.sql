-- One row per version of an article and the version that took its place: what came and what went.
with versioned as (
    select articles.article_id
    from articles
    where articles.superseded_by is not null or articles.version_number > 1
),

quotes_of_version as (
    select
        quotes.article_id,
        list(quotes.text order by quotes.field, quotes.field_start) as texts
    from quotes
    where
        quotes.article_id in (select versioned.article_id from versioned)
        and quotes.kind <> 'stance'
        and quotes.withdrawn_by is null
    group by quotes.article_id
),

parties_of_mention as (
    select
        event_participants.event_mention_id,
        string_agg(
            distinct coalesce(entities.name, event_participants.name), ', '
            order by coalesce(entities.name, event_participants.name)
        ) filter (where event_participants.role = 'actor') as actors,
        string_agg(
            distinct coalesce(entities.name, event_participants.name), ', '
            order by coalesce(entities.name, event_participants.name)
        ) filter (where event_participants.role = 'recipient') as recipients
    from event_participants
    left join entities
        on entities.entity_id = event_participants.entity_id
    group by event_participants.event_mention_id
),

events_of_version as (
    select
        event_mentions.article_id,
        list(
            distinct event_mentions.event_type || ' (' || event_mentions.status || '): '
            || case
                when parties_of_mention.recipients is null
                    then coalesce(parties_of_mention.actors, 'nobody named')
                else
                    coalesce(parties_of_mention.actors, '?')
                    || ' → '
                    || parties_of_mention.recipients
            end
        ) as labels
    from event_mentions
    left join parties_of_mention
        on parties_of_mention.event_mention_id = event_mentions.event_mention_id
    where
        event_mentions.withdrawn_by is null
        and event_mentions.article_id in (select versioned.article_id from versioned)
    group by event_mentions.article_id
),

sentences_of_pair as (
    select
        sentence_changes.first_article_id,
        list(sentence_changes.text order by sentence_changes.position)
        filter (where sentence_changes.change = 'came') as came,
        list(sentence_changes.text order by sentence_changes.position)
        filter (where sentence_changes.change = 'went') as went,
        list(sentence_changes.text order by sentence_changes.position)
        filter (where sentence_changes.change = 'reworded') as reworded
    from sentence_changes
    group by sentence_changes.first_article_id
),

versions as (
    select
        articles.*,
        list_distinct(
            string_split(
                trim(regexp_replace(lower(articles.body), '[^\p{L}\p{N}]+', ' ', 'g')), ' '
            )
        ) as words,
        coalesce(quotes_of_version.texts, []) as texts,
        coalesce(events_of_version.labels, []) as labels,
        coalesce(sentences_of_pair.came, []) as came,
        coalesce(sentences_of_pair.went, []) as went,
        coalesce(sentences_of_pair.reworded, []) as reworded
    from articles
    left join quotes_of_version
        on quotes_of_version.article_id = articles.article_id
    left join events_of_version
        on events_of_version.article_id = articles.article_id
    left join sentences_of_pair
        on sentences_of_pair.first_article_id = articles.article_id
    where articles.article_id in (select versioned.article_id from versioned)
),

pairs as (
    select
        older.article_id as first_article_id,
        newer.article_id as second_article_id,
        newer.source_path,
        outlet_shown(newer.outlet, newer.source_path) as outlet,
        older.title as first_title,
        newer.title as second_title,
        older.texts as first_texts,
        newer.texts as second_texts,
        older.labels as first_labels,
        newer.labels as second_labels,
        older.came as sentences_added,
        older.went as sentences_removed,
        older.reworded as sentences_reworded,
        older.words as first_words,
        newer.words as second_words,
        older.version_number as first_version_number,
        newer.version_number as second_version_number,
        older.word_count as first_word_count,
        newer.word_count as second_word_count,
        older.published_at as first_published_at,
        older.published_granularity as first_published_granularity,
        older.published_basis as first_published_basis,
        older.updated_at as first_updated_at,
        newer.published_on as second_published_on,
        newer.published_at as second_published_at,
        newer.published_granularity as second_published_granularity,
        newer.published_basis as second_published_basis,
        newer.updated_at as second_updated_at
    from versions as older
    inner join versions as newer
        on newer.article_id = older.superseded_by
)

select
    outlet,
    first_title,
    second_title,
    shown_date(second_published_on, second_published_on, second_published_granularity)
        as published,
    second_published_basis as published_basis,
    second_updated_at as updated_at,
    sentences_added,
    sentences_removed,
    sentences_reworded,
    list_filter(second_texts, lambda text: not list_contains(first_texts, text))
        as quotes_added,
    list_filter(first_texts, lambda text: not list_contains(second_texts, text))
        as quotes_removed,
    list_sort(
        list_filter(second_labels, lambda label: not list_contains(first_labels, label))
    ) as events_added,
    list_sort(
        list_filter(first_labels, lambda label: not list_contains(second_labels, label))
    ) as events_removed,
    round(
        len(list_intersect(first_words, second_words))
        / len(list_distinct(list_concat(first_words, second_words))),
        3
    ) as similarity,
    first_word_count,
    second_word_count,
    source_path,
    first_version_number,
    second_version_number,
    first_published_at,
    first_published_granularity,
    first_published_basis,
    first_updated_at,
    second_published_at,
    second_published_granularity,
    first_article_id,
    second_article_id
from pairs
