-- One row per column of every table and view that analysts ask, as the file itself describes it, in order.
select
    data_dictionary.table_name,
    data_dictionary.table_kind,
    data_dictionary.table_description,
    data_dictionary.column_name,
    data_dictionary.type,
    data_dictionary.unit,
    data_dictionary.meaning,
    data_dictionary.null_means,
    data_dictionary.is_key,
    data_dictionary.allowed
from data_dictionary
where data_dictionary.table_schema = 'main'
order by data_dictionary.table_name, data_dictionary.position
