-- Why mentions were one event goes with the event.
delete from event_pairs
where event_id not in (select events.event_id from events)
