"""The words and shapes by which a passage promotes something, and those by which it does not.

The kinds follow what guides to unsolicited messages name: a call to act, an offer, easy money, promotion of oneself, a
lure, the formulas of bulk mail (Federal Trade Commission, *CAN-SPAM Act: A Compliance Guide for Business*; YouTube
Help, *Spam, deceptive practices and scams policies*; Apache SpamAssassin's rule descriptions).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_CALL = (
    r"click(?:ing)?(?: on)?(?: the| this)?(?: link)? ?(?:here|below|now|on)?|(?:tap|press|push|hit) (?:here|this|the|"
    r"on|below)|check(?:ing)?(?: this| it| us| me| them)? out|(?:please|pls|plz) (?:visit|check|see|subscribe|like|"
    r"follow|watch|vote|share|go|join|help|support|call|reply|contact)|visit (?:our|my|us|me|the|this)|go to (?:this|"
    r"our|my|the (?:site|web))|(?:sign|log) ?(?:up|on|in) (?:now|here|today|at|for)|subscribe (?:to|for|now|here|and|"
    r"my|me)|follow (?:me|us|my|our)|join (?:us|me|now|our|my|here|today)|(?:order|buy|call|act|apply|register|enrol|"
    r"reply|download|try|start|shop) (?:now|today|here|online|immediately|free)|(?:get|claim|reserve|book|"
    r"request) (?:yours?|a free|started)|vote for (?:me|us|my)|watch (?:my|our|free|live|online)|(?:read|find out|"
    r"learn) more|(?:contact|call|email|e-mail|write|message|text|whatsapp|dm) (?:me|us)|do(?:n'|n’| no)t (?:miss|"
    r"wait|delay|hesitate)|hurry|take a look|have a look|(?:cut|copy) (?:and|&) paste|(?:like|share) (?:my|our|us|"
    r"this)|donate|add me|jetzt (?:bestellen|kaufen|anmelden|registrieren|sichern)|hier (?:klicken|bestellen)|"
    r"cliquez|inscrivez|haz clic|suscr\w+|clicca|iscriviti|clique aqui|inscreva|подпис\w+|присоединя\w+|переход\w+|"
    r"пиши(?:те)?|заход\w+|регистр\w+|по ссылке|купи\w*"
)
_OFFER = (
    r"free|discounts?|\d{1,3} ?% off|prizes?|you(?:'ve|’ve| have)? won|winners?|bonus(?:es)?|giveaways?|gift ?cards?|"
    r"vouchers?|coupons?|promo(?:tions?|tional)?|sale|(?:special )?offers?|(?:low|lowest|best|great|wholesale|"
    r"discount) (?:prices?|rates?)|save (?:up|money|big|over)|no (?:cost|obligation|fees?|risk|credit|purchase|"
    r"experience)|risk[- ]free|guaranteed?s?|limited (?:time|offer|number)|congratulations|unlimited|exclusive|"
    r"bargains?|cheap(?:er|est)?|for only|as low as|money[- ]back|satisfaction|instant(?:ly)?|gratis|kostenlos|"
    r"rabatt|gutschein|gratuit|descuento|sconto|desconto|бесплатн\w+|скидк\w+|бонус\w*|предлага\w+|цен[аыу]\w*|"
    r"услуг\w*|заказ\w+"
)
_MONEY = (
    r"(?:make|earn|making|earning|made|earned|win) (?:\w+ ){0,3}(?:money|cash|income|dollars|bucks)|(?:extra|passive|"
    r"residual|monthly|daily|online|second) (?:income|cash|earnings|money|profit)|income|profits?|earnings|"
    r"commissions?|work(?:ing)? (?:from|at) home|home[- ]based|financial (?:freedom|independence)|get (?:rich|paid)|"
    r"invest(?:ments?|ing|ors?)|trading|forex|bitcoins?|crypto\w*|casinos?|bett?(?:ing|s)?|poker|loans?|mortgages?|"
    r"refinanc\w+|debts?|credit (?:cards?|reports?|rating|repair)|insurance|opportunit(?:y|ies)|referrals?|"
    r"заработ\w+|доход\w*|выигр\w+|ставк\w+|казино|прибыл\w+|инвест\w+|крипт\w+|депозит\w*"
)
_SELF = (
    r"(?:my|our) (?:(?:new|own|first|latest|official|personal|music) )?(?:youtube |facebook )?(?:channel|videos?|"
    r"vids?|songs?|music|page|site|websites?|blog|album|covers?|remix|band|single|mixtape|tracks?|youtube|facebook|"
    r"instagram|twitter|soundcloud|profile|group|game|app|store|shop|products?|services?|company|business|playlist|"
    r"webcam|pics)|subscribers|followers|new (?:video|song|single|album|channel)|mein(?:en|e)? (?:kanal|seite|blog|"
    r"video)|ma chaîne|mi canal|il mio canale|meu canal|канал\w*|чат\w*"
)
_LURE = (
    r"xxx|porn\w*|nude|naked|horny|dating|singles|webcams?|viagra|pills?|weight loss|lose weight|diet|herbal|"
    r"anti-aging|enlarge\w*|medications?|pharmacy|prescription|hacks?|hacked|cheats?|generator|miracle|secret|"
    r"amazing|incredible|extraordinary|unbelievable|revolutionary|legit|genuine|trusted|proven|прогноз\w*|вакан\w+"
)
_BULK = (
    r"(?:be|to be|get|been) removed?|removal|opt(?:ed)?[- ]?(?:out|in)|(?:not|never) (?:send )?(?:spam|"
    r"unsolicited)|bulk e?-?mail|(?:further|future) (?:mailings?|e-?mails?|offers)|this (?:e-?mail|message) (?:is|"
    r"was|has|complies)|receiv(?:e|ing|ed) this (?:e-?mail|message)|toll[- ]free|confidential|terms (?:and|"
    r"&) conditions|t ?& ?c'?s"
)

# Each kind is counted by its distinct words, so that a word said ten times tells no more than once.
# The text must be in lower case: that takes half the time of a pattern which ignores case.
KINDS: Mapping[str, re.Pattern[str]] = {
    name: re.compile(rf"\b(?:{words})(?!\w)")
    for name, words in (
        ("call to act", _CALL),
        ("offer", _OFFER),
        ("easy money", _MONEY),
        ("self-promotion", _SELF),
        ("lure", _LURE),
        ("bulk mail", _BULK),
        ("address to the reader", r"you|you['’]ll|your|yours|ur|u|ihnen|ihre?|vous|votre|usted|вы|вас|вам|ваш\w*"),
        ("salutation", r"dear (?:friend|sir|madam|candidate|customer|member|home ?owner)s?|attn"),
        (
            "publication",
            r"newsletters?|issue|headlines|news|daily|weekly|today['’]s|edition|articles?|editors?|readers?|preferences",
        ),
        (
            "technical talk",
            r"error|bug|version|install\w*|package|server|code|linux|kernel|patch|files?|config\w*|compil\w+|script",
        ),
    )
}

AMOUNT = re.compile(
    r"[$£€₽]\s?\d[\d,.]{0,12}|\b\d[\d,.]{0,12} ?(?:dollars|bucks|usd|pounds|рублей|руб)\b", re.IGNORECASE
)
SHOUT = re.compile(r"!{2,}|\b[A-Z]{4,20}(?: [A-Z]{2,20}){1,10}|[★☆✅❗🔥💰💵💸🎁🚀👉⬇💎▌]{2,20}")
TELEPHONE = re.compile(r"\b0\d{9,10}p?\b|\b(?:1-?)?8(?:00|66|77|88)-?\d{3}-?\d{4}\b")
DISCUSSION = re.compile(r"^[ ]?>|^.{0,80}\b(?:wrote|writes|schrieb|a écrit|escribió|ha scritto):[ ]*$", re.MULTILINE)
FOOTER = re.compile(r"\n(?:--[ ]?\n|-{20}|_{20})")
_CITED = re.compile(r"\S ?\((?:https?://|www\.)[^\s()]{4,400}|^\s{0,4}\[\d{1,3}\]", re.MULTILINE)
WORD = re.compile(r"\w+")


def is_cited(passage: str) -> bool:
    """Whether a link stands as publishers cite: "the report (https://…)", or in a note, "[3] https://…"."""
    return bool(_CITED.search(passage))
