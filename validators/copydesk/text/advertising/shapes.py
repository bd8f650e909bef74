"""Shapes of selling that no list of words holds: codes, contacts, calls that name what is to be bought."""

from __future__ import annotations

import re

CODE = re.compile(r"[\s:„“”\"'«‘*]{1,5}(?=[A-Z0-9-]{0,20}[A-Z]{2})[A-Z0-9][A-Z0-9-]{2,20}\b")
ADDRESS = re.compile(r"\+?\d[\d ()./-]{6,20}\d|(?<!\w)@\w{4,32}|\b(?:t|wa)\.me/\w")
TO_ME = re.compile(
    r"\b(?:text|message|contact|dm|write|reach|add|inbox|whatsapp|chat)(?: (?:to|with|out to))? me\b"
    r"|\b(?:schreib(?:t|en sie)?|kontaktier(?:e|t|en sie)) (?:mir|mich)\b|\b(?:contactez|écrivez)-moi\b"
    r"|\b(?:contácta|contácte|escríbe|escríba)me\b|\b(?:contatta|contattate|scrivi|scrivete)mi\b|\bfale comigo\b"
    r"|\bпиши(?:те)? мне\b|\bnapisz do mnie\b",
    re.IGNORECASE,
)
NEWSROOM = re.compile(
    r"\b(?:stor(?:y|ies)|tips?|tip-offs?|newsroom|reporters?|journalists?|correspondents?|experiences?|editors?|police|"
    r"helpline|hotline|emergency|confidential|hinweise|redaktion|polizei|rédaction|redacción|redazione)\b",
    re.IGNORECASE,
)
# Sought only in passages that hold words of advertising: each would be too common by itself.
SELLING = (
    (
        "call to buy",
        re.compile(
            r"(?:^|[.!?:;–—…\n]\s{0,3}|\b(?:and|so|then) )(?:"
            r"(?:buy|order|get|grab|shop|try|claim)\b[^.!?\n]{0,50}\b(?:now|today|tonight)\b(?!, pay| pay)"
            r"|shop (?:the|our|at)\b"
            r"|(?:kaufen|bestellen|holen|testen|probieren) sie\b[^.!?\n]{0,50}\b(?:jetzt|heute|gleich)\b"
            r"|(?:achetez|commandez|offrez-vous)\b|(?:compr[ae]|pid[ae]|consig[au]e?|llévate|llévese)\b"
            r"|(?:acquista|ordina|compra|approfitta|acquistate|ordinate)\b)",
            re.IGNORECASE,
        ),
    ),
    ("discount code", re.compile(r"\b(?:with|using|mit|avec|con|com|met|z) [A-Z]{3,12}\d{1,3}\b")),
    (
        "discount or low price",
        re.compile(
            r"\b(?:save|sparen|sparst|économisez|ahorr[ae]|risparmi[ae]?)\b[^.!?\n]{0,15}"
            r"\d{1,3} ?(?:%|per ?cent\b|prozent\b)",
            re.IGNORECASE,
        ),
    ),
)
QUOTED = re.compile(r"“[^”\n]{0,400}”|„[^“”\n]{0,400}[“”]|«[^»\n]{0,400}»|\"[^\"\n]{0,400}\"|‘[^’\n]{8,400}[,.!?]’")
