-- A quote with a speaker says in which words and how it is known; one that its story lends a speaker may have no words.
-- severity: error of an article
select
    quotes.quote_id,
    quotes.speaker,
    quotes.speaker_as_written,
    quotes.speaker_basis
from quotes
where
    quotes.corrected_by is null
    and quotes.speaker_basis is distinct from 'story'
    and (
        (quotes.speaker_as_written is null) <> (quotes.speaker_basis is null)
        or (quotes.speaker is not null and quotes.speaker_as_written is null)
    )
