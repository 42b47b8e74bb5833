-- One row per article in its latest version: what was left out of it, what in it is not known, and why nothing was found.
with line_reasons as (
    select
        article_lines.article_id,
        article_lines.role || ': ' || article_lines.reason as reason,
        count(*) as line_count
    from article_lines
    where
        article_lines.body_start is null
        and article_lines.role not in (
            'title', 'subtitle', 'section', 'byline', 'date', 'dateline'
        )
    group by all
),

lines_of_article as (
    select
        line_reasons.article_id,
        cast(sum(line_reasons.line_count) as bigint) as dropped_line_count,
        map(
            list(line_reasons.reason order by line_reasons.reason),
            list(line_reasons.line_count order by line_reasons.reason)
        ) as dropped_lines
    from line_reasons
    group by all
),

quotes_of_article as (
    select
        quotes.article_id,
        count(*) as quote_count,
        count(*) filter (
            where quotes.speaker_as_written is null and quotes.speaker is null
        ) as unattributed_quote_count,
        count(*) filter (where quotes.speaker_as_written is not null and quotes.speaker is null)
            as unnamed_speaker_count,
        count(*) filter (where quotes.said_on is null) as undated_quote_count,
        count(*) filter (where quotes.confidence < 0.5) as doubtful_quote_count
    from quotes
    where quotes.kind <> 'stance' and quotes.withdrawn_by is null
    group by all
),

candidates_of_article as (
    select
        quote_candidates.article_id,
        count(*) as unused_mark_count
    from quote_candidates
    group by all
),

events_of_article as (
    select
        event_mentions.article_id,
        count(*) as event_mention_count,
        count(*) filter (where event_mentions.date_basis = 'stated') as stated_date_count,
        count(*) filter (where event_mentions.date_basis = 'relative') as relative_date_count,
        count(*) filter (where event_mentions.date_basis = 'inherited') as inherited_date_count,
        count(*) filter (where event_mentions.date_basis = 'publication')
            as publication_date_count,
        count(*) filter (where event_mentions.date_basis = 'story') as story_date_count,
        count(*) filter (where event_mentions.date_start is null) as undated_event_count,
        count(*) filter (where event_mentions.confidence < 0.5) as doubtful_event_count
    from event_mentions
    where event_mentions.withdrawn_by is null
    group by all
),

corrected as (
    select
        quotes.article_id,
        quotes.withdrawn_by
    from quotes
    where quotes.corrected_by is not null
    union all
    select
        event_mentions.article_id,
        event_mentions.withdrawn_by
    from event_mentions
    where event_mentions.corrected_by is not null
),

corrections_of_article as (
    select
        corrected.article_id,
        count(*) as corrected_count,
        count(corrected.withdrawn_by) as withdrawn_count
    from corrected
    group by all
),

failures as (
    select
        rejects.source_path,
        rejects.record_id,
        min(rejects.reason) as reason
    from rejects
    where rejects.stage = 'extraction'
    group by all
)

select
    articles.article_id,
    articles.source_path,
    articles.record_id,
    articles.outlet,
    articles.title,
    articles.language,
    case
        when quotes_of_article.article_id is not null or events_of_article.article_id is not null
            then null
        when articles.language <> 'en'
            then 'language ' || articles.language || ': quotes and events are read in English only'
        when failures.reason is not null then 'reading failed: ' || failures.reason
        when articles.word_count < 50 then 'a text of under 50 words'
        else 'no quote and no event was found'
    end as nothing_found_because,
    articles.body_method,
    articles.body_confidence,
    articles.word_count,
    coalesce(lines_of_article.dropped_line_count, 0) as dropped_line_count,
    coalesce(lines_of_article.dropped_lines, map()) as dropped_lines,
    coalesce(quotes_of_article.quote_count, 0) as quote_count,
    coalesce(quotes_of_article.unattributed_quote_count, 0) as unattributed_quote_count,
    coalesce(quotes_of_article.unnamed_speaker_count, 0) as unnamed_speaker_count,
    coalesce(quotes_of_article.undated_quote_count, 0) as undated_quote_count,
    coalesce(quotes_of_article.doubtful_quote_count, 0) as doubtful_quote_count,
    coalesce(candidates_of_article.unused_mark_count, 0) as unused_mark_count,
    coalesce(events_of_article.event_mention_count, 0) as event_mention_count,
    coalesce(events_of_article.stated_date_count, 0) as stated_date_count,
    coalesce(events_of_article.relative_date_count, 0) as relative_date_count,
    coalesce(events_of_article.inherited_date_count, 0) as inherited_date_count,
    coalesce(events_of_article.publication_date_count, 0) as publication_date_count,
    coalesce(events_of_article.story_date_count, 0) as story_date_count,
    coalesce(events_of_article.undated_event_count, 0) as undated_event_count,
    coalesce(events_of_article.doubtful_event_count, 0) as doubtful_event_count,
    coalesce(corrections_of_article.corrected_count, 0) as corrected_count,
    coalesce(corrections_of_article.withdrawn_count, 0) as withdrawn_count,
    articles.published_on,
    articles.published_granularity,
    articles.published_basis
from articles
left join lines_of_article
    on lines_of_article.article_id = articles.article_id
left join quotes_of_article
    on quotes_of_article.article_id = articles.article_id
left join candidates_of_article
    on candidates_of_article.article_id = articles.article_id
left join events_of_article
    on events_of_article.article_id = articles.article_id
left join corrections_of_article
    on corrections_of_article.article_id = articles.article_id
left join failures
    on
        failures.source_path = articles.source_path
        and failures.record_id = articles.record_id
where articles.is_latest
