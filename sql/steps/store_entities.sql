-- Entities, spellings, namings and keys of the blocks that were resolved anew, in place of those that were theirs.
create or replace temp table entities_gone as
select distinct entity_id
from namings
where block in (select blocks_anew.block from blocks_anew);

delete from entities
where entity_id in (select entities_gone.entity_id from entities_gone);

delete from entity_aliases
where entity_id in (select entities_gone.entity_id from entities_gone);

delete from name_keys
where block in (select blocks_anew.block from blocks_anew);

delete from namings
where
    block in (select blocks_anew.block from blocks_anew)
    or naming_id not in (select found_namings.naming_id from found_namings);

insert into entities by name
select
    entity_id,
    name,
    kind,
    country,
    sector,
    title,
    mention_count,
    wikidata_id,
    corrected_by
from wanted_entities
order by entity_id;

insert into entity_aliases by name
select
    entity_id,
    alias,
    outlet,
    mention_count
from wanted_aliases
order by entity_id, alias, outlet;

insert into name_keys by name
select
    key,
    block
from keys_anew
order by key;

insert into namings by name
select
    found_namings.naming_id,
    names_anew.block,
    links.value as entity_id,
    found_namings.mention_count
from found_namings
inner join names_anew
    on
        names_anew.name = found_namings.name
        and names_anew.kind = found_namings.kind
        and names_anew.country is not distinct from found_namings.country
left join links on links.key = found_namings.naming_id
where found_namings.naming_id not in (select namings.naming_id from namings)
order by found_namings.naming_id;

create or replace temp table links as
select
    name_mentions.mention_id as key,
    namings.entity_id as value
from name_mentions
inner join namings on namings.naming_id = name_mentions.naming_id
where namings.entity_id is not null
