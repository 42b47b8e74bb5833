-- Which of some names the texts use of bodies or countries.
select name
from event_participants
where kind in ('organisation', 'country') and name in (select unnest($names::text[]))
union
select speaker as name
from quotes
where speaker_basis = 'organisation' and speaker in (select unnest($names::text[]))
order by name
