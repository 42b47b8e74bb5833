-- Which quotes have no speaker, which dates are guesses, which files gave nothing, and why?
select
    quality.source_path,
    quality.record_id,
    'article' as outcome,
    quality.reasons
from quality
union all
select
    rejects.source_path,
    rejects.record_id,
    'rejected' as outcome,
    concat_ws(': ', rejects.reason, rejects.detail) as reasons
from rejects
order by
    source_path,
    record_id,
    outcome,
    reasons
