-- All texts that searches find are numbered anew, in `numbered_texts`, and all their words stand in `ordered_places`.
create or replace temp table numbered_texts as
with counted_texts as (
    select
        texts_to_search.article_id,
        texts_to_search.text_number,
        texts_to_search.text_digest,
        count(found_places.term)::integer as word_count
    from texts_to_search
    left join found_places on found_places.text_number = texts_to_search.text_number
    group by all
    union all
    select
        search_texts.article_id,
        search_texts.text_number,
        search_texts.text_digest,
        search_texts.word_count
    from search_texts
    where
        (search_texts.article_id, search_texts.text_digest)
        in (
            select (searched_articles.article_id, searched_articles.text_digest)
            from searched_articles
        )
)

select
    article_id,
    text_number as former_number,
    (row_number() over (order by article_id))::integer as text_number,
    word_count,
    text_digest
from counted_texts;

create or replace temp table ordered_places as
with places as (
    select
        term,
        field,
        text_number,
        position,
        char_start,
        char_count
    from search_places
    union all
    select
        term,
        field,
        text_number,
        position,
        char_start,
        char_count
    from found_places
)

select
    places.term,
    places.field,
    numbered_texts.text_number,
    places.position,
    places.char_start,
    places.char_count
from places
inner join numbered_texts on numbered_texts.former_number = places.text_number
