-- One row: the person, country or organisation of this id; none where the file holds no such.
select
    entities.entity_id,
    entities.name,
    entities.kind,
    entities.country,
    entities.sector,
    entities.title,
    entities.wikidata_id,
    entities.mention_count
from entities
where entities.entity_id = $entity_id
