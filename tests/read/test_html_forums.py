"""Pages that are all posts: the structure of each program's template around words of ours."""

from __future__ import annotations

import pytest

from copydesk import Gate
from copydesk.model import Origin
from copydesk.read import parse

# In each page `title` and `post…` are a member's words; `frame…` is the program's.
PAGES = {
    "phpBB 3": """<body id=phpbb class="nojs notouch section-viewtopic ltr"><div id=page-header><h1>frame</h1></div>
        <h2 class=topic-title><a href=u>title</a></h2><div class=pagination>frame 2 posts</div>
        <div id=p7 class="post has-profile bg2"><dl class=postprofile><dt>frame Ada<dd>frame Joined: May</dl>
        <div class=postbody><div><h3><a href=u>post subject</a></h3><ul class=post-buttons><li>frame Quote</ul>
        <p class=author>frame by Ada</p><div class=content>post one<blockquote><div><cite>post Bo wrote</cite>post
        quoted
        </div></blockquote>post two</div><div class=notice>frame Last edited</div><div class=signature>frame Mind
        </div></div></div></div><div class=copyright>frame Powered by</div>""",
    "phpBB 2": """<table><tr><td><a class=maintitle href=u>title</a><tr><td><span class=name><b>frame</b></span>
        <span class=postdetails>frame rank</span><td><table><tr><td><span class=postdetails>frame Posted</span>
        <tr><td colspan=2><span class=postbody>post one<br>post two</span><span class=gensmall><br>frame Edited</span>
        </table></table>""",
    "vBulletin 3": """<meta name=generator content="vBulletin 3.8"><td class=navbar>frame</td><div id=posts><table
        id=post1>
        <tr><td class=thead>frame Today<tr><td class=alt2>frame Ada<tr><td class=alt1 id=td_post_1><div class=smallfont>
        <strong>frame Re</strong></div><div id=post_message_1>post one<br>post two</div></table></div>""",
    "vBulletin 4": """<div class=above_body>frame</div><div id=postlist class="postlist restrain"><ol id=posts
        class=posts>
        <li class="postbit postcontainer" id=post_1><span class=date>frame</span><div class=userinfo>frame Ada</div>
        <div class=postbody><div class=content><div id=post_message_1><blockquote class="postcontent restore">post one
        </blockquote></div></div><div class="signature restore">frame Mind</div></div></ol></div>""",
    "XenForo 2": """<html id=XF data-app=public data-template=thread_view><div class=p-nav>frame</div>
        <div class=p-title><h1 class=p-title-value>title</h1></div><article class="message message--post">
        <section class=message-user><h4 class=message-name>frame Ada</h4></section><div class=message-main>
        <header class=message-attribution>frame 3 May</header><div class=message-userContent><article
        class="message-body js-selectToQuote"><div class=bbWrapper>post one<blockquote class="bbCodeBlock--quote">
        <div class=bbCodeBlock-title>post Bo said</div>post quoted<div class=bbCodeBlock-expandLink>frame Expand</div>
        </blockquote>post two</div></article></div><aside class=message-signature>frame Mind</aside></div></article>""",
    "XenForo 1": """<html id=XenForo class=Public><div class=titleBar><h1>title</h1><p id=pageDescription>frame</div>
        <ol id=messageList><li class=message><h3 class=userText>frame Ada</h3><article><blockquote class=messageText>
        post one</blockquote></article><div class="baseHtml signature messageText">frame Mind</div></ol>""",
    "Invision 4": """<body class="ipsApp ipsApp_front" data-pageapp=forums data-pagemodule=forums
        data-pagecontroller=topic>
        <h1 class=ipsType_pageTitle>title</h1><div data-role=commentFeed><article class="cPost ipsComment">
        <aside><h3>frame Ada</h3></aside><div class=ipsComment_meta>frame Posted</div><div data-role=commentContent
        class="ipsType_richText">post one<p>post two</div><div data-role=memberSignature>frame Mind</div></article>
        </div>""",
    "IP.Board 3": """<body id=ipboard_body><h1 class=ipsType_pagetitle>title</h1><div class="topic hfeed">
        <div class="post_block hentry"><div class=post_wrap><h3 class=row2><span class="author vcard">frame Ada</span>
        </h3><div class=post_body><p class=posted_info>frame Posted</p><div class="post entry-content">post one</div>
        <div class=signature>frame Mind</div></div></div></div></div>""",
    "Discourse": """<head><meta name=generator content="Discourse 3.3"></head><header>frame</header><div id=topic-title>
        <h1><a href=u>title</a></h1></div><div itemtype="http://schema.org/DiscussionForumPosting"><div
        class="topic-body crawler-post"><div class=crawler-post-meta>frame Ada</div><div class=post itemprop=text>
        <p>post one<aside class=quote><div class=title>post Bo:</div><blockquote>post quoted</blockquote></aside>
        <p>post two</div></div></div>""",
    "Discourse, rendered": """<head><meta name=generator content="Discourse 3.3"></head><div id=topic-title><h1>title
        </h1></div><div class="topic-post"><article><div class=topic-meta-data>frame Ada</div><div class=cooked>
        <p>post one</div><nav>frame Reply</nav></article></div>""",
    "Simple Machines 2": """<h2 class=display_title>title</h2><div id=forumposts><div class=post_wrapper><div
        class=poster>
        <h4>frame Ada</h4><ul><li class=postcount>frame Posts: 3</ul></div><div class=postarea><div class=smalltext>
        frame Reply 1</div><div class=post><div class=inner id=msg_12>post one<br>post two</div></div><div
        class=signature>frame Mind</div></div></div></div>""",
    "MyBB": """<table class=tborder><tr><td class=thead><strong>frame</strong></table><div id=posts><div class=post>
        <div class=post_author>frame Ada</div><div class=post_content><div class=post_head>frame 3 May</div>
        <div class="post_body scaleimages" id=pid_3>post one<br>post two</div><div class="signature scaleimages">
        frame Mind</div></div></div></div>""",
    "WoltLab": """<body id=tpl_wbb_thread data-template=thread data-application=wbb><h1 class=contentTitle>title</h1>
        <article class="message wbbPost"><aside class=messageSidebar>frame Ada</aside><div class=messageBody><div
        class=messageText><p>post one</div></div><div class=messageSignature>frame Mind</div></article>""",
    "FluxBB": """<div id=punviewtopic class=pun><h1><span>frame</span></h1><div class="blockpost"><div class=postleft>
        <dl><dt>frame Ada</dl></div><div class=postright><h3>frame Re</h3><div class=postmsg><p>post one<p
        class=postedit>frame Edited</div><div class=postsignature>frame Mind</div></div></div></div>""",
    "Vanilla": """<body id=vanilla class="Vanilla Discussion isDesktop"><div class=PageTitle><h1>title</h1></div><div
        class=ItemDiscussion><div class=Meta>frame Ada</div><div class="Message userContent">post one</div><div
        class="Signature UserSignature">frame Mind</div></div>""",
    "Flarum": """<header><h1>frame</h1></header><h1 class=DiscussionHero-title>title</h1><div class=PostStream><div
        class=PostStream-item><header class=Post-header>frame Ada</header><div class=Post-body><p>post one</div>
        <aside class=Post-actions>frame Reply</aside></div></div>""",
    "NodeBB": """<body class="page-topic page-status-200"><h1 component="topic/title">title</h1><ul component=topic><li
        component=post><a href=u>frame Ada</a><div component="post/content">post one</div><div
        component="post/signature">frame Mind</div></ul>""",
    "bbPress": """<body class="topic bbpress single single-topic"><h1 class=entry-title>frame</h1><div
        id=bbpress-forums>
        <div class="topic hentry"><div class=bbp-topic-author>frame Ada</div><div class=bbp-topic-content><p>post one
        </div></div><div class=bbp-reply-content><p>post two</div></div>""",
    "Stack Exchange": """<html itemscope itemtype="https://schema.org/QAPage"><body class="question-page unified-theme">
        <div id=question-header><h1><a href=u>title</a></h1></div><div id=question class=question><div
        class="s-prose js-post-body"><p>post one</div><div class=user-details>frame Ada</div><ul class=comments-list>
        <li class=comment><span class=comment-copy>post comment</span></ul></div><div id=answers><h2>frame 1 Answer</h2>
        <div class=answer><div class="s-prose js-post-body"><p>post two</div></div></div>""",
    "Reddit, old": """<body class="listing-page comments-page"><div class="thing link"><p class=title><a class=title
        href=u>title</a> <p class=tagline>frame submitted</p><div class=usertext-body><div class=md><p>post one</div>
        </div></div><div class=commentarea><div class="thing comment"><p class=tagline>frame Ada 3 points</p><div
        class=usertext-body><div class=md><p>post two</div></div><ul class=buttons><li>frame
        permalink</ul></div></div>""",
    "Reddit": """<shreddit-post><h1 slot=title>title</h1><div slot=text-body><p>post one</div></shreddit-post>
        <shreddit-comment><div slot=commentMeta>frame Ada</div><div slot=comment><p>post two</div><div slot=actionRow>
        frame Reply</div></shreddit-comment>""",
    "Hacker News": """<table id=hnmain><tr><td><span class=titleline><a href=u>title</a></span><tr><td><div>
        <span class=comhead>frame Ada</span></div><div class=comment><div class=commtext>post one<p>post two</div>
        <div class=reply>frame reply</div></div></table>""",
    "4chan": """<body class="is_thread board_x"><div class=postInfo><span class=subject>title</span></div><blockquote
        class=postMessage>post one<br>post two</blockquote>""",
    "a page of questions": """<html itemscope itemtype="https://schema.org/QAPage"><header>frame</header><div
        itemprop=mainEntity itemscope itemtype="https://schema.org/Question"><h1 itemprop=name>title</h1><div
        itemprop=text>post one</div><span itemprop=author>frame Ada</span></div><div itemprop=suggestedAnswer itemscope
        itemtype="https://schema.org/Answer"><div itemprop=text>post two</div></div>""",
}
ARTICLE = "<p>The council met on Tuesday and rose at ten, and this is most of the page by far, as it should be.</p>"
SAID = {"title": Origin.USER, "post": Origin.USER, "frame": Origin.BOILERPLATE}


