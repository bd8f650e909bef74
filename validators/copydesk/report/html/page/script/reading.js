// One document, open: its text, its findings, and where it stands in the list that was asked for.

const reading = { text: null, notes: [], current: -1 };

async function read(text, wanted) {
  if (reading.text !== text) {
    reading.text = text;
    reading.current = -1;
    byId("reading").replaceChildren(heading(text), make("p", { class: "wait" }, "Opening …"));
    byId("desk").hidden = true;
    byId("reading").hidden = false;
    scrollTo(0, 0);
    try {
      const content = await contentOf(text);
      if (reading.text !== text) return;
      byId("reading").lastChild.replaceWith(content);
      prepare(content);
    } catch (fault) {
      if (reading.text === text) byId("reading").lastChild.textContent = `This text cannot be opened: ${fault.message}.`;
      return;
    }
    document.title = text.name;
    if (!wanted) byId("reading").focus({ preventScroll: true });
  }
  if (wanted) reveal(wanted);
}

function leave() {
  if (!reading.text) return;
  giveBack();
  const last = reading.text;
  reading.text = null;
  reading.notes = [];
  byId("reading").hidden = true;
  byId("reading").replaceChildren();
  byId("desk").hidden = false;
  document.title = desk.title;
  return last;
}

function heading(text) {
  const place = view.found.indexOf(text);
  const step = (by, name) => make("button", { type: "button", onclick: () => turn(by), disabled: !view.found[place + by] || place < 0 }, name);
  return make("header", { class: "bar" },
    make("nav", { "aria-label": "Documents" },
      make("a", { href: deskLink(), class: "back" }, "All documents"),
      make("span", { class: "place" }, place < 0 ? "" : `${number(place + 1)} of ${number(view.found.length)}`),
      step(-1, "Previous"), step(1, "Next"),
      make("label", { class: "switch" }, make("input", { type: "checkbox", id: "editorial", checked: reading.editorial || false, onchange: showOnlyEditorial }), "Only editorial"),
      make("button", { type: "button", onclick: () => copy(`#doc/${text.key}`) }, "Copy link")),
    make("h1", { id: "reading-name", dir: "auto" }, text.name || "(no name)"),
    make("p", { class: "gist" }, make("span", { class: `verdict ${text.verdict}` }, SAID[text.verdict]), " ", make("span", { class: "counts" }, bySeverity(text)), " ", make("span", { id: "decided" })));
}

const deskLink = () => `#${viewHash(view.query, view.sort)}`;

function prepare(content) {
  reading.notes = Array.from(content.querySelectorAll("li.note"));
  for (const heading of content.querySelectorAll("h4")) heading.replaceWith(make("h2", { class: heading.className }, ...heading.childNodes));
  reading.notes.forEach((note) => dress(note));
  showOnlyEditorial();
  drawDecided();
}

function drawDecided() {
  const count = reading.text.findings.filter((finding) => decisionOn(finding)).length;
  byId("decided").textContent = reading.text.findings.length ? `· ${number(count)} of ${number(reading.text.findings.length)} decided` : "";
}

function showOnlyEditorial() {
  reading.editorial = byId("editorial").checked;
  byId("reading").classList.toggle("only-editorial", reading.editorial);
}

// `wanted` is a fingerprint, or the id of an element of the section.
function reveal(wanted) {
  const target = byId(wanted) || reading.notes.find((note) => note.dataset.finding === wanted);
  const note = target && (reading.notes.includes(target) ? target : target.classList.contains("ref") && byId(target.getAttribute("href").slice(1)));
  if (note) point(reading.notes.indexOf(note));
  else if (target) target.scrollIntoView({ block: "center" });
  else say("This finding is not in the document any more.");
}

function point(index) {
  const note = reading.notes[index];
  if (!note) return;
  reading.current = index;
  for (const one of byId("reading").querySelectorAll(".here")) one.classList.remove("here");
  note.classList.add("here");
  for (const mark of byId("reading").querySelectorAll(`mark[data-note="${note.id}"]`)) mark.classList.add("here");
  note.setAttribute("tabindex", "-1");
  note.focus({ preventScroll: true });
  note.scrollIntoView({ block: "center" });
}

// To the next finding; from the last to the next document of the list.
function step(by) {
  if (byId("reading").querySelector(".wait")) return;
  const next = reading.current + by;
  if (!reading.notes[next]) return turn(by);
  point(next); // at once: the address is heard of later, and the next key may come before
  location.hash = findingHash(reading.notes[next]);
}

// Findings that share a fingerprint are told apart by their place in the page.
function findingHash(note) {
  const alike = reading.notes.filter((one) => one.dataset.finding === note.dataset.finding);
  return note.dataset.finding && alike[0] === note ? `#doc/${reading.text.key}/finding/${note.dataset.finding}` : `#${note.id}`;
}

function turn(by) {
  const next = view.found[view.found.indexOf(reading.text) + by];
  if (next) location.hash = `#doc/${next.key}`;
  else say(by > 0 ? "This is the last document of the list." : "This is the first document of the list.");
}

async function copy(hash) {
  const link = location.href.split("#")[0] + hash;
  try {
    await navigator.clipboard.writeText(link);
    say("Link copied");
  } catch {
    location.hash = hash;
    say("The link stands in the address bar");
  }
}

function light(target, on) {
  const mark = target.closest && target.closest("mark[data-note]");
  const note = mark && byId(mark.dataset.note);
  if (note) note.classList.toggle("lit", on);
}
