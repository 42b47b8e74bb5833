-- All words are written anew in the order in which they are looked up, with the numbers that their texts have now.
delete from search_places;

delete from search_texts;

insert into search_texts by name
select
    article_id,
    text_number,
    word_count,
    text_digest
from numbered_texts
order by text_number;

insert into search_places by name
select
    term,
    field,
    text_number,
    position,
    char_start,
    char_count
from ordered_places
order by
    term,
    field,
    text_number,
    position
