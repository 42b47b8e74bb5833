-- Is a formula new, or repeated over the years?
select
    recurring_formulas.speaker,
    recurring_formulas.formula,
    recurring_formulas.occasion_count,
    recurring_formulas.first_said,
    recurring_formulas.last_said,
    recurring_formulas.rarity,
    recurring_formulas.outlets
from recurring_formulas
order by
    recurring_formulas.occasion_count desc,
    recurring_formulas.rarity desc,
    recurring_formulas.speaker asc,
    recurring_formulas.formula asc
