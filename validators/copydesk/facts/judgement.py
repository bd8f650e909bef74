"""What one keeper of facts says of one claim."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from copydesk.model import Evidence, Support
from copydesk.text.vocabulary import agreeing, relations

if TYPE_CHECKING:
    from collections.abc import Callable

    from copydesk.facts.resolution import Reading
    from copydesk.facts.store import Fact, Store
    from copydesk.model import RelationClaim
    from copydesk.text.vocabulary import Relation

_LONGEST = 200  # code points of a passage that are shown
_TAKES_ARTICLE = re.compile(
    r"^(?:United|European|World|International|Federal|African|Council|Bank of|Bahamas|Gambia|Maldives|Netherlands|"
    r"Philippines|Seychelles)\b|\b(?:Emirates|Islands|Nations|Organization|Republic|Union)$"
)


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether the facts bear a claim out, on what grounds, and how sure that is (0 to 1)."""

    support: Support
    grounds: Evidence | None = None
    confidence: float = 1.0


UNKNOWN = Judgement(Support.UNKNOWN)


def supported(claim: RelationClaim, reading: Reading, fact: Fact) -> Judgement:
    """The facts hold what the claim says."""
    return Judgement(Support.SUPPORTED, grounds(claim, reading, fact))


def contradicted(claim: RelationClaim, reading: Reading, fact: Fact, confidence: float) -> Judgement:
    """The facts hold something that excludes the claim."""
    return Judgement(Support.CONTRADICTED, grounds(claim, reading, fact), confidence)


def grounds(claim: RelationClaim, reading: Reading, fact: Fact) -> Evidence:
    """The words of the text that make the claim, on one line, beside what the facts say."""
    text = reading.document.text
    words = " ".join(claim.span.of(text).split())[:_LONGEST]
    is_same = any(one.id == fact.subject for one in reading.meant(claim.subject.text))
    return Evidence(words, told(reading.store, fact, claim.words.of(text) if is_same else ""), fact.source)


def told(store: Store, fact: Fact, noun: str = "") -> str:
    """A fact as a sentence without its full stop: "Kofi Mensah has been president of Tavora since 2018-03-01".

    `noun`: what else is said of its subject, which may tell whether somebody is a son-in-law or a daughter-in-law.
    """
    known = relations().get(fact.relation)
    one, other = store.entity(fact.subject).name, _with_article(store.entity(fact.object).name)
    if known is None:
        return f"{one}: {fact.relation.replace('_', ' ')} {other}{_dates(fact)}"
    verb = "was" if fact.until else "has been" if fact.since else "is"
    return f"{one} {verb} {_role(known, agreeing(known.id, noun))} of {other}{_dates(fact)}"


def _role(relation: Relation, name: str) -> str:
    """The name of a relation behind a verb: "president", "the capital", "an employee"."""
    if relation.kind in {"kinship", "office", "succession"}:
        return name
    if relation.kind == "place" or relation.per_object == 1:
        return f"the {name}"
    return f"an {name}" if name[0] in "aeiou" else f"a {name}"


def _dates(fact: Fact) -> str:
    if fact.since and fact.until:
        return f" from {fact.since} to {fact.until}"
    return f" since {fact.since}" if fact.since else f" until {fact.until}" if fact.until else ""


def _with_article(name: str) -> str:
    return f"the {name}" if _TAKES_ARTICLE.search(name) else name


def best(judgements: list[Judgement]) -> Judgement:
    """What several keepers say together: support outweighs contradiction, and that outweighs silence."""
    order: dict[Support, int] = {Support.SUPPORTED: 2, Support.CONTRADICTED: 1}
    rank: Callable[[Judgement], tuple[int, float]] = lambda said: (order.get(said.support, 0), said.confidence)  # noqa: E731
    return max(judgements, key=rank, default=UNKNOWN)
