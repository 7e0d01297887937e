"""How fast messages follow each other: some at once, then one a second, and each in its turn."""

from __future__ import annotations

from bot.channels.telegram.pace import Pace


def test_some_go_at_once_and_then_one_a_second() -> None:
    pace = Pace(a_second=1, burst=3)

    assert [pace.turn("a", 100.0) for _ in range(5)] == [0, 0, 0, 1, 2]
    assert pace.turn("a", 102.0) == 1


def test_after_a_silence_as_many_go_at_once_as_before_and_no_more() -> None:
    pace = Pace(a_second=2, burst=2)
    for _ in range(4):
        pace.turn("a", 100.0)

    assert [pace.turn("a", 900.0) for _ in range(3)] == [0, 0, 0.5]


def test_one_name_does_not_wait_for_another() -> None:
    pace = Pace(a_second=1, burst=1)
    pace.turn("a", 100.0)

    assert pace.turn("b", 100.0) == 0
    assert pace.turn("a", 100.0) == 1


def test_only_the_latest_names_are_remembered() -> None:
    pace = Pace(a_second=1, burst=1, names=2)
    for name in "abc":
        pace.turn(name, 100.0)

    assert pace.turn("c", 100.0) == 1
    assert pace.turn("a", 100.0) == 0
