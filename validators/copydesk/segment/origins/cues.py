"""Lines that say what they are: reply links, headings over comments, page furniture."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_REPLY = re.compile(
    r"^(?:like ?like|liken?gefällt|liken?liken|(?:gefällt mir ?){2}|(?:j[’']aime ?){2}|(?:me gusta ?){2}"
    r"|(?:mi piace ?){2})"
    r"|^\W{0,5}(?:reply|reply to this|reply to .{1,25}|report|report abuse|permalink|link to this comment|like|quote|"
    r"flag|edit|antworten|zitieren|melden|répondre|signaler|responder|denunciar|rispondi|odpowiedz|beantwoorden"
    r"|svar|ответить|"
    r"返信|回复)(?:\W+\d*|$)(?:reply|report|share|permalink|link|flag|like|edit|delete)?\W*$",
    re.IGNORECASE,
)
_COMMENTS_HEADING = re.compile(
    r"^\d{1,5} (?:thoughts? on|gedanken? zu|réflexions? (?:au sujet de|sur)|pensieri? su|pensamientos? (?:en|sobre)"
    r"|comentarios? en|commenti? su|kommentare? zu)\b"
    r"|^\W{0,5}(?:(?:\d{1,5}|no|one|two|all|the|leave a|post a|add a|your|user|reader|readers'|"
    r"latest|recent)\W{1,3}){0,3}(?:comments?|responses?|repl(?:ies|y)|discussion|thoughts on|feedback"
    r"|kommentare?n?|antworten|meinungen|"
    r"leserbriefe|leserkommentare|commentaires?|réactions?|comentarios?|respuestas|commenti|reacties|komentarze"
    r"|comentários?|"
    r"kommentarer|комментари[ийея]|yorumlar|评论|コメント|komentáře|hozzászólások|kommentit)\b",
    re.IGNORECASE,
)
# What the patterns above need among the first words; asked first, since most lines have none of it.
_REPLY_HEADS = frozenset(  # four letters of the first word
    (
        "like gefä j'ai me mi repl repo perm link quot flag edit antw ziti meld répo sign resp denu risp odpo bean "
        "svar отве 返 回"
    ).split()
)
_HEADING_WORDS = frozenset(
    (
        "thought thoughts gedanke gedanken réflexion réflexions pensier pensieri pensamiento pensamientos comentario "
        "comentarios comment commenti kommentar kommentare comments response responses reply replies discussion "
        "feedback kommentarn kommentaren antworten meinungen leserbriefe leserkommentare commentaire commentaires "
        "réaction réactions respuestas reacties komentarze comentário comentários kommentarer комментарии комментарий "
        "комментария yorumlar 评 コ komentáře hozzászólások kommentit"
    ).split()
)
_CODE = re.compile(r"[=(>](?:(?<=\S =)=? \S|(?<=\()(?:\)|(?<=\w\()\w+[,)])|(?<=[-=]>))")
_SALUTATION = re.compile(
    r"(?:ladies and gentlemen|(?:my )?dear (?!god|lord|me\b)[^!?]{2,60}[,:—!–]|to the editor|to whom it may concern"
    r"|meine damen und herren|sehr geehrte[rs]? |liebe[rs]? [^.!?]{2,60}[,!]"
    r"|mesdames|messieurs|ch[eè]re?s? [^.!?]{2,60},"
    r"|signore e signori|gentil[ei] [^.!?]{2,60},|car[oaie] [^.!?]{2,60},"
    r"|señoras y señores|(?:estimad|querid)[oa]s? [^.!?]{2,60}[,:])",
    re.IGNORECASE,
)
_GREETINGS = frozenset(  # first words of these
    (
        "ladies my dear to meine sehr liebe lieber liebes mesdames messieurs cher chers chere cheres chère chères "
        "signore gentile gentili caro cara cari care señoras estimado estimada estimados estimadas querido querida "
        "queridos queridas"
    ).split()
)


def is_reply_link(line: str, words: Sequence[str]) -> bool:
    """Whether a line is what a comment's buttons leave behind: Reply, Report, Permalink."""
    if len(line) >= 50 or not words or words[0][:4] not in _REPLY_HEADS:  # noqa: PLR2004 - no such button
        return False
    return bool(_REPLY.match(line))


def is_comments_heading(line: str, words: Sequence[str]) -> bool:
    """Whether a line stands over comments: "17 Responses", "Kommentare"."""
    if len(line) >= 60:  # noqa: PLR2004 - no such heading
        return False
    tied = "'" in line or "’" in line  # perhaps to one of the words
    return (tied or not _HEADING_WORDS.isdisjoint(words[:7])) and bool(_COMMENTS_HEADING.match(line))


def is_matter(line: str) -> bool:
    """Whether a line is a row of a table or code: nobody speaks in it."""
    if "|" in line and "|" in (line[0], line[-1]) and line.count("|") > 1:
        return True
    if "{" in line or "}" in line or "\\" in line or "^" in line or "`" in line:
        return True
    return ("=" in line or "(" in line) and bool(_CODE.search(line))


