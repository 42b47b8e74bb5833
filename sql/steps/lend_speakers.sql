-- Quotes whose speaker their text does not name have the one of `lent_speakers`, known by their story.
update quotes
set
    speaker = lent_speakers.speaker,
    speaker_id = lent_speakers.speaker_id,
    speaker_basis = 'story'
from lent_speakers
where lent_speakers.quote_id = quotes.quote_id
