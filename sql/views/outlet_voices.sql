-- One row per outlet and speaker: how much of its quoted words the outlet gives the speaker.
with quotes_with_words as (
    select
        quote_overview.*,
        coalesce(quote_overview.continues_quote_id, quote_overview.quote_id)
            as quotation_id
    from quote_overview
    where quote_overview.speaker_id is not null
),

voices as (
    select
        quotes_with_words.outlet,
        quotes_with_words.speaker_id,
        min(quotes_with_words.speaker) as speaker_in_text,
        count(distinct quotes_with_words.quotation_id) as quote_count,
        count(distinct quotes_with_words.article_id) as article_count,
        cast(sum(quotes_with_words.word_count) as bigint) as word_count,
        arg_min(
            struct_pack(
                published_on := quotes_with_words.published_on,
                granularity := quotes_with_words.published_granularity,
                basis := quotes_with_words.published_basis
            ),
            (quotes_with_words.published_on, quotes_with_words.quote_id)
        ) filter (where quotes_with_words.published_on is not null) as first_quoted,
        arg_max(
            struct_pack(
                published_on := quotes_with_words.published_on,
                granularity := quotes_with_words.published_granularity,
                basis := quotes_with_words.published_basis
            ),
            (quotes_with_words.published_on, quotes_with_words.quote_id)
        ) filter (where quotes_with_words.published_on is not null) as last_quoted
    from quotes_with_words
    group by
        quotes_with_words.outlet,
        quotes_with_words.speaker_id
)

select
    voices.speaker_id,
    voices.outlet,
    coalesce(entities.name, voices.speaker_in_text) as speaker,
    entities.country as speaker_country,
    voices.quote_count,
    voices.article_count,
    voices.word_count,
    coalesce(
        round(
            voices.word_count / nullif(sum(voices.word_count) over (partition by voices.outlet), 0),
            4
        ),
        0
    ) as word_share,
    voices.first_quoted.published_on as first_quoted_on,
    voices.first_quoted.granularity as first_quoted_granularity,
    coalesce(voices.first_quoted.basis, 'none') as first_quoted_basis,
    voices.last_quoted.published_on as last_quoted_on,
    voices.last_quoted.granularity as last_quoted_granularity,
    coalesce(voices.last_quoted.basis, 'none') as last_quoted_basis
from voices
left join entities
    on entities.entity_id = voices.speaker_id
