-- The words of the names of speakers, as quotes show them, are those of the quotes at hand.
create or replace temp table wanted_speakers as
with speakers as (
    select distinct
        coalesce(quotes.speaker_id, quotes.speaker) as speaker_key,
        coalesce(entities.name, quotes.speaker) as name
    from quotes
    left join entities on entities.entity_id = quotes.speaker_id
    where quotes.speaker is not null and quotes.kind <> 'stance'
),

words as (
    select
        speakers.speaker_key,
        unnest(regexp_extract_all(speakers.name, search_word())) as word,
        (generate_subscripts(regexp_extract_all(speakers.name, search_word()), 1) - 1)::integer
            as position
    from speakers
)

select
    search_term(words.word) as term,
    words.speaker_key,
    words.position
from words;

delete from search_speakers
where (term, speaker_key, position) not in (
    select (wanted_speakers.term, wanted_speakers.speaker_key, wanted_speakers.position)
    from wanted_speakers
);

insert into search_speakers by name
select
    wanted_speakers.term,
    wanted_speakers.speaker_key,
    wanted_speakers.position
from wanted_speakers
where (wanted_speakers.term, wanted_speakers.speaker_key, wanted_speakers.position) not in (
    select (search_speakers.term, search_speakers.speaker_key, search_speakers.position)
    from search_speakers
)
order by wanted_speakers.term, wanted_speakers.speaker_key, wanted_speakers.position
