"""The elements of HTML that are shown as blocks, and those that are not shown. Source: WHATWG HTML, section 15.3."""

from __future__ import annotations

from copydesk.read.html.words import words

BLOCKS = words(
    "address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption",
    "figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option",
    "p pre search section select summary table tbody td textarea tfoot th thead tr ul",
)
UNSEEN = words(
    "audio base canvas datalist embed head iframe link meta noembed noframes object script style svg title",
    "video x-noscript x-template",
)
HEADINGS = words("h1 h2 h3 h4 h5 h6")
