-- The lines that stand on pages of an outlet with otherwise different texts, and have nothing to do with their matter.
create or replace temp table learned_lines as
with outlet_pages as (
    select
        outlet,
        count(distinct page_key) as outlet_page_count
    from page_lines
    group by outlet
    having count(distinct page_key) >= $fewest_texts
),

lines_of_several as (
    select
        outlet,
        line_hash,
        count(*) as line_pages
    from page_lines
    where outlet in (select outlet_pages.outlet from outlet_pages)
    group by outlet, line_hash
    having count(*) > 1
),

-- Pages that share most of their text count as about one text together: a page counts for the share that is its own.
page_weights as (
    select
        page_lines.document_id,
        sum(page_lines.size / coalesce(lines_of_several.line_pages, 1))
        / sum(page_lines.size) as weight
    from page_lines
    left join lines_of_several
        on
            lines_of_several.outlet = page_lines.outlet
            and lines_of_several.line_hash = page_lines.line_hash
    where
        page_lines.in_body
        and page_lines.outlet in (select outlet_pages.outlet from outlet_pages)
    group by page_lines.document_id
),

repeated as (
    select
        page_lines.outlet,
        page_lines.line_hash,
        count(distinct page_lines.page_key) as page_count,
        count(distinct page_lines.page_key) filter (where page_lines.in_body)
            as body_page_count,
        round(sum(page_weights.weight), 6) as text_count,
        avg(page_lines.is_apart::integer) >= $least_apart as is_apart
    from page_lines
    inner join lines_of_several
        on
            lines_of_several.outlet = page_lines.outlet
            and lines_of_several.line_hash = page_lines.line_hash
    inner join page_weights on page_weights.document_id = page_lines.document_id
    where lines_of_several.line_pages >= $fewest_texts
    group by page_lines.outlet, page_lines.line_hash
),

judged as (
    select
        *,
        if(is_apart, $fewest_texts, $fewest_texts_of_related) as fewest_texts,
        if(is_apart, $least_share, $least_share_of_related) as least_share
    from repeated
)

select
    judged.outlet,
    judged.line_hash,
    judged.page_count,
    outlet_pages.outlet_page_count,
    judged.body_page_count
from judged
inner join outlet_pages on outlet_pages.outlet = judged.outlet
where
    judged.page_count >= judged.fewest_texts
    and judged.text_count >= $least_own * judged.fewest_texts
    and judged.page_count >= judged.least_share * outlet_pages.outlet_page_count
