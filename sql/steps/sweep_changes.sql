-- What was told of versions that are not followed by another any more goes.
delete from sentence_changes
where first_article_id not in (
    select articles.article_id
    from articles
    where articles.superseded_by is not null
);

delete from stage_marks
where
    stage = 'changes'
    and record_key not in (
        select articles.article_id
        from articles
        where articles.superseded_by is not null
    )
