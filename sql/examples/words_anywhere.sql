-- Where is this talked about, in whatever words around it, and who says it?
select
    found.rank,
    found.speaker,
    found.text,
    found.outlet,
    found.said,
    found.snippet,
    found.source_path,
    found.char_start,
    found.char_end
from search_quotes('lift sanctions') as found
order by found.rank
