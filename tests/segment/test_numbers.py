"""Number claims: value, phrase, support."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from copydesk.model import Document, NumberClaim, Origin, Period, Provenance, Segment, Span, Support
from copydesk.segment import numbers


def claims(text: str, origin: Origin = Origin.EDITORIAL, language: str = "en") -> tuple[NumberClaim, ...]:
    segment = Segment(Span(0, len(text)), origin, language=language)
    return numbers.mark(Document("x", text, segments=(segment,) if text else (), language=language)).numbers


def test_a_numeral_that_reads_two_ways_has_no_value() -> None:
    text = "They sent 15.000 troops."

    (claim,) = claims(text)

    assert claim.value is None
    assert claim.readings == (Decimal(15), Decimal(15000))
    assert claim.phrase is not None
    assert claim.phrase.of(text) == "15.000 troops"


def test_the_language_of_the_text_settles_it() -> None:
    (claim,) = claims("15.000 Zuschauer kamen.", language="de")

    assert (claim.value, claim.readings) == (Decimal(15000), ())


def test_the_declared_language_goes_before_the_found_one() -> None:
    document = Document("x", "100.000", language="en", provenance=Provenance(language="de"))

    (claim,) = numbers.mark(document).numbers

    assert claim.value == Decimal(100_000)


def test_other_numerals_of_the_text_settle_it() -> None:
    first, second = claims("Of 1.204.500 people, 15.000 people stayed.")

    assert (first.value, second.value) == (Decimal(1_204_500), Decimal(15_000))


def test_a_source_in_the_sentence() -> None:
    text = "Twelve boats sank. According to the Harbour Office, 400 homes are dark."

    boats, homes = claims(text)

    assert (boats.support, homes.support) == (Support.NONE, Support.ATTRIBUTED)
    assert homes.source is not None
    assert homes.source.of(text) == "the Harbour Office"


def test_a_quotation_speaks_for_itself() -> None:
    (claim,) = claims("“We lost 400 homes.”", Origin.QUOTATION)

    assert claim.support is Support.ATTRIBUTED


def test_the_figures_of_a_poll_run_on() -> None:
    first, second, third = claims("A poll showed 38 percent in favour. Another 41 percent object. It rained 12 mm.")

    assert (first.support, second.support, third.support) == (Support.ATTRIBUTED, Support.ATTRIBUTED, Support.NONE)


def test_a_figure_holds_at_a_time_and_in_a_place() -> None:
    text = "Last year 40 boats sank in Denmark."
    document = Document("x", text, language="en", provenance=Provenance(published="2024-05-14T08:00:00Z"))

    (claim,) = numbers.mark(document).numbers

    assert claim.time is not None
    assert claim.place is not None
    assert (claim.time.of(text), claim.place.of(text)) == ("Last year", "in Denmark")
    assert claim.period == Period(date(2023, 1, 1), date(2023, 12, 31))


def test_a_date_of_publication_that_is_none_tells_no_day() -> None:
    document = Document("x", "Last year 40 boats sank.", provenance=Provenance(published="the day before"))

    (claim,) = numbers.mark(document).numbers

    assert claim.time == Span(0, 9)
    assert claim.period is None


@given(st.text(alphabet=st.sampled_from("0123456789.,%€ said men and to\n"), max_size=80))
def test_claims_stand_in_order_and_never_overlap(text: str) -> None:
    found = claims(text)

    assert all(one.span.end <= two.span.start for one, two in pairwise(found))
    assert all(claim.value is None or claim.value.is_finite() for claim in found)
