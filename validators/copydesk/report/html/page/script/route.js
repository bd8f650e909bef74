// Every view has an address: #q=…&sort=… the list, #doc/KEY a document, #doc/KEY/finding/FINGERPRINT a finding.
// The anchors of the page without script (#dKEY, #dKEYf1) lead to the same places.

const TO_FINDING = /^doc\/([^/]+)(?:\/finding\/([^/]+))?$/;
const TO_ANCHOR = /^d([0-9a-f]{10}(?:-\d+)?)([fr]\d+)?$/;

function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // a stray percent sign
  }
}

function go() {
  const raw = location.hash.slice(1);
  const at = decoded(raw);
  const [, key, wanted] = TO_FINDING.exec(at) || TO_ANCHOR.exec(at) || [];
  if (byKey.has(key)) {
    read(byKey.get(key), wanted && (TO_FINDING.test(at) ? wanted : at));
  } else if (key) {
    say("This document is not in the report.");
  } else if (!raw || /^(?:q|sort)=/.test(raw)) {
    const parts = new Map(raw.split("&").map((part) => [part.split("=", 1)[0], part.slice(part.indexOf("=") + 1)]));
    const last = leave();
    search(decoded(parts.get("q") || ""), parts.get("sort"));
    if (last) focusEntry(view.found.indexOf(last));
  }
}
