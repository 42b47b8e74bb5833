-- Whom does each outlet quote most, and how much of all that it quotes is theirs?
select
    outlet_voices.outlet,
    outlet_voices.speaker,
    outlet_voices.speaker_country,
    outlet_voices.quote_count,
    outlet_voices.word_count,
    outlet_voices.word_share,
    outlet_voices.outlet_word_count,
    outlet_voices.first_quoted,
    outlet_voices.last_quoted
from outlet_voices
qualify
    row_number() over (
        partition by outlet_voices.outlet
        order by outlet_voices.word_count desc, outlet_voices.speaker_id asc
    ) <= 5
order by
    outlet_voices.outlet asc,
    outlet_voices.word_count desc,
    outlet_voices.speaker_id asc
