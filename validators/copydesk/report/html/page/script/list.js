// The list of documents: searched, narrowed, sorted, and drawn a few hundred rows at a time.

const DRAWN = 200; // rows drawn at once

const rank = (text) => VERDICTS.indexOf(text.verdict);
const grave = (text) => text.findings.reduce((sum, finding) => sum + 1000 ** SEVERITIES.indexOf(finding.severity), 0);
const SORTS = {
  worst: ["worst first", (one, other) => rank(other) - rank(one) || grave(other) - grave(one)],
  findings: ["most findings first", (one, other) => other.findings.length - one.findings.length],
  name: ["by name", (one, other) => (one.name < other.name ? -1 : 1)],
  length: ["longest first", (one, other) => other.length - one.length],
  read: ["as read", () => 0],
};

const view = { query: "", sort: "worst", found: texts, drawn: 0, asked: question([]) };
const desk = {};

function layOutFinder() {
  desk.search = make("input", {
    type: "search", id: "query", autocomplete: "off", spellcheck: "false", placeholder: "words, or rule:… verdict:… lang:…",
    oninput: () => { clearTimeout(desk.timer); desk.timer = setTimeout(() => ask(desk.search.value, { typing: true }), 150); },
  });
  desk.sort = make("select", { onchange: () => ask(view.query, { sort: desk.sort.value }) },
    ...Object.entries(SORTS).map(([value, [name]]) => make("option", { value }, name)));
  desk.count = make("p", { role: "status", class: "count" });
  desk.progress = make("p", { class: "progress" });
  desk.facets = make("div", { class: "facets", role: "group", "aria-label": "Narrow the list" });
  desk.rows = make("ol", { class: "entries", id: "entries" });
  desk.more = make("button", { type: "button", class: "more", onclick: drawMore }, "Show more");
  desk.file = make("input", { type: "file", class: "hush", tabindex: "-1", "aria-label": "Waivers file", accept: ".jsonl", onchange: () => load(desk.file.files[0]).then(redraw) });
  byId("finder").append(
    make("div", { class: "tools" },
      make("label", { class: "search" }, "Find", desk.search),
      make("label", {}, "Sort", desk.sort),
      make("button", { type: "button", onclick: () => byId("help").showModal() }, "Keys and search ?")),
    make("div", { class: "decisions" }, desk.progress,
      make("button", { type: "button", id: "download", onclick: download }, "Download decisions"),
      make("button", { type: "button", onclick: () => desk.file.click() }, "Open a waivers file"), desk.file),
    make("div", { class: "columns" }, desk.facets, make("div", {}, desk.count, desk.rows, desk.more)));
  byId("finder").hidden = false;
  byId("texts").classList.add("put-away");
}

const viewHash = (query, sort) =>
  [query && `q=${encodeURIComponent(query)}`, sort !== "worst" && `sort=${sort}`].filter(Boolean).join("&");

// Puts a query to the list by way of the address, so that every view has a link.
function ask(query, { sort = view.sort, typing = false } = {}) {
  view.typing = typing;
  location.replace(`#${viewHash(query, sort)}`);
}

function search(query, sort) {
  const terms = parsed(query);
  view.query = query;
  view.sort = sort in SORTS ? sort : "worst";
  view.asked = question(terms);
  view.found = texts.filter(view.asked.fits).sort(SORTS[view.sort][1]);
  if (!view.typing) desk.search.value = query;
  view.typing = false;
  desk.sort.value = view.sort;
  desk.count.textContent = `${number(view.found.length)} of ${counted(texts.length, "document")}`;
  const focus = document.activeElement && document.activeElement.id;
  const closed = Array.from(desk.facets.children, (one) => !one.open);
  desk.facets.replaceChildren(...offered.map((field) => facet(field, terms, view.found)));
  Array.from(desk.facets.children).forEach((one, i) => { if (closed[i] ?? narrow()) one.open = false; });
  if (focus && focus.startsWith("facet-") && byId(focus)) byId(focus).focus();
  desk.rows.replaceChildren();
  view.drawn = 0;
  drawMore();
  drawProgress();
}

const narrow = () => matchMedia("(max-width: 60rem)").matches;
const redraw = () => search(view.query, view.sort);

function drawMore() {
  const next = view.found.slice(view.drawn, view.drawn + DRAWN);
  desk.rows.append(...next.map(entry));
  view.drawn += next.length;
  desk.more.hidden = view.drawn >= view.found.length;
}

function drawProgress() {
  const decided = numberDecided();
  desk.progress.textContent = `${number(decided)} of ${counted(numberFound, "finding")} decided`;
  byId("download").disabled = !decisions.size;
}

const SVG = document.querySelector("svg").namespaceURI;
function bar(origins) {
  const svg = document.createElementNS(SVG, "svg");
  const attributes = { class: "made-of", viewBox: "0 0 1 1", preserveAspectRatio: "none", "aria-hidden": "true" };
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value);
  let x = 0;
  for (const origin of ORIGINS) {
    if (!origins[origin]) continue;
    const part = document.createElementNS(SVG, "rect");
    for (const [name, value] of Object.entries({ class: `o-${origin}`, x, width: origins[origin], height: 1 })) part.setAttribute(name, value);
    x += origins[origin];
    svg.append(part);
  }
  return svg;
}

// The source, where the name does not say it already.
const beyondName = (text) => (text.name.startsWith(`${text.source}/`) ? "" : text.source);

function entry(text) {
  const decided = text.findings.filter((finding) => decisionOn(finding)).length;
  const row = make("li", { class: "entry" },
    make("a", { href: `#doc/${text.key}`, class: "name" }, make("bdi", {}, text.name || "(no name)")),
    make("span", { class: `verdict ${text.verdict}` }, SAID[text.verdict]),
    make("span", { class: "counts" }, bySeverity(text) + (decided ? ` · ${number(decided)} decided` : "")),
    make("span", { class: "where" }, bar(text.origins), make("span", {}, text.languages.slice(0, 3).join(" ")), make("bdi", {}, beyondName(text))));
  if (view.asked.asksForFindings) row.append(asked(text));
  return row;
}

const QUOTED = 3; // findings shown under a document that was found by them
function asked(text) {
  const found = view.asked.found(text);
  const items = found.slice(0, QUOTED).map((finding) => make("li", { class: finding.severity },
    make("a", { href: linkTo(text, finding) }, finding.line ? `line ${number(finding.line)}` : "whole document"),
    " ", make("span", { class: "code" }, finding.code), " ", make("q", { dir: "auto" }, finding.words || finding.rule)));
  if (found.length > QUOTED) items.push(make("li", {}, `and ${counted(found.length - QUOTED, "more")}`.replace("mores", "more")));
  return make("ul", { class: "asked" }, ...items);
}

const linkTo = (text, finding) => `#doc/${text.key}/finding/${encodeURIComponent(finding.fingerprint)}`;
