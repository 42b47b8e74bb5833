-- One row per quote of quote_overview that a search finds, in its words or its speaker's name: words in any order,
-- "words that must follow each other" in marks. Ranked as search_articles, a quote's length counted in characters.
-- The snippet is the passage of the article around the words found, or around the quote; `most` as there.
create or replace macro search_quotes(query, most := null) as table (
    with units as materialized (
        select
            unit_number,
            is_required,
            term_count,
            term,
            place
        from search_units(query)
    ),

    quotes_searched as materialized (
        select
            quotes.quote_id,
            texts.text_number,
            quotes.field,
            quotes.field_start,
            quotes.field_end,
            coalesce(quotes.speaker_id, quotes.speaker) as speaker_key
        from quotes
        inner join bookkeeping.search_texts as texts on texts.article_id = quotes.article_id
        where quotes.kind <> 'stance' and quotes.withdrawn_by is null
    ),

    asked as materialized (
        select distinct
            units.unit_number,
            units.is_required
        from units
    ),

    collection as materialized (
        select
            count(*) as quote_count,
            avg(quotes_searched.field_end - quotes_searched.field_start) as mean_length
        from quotes_searched
    ),

    found_places as (
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

    hits as materialized (
        select
            quotes_searched.quote_id,
            found_places.unit_number,
            found_places.char_start,
            found_places.char_end
        from found_places
        inner join quotes_searched
            on
                quotes_searched.text_number = found_places.text_number
                and quotes_searched.field = found_places.field
                and quotes_searched.field_start <= found_places.char_start
                and quotes_searched.field_end >= found_places.char_end
    ),

    speakers_found as (
        select
            units.unit_number,
            speakers.speaker_key
        from units
        inner join bookkeeping.search_speakers as speakers on speakers.term = units.term
        group by
            units.unit_number,
            units.term_count,
            speakers.speaker_key,
            speakers.position - units.place
        having count(*) = units.term_count
    ),

    hits_of_any_kind as (
        select
            hits.quote_id,
            hits.unit_number
        from hits
        union all
        select
            quotes_searched.quote_id,
            speakers_found.unit_number
        from speakers_found
        inner join quotes_searched on quotes_searched.speaker_key = speakers_found.speaker_key
    ),

    frequencies as materialized (
        select
            hits_of_any_kind.quote_id,
            hits_of_any_kind.unit_number,
            count(*) as frequency
        from hits_of_any_kind
        group by all
    ),

    weights as materialized (
        select
            frequencies.unit_number,
            ln(1 + (any_value(collection.quote_count) - count(*) + 0.5) / (count(*) + 0.5))
                as weight
        from frequencies
        cross join collection
        group by all
    ),

    scores as materialized (
        select
            frequencies.quote_id,
            count(*) as unit_count,
            count(*) filter (where asked.is_required) as required_count,
            sum(
                (
                    weights.weight * frequencies.frequency * (1.2 + 1)
                    / (
                        frequencies.frequency
                        + 1.2
                        * (
                            1 - 0.75
                            + 0.75
                            * (quotes_searched.field_end - quotes_searched.field_start)
                            / collection.mean_length
                        )
                    )
                )::decimal(18, 4)
            )::double as score
        from frequencies
        inner join weights on weights.unit_number = frequencies.unit_number
        inner join asked on asked.unit_number = frequencies.unit_number
        inner join quotes_searched on quotes_searched.quote_id = frequencies.quote_id
        cross join collection
        group by all
    ),

    ranked as (
        select
            row_number() over (
                order by scores.unit_count desc, scores.score desc, scores.quote_id asc
            ) as rank,
            scores.score,
            scores.quote_id
        from scores
        where scores.required_count = (
            select count(*) from asked
            where asked.is_required
        )
    ),

    found as materialized (
        select
            rank,
            score,
            quote_id
        from ranked
        where rank <= coalesce(most, rank)
    ),

    windows as (
        select
            hits.quote_id,
            hits.char_start // 80 - unnest([0, 1]) as window_number,
            hits.unit_number,
            hits.char_start
        from hits
        where hits.quote_id in (select found.quote_id from found)
    ),

    units_of_windows as (
        select
            windows.quote_id,
            windows.window_number,
            windows.unit_number,
            min(windows.char_start) as first_hit
        from windows
        group by all
    ),

    passages as (
        select
            units_of_windows.quote_id,
            units_of_windows.window_number,
            min(units_of_windows.first_hit) as first_hit,
            sum(weights.weight::decimal(18, 4)) as weight
        from units_of_windows
        inner join weights on weights.unit_number = units_of_windows.unit_number
        group by all
    ),

    best_passages as materialized (
        select
            passages.quote_id,
            arg_min(passages.first_hit, (-passages.weight, passages.first_hit)) as first_hit
        from passages
        group by all
    ),

    shown_hits as (
        select
            best_passages.quote_id,
            greatest(best_passages.first_hit - 60, 0) as passage_start,
            hits.char_start,
            hits.char_end
        from best_passages
        inner join hits
            on
                hits.quote_id = best_passages.quote_id
                and hits.char_start >= best_passages.first_hit - 60
                and (
                    hits.char_end <= best_passages.first_hit + 180
                    or hits.char_start = best_passages.first_hit
                )
        qualify
            hits.char_start >= coalesce(
                max(hits.char_end) over (
                    partition by best_passages.quote_id
                    order by hits.char_start asc, hits.char_end desc
                    rows between unbounded preceding and 1 preceding
                ),
                0
            )
    ),

    marks as (
        select
            shown_hits.quote_id,
            shown_hits.passage_start,
            list(shown_hits.char_start - shown_hits.passage_start order by shown_hits.char_start)
                as mark_starts,
            list(shown_hits.char_end - shown_hits.passage_start order by shown_hits.char_start)
                as mark_ends
        from shown_hits
        group by all
    ),

    quotes_found as (
        select
            found.rank,
            found.score,
            quotes.text,
            quotes.kind,
            coalesce(entities.name, quotes.speaker) as speaker,
            quotes.said_on,
            quotes.said_on_granularity,
            quotes.char_start,
            quotes.char_end,
            quotes.quote_id,
            quotes.article_id,
            quotes.speaker_id,
            quotes.statement_id,
            articles.outlet,
            articles.source_path,
            coalesce(marks.mark_starts, []) as mark_starts,
            coalesce(marks.mark_ends, []) as mark_ends,
            coalesce(marks.passage_start, greatest(quotes.field_start - 60, 0)) as passage_start,
            substring(
                case quotes.field
                    when 'title' then articles.title
                    when 'subtitle' then articles.subtitle
                    else articles.body
                end,
                coalesce(marks.passage_start, greatest(quotes.field_start - 60, 0)) + 1,
                240
            ) as passage
        from found
        inner join quotes on quotes.quote_id = found.quote_id
        inner join articles on articles.article_id = quotes.article_id
        left join entities on entities.entity_id = quotes.speaker_id
        left join marks on marks.quote_id = found.quote_id
    )

    select
        quotes_found.rank,
        quotes_found.speaker,
        quotes_found.text,
        quotes_found.kind,
        outlet_shown(quotes_found.outlet, quotes_found.source_path) as outlet,
        shown_date(
            quotes_found.said_on,
            period_end(quotes_found.said_on, quotes_found.said_on_granularity),
            quotes_found.said_on_granularity
        ) as said,
        search_snippet(
            quotes_found.passage,
            quotes_found.mark_starts,
            quotes_found.mark_ends,
            quotes_found.passage_start = 0,
            length(quotes_found.passage) < 240
        ) as snippet,
        quotes_found.score,
        quotes_found.source_path,
        quotes_found.char_start,
        quotes_found.char_end,
        quotes_found.quote_id,
        quotes_found.article_id,
        quotes_found.speaker_id,
        quotes_found.statement_id
    from quotes_found
    order by quotes_found.rank
);
