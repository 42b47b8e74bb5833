-- The keys of articles that are gone or have another address or text go, and what was found of texts that are gone.
delete from article_keys
where (article_id, input_digest) not in (
    select (
        articles.article_id,
        md5(concat_ws(chr(31), coalesce(articles.url, chr(30)), articles.body))
    )
    from articles
);

create or replace temp table known_texts as
select distinct words_id
from article_keys
where words_id is not null;

delete from compared_texts
where
    first_words_id not in (select known_texts.words_id from known_texts)
    or second_words_id not in (select known_texts.words_id from known_texts)
