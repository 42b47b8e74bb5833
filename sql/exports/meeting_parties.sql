-- One row per party that met another: what the entities tell of it.
with parties as (
    select
        meetings.first_party_id as party_id,
        meetings.first_party as name,
        meetings.first_country as country
    from meetings
    where meetings.status in ('happened', 'ongoing', 'background')
    union all
    select
        meetings.second_party_id as party_id,
        meetings.second_party as name,
        meetings.second_country as country
    from meetings
    where meetings.status in ('happened', 'ongoing', 'background')
)

select
    parties.party_id as id,
    min(parties.name) as name,
    any_value(entities.kind) as kind,
    coalesce(any_value(entities.country), min(parties.country)) as country,
    any_value(entities.sector) as sector,
    any_value(entities.title) as title,
    any_value(entities.wikidata_id) as wikidata_id
from parties
left join entities
    on entities.entity_id = parties.party_id
group by parties.party_id
order by parties.party_id
