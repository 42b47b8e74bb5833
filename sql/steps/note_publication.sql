-- When the build file was put before readers, and how much it held.
insert into publications by name
select
    $published_at as published_at,
    (select count(*) from documents) as document_count,
    (select count(*) from articles) as article_count
