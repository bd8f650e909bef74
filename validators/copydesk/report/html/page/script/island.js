// What the page knows of every document, and the way it makes elements: from text, never from markup.

const VERDICTS = ["accept", "review", "reject"];
const SAID = { accept: "accepted", review: "for review", reject: "rejected" };
const SEVERITIES = ["info", "warning", "error"];
const ORIGINS = ["editorial", "quotation", "user", "boilerplate", "promotion", "unknown"];

const byId = (id) => document.getElementById(id);
const island = JSON.parse(byId("island").textContent);

byId("island").remove(); // its text would take as much room again

const texts = island.documents.map(([key, name, path, verdict, languages, source, length, origins, page, findings], order) => ({
  key, name, path, languages, source, length, origins, page, order,
  verdict: VERDICTS[verdict],
  findings: findings.map(([rule, severity, fingerprint, line, words]) => ({
    code: island.rules[rule][0], rule: island.rules[rule][1], severity: SEVERITIES[severity], fingerprint, line, words,
  })),
}));

const byKey = new Map(texts.map((text) => [text.key, text]));

function make(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value !== undefined) made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

const number = (count) => count.toLocaleString("en");
const counted = (count, word) => `${number(count)} ${word}${count === 1 ? "" : "s"}`;

// Announced to screen readers, and shown for a moment.
function say(words) {
  byId("said").textContent = words;
  byId("said").classList.add("seen");
  clearTimeout(say.timer);
  say.timer = setTimeout(() => byId("said").classList.remove("seen"), 2500);
}

function bySeverity(text) {
  const count = (severity) => text.findings.filter((finding) => finding.severity === severity).length;
  const [errors, warnings, info] = ["error", "warning", "info"].map(count);
  const parts = [errors && counted(errors, "error"), warnings && counted(warnings, "warning"), info && `${number(info)} info`];
  return parts.filter(Boolean).join(", ") || "no findings";
}
