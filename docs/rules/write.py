"""Writes the page of every rule from its docstring: `poe pages`."""

from pathlib import Path

from copydesk.checks import all_checks, markdown

FOLDER = Path(__file__).parent


def main() -> None:
    """Write `docs/rules/<rule>.md` and the index, and take away pages of rules that are gone."""
    for old in FOLDER.glob("*.md"):
        old.unlink()
    rows = ["# Rules", "", "| code | name | severity |", "|---|---|---|"]
    for name, check in all_checks().items():
        (FOLDER / f"{name}.md").write_text(markdown(check), encoding="utf-8")
        rows.append(f"| {check.rule.code} | [{name}]({name}.md) | {check.rule.severity} |")
    (FOLDER / "README.md").write_text("\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
