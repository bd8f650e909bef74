// The query language: words, and field:value pairs. The same field twice means either; a minus means not.

const FIELDS = {
  verdict: (text) => [text.verdict],
  origin: (text) => Object.keys(text.origins),
  lang: (text) => text.languages,
  source: (text) => [text.source],
  name: (text) => [text.name],
};

const OF_FINDINGS = {
  rule: (finding) => [finding.rule, finding.code],
  severity: (finding) => [finding.severity],
  decided: (finding) => {
    const waiver = decisionOn(finding);
    return waiver ? [waiver.decision, "yes"] : ["no"];
  },
};

// How a field's value is met: some by their beginning, some by any part; the others only whole.
const LOOSELY = {
  rule: (held, wanted) => held === wanted || (/^[a-z]+\d*$/.test(wanted) && held.startsWith(wanted) && !held.includes("-")),
  lang: (held, wanted) => held === wanted || held.startsWith(`${wanted}-`),
  source: (held, wanted) => (wanted ? held.includes(wanted) : !held),
  name: (held, wanted) => (wanted ? held.includes(wanted) : !held),
};

function parsed(query) {
  return Array.from(query.matchAll(/(-?)(?:([a-z]+):)?(?:"([^"]*)"|(\S+))/gi), ([whole, minus, field = "", quoted, bare]) => {
    const known = field.toLowerCase() in FIELDS || field.toLowerCase() in OF_FINDINGS;
    const value = known || !field ? quoted ?? bare : whole.slice(minus.length);
    return { field: known ? field.toLowerCase() : "", value: value.toLowerCase(), not: minus === "-" };
  });
}

function written(terms) {
  const word = (value) => (/\s/.test(value) || value === "" ? `"${value}"` : value);
  return terms.map(({ field, value, not }) => (not ? "-" : "") + (field && `${field}:`) + word(value)).join(" ");
}

function meets(values, { field, value }) {
  const alike = LOOSELY[field] || ((held, wanted) => held === wanted);
  return values.some((held) => alike(held.toLowerCase(), value));
}

const haystacks = new Map();
function haystack(text) {
  if (!haystacks.has(text)) {
    const parts = text.findings.map((finding) => `${finding.code} ${finding.rule} ${finding.words}`);
    haystacks.set(text, [text.name, text.source, ...parts].join("\n").toLowerCase());
  }
  return haystacks.get(text);
}

function grouped(terms) {
  const groups = new Map();
  for (const term of terms) groups.set(term.field, [...(groups.get(term.field) || []), term]);
  return [...groups];
}

// A question put to documents: `fits` answers for one, `found` lists the findings that it asks for.
function question(terms) {
  const words = terms.filter((term) => !term.field);
  const about = terms.filter((term) => term.field in FIELDS);
  const asked = terms.filter((term) => term.field in OF_FINDINGS);
  const groups = grouped(about.filter((term) => !term.not));
  const wanted = grouped(asked.filter((term) => !term.not));
  const fitsFinding = (finding) =>
    wanted.every(([field, some]) => some.some((term) => meets(OF_FINDINGS[field](finding), term)));
  const spared = (text) =>
    !about.some((term) => term.not && meets(FIELDS[term.field](text), term)) &&
    !asked.some((term) => term.not && text.findings.some((finding) => meets(OF_FINDINGS[term.field](finding), term)));
  return {
    asksForFindings: wanted.length > 0,
    found: (text) => text.findings.filter(fitsFinding),
    fits: (text) =>
      groups.every(([field, some]) => some.some((term) => meets(FIELDS[field](text), term))) &&
      words.every((term) => haystack(text).includes(term.value) !== term.not) &&
      (!wanted.length || text.findings.some(fitsFinding)) &&
      spared(text),
  };
}
