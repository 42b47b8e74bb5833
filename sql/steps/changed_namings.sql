-- The blocks of names with namings that are gone, or are more or fewer mentions than before.
create or replace temp table blocks_anew as
select distinct namings.block
from namings
left join found_namings on found_namings.naming_id = namings.naming_id
where
    namings.block is not null
    and found_namings.mention_count is distinct from namings.mention_count