def is_salutation(line: str, words: Sequence[str]) -> bool:
    """Whether a line opens a letter or a speech: "Dear Anna,", "Ladies and gentlemen"."""
    return bool(words) and words[0] in _GREETINGS and bool(_SALUTATION.match(line))


_FURNITURE_FIRST = frozenset(
    (
        "more read see also related recommended you up most trending popular top latest don't editor's editors editor "
        "filed tagged tags categories share tweet pin print e email follow like find join connect sign click "
        "subscribe skip back previous next this we accept cookie privacy terms all c copyright mehr lesen das "
        "ähnliche weitere meistgelesen verwandte artikel beitrag teilen drucken merken zur nach diese unsere "
        "impressum datenschutz datenschutzerklärung newsletter à lire sur article articles partager abonnez mentions "
        "leggi potrebbe articoli condividi iscriviti lea te artículos más compartir suscríbete leia compartilhe "
        "czytaj zobacz udostępnij lees läs читайте по поделиться"
    ).split()
)
_FURNITURE = re.compile(
    r"^\W{0,8}(?:"
    r"(?:more (?:on|from|in|about)|read more|read also|read next|see also|also read|related|recommended"
    r"|you (?:may|might) also|up next|most (?:read|popular|viewed|shared|commented)|trending|popular (?:posts"
    r"|stories|articles|now)"
    r"|top stories|latest (?:news|posts|stories|articles)|don't miss|editors?'?s? picks?|filed under"
    r"|tagged(?: with| in)?|tags"
    r"|categories)\b[^.!?]{0,60}:?"
    r"|share (?:this|on|via|with)\b.{0,50}|share|tweet(?: this)?|pin it|print(?: this)?|e?-?mail this\b.{0,40}"
    r"|(?:follow|like|find|join|connect with) us (?:on|at)\b.{0,60}"
    r"|(?:sign|click here to sign) up (?:for|to)\b.{0,80}(?:newsletter|alerts?|updates?|emails?|digest)\b.{0,40}"
    r"|subscribe (?:to|now|via|for|here)\b.{0,80}|subscribe"
    r"|skip to (?:main )?(?:content|navigation)|back to top|(?:previous|next) (?:post|article|page|story)\b.{0,80}"
    r"|(?:this (?:web)?site|we) uses? cookies\b.{0,300}|accept (?:all )?cookies|cookie (?:policy|settings|preferences)"
    r"|(?:privacy|cookie) (?:policy|statement)|terms (?:of (?:use|service)|and conditions|& conditions)"
    r"|all rights reserved\b.{0,60}|(?:©|\(c\)|copyright)\s?(?:©\s?)?\d{4}\b.{0,100}"
    r"|mehr zum thema\b.{0,60}|lesen sie (?:auch|mehr|dazu)\b.{0,60}|das könnte (?:sie|dich) auch interessieren"
    r"|ähnliche (?:artikel|beiträge)|weitere (?:artikel|beiträge|meldungen|nachrichten)\b.{0,40}|meistgelesen.{0,20}"
    r"|verwandte (?:artikel|themen|beiträge)|(?:artikel |beitrag )?(?:teilen|drucken|merken)|zur startseite|nach oben"
    r"|(?:diese|unsere) (?:web)?(?:site|seite) (?:verwendet|nutzt) cookies\b.{0,300}"
    r"|impressum|datenschutz(?:erklärung)?|newsletter (?:abonnieren|bestellen)\b.{0,60}"
    r"|(?:à lire (?:aussi|également)|lire aussi|sur le même (?:sujet|thème)|articles? (?:similaires|liés))\b.{0,60}"
    r"|partager (?:sur|cet article|l'article)\b.{0,40}|partager|abonnez-vous\b.{0,80}|mentions légales"
    r"|(?:leggi anche|potrebbe interessarti|articoli correlati|condividi(?: su)?|iscriviti alla newsletter)\b.{0,60}"
    r"|(?:lea también|te puede interesar|artículos relacionados|más sobre|compartir(?: en)?|suscríbete)\b.{0,60}"
    r"|(?:leia (?:também|mais)|compartilhe|czytaj (?:także|też|więcej)|zobacz (?:także|też|również)|udostępnij"
    r"|lees ook|läs också|читайте также|по теме|поделиться)\b.{0,60}"
    r")\W{0,8}$",
    re.IGNORECASE,
)


def is_furniture(line: str, words: Sequence[str]) -> bool:
    """Whether a line is furniture by its very words: related links, share and subscribe lines, notices."""
    if len(line) >= 400 or not (words and (words[0] in _FURNITURE_FIRST or "©" in line[:3])):  # noqa: PLR2004
        return False
    return bool(_FURNITURE.match(line))
