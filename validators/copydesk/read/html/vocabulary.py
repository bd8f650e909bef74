"""What the words in `class` and `id` say of an element: readers' comments, page furniture, advertising.

Whole words only: `has-sidebar` on a wrapper says nothing of the words in it, nor does `no-comments`.
The words are those that WordPress, Drupal, Blogger, Disqus and the like give their elements.
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


_COMMENT = words(
    "comment comments commentlist commentarea commentsarea commentssection commentbody commenttext commentcontent",
    "commtext disqus livefyre kommentar kommentare leserkommentare kommentarliste kommentarbereich",
    "commentaire commentaires commenti commento comentario comentarios guestbook",
)
_READER = words("user users reader readers customer customers visitor visitors guest guests")
_OPINION = words("review reviews opinion opinions feedback reply replies post posts letters")
_SECTION = words(
    "comments commentlist commentarea commentsarea commentssection disqus livefyre kommentare commentaires commenti",
    "comentarios leserkommentare kommentarliste kommentarbereich guestbook reviews list area section thread threads",
    "wrap wrapper container holder box tree feed module",
)
_STATE = words(
    "no has have with without is open opened closed off on enabled disabled allow allowed status policy guidelines",
    "rules hide show category tag type format elementor",
)
_PART = words(
    "count counts counter number num total link links form respond button btn icon bubble meta metadata author avatar",
    "date time timestamp permalink toggle toolbar tools action actions vote votes voting like likes login nav",
    "navigation pagination title heading header label notes notice awaiting moderation add leave write submit new",
    "more load edit report flag share sort info footer subscription input textarea recent latest top popular",
)
_FORMS = words("respond commentform commentcount commentmeta replyform")
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
    "report flag edit share says badge reputation",
)
_LAYOUT = words(
    "site page main primary secondary global local inner outer left right top bottom body content text wrap wrapper",
    "container block box bar panel group row column list item items area section module component widget widgets",
    "banner popup modal overlay message posts articles article stories story news media links signup mobile desktop",
    "single children depth level root app js",
)
_KNOWN = frozenset().union(_COMMENT, _READER, _OPINION, _SECTION, _PART, _FORMS, _FURNITURE, _ADVERT, _LAYOUT)


@lru_cache(maxsize=1 << 12)
def sense_of(token: str, *, is_id: bool = False) -> Sense | None:
    """What a class or id names; None for the many that name nothing of this kind."""
    if len(token) > _LONGEST:
        return None
    parts = [word.lower() for word in _WORD.findall(token)]
    known = frozenset(parts)
    if not parts or parts[0] in _STATE or (is_id and not known <= _KNOWN):
        return None
    if known & _COMMENT or (known & _READER and known & _OPINION):
        return _of_comments(known)
    if known & _FORMS:
        return Sense.PART
    if known & _ADVERT:
        return Sense.ADVERT
    return Sense.FURNITURE if known & _FURNITURE or parts[0] == "widget" else None


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
