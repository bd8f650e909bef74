// The facets beside the list: what the documents in sight are, and how many of each.

const FACETS = {
  verdict: "Verdict", severity: "Severity", rule: "Rule", origin: "Origin", lang: "Language", source: "Source", decided: "Decision",
};
const NAMED = 8; // values named under a facet
const DECIDED = { accept: "accepted", dismiss: "dismissed", defer: "deferred", no: "open" };
const IN_WORDS = { verdict: SAID, decided: DECIDED, source: { "": "none named" } };
const BY_GRAVITY = { verdict: VERDICTS, severity: SEVERITIES }; // the gravest last; other values stand by their number
const offered = Object.keys(FACETS).filter((field) => field !== "source" || texts.some((text) => text.source));

function valuesOf(text, field) {
  if (field in FIELDS) return FIELDS[field](text);
  return new Set(text.findings.map((finding) => OF_FINDINGS[field](finding)[0]));
}

function tally(field, among) {
  const counts = new Map();
  for (const text of among) for (const value of valuesOf(text, field)) counts.set(value, (counts.get(value) || 0) + 1);
  const gravity = (value) => (BY_GRAVITY[field] || []).indexOf(value);
  return [...counts].sort((one, other) => gravity(other[0]) - gravity(one[0]) || other[1] - one[1] || (one[0] < other[0] ? -1 : 1));
}

function toggled(terms, field, value) {
  const same = (term) => term.field === field && !term.not && term.value === value.toLowerCase();
  return terms.some(same) ? terms.filter((term) => !same(term)) : [...terms, { field, value, not: false }];
}

function option(terms, field, [value, count], chosen) {
  const change = () => ask(written(toggled(terms, field, value)));
  const box = make("input", { type: "checkbox", checked: chosen, onchange: change, id: `facet-${field}-${value}` });
  const name = make("bdi", {}, (IN_WORDS[field] || {})[value] || value || "(none)");
  return make("li", {}, make("label", {}, box, name, make("span", { class: "figure" }, number(count))));
}

// Counts are of what the other terms leave, so that a second value of the same facet can be weighed before it is chosen.
function facet(field, terms, found) {
  const own = terms.filter((term) => term.field === field && !term.not).map((term) => term.value);
  const others = terms.filter((term) => term.field !== field || term.not);
  const ranked = tally(field, own.length ? texts.filter(question(others).fits) : found);
  const chosen = (value) => own.includes(value.toLowerCase());
  const named = ranked.filter(([value], i) => i < NAMED || chosen(value));
  const options = named.map((entry) => option(terms, field, entry, chosen(entry[0])));
  if (named.length < ranked.length) {
    options.push(make("li", { class: "rest" }, `and ${number(ranked.length - named.length)} more; type ${field}:…`));
  }
  return make("details", { class: "facet", open: true }, make("summary", {}, FACETS[field]), make("ul", {}, ...options));
}
