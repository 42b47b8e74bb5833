-- `outlet_lines` holds of the outlets learned anew what is in `learned_lines`, each with its text: known, or on a page.
create or replace temp table wanted_lines as
with known_texts as (
    select distinct
        text,
        (md5_number_lower(text) >> 1)::bigint as line_hash
    from outlet_lines
),

new_hashes as (
    select distinct line_hash
    from learned_lines
    where line_hash not in (select known_texts.line_hash from known_texts)
),

articles_with_new as (
    select articles.article_id
    from articles
    where
        articles.document_id in (
            select page_lines.document_id
            from page_lines
            where page_lines.line_hash in (select new_hashes.line_hash from new_hashes)
        )
),

texts as (
    select
        text,
        line_hash
    from known_texts
    union
    select
        article_lines.text,
        new_hashes.line_hash
    from article_lines
    inner join articles_with_new on articles_with_new.article_id = article_lines.article_id
    inner join new_hashes
        on new_hashes.line_hash = (md5_number_lower(article_lines.text) >> 1)::bigint
)

select
    learned_lines.outlet,
    texts.text,
    learned_lines.line_hash,
    learned_lines.page_count::integer as page_count,
    learned_lines.outlet_page_count::integer as outlet_page_count,
    learned_lines.body_page_count::integer as body_page_count
from learned_lines
inner join texts on texts.line_hash = learned_lines.line_hash;

delete from outlet_lines
where
    outlet in (select outlets_to_learn.outlet from outlets_to_learn)
    and (outlet, text, page_count, outlet_page_count, body_page_count)
    not in (
        select (
            wanted_lines.outlet,
            wanted_lines.text,
            wanted_lines.page_count,
            wanted_lines.outlet_page_count,
            wanted_lines.body_page_count
        )
        from wanted_lines
    );

insert into outlet_lines
select
    wanted_lines.outlet,
    wanted_lines.text,
    wanted_lines.page_count,
    wanted_lines.outlet_page_count,
    wanted_lines.body_page_count
from wanted_lines
where
    (wanted_lines.outlet, wanted_lines.text)
    not in (select (outlet_lines.outlet, outlet_lines.text) from outlet_lines)
order by wanted_lines.outlet, wanted_lines.text
