-- Quotes that were lent a speaker have none again, as their text tells; those that were read anew since stay as they are.
update quotes
set
    speaker = null,
    speaker_id = null,
    speaker_basis = lent_speakers.own_basis
from lent_speakers
where
    lent_speakers.quote_id = quotes.quote_id
    and quotes.speaker_basis = 'story'
