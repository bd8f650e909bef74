from __future__ import annotations

from copydesk.text.digests import sha256


def test_a_digest_is_that_of_the_text_in_utf_8() -> None:
    # `printf è | sha256sum`
    assert sha256("è") == "97c916cd94785d7b9b52ae7013c267854f275691ddaae212bc1c07f639b8a0c7"


def test_a_lone_surrogate_has_a_digest() -> None:
    assert sha256("\ud800") != sha256("\ud801")
