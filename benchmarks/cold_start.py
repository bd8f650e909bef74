"""Seconds from the command to its end on one small file, from a cold interpreter, and what was imported for it.

python -m benchmarks.cold_start [FILE]      by default the fixture of the README
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

_FIXTURE = Path(__file__).parents[1] / "fixtures" / "documents" / "ferry.txt"
_RUNS = 7
_GUESTS = ("langdetect", "pandas", "pandera", "pyarrow", "great_expectations", "numpy", "charset_normalizer")
_LOADED = "import sys; from copydesk.cli import main\ntry: main()\nfinally: print(*sys.modules, file=sys.stderr)"


def main() -> None:
    path = sys.argv[1] if len(sys.argv) > 1 else str(_FIXTURE)
    with tempfile.TemporaryDirectory() as folder:
        tokens = ["check", path, "--published", "2025-11-12", "--report", str(Path(folder) / "report.html")]
        times = [_seconds([sys.executable, "-m", "copydesk", *tokens]) for _ in range(_RUNS)]
        loaded = subprocess.run([sys.executable, "-c", _LOADED, *tokens], capture_output=True, text=True, check=False)
    print(f"median {statistics.median(times):.2f} s, least {min(times):.2f} s, most {max(times):.2f} s of {_RUNS} runs")
    modules = {name.partition(".")[0] for name in loaded.stderr.split()}
    print(f"heavy guests imported: {', '.join(sorted(modules & set(_GUESTS))) or 'none'}")


def _seconds(command: list[str]) -> float:
    began = time.perf_counter()
    subprocess.run(command, capture_output=True, check=False)
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
