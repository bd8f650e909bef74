// Deciding on a finding: accept it as it is, dismiss it as no fault, or put it off.

const RULINGS = { accept: "Accept", dismiss: "Dismiss", defer: "Defer" };
const MEANT = {
  accept: "True, and to be lived with.", dismiss: "Not a fault.", defer: "To be decided later; it still counts.",
};

const today = () => new Date().toISOString().slice(0, 10);
const reviewer = { name: "" };

const explanations = new Map(Array.from(document.querySelectorAll(".explained"), (one) => [one.dataset.rule, one]));

function explain(page) {
  const close = make("button", { type: "button", class: "close-help", onclick: () => byId("explanation").close() }, "Close");
  const [title, ...rest] = page.querySelector("summary").cloneNode(true).childNodes;
  const told = page.querySelector(".explanation").cloneNode(true);
  for (const heading of told.querySelectorAll("h4")) heading.replaceWith(make("h3", {}, ...heading.childNodes));
  byId("explanation").replaceChildren(close, make("h2", {}, ...title.childNodes), make("p", {}, ...rest), told);
  byId("explanation").showModal();
}

const findingOf = (note) => reading.text.findings.find((finding) => finding.fingerprint === note.dataset.finding);

// Puts the reviewer's controls on the card of a finding.
function dress(note) {
  for (const old of note.querySelectorAll(".ruling")) old.remove();
  const finding = findingOf(note);
  const waiver = finding && finding.fingerprint && decisionOn(finding);
  note.classList.toggle("decided", Boolean(waiver));
  const link = make("button", { type: "button", class: "word", onclick: () => copy(findingHash(note)) }, "Copy link");
  const row = make("div", { class: "ruling" });
  const page = finding && explanations.get(finding.rule);
  if (waiver) row.append(verdictOn(waiver), make("button", { type: "button", class: "quiet", onclick: () => undo(note) }, "Undo"), link);
  else if (finding && finding.fingerprint) row.append(...Object.keys(RULINGS).map((ruling) => opener(note, ruling)), link);
  else row.append(link);
  if (page) row.append(make("button", { type: "button", class: "word", onclick: () => explain(page) }, "Rule page"));
  note.append(row);
}

function verdictOn(waiver) {
  const parts = [waiver.rule && `all of ${waiver.rule} in this file`, waiver.reason, waiver.by && `by ${waiver.by}`, waiver.date, waiver.until && `until ${waiver.until}`];
  return make("p", { class: "ruled", dir: "auto" }, make("b", {}, DECIDED[waiver.decision] || waiver.decision), ` ${parts.filter(Boolean).join(" · ")}`);
}

const opener = (note, ruling) => make("button", { type: "button", class: "quiet", onclick: () => openForm(note, ruling) }, RULINGS[ruling]);

function openForm(note, ruling) {
  const finding = findingOf(note);
  if (!finding || !finding.fingerprint) return;
  const field = (name, attributes) => make("label", {}, name, make("input", attributes));
  const form = make("form", { class: "ruling", onsubmit: (event) => { event.preventDefault(); rule(note, ruling, new FormData(form)); } },
    make("p", { class: "meant" }, make("b", {}, RULINGS[ruling]), ` ${MEANT[ruling]}`),
    field("Reason", { name: "reason", required: true, autocomplete: "off" }),
    make("div", { class: "pair" }, field("By", { name: "by", value: reviewer.name, autocomplete: "name" }), field("Until", { name: "until", type: "date", min: today() })),
    make("label", {}, "What", make("select", { name: "scope" },
      make("option", { value: "one" }, "this finding"),
      make("option", { value: "all" }, `all of ${finding.rule} in this file`))),
    make("div", { class: "pair" }, make("button", { type: "submit" }, RULINGS[ruling]), make("button", { type: "button", onclick: () => { dress(note); note.focus(); } }, "Cancel")));
  note.querySelector(".ruling").replaceWith(form);
  form.querySelector("input").focus();
}

async function rule(note, ruling, given) {
  const finding = findingOf(note);
  const told = (name) => String(given.get(name) || "").trim();
  reviewer.name = told("by");
  const about = told("scope") === "all" ? { rule: finding.rule, path: finding.path } : { fingerprint: finding.fingerprint };
  const waiver = { ...about, decision: ruling, reason: told("reason"), by: told("by"), date: today() };
  if (told("until")) waiver.until = told("until");
  if (!(await decide(waiver))) return;
  settled();
  say(`${DECIDED[ruling]}. ${number(numberDecided())} of ${number(numberFound)} decided`);
  note.focus();
}

async function undo(note) {
  await withdraw(decisionOn(findingOf(note)));
  settled();
  note.focus();
}

function settled() {
  reading.notes.forEach(dress);
  drawDecided();
}

// For the keyboard: decides on the finding that is pointed at, or on the only one.
function ruleHere(ruling) {
  if (reading.current < 0 && reading.notes.length) point(0);
  const note = reading.notes[reading.current];
  if (note && !note.classList.contains("decided")) openForm(note, ruling);
}
