"""What values, attributes and entities across articles tell in Python."""

import math

import pytest

import twosource

NORTH = "The ferry sank. Ruth Adeyemi, the former mayor of Lorholm, thanked about 40 people for two hours."
SOUTH = "Ruth Adeyemi, 51, of Lorholm thanked at least 38 people on Tuesday. The 27-metre ferry sank."


def test_values_tell_what_they_allow() -> None:
    values = {value.text: value for value in twosource.analyze(SOUTH).values}
    assert values["at least 38 people"].interval == (38.0, math.inf)
    assert values["27-metre"].ucum == "m"
    assert values["27-metre"].precision == "1"
    age = values["51"]
    assert age.of is not None and age.of.text == "Ruth Adeyemi"


def test_lengths_are_counted_in_days_and_written_as_timex3() -> None:
    value = next(value for value in twosource.analyze(NORTH).values if value.kind == "duration")
    assert value.interval == pytest.approx((2 / 24, 2 / 24))
    assert value.timex3 == ("DURATION", "PT2H")


def test_attributes_have_their_parts() -> None:
    analysis = twosource.analyze(NORTH)
    person = next(entity for entity in analysis.entities if entity.kind == "person")
    role = next(attribute for attribute in person.attributes if attribute.kind == "role")
    assert role.status == "former"
    assert role.office is not None and role.office.text == "mayor"
    assert role.organization is not None and role.organization.text == "Lorholm"
    start, end = role.organization.byte_span
    assert NORTH.encode()[start:end] == b"Lorholm"


def test_matches_add_up() -> None:
    story = twosource.reconcile([NORTH, SOUTH])
    person = next(entity for entity in story.entities if entity.kind == "person")
    (match,) = person.matches
    assert {match.a.name, match.b.name} == {"Ruth Adeyemi"}
    assert match.weight > 0
    assert match.weight == pytest.approx(sum(addend.weight for addend in match.addends))
    assert person.spellings == ()
