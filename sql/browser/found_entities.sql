-- One row per person, country or organisation that a spelling of the words is known for, the most mentioned first; 8 at most.
select
    entities.name,
    entities.kind,
    entities.title,
    entities.country,
    entities.mention_count,
    entities.entity_id
from entities
where
    len(regexp_extract_all(lower($query), '[\p{L}\p{N}]+')) > 0
    and entities.entity_id in (
        select entity_aliases.entity_id
        from entity_aliases
        where
            list_has_all(
                regexp_extract_all(lower(entity_aliases.alias), '[\p{L}\p{N}]+'),
                regexp_extract_all(lower($query), '[\p{L}\p{N}]+')
            )
    )
order by
    entities.mention_count desc,
    entities.entity_id asc
limit 8
