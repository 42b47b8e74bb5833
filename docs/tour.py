"""A tour of a warehouse in ten cells, as a marimo notebook: ``.venv/bin/marimo edit docs/tour.py``.

It reads the published file that COMMUNIQUE_WAREHOUSE names, else ``warehouse/news.duckdb`` of this project.
"""

import marimo

app = marimo.App(app_title="A tour of the warehouse")


@app.cell
def _():
    import marimo as mo

    mo.md("""
    # A tour of the warehouse

    Who said what, who did what to whom, where and when, by whom reported, and the very words behind every row.
    Build the warehouse first (`make run`); every cell below is one question and its query.
    """)
    return (mo,)


@app.cell
def _():
    import os
    from pathlib import Path

    import duckdb

    here = Path(__file__).resolve().parent.parent
    con = duckdb.connect(os.environ.get("COMMUNIQUE_WAREHOUSE", here / "warehouse" / "news.duckdb"), read_only=True)
    return (con,)


@app.cell
def _(con):
    # What is in it? Every table says what one row of it is.
    tables = con.sql("""
        select distinct table_name, table_description, estimated_size as row_count
        from data_dictionary
        inner join duckdb_tables() using (table_name)
        where table_schema = 'main'
        order by table_name
    """).pl()
    tables
    return (tables,)


@app.cell
def _(con):
    # Who met whom, latest first? `date` is as fine as it is known.
    met = con.sql("""
        select first_party, second_party, date, place, outlets
        from meetings
        where status = 'happened' and date_granularity = 'day'
            and first_title is not null and second_title is not null
        order by date_start desc, event_id, first_party, second_party
        limit 8
    """).pl()
    met
    return (met,)


@app.cell
def _(con):
    # What did one minister say, month by month and outlet by outlet?
    said = con.sql("""
        select month, outlet, quote_count, word_count, direct_count, indirect_count
        from speaker_months
        where speaker = 'Sergey Lavrov'
        order by month, outlet
    """).pl()
    said
    return (said,)


@app.cell
def _(con):
    # Where was something said about sanctions? Words in «…» are those that were found.
    about = con.sql("select speaker, said, outlet, snippet from search_quotes('sanctions') limit 8").pl()
    about
    return (about,)


@app.cell
def _(con, mo):
    # Read the very words: offsets count characters of `articles.body`, half-open.
    ((body, start, end, speaker),) = con.sql("""
        select body, char_start, char_end, quotes.speaker
        from quotes inner join articles using (article_id)
        where kind = 'direct' and quotes.speaker is not null
        order by length(text) desc, quote_id
        limit 1
    """).fetchall()
    passage = f"{speaker}: … {body[start - 80 : start]}[[{body[start:end]}]]{body[end : end + 80]} …"
    mo.plain_text(passage)
    return (passage,)


@app.cell
def _(con):
    # Which words do outlets give differently?
    variants = con.sql("""
        select speaker, first_outlet, first_text, second_outlet, second_text, relation
        from statement_variants
        where relation <> 'same'
        order by similarity desc, first_text, second_text, first_outlet
    """).pl()
    variants
    return (variants,)


@app.cell
def _(con):
    # Cooperation against conflict of two countries over time, as a picture.
    import altair as alt

    months = con.sql("""
        select
            month_start as month,
            sum(verbal_cooperation_count + material_cooperation_count)::integer as cooperation,
            -sum(verbal_conflict_count + material_conflict_count)::integer as conflict
        from dyad_months
        where ['PRK', 'RUS'] = list_sort([actor_country, recipient_country]) and month_start is not null
        group by all
        order by month
    """).pl()
    bars = months.unpivot(index="month", variable_name="kind", value_name="events")
    chart = alt.Chart(bars).mark_bar().encode(x="yearmonth(month):O", y="events:Q", color="kind:N")
    chart
    return chart, months


@app.cell
def _(con):
    # What is not known, and why? Null beats a guess, and nothing is lost.
    unknown = con.sql("""
        select 'quotes' as rows_of, speaker_basis::text as how_known, count(*) as row_count
        from quotes where kind <> 'stance' group by all
        union all
        select 'events', date_basis::text, count(*) from event_mentions group by all
        union all
        select 'rejects', reason, count(*) from rejects group by all
        order by rows_of, row_count desc, how_known
    """).pl()
    unknown
    return (unknown,)


if __name__ == "__main__":
    app.run()
