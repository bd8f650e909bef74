"""What the words in `class` and `id` say of an element: readers' comments, page furniture, advertising.

Whole words only: `has-sidebar` on a wrapper says nothing of the words in it, nor does `no-comments`.
The words are those that WordPress, Drupal, Blogger, Disqus and the like give their elements, and "comment" in other
languages.
An id may also be made of a heading, as `social-policy` is, so every word of an id has to be known.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache

from copydesk.read.html.words import words

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_LONGEST = 80  # characters; longer tokens are generated


class Sense(Enum):
    """What a token names."""

    COMMENTS = "the section that holds readers' comments"
    COMMENT = "one reader's words"
    PART = "a label, a form or the particulars of a comment"
    FURNITURE = "page furniture"
    ADVERT = "advertising"


_GENRE = words("kommentar commentaire commento comentario")  # opinion pieces of the press are called so, too
_COMMENT = _GENRE | words(
    "comment comments commtext kommentare commentaires commenti comentarios kommentarer kommentit kommentaarit",
    "komentarze komentare komentari comentarii reacties yorumlar talkback talkbacks guestbook gastebuch disqus",
    "livefyre jcomments komento",
)
_READER = words(
    "user users reader readers customer customers visitor visitors leser nutzer kunden lecteurs internautes lectores",
    "usuarios clientes lettori utenti",
)
_OPINION = words(
    "review reviews opinion opinions feedback reply replies letters bewertungen rezensionen meinungen",
    "avis opiniones resenas recensioni",
)
_SECTION = words(
    "comments kommentare commentaires commenti comentarios kommentarer kommentit kommentaarit komentarze komentare",
    "komentari comentarii reacties yorumlar talkbacks guestbook gastebuch disqus livefyre jcomments komento reviews",
    "opiniones bewertungen rezensionen list listing liste area bereich section thread threads stream wrap wrapper",
    "container holder box tree feed module",
)
_STATE = words(
    "no has have with without is open opened closed off on enabled disabled allow allowed status policy guidelines",
    "rules hide show category tag type format tone pillar elementor",
)
_PART = words(
    "count counts counter number num total link links form respond button btn icon bubble meta metadata author avatar",
    "date time timestamp permalink toggle toolbar tools action actions vote votes voting like likes login nav",
    "navigation pagination title heading header label notes notice awaiting moderation add leave write submit new",
    "more load edit report flag share sort info footer subscription input textarea recent latest top popular",
    "submitted summary rating ratings stars",
)
_FORMS = words("respond replyform")
_FURNITURE = words(
    "nav navbar navigation menu breadcrumb breadcrumbs share sharing sharebar sharedaddy addtoany addthis social",
    "related recommended recommendations newsletter subscribe sidebar cookie cookies consent gdpr pagination pager",
    "pagenavi footer masthead tagcloud tags topbar copyright promo teaser teasers relatedposts yarpp skip",
)
_ADVERT = words(
    "sponsored sponsor sponsors advert adverts advertisement advertisements advertising advertorial ad ads adsense",
    "adslot taboola outbrain",
)
_PARTICULARS = words(
    "author username vcard fn avatar timestamp date time meta metadata byline permalink actions votes likes reply",
    "report flag edit share says badge reputation rank rating count signature submitted published created profile",
    "userinfo joined",
)
_LAYOUT = words(
    "site page main primary secondary global local inner outer left right top bottom body content text wrap wrapper",
    "container block box bar panel group row column list item items area section module component widget widgets",
    "banner popup modal overlay message posts articles article stories story news media links signup mobile desktop",
    "single children depth level root app js fb facebook vf blog",
)
_TEXT = words("text body content entry item block inhalt texte texto")
_PRESS = words("article artikel articolo articulo opinion meinung genre kicker label story teaser")
_KNOWN = frozenset().union(
    _COMMENT, _READER, _OPINION, _SECTION, _PART, _FORMS, _FURNITURE, _ADVERT, _LAYOUT, _TEXT, _PRESS
)
_JOINED = _COMMENT | _OPINION  # written together with another word


@lru_cache(maxsize=1 << 12)
def sense_of(token: str, *, is_id: bool = False) -> Sense | None:
    """What a class or id names; None for the many that name nothing of this kind."""
    if len(token) > _LONGEST:
        return None
    parts = [part for word in _WORD.findall(token) for part in _parts(word.lower())]
    known = frozenset(parts)
    if not parts or parts[0] in _STATE or (is_id and not known <= _KNOWN):
        return None
    if known & _COMMENT or (known & _READER and known & _OPINION):
        return None if _may_be_a_genre(known, token) else _of_comments(known)
    if known & _FORMS:
        return Sense.PART
    if known & _ADVERT:
        return Sense.ADVERT
    return Sense.FURNITURE if known & _FURNITURE or parts[0] == "widget" else None


def _parts(word: str) -> tuple[str, ...]:
    """`commentlist` and `leserkommentare` as the two words they are made of; any other word as it is."""
    if word in _KNOWN:
        return (word,)
    cuts = ((word[:at], word[at:]) for at in range(2, len(word) - 1))
    return next((cut for cut in cuts if not _JOINED.isdisjoint(cut) and _KNOWN.issuperset(cut)), (word,))


def _may_be_a_genre(known: frozenset[str], token: str) -> bool:
    """Whether the words fit an opinion piece as well; readers' comments are numbered or in a list."""
    return bool(known & _GENRE) and known <= _GENRE | _PRESS | _TEXT and not any(map(str.isdigit, token))


def _of_comments(known: frozenset[str]) -> Sense | None:
    if known & _STATE:
        return None
    if known & _PART:
        return Sense.PART
    return Sense.COMMENTS if known & _SECTION else Sense.COMMENT


@lru_cache(maxsize=1 << 12)
def is_particular(token: str) -> bool:
    """Whether a class inside a comment names its author, its date or what may be done with it, by its last word."""
    parts = _WORD.findall(token[:_LONGEST])
    return bool(parts) and parts[-1].lower() in _PARTICULARS
