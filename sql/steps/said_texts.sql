-- What speakers say, with the whole reported clause, and the day of the utterance, else of publication; dated to the day.
select
    quotes.quote_id,
    quotes.speaker_id,
    quotes.statement_id,
    case
        when quotes.clause_start is null then quotes.text
        else
            substring(
                paragraphs.paragraph,
                quotes.clause_start - paragraphs.paragraph_start + 1,
                quotes.clause_end - quotes.clause_start
            )
    end as text,
    coalesce(
        case when statements.said_on_granularity in ('time', 'day') then statements.said_on end,
        articles.published_on
    ) as said_on
from quotes
inner join articles on articles.article_id = quotes.article_id
inner join statements on statements.statement_id = quotes.statement_id
asof left join field_paragraphs() as paragraphs
    on
        paragraphs.article_id = quotes.article_id
        and paragraphs.field = 'body'
        and paragraphs.paragraph_start <= quotes.clause_start
where
    articles.is_latest
    and quotes.speaker_id is not null
    and not quotes.in_title
    and (
        statements.said_on_granularity in ('time', 'day')
        or articles.published_granularity in ('time', 'day')
    )
order by quotes.quote_id
