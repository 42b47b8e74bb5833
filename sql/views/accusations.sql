-- One row per accusation that was made: who accuses whom of what, and who of the accused denied it.
-- Left out are accusations that were not made, those of which a side is not known, inquiries, and those against a thing
-- ("the leak"), the press, a side's own country or own head ("the Commission accuses Commission President Lund"). Who has a
-- name ("Ada Lund") goes before who has none ("the board").
with opposed as (
    select
        accuser.event_mention_id,
        (
            accuser.name <> accused.name
            and coalesce(accuser.entity_id <> accused.entity_id, true)
            and accused.kind <> 'thing'
            and coalesce(accused.sector <> 'JRN', true)
            and not starts_with(accused.text, accuser.text || ' ')
            and (
                coalesce(accuser.country <> accused.country, true)
                or 'country' not in (accuser.kind, accused.kind)
            )
        ) as is_opposed
    from event_participants as accuser
    inner join event_participants as accused
        on accused.event_mention_id = accuser.event_mention_id
    where accuser.role = 'actor' and accused.role = 'recipient'
),

unopposed as (
    select opposed.event_mention_id
    from opposed
    group by opposed.event_mention_id
    having not bool_or(opposed.is_opposed)
),

accusing as (
    select
        event_mention_overview.event_id,
        event_mention_overview.event_mention_id,
        event_mention_overview.article_id,
        event_mention_overview.story_id,
        event_mention_overview.actors,
        event_mention_overview.recipients,
        len(event_mention_overview.countries) > 1 as is_of_two_countries,
        event_mentions.sentence_number,
        list(distinct accused.country) as accused_countries
    from event_mention_overview
    inner join event_mentions
        on event_mentions.event_mention_id = event_mention_overview.event_mention_id
    inner join event_participants as accused
        on accused.event_mention_id = event_mention_overview.event_mention_id
    where event_mention_overview.event_type = 'ACCUSE' and accused.role = 'recipient'
    group by all
),

denying as (
    select
        event_mention_overview.event_id,
        event_mention_overview.article_id,
        event_mention_overview.story_id,
        event_mention_overview.actors,
        event_mentions.sentence_number,
        list(distinct deniers.country)
        filter (where deniers.role = 'actor' and deniers.country is not null) as countries,
        list(distinct deniers.name)
        filter (where deniers.role = 'recipient' and deniers.kind <> 'thing') as recipients
    from event_mention_overview
    inner join event_mentions
        on event_mentions.event_mention_id = event_mention_overview.event_mention_id
    inner join event_participants as deniers
        on deniers.event_mention_id = event_mention_overview.event_mention_id
    where
        event_mention_overview.event_type = 'REJECT'
        and event_mention_overview.status in ('happened', 'ongoing', 'background')
        and len(event_mention_overview.actors) > 0
        -- no refusal to act ("declined to resign"), no opposition to a plan
        and (
            event_mention_overview.rule = 'speech: untrue'
            or regexp_matches(
                event_mention_overview.trigger_text, '(?i)^(den(y|ie|ia)|disput|refut)'
            )
        )
    group by all
),

rejections as (
    select
        accusing.event_id,
        list(distinct denying.event_id order by denying.event_id) as rejection_event_ids,
        list_sort(list_distinct(flatten(list(denying.actors)))) as rejected_by
    from accusing
    inner join denying
        on denying.story_id = accusing.story_id
    where
        -- the accused, or whoever speaks for a country that another country accuses
        (
            list_has_any(denying.actors, accusing.recipients)
            or (
                accusing.is_of_two_countries
                and list_has_any(denying.countries, accusing.accused_countries)
            )
        )
        and not list_has_any(denying.actors, accusing.actors)
        -- beside the accusation, or of nobody but the accuser; at home people deny many things
        and (
            (
                denying.article_id = accusing.article_id
                and abs(denying.sentence_number - accusing.sentence_number) <= 1
            )
            or (accusing.is_of_two_countries and denying.recipients is null)
            or list_has_any(denying.recipients, accusing.actors)
        )
    group by accusing.event_id
),

