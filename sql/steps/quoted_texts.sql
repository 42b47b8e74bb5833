-- What tells the utterances behind quotes apart; a fragment has the speaker of the quote that it continues. Stances are no utterances.
select
    quotes.quote_id,
    quotes.article_id,
    articles.outlet,
    firsts.quote_id as continues_quote_id,
    quotes.field_start as position,
    quotes.text,
    case
        when quotes.clause_start is null then quotes.text
        else
            substring(
                paragraphs.paragraph,
                quotes.clause_start - paragraphs.paragraph_start + 1,
                quotes.clause_end - quotes.clause_start
            )
    end as clause,
    quotes.kind,
    coalesce(firsts.speaker_id, quotes.speaker_id) as speaker_id,
    entities.name as speaker,
    quotes.said_on,
    quotes.said_on_granularity,
    quotes.said_on_basis,
    case
        when
            articles.published_basis <> 'story'
            and articles.published_granularity in ('time', 'day')
            then articles.published_on
    end as published_on,
    articles.story_id,
    coalesce(quotes.via_kind, 'platform') = 'platform'
    and (
        quotes.nested_in is null
        or coalesce(outer_quotes.speaker_id = quotes.speaker_id, false)
    ) as is_firsthand,
    articles.is_latest,
    quotes.speaker_basis,
    entities.kind as speaker_kind,
    quotes.corrected_by is not null as is_settled
from quotes
inner join articles on articles.article_id = quotes.article_id
left join quotes as firsts
    on firsts.quote_id = quotes.continues_quote_id and firsts.withdrawn_by is null
left join quotes as outer_quotes on outer_quotes.quote_id = quotes.nested_in
asof left join field_paragraphs() as paragraphs
    on
        paragraphs.article_id = quotes.article_id
        and paragraphs.field = 'body'
        and paragraphs.paragraph_start <= quotes.clause_start
left join entities on entities.entity_id = coalesce(firsts.speaker_id, quotes.speaker_id)
where quotes.kind <> 'stance' and quotes.withdrawn_by is null
order by quotes.quote_id
