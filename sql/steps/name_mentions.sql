-- Every mention of a person, country or body, by the speaker of a quote or as a party of an event, and its naming: all
-- mentions of an article that are alike.
-- Parties without a name of their own ("officers", "two Danish tourists") are nobody in particular, things nobody at all.
-- A speaker is a body of its article where as many of its quotes take it for one as name a person.
create or replace temp table name_mentions as
with bodies as (
    select
        article_id,
        speaker
    from quotes
    group by all
    having
        count(*) filter (where speaker_basis = 'organisation') > 0
        and count(*) filter (where speaker_basis = 'organisation')
        >= count(*) filter (where speaker_basis = 'named')
),

mentions as (
    select
        'quote ' || quotes.quote_id as mention_id,
        quotes.article_id,
        articles.outlet,
        quotes.speaker as name,
        case
            when bodies.speaker is null then 'person'
            else 'organisation'
        end as kind,
        quotes.speaker_country as country,
        cast(null as text) as sector,
        quotes.speaker_title as title
    from quotes
    inner join articles on articles.article_id = quotes.article_id
    left join bodies on bodies.article_id = quotes.article_id and bodies.speaker = quotes.speaker
    where quotes.speaker is not null and quotes.withdrawn_by is null
    union all
    select
        'party ' || event_participants.event_mention_id || ' ' || event_participants.role
        || ' ' || event_participants.position as mention_id,
        event_mentions.article_id,
        articles.outlet,
        event_participants.name,
        event_participants.kind,
        event_participants.country,
        event_participants.sector,
        event_participants.title
    from event_participants
    inner join event_mentions
        on event_mentions.event_mention_id = event_participants.event_mention_id
    inner join articles on articles.article_id = event_mentions.article_id
    where
        regexp_matches(event_participants.name, '[A-Z]')
        and event_participants.kind <> 'thing'
        and not (
            event_participants.kind = 'organisation'
            and regexp_matches(event_participants.name, ' [a-z]+s$')
            and not regexp_matches(
                event_participants.name, ' (forces|authorities|services|affairs)$'
            )
        )
)

select
    *,
    md5(concat_ws(
        chr(31),
        article_id,
        coalesce(outlet, chr(30)),
        name,
        kind,
        coalesce(country, chr(30)),
        coalesce(sector, chr(30)),
        coalesce(title, chr(30))
    )) as naming_id
from mentions;

create or replace temp table found_namings as
select
    naming_id,
    article_id,
    outlet,
    name,
    kind,
    country,
    sector,
    title,
    cast(count(*) as integer) as mention_count
from name_mentions
group by all
