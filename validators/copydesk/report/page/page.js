"use strict";

const documents = Array.from(document.querySelectorAll("details.document"));
const wanted = document.getElementById("wanted");
const verdict = document.getElementById("verdict");
const shown = document.getElementById("shown");

// What a document is found by: its name, its verdict and the rules that spoke on it.
const words = new Map();
function wordsOf(one) {
  if (!words.has(one)) {
    const parts = one.querySelectorAll(":scope > summary > *, .rule b, .rule .code");
    words.set(one, Array.from(parts, (part) => part.textContent).join("\n").toLowerCase());
  }
  return words.get(one);
}

function filter() {
  const text = wanted.value.trim().toLowerCase();
  let count = 0;
  for (const one of documents) {
    const fits = (!verdict.value || one.dataset.verdict === verdict.value) && (!text || wordsOf(one).includes(text));
    one.hidden = !fits;
    count += fits;
  }
  shown.textContent = `${count.toLocaleString("en")} of ${documents.length.toLocaleString("en")} shown`;
}

function openAll(open) {
  for (const one of documents) {
    if (!one.hidden) one.open = open;
  }
}

function light(target, on) {
  const mark = target.closest && target.closest("mark[data-note]");
  if (mark) document.getElementById(mark.dataset.note).classList.toggle("lit", on);
}

// A link into a closed or filtered document opens it first.
function reveal() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const one = target && target.closest("details.document");
  if (!one) return;
  one.hidden = false;
  one.open = true;
  target.scrollIntoView({ block: "center" });
}

wanted.addEventListener("input", filter);
verdict.addEventListener("change", filter);
document.getElementById("open").addEventListener("click", () => openAll(true));
document.getElementById("close").addEventListener("click", () => openAll(false));
document.addEventListener("mouseover", (event) => light(event.target, true));
document.addEventListener("mouseout", (event) => light(event.target, false));
addEventListener("hashchange", reveal);
addEventListener("beforeprint", () => openAll(true));
document.getElementById("filter").hidden = false;
filter();
reveal();
