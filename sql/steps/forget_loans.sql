-- Only what quotes of stories beside `stale_stories` lend each other stays, and whose words these are.
create or replace temp table settled_quotes as
select quote_id
from story_quotes
where story_id is not null and story_id not in (select stale_stories.story_id from stale_stories);

delete from lent_speakers
where quote_id not in (select settled_quotes.quote_id from settled_quotes);

delete from quote_voices
where quote_id not in (select settled_quotes.quote_id from settled_quotes);

drop table settled_quotes
