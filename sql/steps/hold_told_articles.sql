-- What tells stories apart: the beginning of each article, who acts or speaks there, what is done to whom, and days.
-- `wording_digest` is that of what the words of an article follow from.
create or replace temp table told_articles as
with names as (
    select
        event_mentions.article_id,
        event_mentions.event_mention_id,
        event_mentions.base_type,
        coalesce(entities.name, event_participants.name) as name
    from event_mentions
    inner join event_participants
        on event_participants.event_mention_id = event_mentions.event_mention_id
    inner join entities on entities.entity_id = event_participants.entity_id
    where
        event_mentions.withdrawn_by is null
        and event_mentions.is_lead
        and event_participants.role in ('actor', 'recipient')
),

acts as (
    select
        article_id,
        base_type || ': ' || string_agg(distinct name, ', ' order by name) as act
    from names
    group by article_id, event_mention_id, base_type
    having count(distinct name) > 1
),

acts_of_article as (
    select
        article_id,
        list(distinct act order by act) as acts
    from acts
    group by article_id
),

voices as (
    select
        quotes.article_id,
        entities.name
    from quotes
    inner join entities on entities.entity_id = quotes.speaker_id
    where quotes.withdrawn_by is null and (quotes.field <> 'body' or quotes.field_start < 1000)
    union
    select
        article_id,
        name
    from names
),

parties_of_article as (
    select
        article_id,
        list(distinct name order by name) as parties
    from voices
    group by article_id
),

told_days as (
    select
        article_id,
        max(date_end) as latest_told
    from event_mentions
    where
        withdrawn_by is null
        and status = 'happened' and date_basis = 'stated' and date_granularity = 'day'
    group by article_id
)

select
    articles.article_id,
    articles.language,
    articles.title,
    concat_ws(chr(10), articles.subtitle, left(articles.body, 1000)) as lead,
    coalesce(parties_of_article.parties, []) as parties,
    coalesce(acts_of_article.acts, []) as acts,
    articles.outlet,
    articles.origin,
    case when articles.published_basis <> 'story' then articles.published_at end as published_at,
    case when articles.published_basis <> 'story' then articles.published_on end as first_day,
    case
        when articles.published_basis = 'story' then null
        when articles.published_granularity = 'year'
            then make_date(year(articles.published_on), 12, 31)
        when articles.published_granularity = 'month' then last_day(articles.published_on)
        else articles.published_on
    end as last_day,
    told_days.latest_told,
    articles.is_latest,
    md5(to_json([
        coalesce(articles.title, ''),
        concat_ws(chr(10), articles.subtitle, left(articles.body, 1000)),
        array_to_string(coalesce(parties_of_article.parties, []), chr(31)),
        array_to_string(coalesce(acts_of_article.acts, []), chr(31))
    ])::text) as wording_digest
from articles
left join parties_of_article on parties_of_article.article_id = articles.article_id
left join acts_of_article on acts_of_article.article_id = articles.article_id
left join told_days on told_days.article_id = articles.article_id
order by articles.article_id