@pytest.mark.parametrize("program", PAGES)
def test_members_speak_in_posts_and_the_program_in_the_rest(program: str) -> None:
    document = parse(PAGES[program], "a.html")
    lines = [block.span.of(document.text) for block in document.blocks]

    assert [(line, block.origin) for line, block in zip(lines, document.blocks, strict=True)] == [
        (line, SAID[line.split(maxsplit=1)[0]]) for line in lines
    ]
    assert {line.split(maxsplit=1)[0] for line in lines} >= {"post"}


@pytest.mark.parametrize("program", PAGES)
def test_a_page_that_is_all_posts_is_not_mixed(program: str) -> None:
    verdict = Gate().judge(parse(PAGES[program].replace("post one", ARTICLE * 3), "a.html"))

    assert [finding.rule for finding in verdict.findings if finding.code.startswith("MIX")] == ["user-content"]
    assert {segment.origin for segment in verdict.document.segments} <= {Origin.USER, Origin.BOILERPLATE}


@pytest.mark.parametrize(
    "markup",
    [
        "<article class='post hentry'><h1>Head</h1><div class='post-content entry-content'>x</div></article>",
        "<div class='post message'><div class=postbody><div class=content>x</div></div></div>",
        "<div class=message-body>x</div>",
        "<html data-template=thread_view_type_article><article class='message-body'>x</article>",
        "<body class=phpbb><div class=postbody>x</div>",
        "<p>Powered by phpBB, vBulletin and Discourse</p><div class=cooked>x</div>",
        "<body data-pageapp=cms data-pagecontroller=page><div class=ipsType_richText>x</div>",
        "<div itemtype='https://schema.org/FAQPage'><div itemtype='https://schema.org/Question'><p>x</div></div>",
        "<html itemtype='https://schema.org/QAPage'><div itemtype='https://schema.org/Answer'>x</div>",
        "<div id=posts><div class=post>x</div></div>",
        "<blockquote class=twitter-tweet><p>x</p></blockquote>",
    ],
)
def test_an_article_is_no_post(markup: str) -> None:
    document = parse(markup.replace("x<", f"x</p>{ARTICLE}<"), "a.html")

    assert {block.origin for block in document.blocks} == {None}
