-- What changed between two versions of an article?
select
    article_changes.outlet,
    article_changes.second_title,
    article_changes.updated_at,
    article_changes.sentences_added,
    article_changes.sentences_removed,
    article_changes.sentences_reworded,
    article_changes.quotes_added,
    article_changes.quotes_removed,
    article_changes.events_added,
    article_changes.events_removed,
    article_changes.similarity,
    article_changes.source_path
from article_changes
order by
    article_changes.source_path,
    article_changes.first_version_number,
    article_changes.first_article_id
