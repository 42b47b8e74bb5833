-- Every naming, with how many mentions it is.
select
    naming_id as mention_id,
    article_id,
    outlet,
    name,
    kind,
    country,
    sector,
    title,
    mention_count
from found_namings
