"""What users add to a published file: it survives every publication, or the run stops and says so."""

import shutil
from collections.abc import Sequence
from pathlib import Path

import duckdb
import pytest

from pipeline.database import Warehouse, insert, replace
from pipeline.database.published_files.user_objects import UserObjectsError
from pipeline.database.schema import comments, dictionary, dictionary_rows, differences, sql
from pipeline.database.warehouse import Publication

STORY = {"article_count": 1, "outlet_count": 1, "origin_count": 1, "outlets": [], "first_article_id": "a"}


@pytest.fixture
def files(tmp_path: Path) -> Warehouse:
    """A published warehouse with one story, its dictionary and its views."""
    files = Warehouse(tmp_path / "news.duckdb")
    with files.reserved("a run", 0, print), files.opened() as con:
        insert(con, "stories", [{"story_id": "a", **STORY}])
        replace(con, "data_dictionary", dictionary_rows(), "table_name, position")
        for view in sql.views():
            con.execute(sql.view_statement(view))
            con.execute(comments(view.name)[0])
        files.publish(con)
    return files


def add(files: Warehouse, *statements: str) -> None:
    files.published.chmod(0o644)
    with duckdb.connect(str(files.published)) as con:
        for statement in statements:
            con.execute(statement)
    files.published.chmod(0o444)


def publish(files: Warehouse, *statements: str) -> Publication:
    """A run that does these statements and publishes."""
    with files.reserved("a run", 0, print), files.opened() as con:
        for statement in statements:
            con.execute(statement)
        return files.publish(con)


def ask(files: Warehouse, query: str) -> list[tuple[object, ...]]:
    with duckdb.connect(str(files.published), read_only=True) as con:
        return con.execute(query).fetchall()


NOTES = """
    create table user_work.notes (
        note_id bigint primary key default nextval('user_work.numbers'),
        mood user_work.mood not null,
        length integer check (length > 0),
        twice integer generated always as (length * 2),
        outlet text references user_work.outlets (name)
    )
"""
EVERYTHING = (
    "create schema user_work",
    "create type user_work.mood as enum ('calm', 'angry')",
    "create sequence user_work.numbers start 5",
    "create table user_work.outlets (name text primary key)",
    NOTES,
    "create table user_work.visits (outlet text references user_work.outlets (name))",
    "create index notes_by_length on user_work.notes (length)",
    "comment on table user_work.notes is 'what I noted'",
    "comment on column user_work.notes.mood is 'how it reads'",
    "insert into user_work.outlets values ('Harbour Post')",
    "insert into user_work.visits values ('Harbour Post')",
    "insert into user_work.notes (mood, length, outlet) values ('calm', 3, 'Harbour Post'), ('angry', 4, null)",
    "create macro twice(number) as number * 2",
    "create macro user_work.first_stories(number) as table select * from stories limit number",
    "create view my_stories as select story_id, twice(article_count) as twice from stories",
    "comment on view my_stories is 'mine'",
    'create table "odd ""name" ("a b" integer)',
    'insert into "odd ""name" values (7)',
    "create view user_work.wrapped as select story_id from my_stories",
    "create index stories_by_outlets on stories (outlet_count)",
)
QUESTIONS = {
    "from user_work.notes order by note_id": [(5, "calm", 3, 6, "Harbour Post"), (6, "angry", 4, 8, None)],
    "from user_work.visits": [("Harbour Post",)],
    "select twice(3)": [(6,)],
    "select story_id from user_work.first_stories(1)": [("a",)],
    "from my_stories order by story_id limit 1": [("a", 2)],
    'from "odd ""name"': [(7,)],
    "select story_id from user_work.wrapped order by story_id limit 1": [("a",)],
    "select comment from duckdb_tables() where table_name = 'notes'": [("what I noted",)],
    "select comment from duckdb_views() where view_name = 'my_stories'": [("mine",)],
    "select comment from duckdb_columns() where table_name = 'notes' and column_name = 'mood'": [("how it reads",)],
    "select index_name from duckdb_indexes() order by index_name": [("notes_by_length",), ("stories_by_outlets",)],
    "select type_name from duckdb_types() where schema_name = 'user_work'": [("mood",)],
}


def test_everything_that_a_user_added_is_there_after_publications_and_works(files: Warehouse) -> None:
    add(files, *EVERYTHING)
    for number in range(3):
        done = publish(files, f"insert into stories select 'b{number}', * exclude (story_id) from stories limit 1")
        assert done.warnings == ()
    assert {question: ask(files, question) for question in QUESTIONS} == QUESTIONS
    assert ask(files, "select count(*) from stories") == [(4,)]
    add(files, "insert into user_work.notes (mood, length) values ('calm', 9)")
    assert ask(files, "select note_id from user_work.notes where length = 9") == [(7,)]
    with pytest.raises(duckdb.ConstraintException):
        add(files, "insert into user_work.notes (mood, length) values ('calm', -1)")
    assert sorted(path.name for path in files.published.parent.iterdir()) == [".build", "news.duckdb"]


def test_the_names_of_what_is_kept_are_told(files: Warehouse) -> None:
    add(files, "create schema work", "create table work.notes (a integer)", "create view mine as from work.notes")
    assert publish(files).kept == ("schema work", "table work.notes", "view mine")


