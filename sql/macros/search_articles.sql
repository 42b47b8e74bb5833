-- One row per latest article that a search finds: words in any order, "words that must follow each other" in marks.
-- Articles with more of the words come first, among these the ones of higher score: BM25 with k1 = 1.2 and b = 0.75
-- (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009; the values of Lucene), a word of the title
-- counted three times (their weighted fields). The snippet is the passage with most of the words, rarer ones first.
-- `most` is how many rows are wanted, which is quicker than a limit; null for all.
create or replace macro search_articles(query, most := null) as table (
    with units as materialized (
        select
            unit_number,
            is_required,
            term_count,
            term,
            place
        from search_units(query)
    ),

    hits as materialized (
        select
            units.unit_number,
            places.text_number,
            places.field,
            min(places.char_start) as char_start,
            max(places.char_start + places.char_count) as char_end
        from units
        inner join bookkeeping.search_places as places on places.term = units.term
        group by
            units.unit_number,
            units.term_count,
            places.text_number,
            places.field,
            places.position - units.place
        having count(*) = units.term_count
    ),

    asked as materialized (
        select distinct
            units.unit_number,
            units.is_required
        from units
    ),

    collection as materialized (
        select
            count(*) as text_count,
            avg(texts.word_count) as mean_words
        from bookkeeping.search_texts as texts
    ),

    frequencies as materialized (
        select
            hits.text_number,
            hits.unit_number,
            sum(case hits.field when 'title' then 3 else 1 end) as frequency
        from hits
        group by all
    ),

    weights as materialized (
        select
            frequencies.unit_number,
            ln(1 + (any_value(collection.text_count) - count(*) + 0.5) / (count(*) + 0.5)) as weight
        from frequencies
        cross join collection
        group by all
    ),

    scores as materialized (
        select
            frequencies.text_number,
            count(*) as unit_count,
            count(*) filter (where asked.is_required) as required_count,
            sum(
                (
                    weights.weight * frequencies.frequency * (1.2 + 1)
                    / (
                        frequencies.frequency
                        + 1.2 * (1 - 0.75 + 0.75 * texts.word_count / collection.mean_words)
                    )
                )::decimal(18, 4)
            )::double as score
        from frequencies
        inner join weights on weights.unit_number = frequencies.unit_number
        inner join asked on asked.unit_number = frequencies.unit_number
        inner join bookkeeping.search_texts as texts
            on texts.text_number = frequencies.text_number
        cross join collection
        group by all
    ),

    ranked as (
        select
            row_number() over (
                order by scores.unit_count desc, scores.score desc, texts.article_id asc
            ) as rank,
            scores.score,
            texts.text_number,
            texts.article_id
        from scores
        inner join bookkeeping.search_texts as texts on texts.text_number = scores.text_number
        where scores.required_count = (
            select count(*) from asked
            where asked.is_required
        )
    ),

    found as materialized (
        select
            rank,
            score,
            text_number,
            article_id
        from ranked
        where rank <= coalesce(most, rank)
    ),

    windows as (
        select
            hits.text_number,
            hits.field,
            hits.char_start // 80 - unnest([0, 1]) as window_number,
            hits.unit_number,
            hits.char_start
        from hits
        where hits.text_number in (select found.text_number from found)
    ),

    units_of_windows as (
        select
            windows.text_number,
            windows.field,
            windows.window_number,
            windows.unit_number,
            min(windows.char_start) as first_hit
        from windows
        group by all
    ),

    passages as (
        select
            units_of_windows.text_number,
            units_of_windows.field,
            units_of_windows.window_number,
            min(units_of_windows.first_hit) as first_hit,
            sum(weights.weight::decimal(18, 4)) as weight
        from units_of_windows
        inner join weights on weights.unit_number = units_of_windows.unit_number
        group by all
    ),

    best_passages as materialized (
        select
            passages.text_number,
            passages.field,
            passages.first_hit
        from passages
        qualify
            row_number() over (
                partition by passages.text_number
                order by
                    passages.field = 'body' desc,
                    passages.weight desc,
                    passages.field desc,
                    passages.first_hit asc
            ) = 1
    ),

    shown_hits as (
        select
            best_passages.text_number,
            best_passages.field,
            greatest(best_passages.first_hit - 60, 0) as passage_start,
            hits.char_start,
            hits.char_end
        from best_passages
        inner join hits
            on
                hits.text_number = best_passages.text_number
                and hits.field = best_passages.field
                and hits.char_start >= best_passages.first_hit - 60
                and (
                    hits.char_end <= best_passages.first_hit + 180
                    or hits.char_start = best_passages.first_hit
                )
        qualify
            hits.char_start >= coalesce(
                max(hits.char_end) over (
                    partition by best_passages.text_number
                    order by hits.char_start asc, hits.char_end desc
                    rows between unbounded preceding and 1 preceding
                ),
                0
            )
    ),

    marks as (
        select
            shown_hits.text_number,
            shown_hits.field,
            shown_hits.passage_start,
            list(shown_hits.char_start - shown_hits.passage_start order by shown_hits.char_start)
                as mark_starts,
            list(shown_hits.char_end - shown_hits.passage_start order by shown_hits.char_start)
                as mark_ends,
            min(shown_hits.char_start) as char_start,
            min(shown_hits.char_end) as char_end
        from shown_hits
        group by all
    ),

    found_articles as (
        select
            articles.title,
            articles.outlet,
            articles.source_path,
            articles.published_on,
            articles.published_granularity,
            articles.article_id,
            articles.story_id,
            found.rank,
            found.score,
            marks.field,
            marks.mark_starts,
            marks.mark_ends,
            marks.passage_start,
            marks.char_start,
            marks.char_end,
            substring(
                case marks.field
                    when 'title' then articles.title
                    when 'subtitle' then articles.subtitle
                    else articles.body
                end,
                marks.passage_start + 1,
                240
            ) as passage
        from found
        inner join articles on articles.article_id = found.article_id
        inner join marks on marks.text_number = found.text_number
    )

    select
        found_articles.rank,
        found_articles.title,
        outlet_shown(found_articles.outlet, found_articles.source_path) as outlet,
        shown_date(
            found_articles.published_on,
            found_articles.published_on,
            found_articles.published_granularity
        ) as published,
        search_snippet(
            found_articles.passage,
            found_articles.mark_starts,
            found_articles.mark_ends,
            found_articles.passage_start = 0,
            length(found_articles.passage) < 240
        ) as snippet,
        found_articles.score,
        found_articles.source_path,
        case found_articles.field when 'body' then found_articles.char_start end as char_start,
        case found_articles.field when 'body' then found_articles.char_end end as char_end,
        found_articles.article_id,
        found_articles.story_id
    from found_articles
    order by found_articles.rank
);
