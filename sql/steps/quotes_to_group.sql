-- The quotes of some voices, and those of statements that are no utterances any more.
select quotes.quote_id
from quotes
left join voiced_quotes on voiced_quotes.quote_id = quotes.quote_id
where
    voiced_quotes.voice in (select unnest($voices::text[]))
    or (voiced_quotes.quote_id is null and quotes.statement_id is not null)
order by quotes.quote_id
