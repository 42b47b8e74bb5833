-- The blocks of names that share a key with names that are resolved anew are resolved anew, too.
insert into blocks_anew
select distinct name_keys.block
from name_keys
inner join keys_anew on keys_anew.key = name_keys.key
where name_keys.block not in (select blocks_anew.block from blocks_anew)
