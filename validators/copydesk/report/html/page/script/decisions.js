// The reviewer's decisions: kept in the browser where it lets them be kept, or by `copydesk review` where that serves
// the page; downloaded as a waivers file, one JSON object a line.

const SHELF = `copydesk.review.${island.edition}`;
const served = document.querySelector("meta[name=copydesk-review]").content;
const decisions = new Map();

const identity = (waiver) => waiver.fingerprint || `${waiver.rule}\n${waiver.path}`;

function decisionOn(finding) {
  return decisions.get(finding.fingerprint) || decisions.get(`${finding.rule}\n${finding.path}`);
}

for (const text of texts) for (const finding of text.findings) finding.path = text.path;

function remember(name, value) {
  try {
    localStorage.setItem(name, value);
  } catch {
    // Storage is off: what is decided lasts as long as the page.
  }
}

function remembered(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

const keep = () => remember(SHELF, JSON.stringify([...decisions.values()]));
const kept = () => JSON.parse(remembered(SHELF) || "[]");

async function send(waiver) {
  const answer = await fetch("decisions", {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(waiver),
  });
  if (!answer.ok) throw new Error(await answer.text());
}

// Comes back with whether the decision is kept; what went wrong is said.
async function decide(waiver) {
  try {
    if (served) await send(waiver);
  } catch (fault) {
    say(`Not saved: ${fault.message}`);
    return false;
  }
  decisions.set(identity(waiver), waiver);
  if (!served) keep();
  return true;
}

async function withdraw(waiver) {
  try {
    if (served) await send({ ...waiver, decision: "withdraw", by: reviewer.name, date: today(), until: undefined });
  } catch (fault) {
    say(`Not withdrawn: ${fault.message}`);
    return;
  }
  decisions.delete(identity(waiver));
  if (!served) keep();
}

function takeUp(waivers) {
  const whole = waivers.filter((waiver) => waiver.decision && (waiver.fingerprint || (waiver.rule && waiver.path)));
  for (const waiver of whole) {
    if (waiver.decision === "withdraw") decisions.delete(identity(waiver));
    else decisions.set(identity(waiver), waiver);
  }
  return whole.filter((waiver) => decisions.get(identity(waiver)) === waiver).length;
}

function download() {
  const lines = [...decisions.values()].map((waiver) => `${JSON.stringify(waiver)}\n`);
  const address = URL.createObjectURL(new Blob(lines, { type: "application/jsonl" }));
  make("a", { href: address, download: "waivers.jsonl" }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

async function load(file) {
  const lines = (await file.text()).split("\n").filter((line) => line.trim() && !line.startsWith("#"));
  try {
    const count = takeUp(lines.map((line) => JSON.parse(line)));
    keep();
    say(`${counted(count, "decision")} taken up`);
  } catch {
    say(`${file.name} is not a waivers file`);
  }
}

const numberDecided = () =>
  texts.reduce((sum, text) => sum + text.findings.filter((finding) => decisionOn(finding)).length, 0);
const numberFound = texts.reduce((sum, text) => sum + text.findings.length, 0);
