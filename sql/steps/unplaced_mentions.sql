-- Mentions whose words of time name no date by themselves, in articles that their stories date.
select
    event_mentions.event_mention_id,
    event_mentions.date_text,
    event_mentions.status,
    articles.published_on as first_day,
    case articles.published_granularity
        when 'year' then make_date(year(articles.published_on), 12, 31)
        when 'month' then last_day(articles.published_on)
        else articles.published_on
    end as last_day,
    case
        when reports.published_granularity in ('time', 'day') then reports.published_on
    end as reported_on
from event_mentions
inner join story_dates on story_dates.article_id = event_mentions.article_id
inner join articles on articles.article_id = event_mentions.article_id
inner join articles as reports on reports.article_id = story_dates.from_article_id
where
    event_mentions.date_text is not null
    and event_mentions.date_basis in ('none', 'story')
    and event_mentions.withdrawn_by is null
order by event_mentions.event_mention_id
