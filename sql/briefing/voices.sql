-- One row per outlet and speaker: quotes, and the speaker's share of the words that the outlet quotes.
with quotations as ( -- a quote that goes on after its cue is one
    select quote_overview.*
    from quote_overview
    where quote_overview.speaker_id is not null
    qualify
        row_number() over (
            partition by
                quote_overview.outlet,
                quote_overview.speaker_id,
                coalesce(quote_overview.continues_quote_id, quote_overview.quote_id)
            order by quote_overview.field_start asc, quote_overview.quote_id asc
        ) = 1
),

passages_of_voice as (
    select
        quotations.outlet,
        quotations.speaker_id,
        list(
            quotations.quote_id
            order by
                quotations.kind = 'direct' desc,
                quotations.word_count desc,
                quotations.quote_id asc
        )[1:12] as passage_ids
    from quotations
    group by all
)

select
    outlet_voices.outlet,
    outlet_voices.speaker,
    outlet_voices.speaker_title,
    outlet_voices.speaker_country,
    outlet_voices.quote_count,
    outlet_voices.word_count,
    outlet_voices.word_share,
    outlet_voices.outlet_word_count,
    outlet_voices.article_count,
    passages_of_voice.passage_ids,
    outlet_voices.speaker_id
from outlet_voices
inner join passages_of_voice
    on
        passages_of_voice.outlet = outlet_voices.outlet
        and passages_of_voice.speaker_id = outlet_voices.speaker_id
order by
    outlet_voices.word_count desc,
    outlet_voices.outlet asc,
    outlet_voices.speaker_id asc
