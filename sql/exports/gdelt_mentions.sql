-- One row per mention, in the latest version of an article, of an event of the GDELT events: the 16 columns of GDELT 2.0.
with mentions as (
    select
        event_mentions.*,
        articles.url,
        articles.title,
        articles.body,
        outlet_shown(articles.outlet, articles.source_path) as outlet,
        documents.first_seen_at,
        min(documents.first_seen_at) over (
            partition by event_mentions.event_id
        ) as event_first_seen_at
    from event_mentions
    inner join articles
        on articles.article_id = event_mentions.article_id
    inner join documents
        on documents.document_id = articles.document_id
    where articles.is_latest and event_mentions.withdrawn_by is null
),

offsets as (
    select
        event_participants.event_mention_id,
        list(event_participants.char_start order by event_participants.position)
        filter (
            where event_participants.role = 'actor' and event_participants.kind <> 'thing'
        ) as actor_starts,
        list(event_participants.char_start order by event_participants.position)
        filter (
            where event_participants.role = 'recipient' and event_participants.kind <> 'thing'
        ) as recipient_starts,
        bool_or(event_participants.basis in ('coreference', 'inferred')) as is_resolved
    from event_participants
    group by event_participants.event_mention_id
)

select
    cast('0x' || left(mentions.event_id, 13) as bigint) as globaleventid,
    strftime(mentions.event_first_seen_at, '%Y%m%d%H%M%S') as eventtimedate,
    strftime(mentions.first_seen_at, '%Y%m%d%H%M%S') as mentiontimedate,
    case when mentions.url is null then 2 else 1 end as mentiontype,
    coalesce(
        nullif(regexp_extract(mentions.url, '^\w+://(?:www\.)?([^/:?#]+)', 1), ''),
        mentions.outlet
    ) as mentionsourcename,
    coalesce(mentions.url, concat_ws(': ', mentions.outlet, mentions.title))
        as mentionidentifier,
    case
        when mentions.field = 'body' then mentions.sentence_number + 1
    end as sentenceid,
    offsets.actor_starts[1] as actor1charoffset,
    case
        when offsets.recipient_starts is not null then offsets.recipient_starts[1]
        when mentions.is_reciprocal then offsets.actor_starts[2]
    end as actor2charoffset,
    mentions.trigger_start as actioncharoffset,
    cast(not coalesce(offsets.is_resolved, false) as integer) as inrawtext,
    cast(round(mentions.confidence * 100) as integer) as confidence,
    length(mentions.body) as mentiondoclen,
    null as mentiondoctone,
    null as mentiondoctranslationinfo,
    mentions.event_mention_id as extras
from mentions
inner join event_timeline
    on event_timeline.event_id = mentions.event_id
left join offsets
    on offsets.event_mention_id = mentions.event_mention_id
where event_timeline.status in ('happened', 'ongoing')
order by globaleventid, mentions.article_id, mentions.event_mention_id
