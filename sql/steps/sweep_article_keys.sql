-- The keys of articles that are gone or have another address or text go.
delete from article_keys
where (article_id, input_digest) not in (
    select (
        articles.article_id,
        md5(concat_ws(chr(31), coalesce(articles.url, chr(30)), articles.body))
    )
    from articles
)
