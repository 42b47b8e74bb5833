-- Whom does each outlet quote most?
select
    outlet_voices.outlet,
    outlet_voices.speaker,
    outlet_voices.speaker_country,
    outlet_voices.quote_count,
    outlet_voices.word_share
from outlet_voices
qualify
    row_number() over (
        partition by outlet_voices.outlet
        order by outlet_voices.word_count desc, outlet_voices.speaker_id asc
    ) <= 5
order by
    outlet_voices.outlet asc nulls last,
    outlet_voices.word_share desc,
    outlet_voices.speaker asc
