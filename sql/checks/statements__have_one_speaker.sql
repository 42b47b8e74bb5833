-- All quotes of a statement have its speaker.
-- severity: error
select
    quotes.quote_id,
    quotes.statement_id,
    quotes.speaker_id,
    statements.speaker_id as statement_speaker_id
from quotes
inner join statements
    on statements.statement_id = quotes.statement_id
where quotes.speaker_id is distinct from statements.speaker_id
