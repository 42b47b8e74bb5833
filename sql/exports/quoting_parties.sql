-- One row per outlet that quotes somebody with a name, and per such speaker.
select distinct
    'outlet: ' || outlet_voices.outlet as id,
    outlet_voices.outlet as name,
    'outlet' as kind,
    cast(null as varchar) as country,
    cast(null as varchar) as sector,
    cast(null as varchar) as title,
    cast(null as varchar) as wikidata_id
from outlet_voices
union all
select
    entities.entity_id as id,
    entities.name,
    entities.kind,
    entities.country,
    entities.sector,
    entities.title,
    entities.wikidata_id
from entities
where
    entities.entity_id in (
        select outlet_voices.speaker_id
        from outlet_voices
    )
order by 1
