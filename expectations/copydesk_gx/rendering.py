"""What Data Docs show: sentences of ours with numbers, codes and harmless names in them; never a text of a document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from great_expectations.render.components import (
    LegacyDiagnosticRendererType,
    RenderedStringTemplateContent,
    RenderedTableContent,
)
from great_expectations.render.renderer.renderer import renderer
from great_expectations.render.renderer_configuration import RendererValueType

from copydesk_gx.harmless import harmless

if TYPE_CHECKING:
    from collections.abc import Callable

    from great_expectations.core import ExpectationValidationResult
    from great_expectations.expectations.expectation_configuration import ExpectationConfiguration
    from great_expectations.render.renderer_configuration import RendererConfiguration

_MESSAGE = 200  # code points of a message that are shown


def _of_result(kind: LegacyDiagnosticRendererType) -> Callable[[Callable[[ExpectationValidationResult], Any]], Any]:
    """Makes a function of a result the renderer of that kind, as a method for an expectation's class."""

    def taken(shown: Callable[[ExpectationValidationResult], Any]) -> Any:  # noqa: ANN401 - their methods are untyped
        def render(_: type[Any], /, result: ExpectationValidationResult | None = None, **__: object) -> Any:  # noqa: ANN401
            return shown(result) if result else None

        return classmethod(renderer(renderer_type=kind)(render))

    return taken


@_of_result(LegacyDiagnosticRendererType.OBSERVED_VALUE)
def observed(result: ExpectationValidationResult) -> str:
    """The share of rows that pass, and of how many."""
    told = result.result or {}
    return f"{told['observed_value']:.2%} of {told['element_count']:,} rows" if "element_count" in told else "--"


@_of_result(LegacyDiagnosticRendererType.UNEXPECTED_STATEMENT)
def lacking(result: ExpectationValidationResult) -> list[RenderedStringTemplateContent]:
    """What kept the column from being measured, a sentence each."""
    lacks = (result.result or {}).get("details", {}).get("not_measured", [])
    raised = (harmless(message, _MESSAGE) for message in _raised(result.exception_info or {}))
    return [_sentence("$lack", {"lack": lack}, {"classes": ["text-danger"]}) for lack in (*lacks, *raised)]


@_of_result(LegacyDiagnosticRendererType.UNEXPECTED_TABLE)
def held(result: ExpectationValidationResult) -> list[RenderedTableContent] | None:
    """The rows that do not pass, by name, each with the codes of its grounds; None where all do."""
    rows = (result.result or {}).get("partial_unexpected_list")
    table = [list(row.rpartition(": ")[::2]) for row in rows or ()]
    styling = {"body": {"classes": ["table-bordered", "table-sm", "mt-3"]}}
    return [RenderedTableContent(table, header_row=["Row", "Grounds"], styling=styling)] if table else None


def promised(
    promise: str, configuration: ExpectationConfiguration | None, result: ExpectationValidationResult | None
) -> dict[str, Any]:
    """What is expected of the column, as a template and the words for it."""
    told = configuration or (result.expectation_config if result else None)
    return {"template": promise, "params": params(told.kwargs if told else {})}


def filled_in(promise: str, configuration: RendererConfiguration[Any]) -> RendererConfiguration[Any]:
    """The same for renderers that put the words in themselves."""
    for name, value in params(configuration.kwargs).items():
        configuration.add_param(name=name, param_type=RendererValueType.STRING, value=value)
    configuration.template_str = promise
    return configuration


def params(kwargs: dict[str, Any]) -> dict[str, str]:
    """What stands for the names in a promise: the column, and the share of rows that must pass."""
    return {"column": harmless(str(kwargs.get("column"))), "share": f"{kwargs.get('mostly', 1.0):.2%}"}


def _sentence(template: str, words: dict[str, str], styling: dict[str, Any]) -> RenderedStringTemplateContent:
    return RenderedStringTemplateContent({"template": template, "params": words}, styling=styling)


def _raised(info: dict[str, Any]) -> list[str]:
    """The messages of what was raised, without the tracebacks; Great Expectations tells of them in two shapes."""
    told = [info] if "raised_exception" in info else [one for one in info.values() if isinstance(one, dict)]
    return [str(one.get("exception_message")) for one in told if one.get("raised_exception")]
