-- One row per quote in marks, whole or in part, in the latest version of an article: the words, who, when, where printed.
select
    quote_overview.quote_id,
    quote_overview.text,
    quote_overview.speaker,
    entities.kind as speaker_kind,
    quote_overview.speaker_title,
    entities.wikidata_id,
    case
        when
            quote_overview.said_on_basis not in ('publication', 'story', 'none')
            and quote_overview.said_on_granularity in ('time', 'day', 'month', 'year')
            then quote_overview.said
    end as said,
    case when quote_overview.via_kind = 'outlet' then quote_overview.via end as via,
    articles.article_id,
    articles.title,
    articles.outlet,
    articles.authors,
    articles.url,
    articles.language,
    quote_overview.published
from quote_overview
inner join articles
    on articles.article_id = quote_overview.article_id
left join entities
    on entities.entity_id = quote_overview.speaker_id
where quote_overview.kind in ('direct', 'partial')
order by
    articles.article_id, quote_overview.field, quote_overview.field_start, quote_overview.quote_id
