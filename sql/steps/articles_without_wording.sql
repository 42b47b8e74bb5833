-- The titles and beginnings whose words are not known yet, each once, with who acts there and what is done to whom.
select
    wording_digest,
    title,
    lead,
    parties,
    acts
from told_articles
where wording_digest not in (select story_wordings.wording_digest from story_wordings)
qualify row_number() over (partition by wording_digest order by article_id) = 1
order by wording_digest
