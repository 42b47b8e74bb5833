-- The articles whose words are to be taken, with the numbers that they get: new ones, and those with another text.
create or replace temp table found_places as
select
    term,
    field,
    text_number,
    position,
    char_start,
    char_count
from search_places
where false;

create or replace temp table texts_to_search as
select
    searched_articles.article_id,
    searched_articles.text_digest,
    (
        (select least(coalesce(min(search_texts.text_number), 0), 0) from search_texts)
        - row_number() over (order by searched_articles.article_id)
    )::integer as text_number
from searched_articles
where
    (searched_articles.article_id, searched_articles.text_digest)
    not in (select (search_texts.article_id, search_texts.text_digest) from search_texts)
