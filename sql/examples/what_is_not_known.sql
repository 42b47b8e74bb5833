-- Which quotes have no speaker, which dates are guesses, which files gave nothing, and why?
select
    quality.source_path,
    quality.record_id,
    'article' as outcome,
    quality.unattributed_quote_count,
    quality.unnamed_speaker_count,
    quality.publication_date_count,
    quality.undated_event_count,
    quality.published_basis
from quality
union all
select
    rejects.source_path,
    rejects.record_id,
    'rejected: ' || rejects.reason as outcome,
    null as unattributed_quote_count,
    null as unnamed_speaker_count,
    null as publication_date_count,
    null as undated_event_count,
    null as published_basis
from rejects
order by
    source_path,
    record_id,
    outcome
