-- The words of articles that are gone, have a later version or another text go; those found come after the others.
delete from search_places
where text_number in (
    select search_texts.text_number
    from search_texts
    where
        (search_texts.article_id, search_texts.text_digest)
        not in (
            select (searched_articles.article_id, searched_articles.text_digest)
            from searched_articles
        )
);

delete from search_texts
where
    (article_id, text_digest)
    not in (
        select (searched_articles.article_id, searched_articles.text_digest)
        from searched_articles
    );

insert into search_texts by name
select
    texts_to_search.article_id,
    texts_to_search.text_number,
    texts_to_search.text_digest,
    count(found_places.term)::integer as word_count
from texts_to_search
left join found_places on found_places.text_number = texts_to_search.text_number
group by all
order by texts_to_search.text_number desc;

insert into search_places by name
select
    term,
    field,
    text_number,
    position,
    char_start,
    char_count
from found_places
order by term asc, field asc, text_number desc, position asc
