# /// script
# [tool.marimo.display]
# theme = "system"
# ///
"""The marimo app: an address in, its page out, and the page again when another file has been published.

Its cells only call the package: what they show is ``page_rendering``'s.
"""

import marimo

app = marimo.App(width="full", app_title="communique")


@app.cell(hide_code=True)
def _() -> tuple[object, ...]:
    import marimo as mo

    from pipeline.browser.browser_server import asked_page, asked_query, follow, published_file
    from pipeline.browser.published_rows import stamp

    return asked_page, asked_query, follow, mo, published_file, stamp


@app.cell(hide_code=True)
def _(mo, follow, published_file, stamp):  # type: ignore[no-untyped-def]
    published = published_file()
    begun_with = stamp(published)
    published_now, _publish = mo.state(begun_with)
    mo.Thread(target=follow, args=(published, _publish), daemon=True).start()
    return begun_with, published, published_now


@app.cell(hide_code=True)
def _(mo, asked_query):  # type: ignore[no-untyped-def]
    address = mo.ui.text(value=asked_query(mo.query_params().to_dict()))
    mo.Html(f'<div class="communique-address" hidden>{address}</div>')
    return (address,)


@app.cell(hide_code=True)
def _(mo, address, asked_page, begun_with, published, published_now):  # type: ignore[no-untyped-def]
    mo.Html(asked_page(published, address.value, published_now() != begun_with))
    return


if __name__ == "__main__":
    app.run()
