-- A statement has the speaker of one of its quotes; another is named in articles of a story only.
-- severity: error
select
    statements.statement_id,
    statements.speaker_id,
    list(distinct quotes.speaker_id order by quotes.speaker_id) as quote_speaker_ids
from statements
inner join quotes
    on quotes.statement_id = statements.statement_id
inner join articles
    on articles.article_id = quotes.article_id
group by all
having
    count(*) filter (where quotes.speaker_id is not distinct from statements.speaker_id) = 0
    or bool_or(
        articles.story_id is null
        and quotes.speaker_id is distinct from statements.speaker_id
    )
