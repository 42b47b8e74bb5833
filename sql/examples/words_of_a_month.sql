-- How much was each speaker quoted, month by month and outlet by outlet?
select
    speaker_months.speaker,
    speaker_months.speaker_country,
    speaker_months.month,
    speaker_months.month_basis,
    speaker_months.outlet,
    speaker_months.quote_count,
    speaker_months.word_count
from speaker_months
order by
    speaker_months.month asc,
    speaker_months.word_count desc,
    speaker_months.speaker asc,
    speaker_months.speaker_id asc,
    speaker_months.outlet asc
