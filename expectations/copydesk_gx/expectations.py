"""The expectations: one for each family of rules, and one for all of them, the gate's own decision.

Each takes the column of texts; the columns of the frame that tell provenance, evidence and ids are read as records'
are. `mostly` is the share of rows that must pass, `settings` are copydesk's, as in TOML.
A row passes a family when none of the family's findings is one for which the gate would hold or reject a document.
A row without text never passes, and fails the expectation whatever `mostly` says: leave such rows out by a row
condition if they are meant to be there. So does a column of which nothing can be measured.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from great_expectations.compatibility import pydantic
from great_expectations.expectations.expectation import ColumnAggregateExpectation
from great_expectations.render.components import LegacyRendererType, RenderedStringTemplateContent
from great_expectations.render.renderer.renderer import renderer

from copydesk_gx import rendering
from copydesk_gx.metrics import METRIC
from copydesk_gx.outcome import SHOWN, outcome

if TYPE_CHECKING:
    from great_expectations.core import ExpectationValidationResult
    from great_expectations.execution_engine.execution_engine import ExecutionEngine
    from great_expectations.expectations.expectation_configuration import ExpectationConfiguration
    from great_expectations.render.renderer_configuration import RendererConfiguration


class GateExpectation(ColumnAggregateExpectation):
    """What the expectations have in common. They differ in the rules they ask about, and in how they say so.

    It is a class above classes because Great Expectations knows an expectation, its fields and its renderers by the
    class alone.
    """

    mostly: float = pydantic.Field(default=1.0, ge=0.0, le=1.0, description="Share of rows that must pass, 0 to 1.")
    settings: dict[str, Any] = pydantic.Field(default_factory=dict, description="copydesk's settings, as in TOML.")

    metric_dependencies: ClassVar[tuple[str, ...]] = (METRIC,)
    success_keys: ClassVar[tuple[str, ...]] = ("mostly", "settings")
    family: ClassVar[tuple[str, ...]] = ()  # starts of the codes asked about; empty: the gate's decision
    promise: ClassVar[str] = ""  # a template over $column and $share

    _diagnostic_observed_value_renderer = rendering.observed
    _diagnostic_unexpected_statement_renderer = rendering.lacking
    _diagnostic_unexpected_table_renderer = rendering.held

    @classmethod
    def is_abstract(cls) -> bool:
        """Whether nothing is expected yet, so that Great Expectations does not list it."""
        return not cls.promise or super().is_abstract()

    def _validate(
        self,
        metrics: dict[str, Any],
        runtime_configuration: dict[str, Any] | None = None,
        execution_engine: ExecutionEngine[Any] | None = None,  # noqa: ARG002 - the signature is theirs
    ) -> dict[str, Any]:
        form: Any = self._get_result_format(runtime_configuration)
        form = form if isinstance(form, dict) else {"result_format": form}
        shown = None if form.get("result_format") == "COMPLETE" else form.get("partial_unexpected_count", SHOWN)
        return outcome(metrics[METRIC], self.family, self.mostly, shown)

    @classmethod
    @renderer(renderer_type=LegacyRendererType.PRESCRIPTIVE)
    def _prescriptive_renderer(
        cls,
        configuration: ExpectationConfiguration | None = None,
        result: ExpectationValidationResult | None = None,
        runtime_configuration: dict[str, Any] | None = None,
        **_: object,
    ) -> list[RenderedStringTemplateContent]:
        styling = (runtime_configuration or {}).get("styling")
        return [RenderedStringTemplateContent(rendering.promised(cls.promise, configuration, result), styling=styling)]

    @classmethod
    def _prescriptive_template(cls, renderer_configuration: RendererConfiguration[Any]) -> RendererConfiguration[Any]:
        return rendering.filled_in(cls.promise, renderer_configuration)


class ExpectColumnDocumentsToBeAccepted(GateExpectation):
    """Expect the gate to accept the documents of a column."""

    promise = "documents of $column are accepted by the copydesk gate, at least $share of them"


class ExpectColumnTextsToSpeakOneLanguage(GateExpectation):
    """Expect the texts of a column to hold no passage or word that is foreign to them (rules LANG)."""

    family = ("LANG",)
    promise = "texts of $column speak one language, at least $share of them"


class ExpectColumnTextsToHoldNoReaderComments(GateExpectation):
    """Expect the texts of a column to hold no comments or posts of readers (rules MIX001, MIX002, MIX005)."""

    family = ("MIX001", "MIX002", "MIX005")
    promise = "texts of $column hold no comments of readers, at least $share of them"


class ExpectColumnTextsToHoldNoPageFurniture(GateExpectation):
    """Expect the texts of a column to be free of what a page puts around an article (rule MIX003)."""

    family = ("MIX003",)
    promise = "texts of $column hold no page furniture, at least $share of them"


class ExpectColumnTextsRelationshipsToAgreeWithFacts(GateExpectation):
    """Expect who is what to whom, in the texts of a column, to agree with the reference facts (rules REL)."""

    family = ("REL",)
    promise = "relationships in $column agree with the facts, in at least $share of the texts"


class ExpectColumnTextsFiguresToBeSupported(GateExpectation):
    """Expect the figures in the texts of a column to be readable, and borne out by evidence given (rules NUM)."""

    family = ("NUM",)
    promise = "figures in $column are supported, in at least $share of the texts"


class ExpectColumnTextsLinksToBeFreeOfPromotion(GateExpectation):
    """Expect no promotional, hidden or dangerous links, nor sponsored passages, in a column (rules LINK, MIX004)."""

    family = ("LINK", "MIX004")
    promise = "links in $column are free of promotion, in at least $share of the texts"


class ExpectColumnTextsProvenanceToBeComplete(GateExpectation):
    """Expect the rows of a column to say where their texts come from, free of contradiction (rules PROV)."""

    family = ("PROV",)
    promise = "provenance of $column is complete, in at least $share of the rows"


class ExpectColumnTextsToHoldNoHiddenCharacters(GateExpectation):
    """Expect the texts of a column to be free of invisible, reversing and garbled characters (rules CHAR)."""

    family = ("CHAR",)
    promise = "texts of $column hold no hidden characters, at least $share of them"


FAMILIES: tuple[type[GateExpectation], ...] = (
    ExpectColumnTextsToSpeakOneLanguage,
    ExpectColumnTextsToHoldNoReaderComments,
    ExpectColumnTextsToHoldNoPageFurniture,
    ExpectColumnTextsRelationshipsToAgreeWithFacts,
    ExpectColumnTextsFiguresToBeSupported,
    ExpectColumnTextsLinksToBeFreeOfPromotion,
    ExpectColumnTextsProvenanceToBeComplete,
    ExpectColumnTextsToHoldNoHiddenCharacters,
)