words_of_accusers as (
    select distinct
        event_mention_overview.event_id,
        quotes.quote_id,
        quotes.text,
        quotes.kind
    from event_mention_overview
    inner join quotes
        on quotes.quote_id = event_mention_overview.quote_id
    inner join event_participants as accusers
        on accusers.event_mention_id = event_mention_overview.event_mention_id
    where
        quotes.withdrawn_by is null
        and accusers.role = 'actor'
        and quotes.speaker_id = accusers.entity_id
),

quoted_matters as (
    select
        words_of_accusers.event_id,
        arg_min(
            struct_pack(quote_id := words_of_accusers.quote_id, text := words_of_accusers.text),
            (
                words_of_accusers.kind not in ('direct', 'partial'),
                -length(words_of_accusers.text),
                words_of_accusers.quote_id
            )
        ) as quote
    from words_of_accusers
    group by words_of_accusers.event_id
),

words_after_accusing as (
    select
        event_mentions.event_mention_id,
        event_mentions.trigger_text,
        substring(
            event_mentions.evidence_text,
            instr(event_mentions.evidence_text, event_mentions.trigger_text)
            + length(event_mentions.trigger_text)
        ) as words
    from event_mentions
    where event_mentions.event_type = 'ACCUSE'
),

told_matters as (
    select
        words_after_accusing.event_mention_id,
        -- "accused the board of | hiding its losses"
        regexp_extract(
            words_after_accusing.words,
            case
                when regexp_matches(words_after_accusing.trigger_text, '(?i)^accus')
                    then '^.*?\b(?:of|over) (.+)$'
                when regexp_matches(words_after_accusing.trigger_text, '(?i)^(charg|indict)')
                    then '^(?: that|[^,]{0,60}(?:\bwith|\bcharges of|, accusing \w+ of)) (.+)$'
                when regexp_matches(words_after_accusing.trigger_text, '(?i)^complain')
                    then '^[^,]{0,60}?\b(?:that|about|of) (.+)$'
                else '^[^,]{0,60}?\b(?:for|over|because of) (.+)$'
            end,
            1
        ) as words,
        -- where the sentence goes on about the telling
        '(;|,”|, and [A-Z].* said\b|, could\b|, [A-Z]+ reported\b|'
        || ', (which|who|saying|noting|calling|adding|according|suggesting|a)\b|'
        || ', the [^,]{3,40} (reported|said)\b| [–—]).*$' as rest
    from words_after_accusing
)

select
    event_timeline.actors as accusers,
    event_timeline.recipients as accused,
    coalesce(
        quoted_matters.quote.text,
        nullif(rtrim(regexp_replace(told_matters.words, told_matters.rest, ''), ' .,'), '')
    ) as matter,
    coalesce(rejections.rejected_by, []) as rejected_by,
    event_timeline.mode,
    event_timeline.status,
    event_timeline.date,
    event_timeline.date_basis,
    event_timeline.is_corroborated,
    event_timeline.outlets,
    event_timeline.headline,
    event_timeline.snippet,
    event_timeline.source_path,
    event_timeline.field,
    event_timeline.char_start,
    event_timeline.char_end,
    event_timeline.actor_countries as accuser_countries,
    event_timeline.recipient_countries as accused_countries,
    event_timeline.origin_count,
    event_timeline.date_start,
    event_timeline.date_end,
    event_timeline.date_granularity,
    event_timeline.event_id,
    event_timeline.event_mention_id,
    event_timeline.article_id,
    quoted_matters.quote.quote_id as matter_quote_id,
    coalesce(rejections.rejection_event_ids, []) as rejection_event_ids
from event_timeline
left join quoted_matters
    on quoted_matters.event_id = event_timeline.event_id
left join told_matters
    on told_matters.event_mention_id = event_timeline.event_mention_id
left join rejections
    on rejections.event_id = event_timeline.event_id
anti join unopposed
    on unopposed.event_mention_id = event_timeline.event_mention_id
where
    event_timeline.event_type = 'ACCUSE'
    and event_timeline.mode is distinct from 'investigate'
    and event_timeline.status in ('happened', 'ongoing', 'background')
    and len(event_timeline.actors) > 0
    and len(event_timeline.recipients) > 0
order by
    (
        regexp_matches(array_to_string(event_timeline.actors, chr(10)), '(?m)^\p{Lu}')
        and regexp_matches(array_to_string(event_timeline.recipients, chr(10)), '(?m)^\p{Lu}')
    ) desc,
    event_timeline.date_start desc nulls last,
    event_timeline.event_id asc
