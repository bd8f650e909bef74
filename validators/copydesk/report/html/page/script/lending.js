"use strict";

// The index reads a page of texts through a frame, since a page opened from a file may not fetch another file.
addEventListener("message", (event) => {
  if (window === parent || event.source !== parent || event.origin !== self.origin) return;
  const section = document.getElementById(`d${event.data.lend}`);
  const html = section ? section.querySelector(".opened").innerHTML : "";
  parent.postMessage({ lent: event.data.lend, html }, event.origin === "null" ? "*" : event.origin);
});

function reveal() {
  const target = document.getElementById(location.hash.slice(1));
  const section = target && target.closest("details.document");
  if (!section) return;
  section.open = true;
  target.scrollIntoView({ block: "center" });
}

addEventListener("hashchange", reveal);
reveal();
