-- A changed sentence is what its offsets cut out of its body, and what it was is in the older body.
-- severity: error
select
    sentence_changes.article_id,
    sentence_changes.char_start,
    sentence_changes.text,
    sentence_changes.former_text
from sentence_changes
asof left join field_paragraphs() as paragraphs
    on
        paragraphs.article_id = sentence_changes.article_id
        and paragraphs.field = 'body'
        and paragraphs.paragraph_start <= sentence_changes.char_start
asof left join field_paragraphs() as older_paragraphs
    on
        older_paragraphs.article_id = sentence_changes.first_article_id
        and older_paragraphs.field = 'body'
        and older_paragraphs.paragraph_start <= sentence_changes.former_start
where
    sentence_changes.text is distinct from substring(
        paragraphs.paragraph,
        sentence_changes.char_start - paragraphs.paragraph_start + 1,
        sentence_changes.char_end - sentence_changes.char_start
    )
    or sentence_changes.former_text is distinct from substring(
        older_paragraphs.paragraph,
        sentence_changes.former_start - older_paragraphs.paragraph_start + 1,
        sentence_changes.former_end - sentence_changes.former_start
    )
