-- One row per outlet and speaker: how much of the words that the outlet quotes are the speaker's.
-- No share is told of an outlet that quotes fewer than a hundred words: too few to say whom it listens to.
with quotes_with_words as (
    select
        quote_overview.*,
        coalesce(quote_overview.continues_quote_id, quote_overview.quote_id)
            as quotation_id
    from quote_overview
),

outlet_words as (
    select
        quotes_with_words.outlet,
        cast(sum(quotes_with_words.word_count) as bigint) as word_count,
        count(distinct quotes_with_words.article_id) as article_count
    from quotes_with_words
    group by quotes_with_words.outlet
),

voices as (
    select
        quotes_with_words.outlet,
        quotes_with_words.speaker_id,
        min(quotes_with_words.speaker) as speaker,
        count(distinct quotes_with_words.quotation_id) as quote_count,
        count(distinct quotes_with_words.article_id) as article_count,
        cast(sum(quotes_with_words.word_count) as bigint) as word_count,
        arg_min(
            struct_pack(
                published := quotes_with_words.published,
                published_on := quotes_with_words.published_on,
                granularity := quotes_with_words.published_granularity,
                basis := quotes_with_words.published_basis
            ),
            (quotes_with_words.published_on, quotes_with_words.quote_id)
        ) filter (where quotes_with_words.published_on is not null) as first_quoted,
        arg_max(
            struct_pack(
                published := quotes_with_words.published,
                published_on := quotes_with_words.published_on,
                granularity := quotes_with_words.published_granularity,
                basis := quotes_with_words.published_basis
            ),
            (quotes_with_words.published_on, quotes_with_words.quote_id)
        ) filter (where quotes_with_words.published_on is not null) as last_quoted
    from quotes_with_words
    where quotes_with_words.speaker_id is not null
    group by
        quotes_with_words.outlet,
        quotes_with_words.speaker_id
)

select
    voices.outlet,
    voices.speaker,
    entities.title as speaker_title,
    entities.country as speaker_country,
    voices.quote_count,
    voices.word_count,
    case
        when outlet_words.word_count >= 100
            then round(voices.word_count / outlet_words.word_count, 4)
    end as word_share,
    outlet_words.word_count as outlet_word_count,
    voices.article_count,
    outlet_words.article_count as outlet_article_count,
    voices.first_quoted.published as first_quoted,
    coalesce(voices.first_quoted.basis, 'none') as first_quoted_basis,
    voices.last_quoted.published as last_quoted,
    coalesce(voices.last_quoted.basis, 'none') as last_quoted_basis,
    voices.first_quoted.published_on as first_quoted_on,
    voices.first_quoted.granularity as first_quoted_granularity,
    voices.last_quoted.published_on as last_quoted_on,
    voices.last_quoted.granularity as last_quoted_granularity,
    voices.speaker_id
from voices
inner join outlet_words
    on outlet_words.outlet = voices.outlet
left join entities
    on entities.entity_id = voices.speaker_id
