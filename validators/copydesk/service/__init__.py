"""The gate over HTTP: a document in, its result record out, and nothing kept."""

from copydesk.service.access import Bounds
from copydesk.service.app import Service, application
from copydesk.service.judging import Desks

__all__ = ["Bounds", "Desks", "Service", "application"]
