-- One row per statement and pair of its quotes in different articles that word the same passage: how they differ.
-- An outlet's copies count once. Passages of one utterance that share no more than half of the shorter one's words of
-- four letters are no pair, nor is a single word with a passage that holds it.
with passages as materialized ( -- else whole bodies are kept beside their quotes
    select *
    from quote_overview
),

wordings as (
    select passages.*
    from passages
    inner join statements
        on
            statements.statement_id = passages.statement_id
            and statements.article_count > 1
    qualify
        row_number() over (
            partition by
                passages.statement_id,
                passages.outlet,
                passages.wording
            order by passages.published_on nulls last, passages.quote_id
        ) = 1
),

pairs as (
    select
        earlier.statement_id,
        earlier.quote_id as first_quote_id,
        later.quote_id as second_quote_id,
        earlier.article_id as first_article_id,
        later.article_id as second_article_id,
        earlier.speaker_id,
        coalesce(earlier.speaker, later.speaker) as speaker,
        earlier.source_path as first_source_path,
        later.source_path as second_source_path,
        earlier.outlet as first_outlet,
        later.outlet as second_outlet,
        earlier.text as first_text,
        later.text as second_text,
        earlier.kind as first_kind,
        later.kind as second_kind,
        earlier.wording as first_wording,
        later.wording as second_wording,
        list_distinct(string_split(earlier.wording, ' ')) as first_word_list,
        list_distinct(string_split(later.wording, ' ')) as second_word_list,
        list_distinct(regexp_extract_all(earlier.wording, '[^ ]{4,}')) as first_long_words,
        list_distinct(regexp_extract_all(later.wording, '[^ ]{4,}')) as second_long_words,
        earlier.snippet as first_snippet,
        later.snippet as second_snippet,
        earlier.char_start as first_char_start,
        earlier.char_end as first_char_end,
        later.char_start as second_char_start,
        later.char_end as second_char_end,
        earlier.published as first_published,
        later.published as second_published,
        earlier.said,
        earlier.said_on,
        earlier.said_on_granularity,
        earlier.said_on_basis,
        case
            when
                earlier.published_granularity in ('time', 'day')
                and later.published_granularity in ('time', 'day')
                then abs(date_diff('day', earlier.published_on, later.published_on))
        end as days_apart
    from wordings as earlier
    inner join wordings as later
        on later.statement_id = earlier.statement_id
    where
        earlier.article_id <> later.article_id
        and (coalesce(earlier.published_on, date '9999-12-31'), earlier.quote_id)
        < (coalesce(later.published_on, date '9999-12-31'), later.quote_id)
),

related_pairs as (
    select
        pairs.*,
        case
            when pairs.first_wording = pairs.second_wording then 'same'
            when least(len(pairs.first_word_list), len(pairs.second_word_list)) < 2 then null
            when
                contains(' ' || pairs.first_wording || ' ', ' ' || pairs.second_wording || ' ')
                or contains(' ' || pairs.second_wording || ' ', ' ' || pairs.first_wording || ' ')
                then 'part of'
            when
                len(list_intersect(pairs.first_long_words, pairs.second_long_words))
                > greatest(
                    1, 0.5 * least(len(pairs.first_long_words), len(pairs.second_long_words))
                )
                then 'reworded'
        end as relation
    from pairs
)

select
    related_pairs.speaker,
    related_pairs.first_text,
    related_pairs.second_text,
    related_pairs.relation,
    round(
        len(list_intersect(related_pairs.first_word_list, related_pairs.second_word_list))
        / len(
            list_distinct(
                list_concat(related_pairs.first_word_list, related_pairs.second_word_list)
            )
        ),
        3
    ) as similarity,
    related_pairs.said,
    related_pairs.said_on_basis,
    related_pairs.first_outlet,
    related_pairs.second_outlet,
    related_pairs.first_published,
    related_pairs.second_published,
    related_pairs.days_apart,
    related_pairs.first_kind,
    related_pairs.second_kind,
    related_pairs.first_snippet,
    related_pairs.second_snippet,
    related_pairs.first_source_path,
    related_pairs.second_source_path,
    related_pairs.first_char_start,
    related_pairs.first_char_end,
    related_pairs.second_char_start,
    related_pairs.second_char_end,
    related_pairs.said_on,
    related_pairs.said_on_granularity,
    related_pairs.first_quote_id,
    related_pairs.second_quote_id,
    related_pairs.statement_id,
    related_pairs.first_article_id,
    related_pairs.second_article_id,
    related_pairs.speaker_id
from related_pairs
where related_pairs.relation is not null
