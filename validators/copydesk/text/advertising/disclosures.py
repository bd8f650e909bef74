"""Sentences by which a text discloses who pays for it, or what it earns by its links.

What is to be disclosed, and how plainly, stands in 16 CFR Part 255 (*Guides Concerning the Use of Endorsements and
Testimonials in Advertising*) and, for the European Union, in Directive 2005/29/EC, annex I, point 11.
"""

from __future__ import annotations

import re

from copydesk.model import Span

_PIECE_EN = (
    r"this (?:article|post|story|content|video|episode|review|page|feature|piece|series|section|blog|guide|site|"
    r"segment|column|podcast|programme|show)"
)
_PIECE_DE = r"dies(?:er|e|es) (?:artikel|beitrag|text|seite|video|blogpost|post|folge|podcast|rezept|ratgeber)"
_PIECE_FR = r"cet(?:te)? (?:article|vidéo|page|billet|contenu|épisode)|ce (?:contenu|billet|texte)"
_PIECE_ES = r"est[ea] (?:artículo|post|contenido|vídeo|video|reportaje|entrada|página|texto)"
_PIECE_IT = r"quest[oa] (?:articolo|contenuto|post|video|pagina)|quest['’]articolo"
_PIECE_PT = r"est[ea] (?:artigo|conteúdo|post|vídeo|texto)"
_SOME = r"(?: [\w-]{1,15}){0,3}"
_LINKS = (
    r"links?|purchase|buy|affiliat\w{1,10}|kauf\w{0,8}|bestell\w{0,4}|liens?|achat\w{0,3}|enlaces?|compr\w{1,6}|"
    r"acquist\w{1,6}|aankoop|koop\w{0,4}|zakup\w{0,4}"
)
_DISCLOSED = re.compile(
    r"\b(?:"
    rf"{_PIECE_EN} (?:is|was|has been|were){_SOME} (?:sponsored|paid for|brought to you)\b"
    rf"|{_PIECE_EN} (?:contains?|includes?|may contain|may include|uses|features){_SOME} "
    r"(?:affiliate links?|sponsored (?:content|links)|advertising)"
    rf"|{_PIECE_EN} (?:is|was){_SOME} (?:produced|created|written|made) in (?:paid )?partnership with\b"
    r"|affiliate (?:disclosure|disclaimer|notice)\b"
    r"|as an amazon associate,? (?:i|we) earn\b"
    rf"|{_PIECE_DE} (?:enthält|beinhaltet|ist){_SOME} "
    r"(?:werbung|werbelinks?|affiliate-?\s?links?|partner-?links?|gesponsert|bezahlte anzeige)\b"
    rf"|{_PIECE_DE} (?:ist|entstand|wurde){_SOME} in (?:\w{{1,14}} )?(?:zusammenarbeit|kooperation) mit\b"
    rf"|(?:{_PIECE_FR}) (?:est|a été|contient){_SOME} "
    r"(?:sponsorisée?|liens? affiliés?|liens? d['’]affiliation|en partenariat avec)"
    rf"|{_PIECE_ES} (?:está|ha sido|contiene|incluye){_SOME} "
    r"(?:patrocinad[oa]|enlaces? de afiliados?|en colaboración con)\b"
    rf"|(?:{_PIECE_IT}) (?:è|è stat[oa]|contiene){_SOME} "
    r"(?:sponsorizzat[oa]|link affiliati|link di affiliazione|in collaborazione con)\b"
    rf"|{_PIECE_PT} (?:é|foi|contém){_SOME} (?:patrocinad[oa]|links de afiliados)\b"
    r")",
    re.IGNORECASE,
)
_EARNING = re.compile(
    r"\b(?:we|i|us|wir|ich|nous|je|podemos|puedo|recibimos|potremmo|possiamo|riceviamo|wij)\b"
    r"[^.!?\n]{0,60}\b(?:commissions?|provision(?:en)?|comisi[oó]n|comissão|commissione|commissie|prowizję)\b",
    re.IGNORECASE,
)
_THROUGH_LINKS = re.compile(rf"\b(?:{_LINKS})\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?](?=\s)|\n")
_REACH = 300  # code points of a sentence on either side of what was found


def disclosure(text: str, span: Span) -> Span | None:
    """The first sentence in a span of `text` that discloses that the text is paid for or earns by its links."""
    found = _DISCLOSED.search(text, span.start, span.end)
    if found:
        return _sentence(text, span, Span(*found.span()))
    for found in _EARNING.finditer(text, span.start, span.end):
        sentence = _sentence(text, span, Span(*found.span()))
        if _THROUGH_LINKS.search(text, sentence.start, sentence.end):
            return sentence
    return None


def _sentence(text: str, span: Span, found: Span) -> Span:
    start = max(span.start, found.start - _REACH)
    for end in _SENTENCE_END.finditer(text, start, found.start):
        start = end.end()
    stop = _SENTENCE_END.search(text, found.end, min(span.end, found.end + _REACH))
    return Span(start, stop.end() if stop else min(span.end, found.end + _REACH)).inked(text)
