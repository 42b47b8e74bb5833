-- The blocks that are grouped anew go, with their ties.
delete from event_ties
where block in (select stale_event_blocks.block from stale_event_blocks);

delete from event_blocks
where block in (select stale_event_blocks.block from stale_event_blocks)