def test_a_published_file_without_additions_is_the_build_file(files: Warehouse) -> None:
    assert publish(files) == Publication(files.build.stat().st_size, (), ())
    assert files.published.read_bytes() == files.build.read_bytes()


def test_what_a_user_wrote_and_the_client_did_not_finish_is_kept(files: Warehouse) -> None:
    """A client that dies leaves a log beside the published file; what it committed is the user's."""
    files.published.chmod(0o644)
    con = duckdb.connect(str(files.published))
    con.execute("create table notes as select 7 as note")
    for suffix in ("", ".wal"):  # as they lie when the client dies
        shutil.copyfile(f"{files.published}{suffix}", f"{files.published.parent / 'died'}{suffix}")
    con.close()
    for suffix in ("", ".wal"):
        (files.published.parent / f"died{suffix}").replace(f"{files.published}{suffix}")
    publish(files)
    assert ask(files, "from notes") == [(7,)]
    assert not Path(f"{files.published}.wal").exists()


def test_a_view_whose_column_is_no_more_is_kept_and_told(files: Warehouse, monkeypatch: pytest.MonkeyPatch) -> None:
    add(files, "create view mine as select headline from stories", "create view user_view as from mine")
    monkeypatch.setattr(dictionary, "by_table", dict)
    done = publish(files, "alter table stories drop headline")
    assert [warning.partition(":")[0] for warning in done.warnings] == [
        "the view mine, which a user added, is kept and does not work",
        "the view user_view, which a user added, is kept and does not work",
    ]
    publish(files, "alter table stories add headline text")
    assert ask(files, "from user_view") == [(None,)]


@pytest.mark.parametrize(
    ("statements", "words"),
    [
        (("alter table stories add note text",), "column note to the table stories"),
        (("drop view meetings", "create view meetings as select 1 as mine"), "made the view meetings"),
        (("create or replace macro raw_paragraphs() as table select 1 as a",), "made the macro table raw_paragraphs"),
        (("create or replace macro shown_date(a, b, c) as 1",), "made the macro shown_date"),
        (("drop view meetings", "create table meetings as select 1 as mine"), "made the table meetings"),
    ],
    ids=[
        "a column of ours",
        "a view in the place of ours",
        "a macro in the place of ours",
        "a macro of a value in the place of ours",
        "a table in the place of ours",
    ],
)
def test_what_cannot_be_kept_stops_the_run_before_it_does_anything(
    files: Warehouse, statements: Sequence[str], words: str
) -> None:
    add(files, *statements)
    before = files.published.read_bytes()
    with pytest.raises(UserObjectsError, match=words), files.reserved("a run", 0, print):
        pytest.fail("the run began")
    assert files.published.read_bytes() == before


def test_an_object_named_as_a_new_table_of_ours_stops_the_run(files: Warehouse) -> None:
    """The file's dictionary tells that the table was not ours when it was published."""
    publish(files, "delete from data_dictionary where table_name = 'quality'", "drop view quality")
    add(files, "create view quality as select 1 as mine")
    with pytest.raises(UserObjectsError, match="made the view quality"), files.reserved("a run", 0, print):
        pytest.fail("the run began")


def test_a_view_of_an_earlier_version_of_ours_is_not_taken_for_a_users(files: Warehouse) -> None:
    """It is named by the dictionary of the file, and has the comment that runs give to views."""
    row = "select * replace ('old_view' as table_name) from data_dictionary where table_name = 'quality'"
    made = "create view old_view as select 1 as one", "comment on view old_view is 'ours'"
    publish(files, *made, f"insert into data_dictionary {row}")
    assert publish(files, "drop view old_view", "delete from data_dictionary where table_name = 'old_view'").kept == ()


def test_a_key_that_refers_to_a_table_of_ours_stops_the_publication_and_is_told(files: Warehouse) -> None:
    add(files, "create table notes (story_id text references stories (story_id))")
    before = files.published.read_bytes()
    with pytest.raises(UserObjectsError, match="table notes cannot be kept"):
        publish(files)
    assert files.published.read_bytes() == before
    assert sorted(path.name for path in files.published.parent.iterdir()) == [".build", "news.duckdb"]


def test_a_build_file_that_begins_from_the_published_one_is_rid_of_what_users_added(files: Warehouse) -> None:
    add(files, *EVERYTHING)
    files.build.unlink()
    with files.reserved("a run", 0, print), files.opened() as con:
        assert differences(con) == ()
        assert con.execute("select schema_name from duckdb_schemas() where not internal").fetchall() == [
            ("bookkeeping",)
        ]
        files.publish(con)
    assert {question: ask(files, question) for question in QUESTIONS} == QUESTIONS


def test_a_damaged_table_of_a_user_stays_in_a_dated_copy(files: Warehouse) -> None:
    add(files, "create table notes as select md5(range::text) as words from range(60000)")
    ((block,),) = ask(files, "select max(block_id) from pragma_storage_info('notes')")
    content = bytearray(files.published.read_bytes())
    content[12_288 + int(str(block)) * 262_144 + 100] ^= 1
    files.published.chmod(0o644)
    files.published.write_bytes(content)
    done = publish(files)
    (aside,) = files.published.parent.glob("news.duckdb.damaged-*")
    assert aside.read_bytes() == content
    assert str(aside) in done.warnings[0]
    assert ask(files, "select story_id from stories") == [("a",)]
