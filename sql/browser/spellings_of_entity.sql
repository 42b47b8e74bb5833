-- One row per spelling of one entity, the most frequent first: how often, in which outlets.
select
    name_spellings.alias,
    cast(sum(name_spellings.mention_count) as bigint) as mention_count,
    list(distinct name_spellings.outlet order by name_spellings.outlet) as outlets
from name_spellings
where name_spellings.entity_id = $entity_id
group by name_spellings.alias
order by
    mention_count desc,
    name_spellings.alias asc
