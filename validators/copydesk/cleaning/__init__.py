"""Documents cut by who speaks: what is kept, what is quarantined, and the way back from the one to the other."""

from copydesk.cleaning.cutting import Cleaned, Piece, clean, restored
from copydesk.cleaning.records import accepted, put_back, quarantined

__all__ = ["Cleaned", "Piece", "accepted", "clean", "put_back", "quarantined", "restored"]
