-- One row per word of what a search asks for: the unit that it stands in, its place there, whether the unit must be.
-- A unit is what stands between quotation marks, in any of their shapes (it must be found), or what no space parts:
-- a word, or several that must follow each other (Son-hui, 中国). A mark without a partner parts words. Of a query
-- longer than 1,000 characters only these are read.
create or replace macro search_units(query) as table (
    with cut as (
        select string_split(translate(left(query, 1000), '“”„‟«»＂', '"""""""'), '"') as pieces
    ),

    pieces as (
        select
            unnest(cut.pieces) as piece,
            generate_subscripts(cut.pieces, 1) as number,
            len(cut.pieces) as piece_count
        from cut
    ),

    chunks as (
        select
            unnest(
                case
                    when pieces.number % 2 = 0 and pieces.number < pieces.piece_count
                        then [pieces.piece]
                    else regexp_split_to_array(pieces.piece, '[\s,;/|()]+')
                end
            ) as chunk,
            pieces.number % 2 = 0 and pieces.number < pieces.piece_count as is_required
        from pieces
    ),

    units as (
        select
            list_transform(
                regexp_extract_all(chunk, search_word()),
                lambda word: search_term(word)
            ) as terms,
            bool_or(is_required) as is_required
        from chunks
        group by all
    ),

    numbered_units as (
        select
            units.terms,
            units.is_required,
            row_number() over (order by units.terms) as unit_number
        from units
        where len(units.terms) > 0
    )

    select
        numbered_units.unit_number,
        numbered_units.is_required,
        len(numbered_units.terms) as term_count,
        unnest(numbered_units.terms) as term,
        generate_subscripts(numbered_units.terms, 1) - 1 as place
    from numbered_units
);
