"""What one keeper of facts says of one claim."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from copydesk.model import Evidence, Support
from copydesk.text.vocabulary import relations

if TYPE_CHECKING:
    from collections.abc import Callable

    from copydesk.facts.resolution import Reading
    from copydesk.facts.store import Fact, Store
    from copydesk.model import RelationClaim

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
    words = " ".join(claim.span.of(reading.document.text).split())[:_LONGEST]
    return Evidence(words, told(reading.store, fact), fact.source)


def told(store: Store, fact: Fact) -> str:
    """A fact as a sentence without its full stop: "Donald Trump, president of United States since 2025-01-20"."""
    known = relations().get(fact.relation)
    one, other = store.entity(fact.subject).name, _with_article(store.entity(fact.object).name)
    words = f"{one}, {known.label} of {other}" if known else f"{one}, {fact.relation.replace('_', ' ')} {other}"
    if fact.since and fact.until:
        return f"{words} from {fact.since} to {fact.until}"
    return f"{words} since {fact.since}" if fact.since else f"{words} until {fact.until}" if fact.until else words


def _with_article(name: str) -> str:
    return f"the {name}" if _TAKES_ARTICLE.search(name) else name


def best(judgements: list[Judgement]) -> Judgement:
    """What several keepers say together: support outweighs contradiction, and that outweighs silence."""
    order: dict[Support, int] = {Support.SUPPORTED: 2, Support.CONTRADICTED: 1}
    rank: Callable[[Judgement], tuple[int, float]] = lambda said: (order.get(said.support, 0), said.confidence)  # noqa: E731
    return max(judgements, key=rank, default=UNKNOWN)
