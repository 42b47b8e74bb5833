-- The words of the texts to search with these numbers, in `found_places`: where each stands, and its term.
insert into found_places by name
with fields as (
    select
        texts_to_search.text_number,
        unnest(['title', 'subtitle', 'body']) as field,
        unnest([articles.title, articles.subtitle, articles.body]) as text
    from texts_to_search
    inner join articles on articles.article_id = texts_to_search.article_id
    where texts_to_search.text_number between $first and $last
),

parted_fields as (
    select
        fields.text_number,
        fields.field,
        regexp_extract_all(fields.text, search_word()) as words,
        regexp_split_to_array(fields.text, search_word()) as gaps
    from fields
    where fields.text is not null
),

words as (
    select
        parted_fields.text_number,
        parted_fields.field,
        generate_subscripts(parted_fields.words, 1) - 1 as position,
        unnest(parted_fields.words) as word,
        unnest(parted_fields.gaps[:-2]) as gap
    from parted_fields
),

terms as (
    select
        distinct_words.word,
        search_term(distinct_words.word) as term
    from (select distinct words.word from words) as distinct_words
)

select
    terms.term,
    words.field,
    words.text_number,
    words.position::integer as position,
    (
        sum(length(words.gap) + length(words.word)) over (
            partition by words.text_number, words.field
            order by words.position
        ) - length(words.word)
    )::integer as char_start,
    length(words.word)::integer as char_count
from words
inner join terms on terms.word = words.word
