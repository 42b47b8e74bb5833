-- All entities are to be resolved anew.
delete from entities;

delete from entity_aliases;

delete from namings;

delete from name_keys
