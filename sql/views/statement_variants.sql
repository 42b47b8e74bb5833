-- One row per statement and pair of its quotes in different articles: how the wordings differ; an outlet's copies count once.
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
        coalesce(earlier.speaker_name, earlier.speaker) as speaker,
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
        earlier.snippet as first_snippet,
        later.snippet as second_snippet,
        earlier.char_start as first_char_start,
        earlier.char_end as first_char_end,
        later.char_start as second_char_start,
        later.char_end as second_char_end,
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
)

select
    pairs.statement_id,
    pairs.first_quote_id,
    pairs.second_quote_id,
    pairs.first_article_id,
    pairs.second_article_id,
    pairs.speaker_id,
    pairs.speaker,
    pairs.first_source_path,
    pairs.second_source_path,
    pairs.first_outlet,
    pairs.second_outlet,
    pairs.first_text,
    pairs.second_text,
    pairs.first_kind,
    pairs.second_kind,
    case
        when pairs.first_wording = pairs.second_wording then 'same'
        when
            contains(' ' || pairs.first_wording || ' ', ' ' || pairs.second_wording || ' ')
            or contains(' ' || pairs.second_wording || ' ', ' ' || pairs.first_wording || ' ')
            then 'part of'
        when
            len(list_intersect(pairs.first_word_list, pairs.second_word_list))
            < 0.4 * least(len(pairs.first_word_list), len(pairs.second_word_list))
            then 'other part'
        else 'reworded'
    end as relation,
    pairs.first_snippet,
    pairs.second_snippet,
    pairs.first_char_start,
    pairs.first_char_end,
    pairs.second_char_start,
    pairs.second_char_end,
    round(
        len(list_intersect(pairs.first_word_list, pairs.second_word_list))
        / len(list_distinct(list_concat(pairs.first_word_list, pairs.second_word_list))),
        3
    ) as similarity,
    pairs.days_apart,
    pairs.said_on,
    pairs.said_on_granularity,
    pairs.said_on_basis
from pairs
