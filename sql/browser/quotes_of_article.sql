-- One row per quote in one version of an article, stances too, in the order of the text: whose words, through whom, and where.
select
    quotes.quote_id,
    quotes.text,
    quotes.kind,
    quotes.field,
    quotes.field_start,
    quotes.field_end,
    coalesce(entities.name, quotes.speaker) as speaker,
    quotes.speaker_id as entity_id,
    quotes.speaker_as_written,
    quotes.speaker_basis,
    quotes.speaker_title,
    quotes.speaker_country,
    quotes.cue,
    quotes.via,
    quotes.via_kind,
    coalesce(outer_entities.name, outer_quotes.speaker, outer_quotes.speaker_as_written)
        as quoted_by,
    quotes.addressee,
    shown_date(
        quotes.said_on,
        period_end(quotes.said_on, quotes.said_on_granularity),
        quotes.said_on_granularity
    ) as said,
    quotes.said_on_basis,
    quotes.confidence,
    quotes.rule,
    statements.article_count as statement_article_count,
    quotes.statement_id,
    hidden_by(
        [outlet_shown(articles.outlet, articles.source_path)],
        coalesce(quotes.said_on, articles.published_on),
        coalesce(quotes.said_on, articles.published_on),
        [quotes.speaker_country],
        [quotes.said_on_basis]
    ) as hidden_by,
    row_number() over (
        order by
            quotes.field = 'body' asc,
            quotes.field asc,
            quotes.field_start asc,
            quotes.quote_id asc
    ) as position
from quotes
inner join articles
    on articles.article_id = quotes.article_id
left join entities
    on entities.entity_id = quotes.speaker_id
left join quotes as outer_quotes
    on outer_quotes.quote_id = quotes.nested_in
left join entities as outer_entities
    on outer_entities.entity_id = outer_quotes.speaker_id
left join statements
    on statements.statement_id = quotes.statement_id
where quotes.article_id = $article_id and quotes.withdrawn_by is null
