-- Each article knows its place among its versions, the text that it copies and where that text comes from.
-- Articles of one origin are no independent reports: copies of one text, and articles that credit one agency.
update articles
set
    version_number = placed.version_number,
    is_latest = placed.is_latest,
    superseded_by = placed.superseded_by,
    text_id = placed.text_id,
    origin = placed.origin
from (
    select
        versions.article_id,
        versions.version_number,
        versions.is_latest,
        versions.superseded_by,
        texts.text_id,
        coalesce(
            'agency: ' || min(articles.agency) over (partition by texts.text_id), texts.text_id
        ) as origin
    from found_versions as versions
    inner join found_texts as texts on texts.article_id = versions.article_id
    inner join articles on articles.article_id = versions.article_id
) as placed
where
    placed.article_id = articles.article_id
    and articles.rowid between $first and $last
    and (
        articles.version_number is distinct from placed.version_number
        or articles.is_latest is distinct from placed.is_latest
        or articles.superseded_by is distinct from placed.superseded_by
        or articles.text_id is distinct from placed.text_id
        or articles.origin is distinct from placed.origin
    )
