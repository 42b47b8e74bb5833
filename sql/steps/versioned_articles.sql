-- What tells the versions of articles apart, of those that share a record or an address with others.
with numbered as (
    select
        articles.article_id,
        articles.source_path,
        articles.record_id,
        articles.url,
        case
            when articles.published_basis <> 'story' then articles.published_at
        end as published_at,
        articles.updated_at,
        documents.last_seen_at,
        count(*) over (partition by articles.source_path, articles.record_id) as of_record,
        count(*) over (partition by article_keys.page_address) as of_address,
        article_keys.page_address
    from articles
    inner join documents on documents.document_id = articles.document_id
    inner join article_keys on article_keys.article_id = articles.article_id
)

select
    article_id,
    source_path,
    record_id,
    url,
    published_at,
    updated_at,
    last_seen_at
from numbered
where of_record > 1 or (page_address is not null and of_address > 1)
order by article_id
