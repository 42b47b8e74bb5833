-- One row per outlet and speaker that it quotes: how much, how much of it at second hand, first and last when.
with secondhand as (
    select
        secondhand_quotes.outlet,
        secondhand_quotes.speaker_id,
        count(*) as quote_count
    from secondhand_quotes
    group by all
)

select
    'outlet: ' || outlet_voices.outlet as source,
    outlet_voices.speaker_id as target,
    outlet_voices.quote_count as weight,
    outlet_voices.word_share as share,
    outlet_voices.word_count,
    outlet_voices.article_count,
    coalesce(secondhand.quote_count, 0) as secondhand_count,
    outlet_voices.first_quoted as first_date,
    outlet_voices.last_quoted as last_date
from outlet_voices
left join secondhand
    on
        secondhand.outlet = outlet_voices.outlet
        and secondhand.speaker_id = outlet_voices.speaker_id
order by 1, 2
