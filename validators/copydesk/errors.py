"""What can go wrong, said so that the reader knows what to do next."""


class CopydeskError(Exception):
    """Anything copydesk raises on purpose."""


class ReadError(CopydeskError):
    """A file or record that cannot be read; `place` says where in it."""

    def __init__(self, reason: str, place: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.place = place


class SettingsError(CopydeskError):
    """Settings, flags or rule options that do not fit."""


class FactsError(CopydeskError):
    """Reference facts that cannot be loaded or are not what their manifest says."""


class NotRun(CopydeskError):  # noqa: N818 - an outcome that is reported, not a fault
    """Raised by a check that lacks what it needs; its text is the reason shown."""
