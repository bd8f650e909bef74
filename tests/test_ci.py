"""The ready-made gates: each fits its schema, and its commands run as they stand."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
CI = ROOT / "ci"
DOCUMENT = ROOT / "fixtures" / "documents" / "ferry.txt"  # rejected
SCHEMAS = {
    "github/workflow.yml": "github-workflows",
    "github/action.yml": "github-actions",
    "gitlab/copydesk.gitlab-ci.yml": "gitlab-ci",
    "azure/azure-pipelines.yml": "azure-pipelines",
}
ARTIFACTS = {
    "github/workflow.yml": {"copydesk.sarif", "copydesk.jsonl", "copydesk.html"},
    "github/action.yml": {"reports/copydesk.sarif", "reports/copydesk.jsonl", "reports/copydesk.html"},
    "gitlab/copydesk.gitlab-ci.yml": {"gl-code-quality-report.json", "copydesk.xml", "copydesk.jsonl", "copydesk.html"},
    "azure/azure-pipelines.yml": {"copydesk.xml", "copydesk.jsonl", "copydesk.md", "copydesk.html"},
    "jenkins/Jenkinsfile": {"copydesk.xml", "copydesk.sarif", "copydesk.html"},
}
ACTION = {"COPYDESK_PATHS": "documents\n", "COPYDESK_FAIL_ON": "error", "REPORTS": "reports", "BASE": "HEAD"}


def parsed(name: str) -> Any:  # noqa: ANN401 - any YAML
    return yaml.safe_load((CI / name).read_text(encoding="utf-8"))


def strings(held: object, key: str) -> Iterator[str]:
    """Every text under `key` at any depth; of a list each item."""
    if isinstance(held, dict):
        for name, value in held.items():
            some = value if isinstance(value, list) else [value]
            yield from (one for one in some if name == key and isinstance(one, str))
            yield from strings(value, key)
    elif isinstance(held, list):
        for value in held:
            yield from strings(value, key)


def script_of(name: str) -> str:
    """The shell script that checks the documents."""
    if name.endswith("Jenkinsfile"):
        found = re.findall(r"sh '''(.*?)'''", (CI / name).read_text(encoding="utf-8"), re.DOTALL)
        scripts: list[str] = [one.replace("\\\n", " ") for one in found]
    else:
        scripts = [*strings(parsed(name), "run"), *strings(parsed(name), "script")]
    [script] = [script for script in scripts if "copydesk check" in script]
    return script


@pytest.fixture
def workplace(tmp_path: Path) -> Path:
    """A repository with one document that is rejected, and `copydesk` on the path."""
    (tmp_path / "documents").mkdir()
    shutil.copy(DOCUMENT, tmp_path / "documents")
    (tmp_path / "bin").mkdir()
    command = tmp_path / "bin" / "copydesk"
    command.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m copydesk "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    subprocess.run(("git", "init", "-q"), cwd=tmp_path, check=True)  # noqa: S607 - the test's own
    identity = ("git", "-c", "user.name=Ada", "-c", "user.email=ada@example.org")
    subprocess.run((*identity, "commit", "--allow-empty", "-qm", "a"), cwd=tmp_path, check=True)  # noqa: S603 - as above
    return tmp_path


def ran(script: str, folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """`script` as a build server runs it."""
    known = {name: value for name, value in os.environ.items() if not name.startswith(("COPYDESK", "GITHUB"))}
    path = f"{folder / 'bin'}{os.pathsep}{known['PATH']}"
    environment = {**known, "PYTHONPATH": os.pathsep.join(sys.path), **variables, "PATH": path}
    command = ("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script)
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False)  # noqa: S603 - ours


@pytest.mark.parametrize(("name", "schema"), SCHEMAS.items())
def test_a_gate_fits_the_schema_of_its_server(name: str, schema: str) -> None:
    variant = ("--regex-variant", "nonunicode")  # patterns that JavaScript takes only so
    command = ("check_jsonschema", *variant, "--builtin-schema", f"vendor.{schema}", str(CI / name))
    told = subprocess.run((sys.executable, "-m", *command), capture_output=True, text=True, check=False)  # noqa: S603 - ours

    assert told.returncode == 0, told.stdout


@pytest.mark.parametrize(("name", "artifacts"), ARTIFACTS.items())
def test_a_gate_rejects_a_document_and_leaves_its_reports(name: str, artifacts: set[str], workplace: Path) -> None:
    told = ran(script_of(name), workplace, **ACTION)

    assert told.returncode == 1, told.stderr
    assert {one for one in artifacts if not (workplace / one).stat().st_size} == set()
    assert all(Path(one).name in (CI / name).read_text(encoding="utf-8") for one in artifacts)


def test_the_action_runs_nothing_out_of_its_inputs(workplace: Path) -> None:
    hostile = {"COPYDESK_PATHS": "$(touch owned)\n;touch owned\ndocuments", "DIFF_BASE": "$(touch owned)"}
    told = ran(script_of("github/action.yml"), workplace, **{**ACTION, **hostile})

    assert told.returncode == 2
    assert not (workplace / "owned").exists()


@pytest.mark.parametrize("name", ["github/workflow.yml", "github/action.yml"])
def test_no_script_holds_what_github_would_fill_in(name: str) -> None:
    assert [script for script in strings(parsed(name), "run") if "${{" in script] == []


def test_the_workflow_asks_for_no_more_than_it_needs() -> None:
    workflow = parsed("github/workflow.yml")
    [job] = workflow["jobs"].values()
    pinned = [re.fullmatch(r"[\w.-]+(/[\w.-]+)+@v\d+", used) for used in strings(workflow, "uses")]

    assert (workflow["permissions"], job["permissions"]) == ({}, {"contents": "read", "security-events": "write"})
    assert all(pinned)
    assert job["timeout-minutes"] <= 30


def test_the_jenkinsfile_closes_what_it_opens() -> None:
    text = re.sub(r"'''.*?'''|'[^'\n]*'|//[^\n]*", "", (CI / "jenkins" / "Jenkinsfile").read_text(), flags=re.DOTALL)

    assert [text.count(sign) for sign in "{("] == [text.count(sign) for sign in "})"]


def hooks() -> dict[str, dict[str, Any]]:
    told = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    return {hook["id"]: hook for hook in told}


@pytest.mark.parametrize(("name", "document"), [("copydesk", "ferry.txt"), ("copydesk-records", "ferry.jsonl")])
def test_a_hook_checks_the_files_it_is_given(name: str, document: str, workplace: Path) -> None:
    hook = hooks()[name]
    text = DOCUMENT.read_text(encoding="utf-8")
    held = text if document.endswith(".txt") else json.dumps({"id": "1", "text": text}) + "\n"
    (workplace / document).write_text(held, encoding="utf-8")
    told = ran(f"{hook['entry']} {document} --output r.csv", workplace)

    assert re.search(hook["files"], document)
    assert told.returncode == 1, told.stderr
    assert f",{document},reject," in (workplace / "r.csv").read_text(encoding="utf-8")


def test_the_hooks_are_what_pre_commit_takes() -> None:
    command = (sys.executable, "-m", "pre_commit", "validate-manifest", str(ROOT / ".pre-commit-hooks.yaml"))
    told = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - ours

    assert told.returncode == 0, told.stdout


def test_every_gate_is_in_the_list() -> None:
    told = (CI / "README.md").read_text(encoding="utf-8")
    files = {path.relative_to(CI).as_posix() for path in CI.rglob("*") if path.is_file()} - {"README.md"}

    assert {name for name in files if f"]({name})" not in told} == set()
    assert files == set(ARTIFACTS)
