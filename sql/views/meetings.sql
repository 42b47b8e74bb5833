-- One row per meeting and pair of named parties that met, or are to meet: who, where, when, told by which outlets.
-- Left out are crowds and posts without a name or country ("reporters"), whose country is inferred, letters, pairs of whom
-- neither has a country or is a body of none, a head and the own body, a building that is visited, whom "it", one "they",
-- "his" visit or the pronoun of a plan stands for, and meetings that did not or only may take place. Of those of a country
-- who are named and by an office ("the minister") only the named stand.
with parties as (
    select
        event_mention_overview.event_id,
        event_mention_overview.event_mention_id,
        event_mention_overview.is_lead,
        event_mention_overview.confidence,
        coalesce(event_mention_overview.date_start = events.date_start, false) as is_of_its_day,
        len(event_mention_overview.recipients) > 0 as has_recipients,
        event_participants.role,
        event_participants.position,
        coalesce(event_participants.entity_id, event_participants.name) as party_id,
        coalesce(entities.name, event_participants.name) as name,
        coalesce(event_participants.title, entities.title) as title,
        coalesce(event_participants.country, event_participants.name) as side,
        event_participants.country,
        event_participants.org_code,
        event_participants.kind,
        event_participants.basis,
        event_mention_overview.mode,
        coalesce(event_participants.country, event_participants.org_code) is not null as is_coded,
        case
            -- "Ada Lund", not "Norway's minister"
            when
                event_participants.kind = 'person'
                and regexp_matches(
                    coalesce(entities.name, event_participants.name), '^\p{Lu}[^’'']* \p{Lu}\S*$'
                )
                then 3
            when event_participants.kind = 'person' then 2
            when event_participants.kind = 'organisation' then 1
            else 0
        end as precision,
        -- "Norway's minister" and "the Norwegian minister" of one meeting are one
        case
            when precision = 2 then coalesce(event_participants.country, party_id)
            else party_id
        end as person_key
    from event_mention_overview
    inner join events
        on events.event_id = event_mention_overview.event_id
    inner join event_participants
        on event_participants.event_mention_id = event_mention_overview.event_mention_id
    left join entities
        on entities.entity_id = event_participants.entity_id
    where
        event_mention_overview.base_type = 'CONSULT'
        and (
            event_mention_overview.event_type = 'CONSULT'
            or event_mention_overview.status = 'planned'
        )
        and event_mention_overview.status in ('happened', 'ongoing', 'background', 'planned')
        and event_participants.role in ('actor', 'recipient')
        and event_participants.basis <> 'inferred'
        and event_participants.kind <> 'thing'
        and event_mention_overview.mode is distinct from 'letter'
        and (
            event_participants.kind = 'country'
            -- "leaders of Norway", not "reporters in Oslo"
            or (
                coalesce(event_participants.country, event_participants.org_code) is not null
                and (
                    event_participants.kind <> 'person'
                    or regexp_matches(event_participants.name, '^\p{Lu}')
                )
                and regexp_matches(
                    regexp_extract(
                        event_participants.name, '^(.*?)( in | at | on | for | with |$)', 1
                    ),
                    '\p{Lu}'
                )
            )
            -- "Ada Lund", not "Lund's parents"
            or regexp_matches(event_participants.name, '^\p{Lu}.* \p{Lu}\S*$')
        )
    qualify
        event_participants.basis <> 'coreference'
        or lower(event_participants.text) not in (
            'he', 'her', 'his', 'it', 'its', 'she', 'their', 'them', 'they'
        )
        or count(*) over (
            partition by event_participants.event_mention_id, event_participants.char_start
        ) > 1
        or (
            event_mention_overview.status <> 'planned'
            and lower(event_participants.text) in ('he', 'her', 'his', 'she')
            and not (
                event_participants.role = 'recipient'
                and coalesce(event_mention_overview.mode = 'visit', false)
            )
        )
),

pairs_in_mentions as (
    select
        first_party.event_id,
        least(first_party.party_id, second_party.party_id) as lower_party_id,
        greatest(first_party.party_id, second_party.party_id) as upper_party_id,
        least(first_party.side, second_party.side) as lower_side,
        greatest(first_party.side, second_party.side) as upper_side,
        first_party.precision + second_party.precision as precision,
        struct_pack(
            event_mention_id := first_party.event_mention_id,
            first_party_id := first_party.party_id,
            second_party_id := second_party.party_id,
            first_party := first_party.name,
            second_party := second_party.name,
            first_title := first_party.title,
            second_title := second_party.title,
            first_country := first_party.country,
            second_country := second_party.country
        ) as pair,
        row_number() over (
            partition by
                first_party.event_id,
                least(first_party.person_key, second_party.person_key),
                greatest(first_party.person_key, second_party.person_key)
            order by
                first_party.is_of_its_day desc,
                first_party.is_lead desc,
                first_party.confidence desc,
                first_party.event_mention_id asc,
                first_party.position asc,
                second_party.position asc
        ) as place_in_pair
    from parties as first_party
    inner join parties as second_party
        on second_party.event_mention_id = first_party.event_mention_id
    where
        first_party.party_id <> second_party.party_id
        and lower(first_party.name) <> lower(second_party.name)
        and (first_party.is_coded or second_party.is_coded)
        and not (
            coalesce(first_party.org_code = second_party.org_code, false)
            and 'person' in (first_party.kind, second_party.kind)
            and 'organisation' in (first_party.kind, second_party.kind)
        )
        and not (
            coalesce(first_party.mode = 'visit', false)
            and second_party.kind = 'organisation'
            and second_party.basis = 'capital'
        )
        and not (
            first_party.country = second_party.country
            and 0 in (first_party.precision, second_party.precision)
        )
        and first_party.role = 'actor'
        and (
            second_party.role = 'recipient'
            or (not first_party.has_recipients and second_party.position > first_party.position)
        )
),

most_precise_pairs as (
    select
        pairs_in_mentions.event_id,
        pairs_in_mentions.pair
    from pairs_in_mentions
    where pairs_in_mentions.place_in_pair = 1
    qualify
        pairs_in_mentions.precision = max(pairs_in_mentions.precision) over (
            partition by
                pairs_in_mentions.event_id,
                pairs_in_mentions.lower_side,
                pairs_in_mentions.upper_side
        )
)

select
    most_precise_pairs.pair.first_party,
    most_precise_pairs.pair.first_title,
    most_precise_pairs.pair.first_country,
    most_precise_pairs.pair.second_party,
    most_precise_pairs.pair.second_title,
    most_precise_pairs.pair.second_country,
    event_timeline.mode,
    event_timeline.status,
    event_timeline.date,
    event_timeline.date_basis,
    event_timeline.place,
    event_timeline.place_country,
    event_timeline.is_corroborated,
    event_timeline.outlets,
    event_timeline.headline,
    event_mention_overview.snippet,
    event_mention_overview.source_path,
    event_mention_overview.field,
    event_mention_overview.char_start,
    event_mention_overview.char_end,
    event_timeline.article_count,
    event_timeline.outlet_count,
    event_timeline.date_start,
    event_timeline.date_end,
    event_timeline.date_granularity,
    event_timeline.event_id,
    most_precise_pairs.pair.event_mention_id,
    event_mention_overview.article_id,
    most_precise_pairs.pair.first_party_id,
    most_precise_pairs.pair.second_party_id
from most_precise_pairs
inner join event_timeline
    on event_timeline.event_id = most_precise_pairs.event_id
inner join event_mention_overview
    on event_mention_overview.event_mention_id = most_precise_pairs.pair.event_mention_id
