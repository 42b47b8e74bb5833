-- The number by which words are found that differ in case, accents, apostrophes or plural s alone.
create or replace macro search_term(word) as (
    list_transform(
        [search_folded(word)],
        lambda folded: (md5_number_lower(search_stem(folded)) >> 1)::bigint
    )[1]
);
