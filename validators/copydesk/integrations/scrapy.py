"""The gate as a Scrapy item pipeline: an item that is not accepted is dropped, and kept in the quarantine."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from itemadapter import ItemAdapter
from scrapy.exceptions import DropItem

from copydesk.errors import SettingsError
from copydesk.integrations.desk import Desk
from copydesk.settings import Settings

if TYPE_CHECKING:
    import os

    from scrapy.crawler import Crawler


class CopydeskPipeline:
    """Judges every item by its field `text`, or the one that the setting `columns` names.

    Scrapy's setting COPYDESK_QUARANTINE names the file for what is dropped; COPYDESK_SETTINGS, a dictionary, outranks
    `copydesk.toml` as flags do on the command line.  An item of any type that Scrapy knows will do.
    """

    def __init__(self, quarantine: str | os.PathLike[str], settings: Settings | None = None) -> None:
        self._desk = Desk(quarantine, settings)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """The pipeline as the crawler's settings want it; SettingsError, which ends the crawl, when they do not fit.

        Scrapy's own NotConfigured would leave the pipeline out, and let every item pass unread.
        """
        quarantine = crawler.settings.get("COPYDESK_QUARANTINE")
        if not quarantine:
            raise SettingsError("COPYDESK_QUARANTINE must name a file for the items that are not accepted")
        return cls(quarantine, Settings.load(**crawler.settings.getdict("COPYDESK_SETTINGS")))

    def process_item(self, item: Any) -> Any:  # noqa: ANN401 - Scrapy's own
        """The item, as it is; DropItem with the decision and the names of the rules when it is not accepted."""
        answer = self._desk.answer_record(ItemAdapter(item).asdict())
        if not answer.accepted:
            raise DropItem(f"copydesk: {answer.decision}: {', '.join(answer.grounds)}")
        return item
