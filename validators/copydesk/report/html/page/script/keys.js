// The keyboard, the help on it, and the start.

const HELP = {
  "In the list": { j: "next document", k: "previous document", Enter: "open it", "/": "search" },
  "In a document": {
    j: "next finding, then the next document", k: "previous finding", "]": "next document", "[": "previous document",
    a: "accept", d: "dismiss", f: "defer", u: "undo the decision", e: "only editorial", c: "copy the link", Escape: "back to the list",
  },
  "The search": {
    "ferry wind": "both words, in the name, the source, a rule or the words of a finding", "\"strong wind\"": "the phrase",
    "rule:LINK": "a rule by name, code or the beginning of its code", "severity:error": "also warning, info",
    "verdict:review": "also accept, reject", "origin:user": "who speaks in it", "lang:de": "a language in it",
    "source:example": "part of the publisher, host or folder", "name:ferry": "part of the name",
    "decided:no": "also yes, accept, dismiss, defer", "-rule:NUM001": "not this", "lang:de lang:it": "either of the two",
  },
};

function layOutHelp() {
  const tables = Object.entries(HELP).map(([title, lines]) => make("section", {}, make("h3", {}, title),
    make("dl", {}, ...Object.entries(lines).map(([key, meaning]) => make("div", {}, make("dt", {}, make("kbd", {}, key)), make("dd", {}, meaning))))));
  const close = make("button", { type: "button", class: "close-help", onclick: () => byId("help").close() }, "Close");
  const single = make("input", { type: "checkbox", id: "single-keys", checked: remembered("copydesk.keys") !== "off", onchange: () => remember("copydesk.keys", single.checked ? "on" : "off") });
  byId("help").append(close, make("h2", { id: "help-name" }, "Keys and search"), make("div", { class: "tables" }, ...tables),
    make("label", { class: "switch" }, single, "Keys without Ctrl or Alt do something"));
}

function focusEntry(index) {
  while (index >= view.drawn && view.drawn < view.found.length) drawMore();
  const row = desk.rows.children[index];
  if (row) row.querySelector("a").focus();
}

function moveEntry(by) {
  const rows = Array.from(desk.rows.children);
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  focusEntry(at < 0 ? 0 : Math.max(0, at + by));
}

const LIST_KEYS = {
  j: () => moveEntry(1), k: () => moveEntry(-1), "/": () => desk.search.focus(), "?": () => byId("help").showModal(),
};
const READING_KEYS = {
  j: () => step(1), k: () => step(-1), "]": () => turn(1), "[": () => turn(-1), "?": LIST_KEYS["?"],
  "/": () => { location.hash = deskLink(); setTimeout(() => desk.search.focus()); }, Escape: () => { location.hash = deskLink(); },
  a: () => ruleHere("accept"), d: () => ruleHere("dismiss"), f: () => ruleHere("defer"), e: () => byId("editorial").click(),
  u: () => { const note = reading.notes[reading.current]; if (note && note.classList.contains("decided")) undo(note); },
  c: () => copy(reading.notes[reading.current] ? findingHash(reading.notes[reading.current]) : `#doc/${reading.text.key}`),
};

// Speech input types letters, so that keys of one letter can be turned off (WCAG 2.1.4).
function press(event) {
  if (!byId("single-keys").checked && event.key !== "Escape") return;
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  if (event.target.closest("input:not([type=checkbox]), select, textarea")) {
    if (event.key === "Escape" && event.target.closest("form.ruling")) dress(event.target.closest("li.note"));
    else if (event.key === "Escape") event.target.blur();
    return;
  }
  const act = (reading.text ? READING_KEYS : LIST_KEYS)[event.key];
  if (!act) return;
  event.preventDefault();
  act();
}

// The counts of the overview lead to what they count.
function linkOverview() {
  for (const one of document.querySelectorAll("[data-query]")) {
    const link = make("a", { href: `#q=${encodeURIComponent(one.dataset.query)}` }, ...one.childNodes);
    link.addEventListener("click", () => setTimeout(() => byId("documents").scrollIntoView()));
    one.append(link);
  }
}

async function takeUpDecided() {
  if (!served) return takeUp(kept());
  try {
    const answer = await (await fetch("decisions")).json();
    takeUp(answer.waivers);
    reviewer.name = answer.by;
  } catch {
    say("The decisions so far cannot be read.");
  }
}

async function start() {
  desk.title = document.title;
  layOutFinder();
  layOutHelp();
  linkOverview();
  addEventListener("hashchange", go);
  addEventListener("keydown", press);
  document.addEventListener("mouseover", (event) => light(event.target, true));
  document.addEventListener("mouseout", (event) => light(event.target, false));
  addEventListener("beforeprint", () => { for (const one of document.querySelectorAll("details.document")) one.open = true; });
  await takeUpDecided();
  search("", "worst");
  go();
}

start();
