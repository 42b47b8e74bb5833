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
),

counted as (
    select
        articles.*,
        case
            when
                quotes_of_article.article_id is not null
                or events_of_article.article_id is not null
                then null
            when articles.language <> 'en'
                then
                    'language ' || articles.language
                    || ': quotes and events are read in English only'
            when failures.reason is not null then 'reading failed: ' || failures.reason
            when articles.word_count < 50 then 'a text of under 50 words'
            else 'no quote and no event was found'
        end as nothing_found_because,
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
        coalesce(corrections_of_article.withdrawn_count, 0) as withdrawn_count
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
)

select
    outlet_shown(counted.outlet, counted.source_path) as outlet,
    counted.title,
    shown_date(
        counted.published_on, counted.published_on, counted.published_granularity
    ) as published,
    counted.published_basis,
    nullif(
        concat_ws(
            '; ',
            counted.nothing_found_because,
            case when counted.outlet is null then 'the outlet is not told' end,
            case counted.published_basis
                when 'none' then 'no publication date is known'
                when 'deduced' then 'the publication date is deduced from the text'
                when 'story' then 'the publication date is that of other reports of the story'
                when 'crawler' then 'the publication date is that of a crawler'
            end,
            case
                when counted.published_granularity in ('month', 'year')
                    then
                        'the publication date is known to the '
                        || counted.published_granularity || ' only'
            end,
            case
                when counted.body_confidence < 0.8
                    then
                        'which lines are the article is doubtful: sure to '
                        || cast(round(100 * counted.body_confidence) as integer) || ' %'
            end,
            case
                when counted.unattributed_quote_count > 0
                    then
                        counted.unattributed_quote_count || ' of ' || counted.quote_count
                        || ' quotes are given to nobody'
            end,
            case
                when counted.unnamed_speaker_count > 0
                    then
                        counted.unnamed_speaker_count || ' of ' || counted.quote_count
                        || ' quotes have a speaker without a name'
            end,
            case
                when counted.undated_quote_count > 0
                    then
                        counted.undated_quote_count || ' of ' || counted.quote_count
                        || ' quotes have no date'
            end,
            case
                when counted.doubtful_quote_count > 0
                    then
                        counted.doubtful_quote_count || ' of ' || counted.quote_count
                        || ' quotes are doubtful'
            end,
            case
                when counted.undated_event_count > 0
                    then
                        counted.undated_event_count || ' of ' || counted.event_mention_count
                        || ' events have no date'
            end,
            case
                when counted.publication_date_count > 0
                    then
                        counted.publication_date_count || ' of ' || counted.event_mention_count
                        || ' events have the day of publication for want of another'
            end,
            case
                when counted.doubtful_event_count > 0
                    then
                        counted.doubtful_event_count || ' of ' || counted.event_mention_count
                        || ' events are doubtful'
            end
        ),
        ''
    ) as reasons,
    counted.nothing_found_because,
    counted.language,
    counted.word_count,
    counted.quote_count,
    counted.unattributed_quote_count,
    counted.unnamed_speaker_count,
    counted.event_mention_count,
    counted.undated_event_count,
    counted.publication_date_count,
    counted.body_confidence,
    counted.dropped_line_count,
    counted.source_path,
    counted.body_method,
    counted.dropped_lines,
    counted.undated_quote_count,
    counted.doubtful_quote_count,
    counted.unused_mark_count,
    counted.stated_date_count,
    counted.relative_date_count,
    counted.inherited_date_count,
    counted.story_date_count,
    counted.doubtful_event_count,
    counted.corrected_count,
    counted.withdrawn_count,
    counted.published_on,
    counted.published_granularity,
    counted.record_id,
    counted.article_id
from counted
