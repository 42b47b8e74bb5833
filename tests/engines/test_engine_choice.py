"""An engine by its settings: none that is not there, and a cluster that does not answer is told in one line."""

import socket

import pytest

from pipeline.engines import ray_engine
from pipeline.engines.engine_choice import check_engine
from pipeline.running import UnusableSettingError


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def test_the_engine_of_this_machine_needs_nothing() -> None:
    check_engine("", "")
    check_engine("local", "nobody is asked")


def test_an_unknown_engine_is_refused() -> None:
    with pytest.raises(UnusableSettingError, match=r"^ENGINE=spark is no engine: give local or ray$"):
        check_engine("spark", "")


def test_ray_that_is_not_installed_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ray_engine, "find_spec", lambda _: None)
    with pytest.raises(UnusableSettingError, match=r"^ENGINE=ray needs Ray: install communique\[ray\]"):
        check_engine("ray", "")


@pytest.mark.parametrize("address", ["http://head", "head", "head:", ":6379", "ray://head:10001"])
def test_what_is_no_address_is_refused(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ray_engine, "find_spec", lambda _: True)
    with pytest.raises(UnusableSettingError, match=f"^RAY_ADDRESS={address} is no address of a cluster"):
        check_engine("ray", address)


def test_a_cluster_that_does_not_answer_is_told_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ray_engine, "find_spec", lambda _: True)
    address = f"127.0.0.1:{free_port()}"
    with pytest.raises(
        UnusableSettingError, match=f"^no Ray cluster answers at RAY_ADDRESS={address} .*Connection refused"
    ) as told:
        check_engine("ray", address)
    assert "\n" not in str(told.value)
