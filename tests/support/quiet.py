"""What a user sets who wants a framework itself to report nothing and fetch nothing."""

from __future__ import annotations

QUIET = {"HAYSTACK_TELEMETRY_ENABLED": "False", "DAGSTER_DISABLE_TELEMETRY": "yes", "HF_HUB_OFFLINE": "1"}
