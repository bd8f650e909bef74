"""Nobody pays for an integration that is not used."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

GUESTS = {
    *("pandas", "pandera", "pyarrow", "great_expectations", "dask", "distributed", "langchain_core", "llama_index"),
    *("haystack", "scrapy", "datasets", "datatrove", "dagster", "numpy"),
}
ROOT = Path(__file__).parents[1]


def test_the_package_and_its_command_load_no_framework(tmp_path: Path) -> None:
    document = tmp_path / "a.txt"
    document.write_text("The council met on Tuesday.\n", encoding="utf-8")
    code = (
        "import sys, copydesk\nfrom copydesk.cli import app\n"
        f"app(['check', {str(document)!r}, '--format', 'jsonl'])\n"
        f"print(sorted({GUESTS!r} & sys.modules.keys()))"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603 - our own

    assert done.stdout.splitlines()[-1] == "[]"


def test_no_framework_is_among_the_dependencies() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = {name.replace("_", "-") for name in GUESTS}

    assert [need for need in project["dependencies"] if any(need.startswith(name) for name in names)] == []
