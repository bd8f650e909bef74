"""Frameworks read their variables when they are imported, so they are set before any test is."""

from __future__ import annotations

import os

from tests.support.quiet import QUIET

os.environ.update(QUIET)
