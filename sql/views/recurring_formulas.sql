-- One row per wording and speaker who used it on occasions more than four days apart, in quotes or reported clauses.
with quotes_with_day as (
    select
        quote_overview.* exclude (said),
        case
            when statements.said_on_granularity in ('time', 'day')
                then struct_pack(day := statements.said_on, basis := statements.said_on_basis)
            when quote_overview.published_granularity in ('time', 'day')
                then struct_pack(day := quote_overview.published_on, basis := 'publication')
        end as said
    from quote_overview
    inner join statements
        on statements.statement_id = quote_overview.statement_id
    where quote_overview.speaker_id is not null
),

wordings as (
    select
        quotes_with_day.*,
        formula_uses.formula,
        formula_uses.occasion_on,
        formula_uses.rarity
    from quotes_with_day
    inner join formula_uses on formula_uses.quote_id = quotes_with_day.quote_id
    where quotes_with_day.said is not null
),

formulas_with_uses as (
    select
        wordings.speaker_id,
        wordings.formula,
        min(wordings.speaker) as speaker,
        max(wordings.rarity) as rarity,
        list(distinct wordings.quote_id order by wordings.quote_id) as quote_ids,
        list(distinct wordings.outlet order by wordings.outlet) as outlets,
        count(distinct wordings.occasion_on) as occasion_count,
        arg_min(wordings.quote_id, (wordings.said.day, wordings.quote_id)) as first_quote_id,
        arg_max(wordings.quote_id, (wordings.said.day, wordings.quote_id)) as last_quote_id
    from wordings
    group by
        wordings.speaker_id,
        wordings.formula
)

select
    formulas_with_uses.speaker,
    formulas_with_uses.formula,
    formulas_with_uses.occasion_count,
    len(formulas_with_uses.quote_ids) as quote_count,
    formulas_with_uses.rarity,
    shown_date(first_uses.said.day, first_uses.said.day, 'day') as first_said,
    first_uses.said.basis as first_said_basis,
    shown_date(last_uses.said.day, last_uses.said.day, 'day') as last_said,
    last_uses.said.basis as last_said_basis,
    formulas_with_uses.outlets,
    first_uses.snippet as first_snippet,
    last_uses.snippet as last_snippet,
    first_uses.source_path as first_source_path,
    first_uses.char_start as first_char_start,
    first_uses.char_end as first_char_end,
    last_uses.source_path as last_source_path,
    last_uses.char_start as last_char_start,
    last_uses.char_end as last_char_end,
    first_uses.said.day as first_said_on,
    'day' as first_said_on_granularity,
    last_uses.said.day as last_said_on,
    'day' as last_said_on_granularity,
    formulas_with_uses.first_quote_id,
    formulas_with_uses.last_quote_id,
    formulas_with_uses.quote_ids,
    formulas_with_uses.speaker_id
from formulas_with_uses
inner join wordings as first_uses
    on
        first_uses.quote_id = formulas_with_uses.first_quote_id
        and first_uses.formula = formulas_with_uses.formula
inner join wordings as last_uses
    on
        last_uses.quote_id = formulas_with_uses.last_quote_id
        and last_uses.formula = formulas_with_uses.formula
