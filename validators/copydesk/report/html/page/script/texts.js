// Where the text of a document comes from: this page, or a page of texts that is read through a frame.

const PATIENCE = 10_000; // milliseconds

let frame = null;
let borrowed = null; // the content of a section of this page, and where it goes back to

function pageLoaded(address) {
  if (frame && frame.getAttribute("src") === address) return frame.loaded;
  if (frame) frame.remove();
  frame = make("iframe", { src: address, hidden: true, title: "texts" });
  frame.loaded = new Promise((resolve) => frame.addEventListener("load", resolve));
  document.body.append(frame);
  return frame.loaded;
}

function lent(key) {
  const asked = frame.contentWindow;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("its page does not answer; it has to lie beside the report")), PATIENCE);
    const hear = (event) => {
      if (event.source !== asked || event.data.lent !== key) return;
      clearTimeout(timer);
      removeEventListener("message", hear);
      resolve(event.data.html);
    };
    addEventListener("message", hear);
    asked.postMessage({ lend: key }, "*");
  });
}

function giveBack() {
  if (!borrowed) return;
  for (const one of borrowed.content.querySelectorAll(".here")) one.classList.remove("here");
  borrowed.home.append(borrowed.content);
  borrowed = null;
}

// The content of a document's section, as an element that may be put anywhere.
async function contentOf(text) {
  giveBack();
  const home = byId(`d${text.key}`);
  if (home) {
    borrowed = { home, content: home.querySelector(".opened") };
    return borrowed.content;
  }
  await pageLoaded(island.pages[text.page]);
  const content = make("div", { class: "opened" });
  content.innerHTML = await lent(text.key); // markup that our own templates made; the policy lets no script in it run
  return content;
}
