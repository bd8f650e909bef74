"""Made-up stamps over comments: who wrote, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

_NAMES = (
    "Rosa Mark Anna Peter kim77 Jo sunny_day Dave T. bookworm Hannah Luis Pierre Giulia Marek Olga gardener42 Tom "
    "Sarah Bob Linda mike Anonymous Guest Karl Heinz Petra Jürgen Chloé Ahmed Yuki Ivan Sofia northwind Alex Sam_B "
    "Nina the_reader J.D. Martha Frank"
).split()
_SURNAMES = "Keller Brown Rossi Nowak Martin B. Lopez K. Smith Jansen Wood Ferrand".split()
_MONTHS = "January February March April May June July August September October November December".split()
_MONATE = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()
_FORMS = (
    "{name} says:|{month} {day}, {year} at {hour}:{minute:02} pm",
    "{name} said...",
    "{name} said…",
    "On {month} {day}, {year} at {hour}:{minute:02}am, {name} said...",
    "{name} {month} {day}, {year} at {hour}:{minute:02} pm",
    "{name}|{hour} hours ago",
    "{name} • {hour} days ago",
    "{name} {number:02}.{day:02}.{short:02} at {hour:02}:{minute:02}",
    "{name}|{month} {day}, {year}",
    "Posted by: {name} | {month} {day}, {year} {hour}:{minute:02}",
    "By {name} on {month} {day}, {year}",
    "{name}, {day} {month} {year} {hour}:{minute:02}",
    "{day}. {month}, {year} / {name} says:",
    "{name} sagt:|{day}. {monat} {year} um {hour}:{minute:02} Uhr",
    "{name} am {day}.{number}.{year}, {hour}:{minute:02}",
    "{name} schrieb am {day:02}.{number:02}.{year} {hour}:{minute:02}",
    "{name} a écrit :",
    "{name} dijo...",
    "{name} | {day:02}/{number:02}/{year} {hour}:{minute:02}",
    "#{minute} {name} {year}-{number:02}-{day:02} {hour}:{minute:02}",
    "by {name} ({year}{minute})",
    "{name}|{month} {day} {year}",
    "{name} wrote:",
    "{name}",
    "{name}",
    "{name} says:",
    "{name} said:",
    "Comment by {name} — {month} {day}, {year} @ {hour}:{minute:02} pm",
    "{number}. {name} - {day} {month}, {year}",
    "{name}{number}/{day}/{short} {hour}:{minute:02} PM",
    "{name} : {hour}:{minute:02} PM",
    "{month} {day}, {year} {name}",
    "{name} {minute} pts",
    "Submitted by {name} (not verified) on {month} {day}, {year} - {hour:02}:{minute:02}.",
    "written by {name}, {month} {day}, {year}",
    "{name} on {month} {day}, {year} at {hour}:{minute:02} pm said:",
    "{name}|{month} {day}th",
    "{name} ha scritto il {day}/{number:02}/{year} alle {hour:02}:{minute:02}",
    "{name} - il y a {hour} heures",
    "{name}|hace {hour} horas",
    "@{name}|{hour}h",
)
_TAILS = ("", "", "", "", "Reply", "Antworten", "Reply|Report", "Like", "Permalink")


def stamper(rng: Random) -> Callable[[], tuple[list[str], list[str]]]:
    """A maker of stamps in one form, as a page has it: the lines above a comment and those below it."""
    form, tail = rng.choice(_FORMS), rng.choice(_TAILS)

    def stamp() -> tuple[list[str], list[str]]:
        return _filled(form, rng).split("|"), [line for line in tail.split("|") if line]

    return stamp


def _filled(form: str, rng: Random) -> str:
    month, year = rng.randrange(12), rng.randint(2005, 2025)
    return form.format(
        name=rng.choice(_NAMES) + (f" {rng.choice(_SURNAMES)}" if rng.random() < 0.3 else ""),
        month=_MONTHS[month],
        monat=_MONATE[month],
        number=month + 1,
        day=rng.randint(1, 28),
        year=year,
        short=year % 100,
        hour=rng.randint(1, 12),
        minute=rng.randrange(60),
    )
