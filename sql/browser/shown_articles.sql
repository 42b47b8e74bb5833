-- One row per article in its latest version, and the filters that hide it: they ask its outlet, publication, and who speaks or acts in it.
with countries_named as (
    select
        event_mentions.article_id,
        event_participants.country
    from event_participants
    inner join event_mentions
        on event_mentions.event_mention_id = event_participants.event_mention_id
    where event_participants.country is not null
    union
    select
        quotes.article_id,
        quotes.speaker_country as country
    from quotes
    where quotes.speaker_country is not null
),

countries_of_article as (
    select
        countries_named.article_id,
        list(countries_named.country) as countries
    from countries_named
    group by all
)

select
    article_overview.title,
    article_overview.outlet,
    article_overview.published,
    article_overview.published_basis,
    article_overview.published_on,
    article_overview.published_at,
    article_overview.agency,
    article_overview.word_count,
    article_overview.quote_count,
    article_overview.event_mention_count,
    article_overview.story_article_count,
    article_overview.source_path,
    article_overview.article_id,
    article_overview.story_id,
    hidden_by(
        [article_overview.outlet],
        article_overview.published_on,
        article_overview.published_on,
        coalesce(countries_of_article.countries, []),
        [article_overview.published_basis]
    ) as hidden_by
from article_overview
left join countries_of_article
    on countries_of_article.article_id = article_overview.article_id
