-- How is a name spelt, and by whom?
select
    name_spellings.name,
    name_spellings.alias,
    name_spellings.outlet,
    name_spellings.mention_count,
    name_spellings.first_seen,
    name_spellings.last_seen
from name_spellings
qualify count(distinct name_spellings.alias) over (partition by name_spellings.entity_id) > 1
order by
    name_spellings.name asc,
    name_spellings.entity_id asc,
    name_spellings.mention_count desc,
    name_spellings.alias asc,
    name_spellings.outlet asc
