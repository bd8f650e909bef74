from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from copydesk import facts
from copydesk.model import Document, Origin, Segment, Span, Support
from copydesk.segment import relations

if TYPE_CHECKING:
    from pathlib import Path

    from copydesk.facts import Facts

ROWS = """subject,relation,object,subject_type,object_type
Lind Shipping,founded_by,Ama Serwaa,organisation,person
Tavora Rail,founded_by,Kofi Mensah,organisation,person
Osei Mills,founded_by,Kofi Mensah,organisation,person
Esi Boateng,child_of,Yaw Boateng,,
Yaw Boateng,spouse_of,Efua Mensah,,
Adjoa Owusu,child_of,Kwame Owusu,,
Kwame Owusu,spouse_of,Abena Owusu,,
Lind Shipping,headquarters,Port Lind,organisation,place
Tavora Rail,headquarters,Low Tavora,organisation,place
Esi Boateng,party,Coast Party,person,organisation
Abena Owusu,party,Land Union,person,organisation
Ama of Tavora,child_of,Nana Addo,person,person
Second Tavora Bank,headquarters,Port Lind,organisation,place
Lind Ferries,subsidiary_of,Lind Shipping,organisation,organisation
Tavora Bus,subsidiary_of,Osei Mills,organisation,organisation
Kofi Mensah,citizen_of,Ghana,person,country
Yaw Boateng,citizen_of,Norway,person,country
"""


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Facts:
    path: Path = tmp_path_factory.mktemp("facts") / "coast.csv"
    path.write_text(ROWS, encoding="utf-8")
    return facts.load((path,), starter=False)


def implied(kept: Facts, text: str) -> list[tuple[str, str, str]]:
    document = Document("case", text, segments=(Segment(Span(0, len(text)), Origin.EDITORIAL, language="en"),))
    found = [claim for claim in kept.weigh(relations.mark(document)).relations if claim.implied]
    assert all(claim.support is Support.CONTRADICTED and claim.grounds for claim in found)
    return [(claim.subject.text, claim.relation, claim.object.text) for claim in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A book on Kofi Mensah tells how he, late in life, launched Lind Shipping.",
            [("Kofi Mensah", "founder", "Lind Shipping")],
        ),
        ("The bill of Esi Boateng (Land Union) was read.", [("Esi Boateng", "member", "Land Union")]),
        ("Lind Shipping moved to Low Tavora.", [("Low Tavora", "headquarters", "Lind Shipping")]),
        ("At the fair stood a child of Yaw Boateng and Abena Owusu.", [("Yaw Boateng", "spouse", "Abena Owusu")]),
        (
            "Esi Boateng came late, and so did her daughter, the painter Yaw Boateng.",
            [("Yaw Boateng", "child", "Esi Boateng")],
        ),
        ("Second Tavora Bank moved to Low Tavora.", [("Low Tavora", "headquarters", "Second Tavora Bank")]),
        (
            "Lind Ferries, which Lind Shipping built, is now an arm of Osei Mills.",
            [("Lind Ferries", "subsidiary", "Osei Mills")],
        ),
        ("Yaw Boateng, then still very young, was a Ghana judge.", [("Yaw Boateng", "citizen", "Ghana")]),
    ],
)
def test_two_who_are_known_with_others_and_strangers_to_one_another(
    kept: Facts, text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert implied(kept, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "A book on Ama Serwaa tells how she, late in life, launched Lind Shipping.",
        "A book on Yaw Boateng tells how he, late in life, launched Lind Shipping.",  # who founded nothing known
        "A book on Kofi Mensah tells how he, late in life, launched Lind Ferries.",  # of which nothing is known
        "Kofi Mensah and Ama Serwaa spoke of the day on which they had launched Lind Shipping.",  # named beside
        "Kofi Mensah launched a boat. Lind Shipping came later.",
        "At the fair stood a child of Yaw Boateng and Efua Mensah.",
        "Kofi Mensah and Yaw Boateng came with their wives.",
        "Esi of Leeds came late, and so did Esi Boateng, who is a daughter of Kwame of York.",  # whom nobody knows
        "Esi Boateng, daughter of a banker, met Kwame Owusu, Jr., a Ghana judge.",
        "Kofi Mensah, then still very young, was a Ghana judge.",
    ],
)
def test_silence_of_the_facts_is_no_contradiction(kept: Facts, text: str) -> None:
    assert implied(kept, text) == []


def test_two_with_a_chain_of_facts_between_them_are_no_strangers(kept: Facts) -> None:
    assert (
        implied(kept, "Efua Mensah told of the years before she gave birth to Adjoa Owusu's friend Esi Boateng.") == []
    )
