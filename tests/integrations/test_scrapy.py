"""The Scrapy pipeline: a whole crawl in a program of its own, since a reactor runs but once; and its parts."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import scrapy
from scrapy.exceptions import DropItem
from scrapy.utils.test import get_crawler

from copydesk import SettingsError
from copydesk.integrations.scrapy import CopydeskPipeline
from tests.support.pages import FINE, OFFER, SETTINGS, SOURCE, UNSOURCED, kept, verdicts

CRAWL = """
import json, sys
import scrapy
from scrapy.crawler import CrawlerProcess
from tests.support.pages import FINE, OFFER, SOURCE, UNSOURCED

class Pages(scrapy.Spider):
    name = "pages"
    async def start(self):
        for item in ({"text": FINE, **SOURCE}, {"text": UNSOURCED}, {"text": OFFER}, {"title": "no text"}):
            yield item

process = CrawlerProcess(json.loads(sys.argv[1]))
crawler = process.create_crawler(Pages)
process.crawl(crawler)
process.start()
print(json.dumps([crawler.stats.get_value(f"item_{what}_count") for what in ("scraped", "dropped")]))
"""


class Item(scrapy.Item):
    text = scrapy.Field()
    url = scrapy.Field()


@dataclass
class Page:
    text: str
    url: str | None = None


def crawl(folder: Path, **settings: object) -> subprocess.CompletedProcess[str]:
    wanted = {
        "ITEM_PIPELINES": {"copydesk.integrations.scrapy.CopydeskPipeline": 300},
        "COPYDESK_SETTINGS": {"select": ["missing-source", "promotional-link"]},
        "TELNETCONSOLE_ENABLED": False,
    }
    path = os.pathsep.join([str(Path(__file__).parents[2]), *sys.path])
    return subprocess.run(
        [sys.executable, "-c", CRAWL, json.dumps(wanted | settings)],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_crawl_drops_and_keeps_what_is_not_accepted(tmp_path: Path) -> None:
    done = crawl(tmp_path, COPYDESK_QUARANTINE="held.jsonl")

    assert json.loads(done.stdout) == [1, 3], done.stderr
    found = sorted(verdicts(tmp_path / "held.jsonl"), key=str)
    assert found == [(OFFER, "reject"), (UNSOURCED, "review"), (None, None)]
    assert "Dropped: copydesk: reject: promotional-link, missing-source" in done.stderr


def test_a_crawl_that_does_not_say_where_to_keep_things_ends(tmp_path: Path) -> None:
    done = crawl(tmp_path)

    assert done.returncode != 0 or "null" in done.stdout
    assert "COPYDESK_QUARANTINE must name a file" in done.stderr


@pytest.mark.parametrize("kind", [dict, Item, Page])
def test_items_of_any_kind_pass_as_they_are(kind: Any, tmp_path: Path) -> None:  # noqa: ANN401 - whatever Scrapy knows
    pipeline = CopydeskPipeline(tmp_path / "held.jsonl", SETTINGS)
    item = kind(text=FINE, **SOURCE)

    assert pipeline.process_item(item) is item
    with pytest.raises(DropItem, match="review: missing-source"):
        pipeline.process_item(kind(text=UNSOURCED))
    assert [record["text"] for record in kept(tmp_path / "held.jsonl")] == [UNSOURCED]


def test_settings_that_do_not_fit_end_the_crawl(tmp_path: Path) -> None:
    wanted = {"COPYDESK_QUARANTINE": str(tmp_path / "held.jsonl"), "COPYDESK_SETTINGS": {"fail_on": "always"}}

    with pytest.raises(SettingsError, match="fail_on"):
        CopydeskPipeline.from_crawler(get_crawler(settings_dict=wanted))
