-- One row per speaker, month and outlet: how much of the speaker the outlet quoted that month.
-- A quote is of the month when it was said, else when it was published; of the year alone where no more is known.
with quotes_with_month as (
    select
        quote_overview.*,
        coalesce(quote_overview.continues_quote_id, quote_overview.quote_id)
            as quotation_id,
        case
            when quote_overview.said_on is null and quote_overview.published_on is not null
                then 'publication'
            else quote_overview.said_on_basis
        end as month_basis
    from quote_overview
    where quote_overview.speaker_id is not null
)

select
    min(quotes_with_month.speaker) as speaker,
    any_value(entities.title) as speaker_title,
    any_value(entities.country) as speaker_country,
    coalesce(quotes_with_month.month, 'undated') as month,
    string_agg(
        distinct quotes_with_month.month_basis, ', ' order by quotes_with_month.month_basis
    ) as month_basis,
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
    case length(quotes_with_month.month)
        when 7 then cast(quotes_with_month.month || '-01' as date)
        when 4 then cast(quotes_with_month.month || '-01-01' as date)
    end as month_start,
    case length(quotes_with_month.month)
        when 7 then 'month'
        when 4 then 'year'
    end as month_granularity,
    quotes_with_month.speaker_id
from quotes_with_month
left join entities
    on entities.entity_id = quotes_with_month.speaker_id
group by
    quotes_with_month.speaker_id,
    quotes_with_month.outlet,
    quotes_with_month.month
