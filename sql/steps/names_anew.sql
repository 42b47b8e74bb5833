-- The names that are new, or of a block that is resolved anew.
select distinct
    found_namings.name,
    found_namings.kind,
    found_namings.country
from found_namings
left join namings on namings.naming_id = found_namings.naming_id
where
    namings.naming_id is null
    or namings.block in (select blocks_anew.block from blocks_anew)
order by all
