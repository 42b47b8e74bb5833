-- A changed sentence is what its offsets cut out of its body, and what it was is in the older body.
-- severity: error
select
    sentence_changes.article_id,
    sentence_changes.char_start,
    sentence_changes.text,
    sentence_changes.former_text
from sentence_changes
inner join articles
    on articles.article_id = sentence_changes.article_id
inner join articles as older
    on older.article_id = sentence_changes.first_article_id
where
    sentence_changes.text is distinct from substring(
        articles.body,
        sentence_changes.char_start + 1,
        sentence_changes.char_end - sentence_changes.char_start
    )
    or sentence_changes.former_text is distinct from substring(
        older.body,
        sentence_changes.former_start + 1,
        sentence_changes.former_end - sentence_changes.former_start
    )
