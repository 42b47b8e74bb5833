-- One row per article of which something is not known or doubtful, most doubts first: what, in words.
select
    quality.title,
    quality.outlet,
    quality.published,
    quality.published_basis,
    quality.reasons,
    quality.source_path,
    quality.article_id,
    hidden_by(
        [quality.outlet],
        quality.published_on,
        quality.published_on,
        [getvariable('filter_country')],
        [quality.published_basis]
    ) as hidden_by,
    row_number() over (
        order by
            quality.nothing_found_because is null asc,
            len(string_split(quality.reasons, '; ')) desc,
            quality.article_id asc
    ) as position
from quality
where quality.reasons is not null
