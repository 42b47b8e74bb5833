-- The namings that are resolved anew, in order of their blocks; those that name nobody are in none.
create or replace temp table namings_anew as
select
    row_number() over (order by names_anew.block, found_namings.naming_id) as place,
    names_anew.block,
    found_namings.naming_id as mention_id,
    found_namings.article_id,
    found_namings.outlet,
    found_namings.name,
    found_namings.kind,
    found_namings.country,
    found_namings.sector,
    found_namings.title,
    found_namings.mention_count
from found_namings
inner join names_anew
    on
        names_anew.name = found_namings.name
        and names_anew.kind = found_namings.kind
        and names_anew.country is not distinct from found_namings.country
where names_anew.block is not null
