-- Voices of `voiced_quotes` of which a quote is of no statement, as one that was read again.
select distinct voiced_quotes.voice
from voiced_quotes
inner join quotes on quotes.quote_id = voiced_quotes.quote_id
where quotes.statement_id is null
order by voiced_quotes.voice
