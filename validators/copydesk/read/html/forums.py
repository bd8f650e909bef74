"""Pages that are nothing but what members wrote, told by the marks of the programs that make them.

A class such as `post` or `message` is the article in one program and a reader in the next; only the program that made a
page says which. Each program is therefore known by something that its page of one topic has and an article never has.
Sources: the public templates of phpBB (prosilver, subSilver), MyBB, SMF, FluxBB, Discourse, NodeBB, Flarum, Vanilla,
bbPress, WoltLab and Reddit; the published pages of vBulletin, XenForo, Invision, Stack Exchange, Hacker News and 4chan.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser


class Forum(NamedTuple):
    """A program, and CSS selectors; what is neither its members' nor set apart is furniture."""

    name: str
    page: str  # what only its page of one topic has
    members: str  # what members wrote: titles and posts
    apart: str = ".signature"  # what the program puts inside a post


_FORUMS = (
    Forum(
        "phpBB 3",
        "body#phpbb.section-viewtopic",
        ".postbody, .topic-title",
        ".signature, .author, .post-buttons, .notice",
    ),
    Forum("phpBB 2", "td > .postbody", ".postbody, .maintitle"),
    Forum("vBulletin", "#posts td[id^=td_post_], #postlist.postlist", "[id^=post_message_]"),
    Forum(
        "XenForo 2",
        "html[data-template=thread_view], html[data-template=thread_view_type_question]",  # not _type_article
        ".message-body, .p-title-value",
        ".message-signature, .message-lastEdit, .bbCodeBlock-expandLink",
    ),
    Forum("XenForo 1", "html#XenForo #messageList", ".messageText, .titleBar h1", ".signature, .attribution"),
    Forum(
        "Invision 4",
        "body[data-pageapp=forums][data-pagecontroller=topic]",
        "[data-role=commentContent], .ipsType_pageTitle",
        "[data-role=memberSignature]",
    ),
    Forum("IP.Board 3", "#ipboard_body .topic.hfeed", ".entry-content, .ipsType_pagetitle", ".signature, .edit"),
    Forum(
        "Discourse",
        "meta[name=generator][content^=Discourse]",
        ".cooked, .crawler-post [itemprop=text], #topic-title h1",
    ),
    Forum("Simple Machines", "#forumposts, form#quickModForm", "[id^=msg_], .post, .display_title"),
    Forum("MyBB", ".post_body[id^=pid_]", ".post_body, .post_subject"),
    Forum("WoltLab", "body#tpl_wbb_thread, body#tplThread", ".messageText, .contentTitle", ".messageSignature"),
    Forum("FluxBB", "#punviewtopic", ".postmsg", ".postsignature, .postedit"),
    Forum("Vanilla", "body.Vanilla.Discussion", ".Message, .PageTitle h1", ".Signature, .UserSignature"),
    Forum("Flarum", ".PostStream .Post-body", ".Post-body, .DiscussionHero-title"),
    Forum(
        "NodeBB",
        "body.page-topic",
        "[component='post/content'], [component='topic/title']",
        "[component='post/signature']",
    ),
    Forum("bbPress", "body.single-topic #bbpress-forums", ".bbp-topic-content, .bbp-reply-content"),
    Forum(
        "Stack Exchange",
        "body.question-page #question",
        ".js-post-body, .post-text, .comment-copy, #question-header h1",
    ),
    Forum(
        "Reddit",
        "body.comments-page .usertext-body, shreddit-post",
        ".usertext-body, a.title, [slot=title], [slot=text-body], [slot=comment]",
    ),
    Forum("Hacker News", "#hnmain .commtext", ".commtext, .toptext, .titleline", ".reply"),
    Forum("4chan", "body.is_thread .postMessage", ".postMessage, .postInfo .subject"),
    # https://developers.google.com/search/docs/appearance/structured-data/qapage: only where users may answer
    Forum("QAPage", "html[itemtype$='/QAPage'] [itemprop=author]", "[itemtype$='/Question'], [itemtype$='/Answer']"),
)
_ANY = ", ".join(forum.page for forum in _FORUMS)


def forum_of(tree: LexborHTMLParser) -> Forum | None:
    """The program that made a page of one topic; None for any other page."""
    if tree.css_first(_ANY) is None:
        return None
    return next(forum for forum in _FORUMS if tree.css_first(forum.page) is not None)
