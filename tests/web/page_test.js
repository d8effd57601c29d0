// Runs in the browser, beside the exported page in a frame: does what a person and a script would do, and sends the
// server what it found.

const frame = document.querySelector("iframe");
const found = { answers: {}, problems: [] };

/** Waits until something holds; the test as a whole has a limit. */
async function until(what, holds) {
  for (let i = 0; i < 600; ++i) {
    const value = holds();
    if (value) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`waited in vain for ${what}`);
}

let page; // The window of the frame, once the page is in it.
const part = (id) => page.document.getElementById(id);

async function openPage() {
  page = await until("the page", () =>
    frame.contentWindow.seedling && frame.contentDocument.readyState === "complete" && frame.contentWindow);
  page.document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
    found.problems.push(`${violatedDirective}: ${blockedURI}`));
  page.addEventListener("error", ({ message }) => found.problems.push(message));
  page.addEventListener("unhandledrejection", ({ reason }) => found.problems.push(String(reason)));
}

async function askForImages() {
  const names = await (await fetch("/test/images.json")).json();
  for (const name of names) {
    const { classes, isNone, probabilities } = await page.seedling.classify(`/test/images/${name}`);
    found.answers[name] = { classes, isNone, probabilities };
  }
  return names;
}

async function chooseFile(name) {
  const input = await until("the file chooser", () => !part("files").disabled && part("files"));
  const bytes = await (await fetch(`/test/images/${name}`)).blob();
  const files = new page.DataTransfer();
  files.items.add(new page.File([bytes], name, { type: bytes.type }));
  files.items.add(new page.File(["no image"], "broken.png", { type: "image/png" }));
  input.files = files.files;
  input.dispatchEvent(new page.Event("change", { bubbles: true }));
  const cards = await until("two cards", () => part("answers").children.length === 2 && part("answers").children);
  await until("the answer", () => cards[1].querySelector(".bars").childElementCount > 0);
  await until("the complaint", () => cards[0].classList.contains("problem"));
  found.chosen = {
    file: cards[1].querySelector(".file").textContent,
    best: cards[1].querySelector(".best").textContent,
    bars: [...cards[1].querySelectorAll(".name")].map((node) => node.textContent),
  };
}

async function useCamera() {
  part("camera").click();
  const live = part("live-answer");
  await until("an answer of the camera", () => !part("live").hidden && live.querySelector(".bars").childElementCount > 0);
  found.camera = live.querySelector(".best").textContent;
  part("stop").click();
  found.cameraStopped = part("live").hidden && part("video").srcObject === null;
}

function lookAtLayout() {
  const root = page.document.documentElement;
  found.tooWide = root.scrollWidth - root.clientWidth;
  found.language = root.lang;
  found.nameless = [...page.document.querySelectorAll("button, input, select, canvas, video")]
    .filter((node) => !(node.getAttribute("aria-label") || node.textContent.trim() || node.labels?.[0]?.textContent.trim()))
    .map((node) => node.outerHTML);
}

try {
  await openPage();
  const names = await askForImages();
  await chooseFile(names[0]);
  await useCamera();
  lookAtLayout();
} catch (error) {
  const said = page ? part("status").textContent : frame.contentDocument.body?.innerText;
  found.problems.push(`${error?.message ?? error}; the page says: ${said}`);
}
await fetch("/test/results", { method: "POST", body: JSON.stringify(found) });
