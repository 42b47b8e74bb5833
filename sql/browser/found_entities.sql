-- One row per person, country or organisation of which a spelling holds all of the words, or ends in one of them; 8 at most.
with spellings as (
    select
        entity_aliases.entity_id,
        regexp_extract_all(lower(entity_aliases.alias), '[\p{L}\p{N}]+') as words,
        regexp_extract_all(lower($query), '[\p{L}\p{N}]+') as asked
    from entity_aliases
)

select
    entities.name,
    entities.kind,
    entities.title,
    entities.country,
    entities.mention_count,
    entities.entity_id
from entities
where
    entities.entity_id in (
        select spellings.entity_id
        from spellings
        where
            len(spellings.words) > 0
            and len(spellings.asked) > 0
            and (
                list_has_all(spellings.words, spellings.asked)
                or list_contains(spellings.asked, spellings.words[-1])
            )
    )
order by
    entities.mention_count desc,
    entities.entity_id asc
limit 8
