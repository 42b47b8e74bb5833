-- One row per month and outlet in which one speaker is quoted, latest month first; the filters ask outlet, month and country.
select
    speaker_months.month,
    speaker_months.outlet,
    speaker_months.statement_count,
    speaker_months.quote_count,
    hidden_by(
        [speaker_months.outlet],
        speaker_months.month_start,
        case speaker_months.month_granularity
            when 'month' then last_day(speaker_months.month_start)
            when 'year' then last_day(speaker_months.month_start + interval 11 month)
        end,
        [speaker_months.speaker_country],
        string_split(speaker_months.month_basis, ', ')
    ) as hidden_by,
    row_number() over (
        order by
            speaker_months.month_start desc nulls last,
            speaker_months.month desc,
            speaker_months.quote_count desc,
            speaker_months.outlet asc
    ) as position
from speaker_months
where speaker_months.speaker_id = $entity_id
