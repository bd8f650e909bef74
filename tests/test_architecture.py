"""The rules of the house that a drawing could not keep: budgets, names, forbidden imports."""

from __future__ import annotations

import ast
from pathlib import Path
from statistics import median, quantiles

import pytest

ROOT = Path(__file__).parents[1]
SOURCES = sorted([*(ROOT / "validators").rglob("*.py"), *(ROOT / "expectations").rglob("*.py")])
TREES = {path.relative_to(ROOT).as_posix(): ast.parse(path.read_text(encoding="utf-8")) for path in SOURCES}
LENGTHS = {path.relative_to(ROOT).as_posix(): len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCES}
FUNCTIONS = {
    f"{name}:{node.lineno} {node.name}": node
    for name, tree in TREES.items()
    for node in ast.walk(tree)
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
}

SAYS_NOTHING = {"utils", "util", "helpers", "helper", "common", "base", "core", "manager", "misc"}
STARTS_GIT = {"validators/copydesk/cli/changed.py"}  # for --diff-base alone, and loaded only then
NEVER_IMPORTED = {"pickle", "marshal", "shelve", "socket", "urllib.request", "http.client", "requests", "subprocess"}


def lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of a function's body without its docstring."""
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return (function.end_lineno or 0) - body[0].lineno + 1 if body else 0


def parameters(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    spec = function.args
    names = [one.arg for one in (*spec.posonlyargs, *spec.args, *spec.kwonlyargs)]
    return len([name for name in names if name not in {"self", "cls"}])


def imports(tree: ast.AST) -> set[str]:
    found = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    return found | {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module}


def test_files_are_short() -> None:
    sizes = list(LENGTHS.values())

    assert median(sizes) <= 80
    assert quantiles(sizes, n=20)[-1] <= 250
    assert {name: size for name, size in LENGTHS.items() if size > 400} == {}


def test_functions_are_short() -> None:
    sizes = {name: lines(node) for name, node in FUNCTIONS.items()}

    assert median(sizes.values()) <= 7
    assert quantiles(sizes.values(), n=20)[-1] <= 25
    assert {name: size for name, size in sizes.items() if size > 50} == {}


def test_functions_take_at_most_five_parameters() -> None:
    assert {name: count for name, node in FUNCTIONS.items() if (count := parameters(node)) > 5} == {}


def test_modules_have_names_that_say_what_they_are() -> None:
    assert [name for name in TREES if SAYS_NOTHING & set(Path(name).with_suffix("").parts)] == []


@pytest.mark.parametrize("name", TREES)
def test_nothing_imports_what_runs_code_or_reaches_the_network(name: str) -> None:
    allowed = {"subprocess"} if name in STARTS_GIT else set()

    assert imports(TREES[name]) & NEVER_IMPORTED - allowed == set()


def test_no_class_inherits_from_a_class_of_ours() -> None:
    ours = {node.name for tree in TREES.values() for node in ast.walk(tree) if isinstance(node, ast.ClassDef)}
    ours -= {"CopydeskError"}  # exceptions have one root, so that callers can catch them all
    ours -= {"GateExpectation"}  # Great Expectations knows an expectation, its fields and renderers by the class alone
    heirs = [
        f"{name}: {node.name}"
        for name, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef) and {base.id for base in node.bases if isinstance(base, ast.Name)} & ours
    ]

    assert heirs == []


def test_only_settings_reads_the_environment() -> None:
    readers = {
        name
        for name, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr in {"environ", "getenv"}
    }

    # The terminal's own conventions (NO_COLOR) are read where the terminal is.
    assert readers <= {"validators/copydesk/settings.py", "validators/copydesk/cli/outputs.py"}
