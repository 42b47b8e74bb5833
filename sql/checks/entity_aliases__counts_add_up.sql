-- The mentions of an entity are those of its spellings.
-- severity: error
with counted as (
    select
        entity_aliases.entity_id,
        sum(entity_aliases.mention_count) as mention_count
    from entity_aliases
    group by all
)

select
    entities.entity_id,
    entities.name,
    entities.mention_count,
    counted.mention_count as counted_mention_count
from entities
left join counted
    on counted.entity_id = entities.entity_id
where entities.mention_count is distinct from counted.mention_count
