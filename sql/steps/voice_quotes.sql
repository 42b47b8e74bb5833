-- `voiced_quotes` know whose they are: a voice that several share, their speaker, or nobody that their article names.
alter table voiced_quotes add column voice text;

update voiced_quotes
set voice = coalesce(told.voice, voiced_quotes.speaker_id, 'unknown: ' || voiced_quotes.article_id)
from (
    select
        pieces.quote_id,
        quote_voices.voice
    from voiced_quotes as pieces
    left join quote_voices
        on quote_voices.quote_id = coalesce(pieces.continues_quote_id, pieces.quote_id)
) as told
where told.quote_id = voiced_quotes.quote_id
