-- What hangs on an article or a mention that was left out goes with it.
delete from article_lines
where article_id not in (select articles.article_id from articles);

delete from article_dates
where article_id not in (select articles.article_id from articles);

delete from event_participants
where event_mention_id not in (select event_mentions.event_mention_id from event_mentions)
