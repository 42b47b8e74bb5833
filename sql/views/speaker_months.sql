-- One row per speaker, month and outlet: how much of the speaker the outlet quoted that month.
with quotes_with_month as (
    select
        quote_overview.*,
        coalesce(quote_overview.continues_quote_id, quote_overview.quote_id)
            as quotation_id,
        case
            when quote_overview.said_on_granularity in ('time', 'day', 'week', 'month')
                then cast(date_trunc('month', quote_overview.said_on) as date)
        end as month
    from quote_overview
    where quote_overview.speaker_id is not null
)

select
    quotes_with_month.speaker_id,
    coalesce(any_value(entities.name), min(quotes_with_month.speaker)) as speaker,
    any_value(entities.country) as speaker_country,
    quotes_with_month.outlet,
    count(distinct quotes_with_month.quotation_id) as quote_count,
    count(distinct quotes_with_month.quotation_id)
    filter (where quotes_with_month.kind = 'direct') as direct_count,
    count(distinct quotes_with_month.quotation_id)
    filter (where quotes_with_month.kind = 'partial') as partial_count,
    count(distinct quotes_with_month.quotation_id)
    filter (where quotes_with_month.kind = 'indirect') as indirect_count,
    count(distinct quotes_with_month.statement_id) as statement_count,
    count(distinct quotes_with_month.article_id) as article_count,
    cast(sum(quotes_with_month.word_count) as bigint) as word_count,
    quotes_with_month.month,
    case when quotes_with_month.month is not null then 'month' end as month_granularity,
    string_agg(
        distinct quotes_with_month.said_on_basis, ', ' order by quotes_with_month.said_on_basis
    ) as month_basis
from quotes_with_month
left join entities
    on entities.entity_id = quotes_with_month.speaker_id
group by
    quotes_with_month.speaker_id,
    quotes_with_month.outlet,
    quotes_with_month.month
