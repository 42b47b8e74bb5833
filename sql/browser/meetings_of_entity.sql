-- One row per meeting of one person, country or organisation with another, latest first.
select
    case
        when meetings.first_party_id = $entity_id then meetings.second_party
        else meetings.first_party
    end as party,
    case
        when meetings.first_party_id = $entity_id then meetings.second_title
        else meetings.first_title
    end as title,
    case
        when meetings.first_party_id = $entity_id then meetings.second_party_id
        else meetings.first_party_id
    end as entity_id,
    meetings.status,
    meetings.date,
    meetings.date_basis,
    meetings.place,
    meetings.outlets,
    meetings.event_id,
    hidden_by(
        meetings.outlets,
        meetings.date_start,
        meetings.date_end,
        [meetings.first_country, meetings.second_country, meetings.place_country],
        [meetings.date_basis]
    ) as hidden_by,
    row_number() over (
        order by
            meetings.date_start desc nulls last,
            meetings.event_id asc,
            meetings.first_party asc,
            meetings.second_party asc
    ) as position
from meetings
where $entity_id in (meetings.first_party_id, meetings.second_party_id)
