-- The articles that searches find, each with a digest of its text and of the version of the code that takes its words.
create or replace temp table searched_articles as
select
    article_id,
    md5(
        concat_ws(
            chr(31),
            $code_version,
            coalesce(title, chr(30)),
            coalesce(subtitle, chr(30)),
            body
        )
    ) as text_digest
from articles
where is_latest
