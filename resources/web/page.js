// What the page does: images from files, drops, the clipboard and the camera become answers.
import { Camera } from "./camera.js";
import { addAnswer, Cards, showAnswer } from "./cards.js";
import { Classifier, decoded } from "./classifier.js";
import { languageOf, textsIn } from "./texts.js";

const kKeptAnswers = 100;

const language = languageOf(navigator.languages ?? [navigator.language]);
const texts = textsIn(language);
const { text, percent } = texts;
const part = (id) => document.getElementById(id);

let classifier;
const cards = new Cards(part("answers"), kKeptAnswers, texts);

function translatePage() {
  document.documentElement.lang = language === "zh" ? "zh-Hans" : language;
  for (const node of document.querySelectorAll("[data-text]"))
    node.textContent = text(node.dataset.text);
  for (const node of document.querySelectorAll("[data-label]"))
    node.setAttribute("aria-label", text(node.dataset.label));
  document.title = text("title");
  part("kept").textContent = text("kept", { count: kKeptAnswers });
}

/** The one line that says how things stand; read out by screen readers. */
function say(sentence, isProblem = false) {
  part("status").textContent = sentence;
  part("status").classList.toggle("problem", isProblem);
}

function showFacts({ classes, unknownBelow }) {
  part("knows").textContent = text("knows", { count: classes.length });
  part("classes").textContent = classes.join(", ");
  if (unknownBelow > 0)
    part("none-below").textContent = text("noneBelow", { percent: percent(unknownBelow) });
  part("known").hidden = false;
}

function sentenceOf(name, answer) {
  const best = answer.classes[0];
  return answer.isNone
    ? `${name}: ${text("none")}`
    : text("answered", { name, answer: best.name, percent: percent(best.probability) });
}

// --- Images -------------------------------------------------------------------------------------

let done = 0;
let total = 0;
let queue = Promise.resolve();

async function answerFile(file, name) {
  const card = cards.add(name);
  let bitmap;
  try {
    bitmap = await decoded(file);
  } catch {
    cards.problem(card, text("unreadable"));
    return `${name}: ${text("unreadable")}`;
  }
  cards.preview(card, bitmap);
  try {
    const answer = await classifier.answer(bitmap);
    cards.answer(card, answer);
    return sentenceOf(name, answer);
  } catch {
    cards.problem(card, text("unanswered"));
    return `${name}: ${text("unanswered")}`;
  }
}

async function answerNext(file, name) {
  const sentence = await answerFile(file, name);
  ++done;
  say(total === 1 ? sentence : text("progress", { done, total }));
  if (done === total) done = total = 0;
}

/** One after the other, so that a thousand files take no more memory than one. */
function take(files, nameOf = (file) => file.name) {
  if (!classifier || files.length === 0) return;
  part("results").hidden = false;
  total += files.length;
  for (const file of files) queue = queue.then(() => answerNext(file, nameOf(file)));
}

function acceptFiles() {
  part("files").addEventListener("change", ({ target }) => {
    take([...target.files]);
    target.value = "";
  });
  document.addEventListener("paste", ({ clipboardData }) =>
    take([...clipboardData.files], (file) => file.name || text("pasted")));
  document.addEventListener("dragover", (event) => {
    event.preventDefault();
    part("drop").classList.add("over");
  });
  document.addEventListener("dragleave", ({ relatedTarget }) => {
    if (!relatedTarget) part("drop").classList.remove("over");
  });
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    part("drop").classList.remove("over");
    take([...event.dataTransfer.files]);
  });
  part("clear").addEventListener("click", () => {
    cards.clear();
    part("results").hidden = true;
    part("files").focus();
  });
}

// --- Camera -------------------------------------------------------------------------------------

async function listCameras(camera) {
  const cameras = await camera.cameras();
  const options = cameras.map(({ id, label, isCurrent }, i) =>
    new Option(label || text("deviceNumber", { number: i + 1 }), id, isCurrent, isCurrent));
  part("device").replaceChildren(...options);
  part("devices").hidden = cameras.length < 2;
}

function acceptCamera() {
  let last = ""; // Of what was said: not every frame is news.
  const camera = new Camera(part("video"), (bitmap) => classifier.answer(bitmap), {
    onStarted() {
      say("");
      listCameras(camera);
      if (!part("live").hidden) return; // Another camera was chosen.
      part("live").hidden = false;
      part("camera").hidden = true;
      part("stop").focus();
    },
    onAnswer(answer) {
      showAnswer(part("live-answer"), answer, texts);
      const best = answer.isNone ? text("none") : answer.classes[0].name;
      if (best !== last) part("heard").textContent = best;
      last = best;
    },
    onProblem: (problem) => say(text(problem), true),
    onStopped() {
      if (part("live").hidden) return;
      part("live").hidden = true;
      part("camera").hidden = false;
      part("camera").focus();
    },
  });
  part("camera").addEventListener("click", () => camera.start());
  part("stop").addEventListener("click", () => camera.stop());
  part("device").addEventListener("change", ({ target }) => camera.start(target.value));
}

// --- Start --------------------------------------------------------------------------------------

/**
 * For scripts: the answer for the image at a URL of this server, or for a Blob; waits for the model.
 * See Classifier.answer for what it has.
 */
async function classify(image) {
  const ready = await opened;
  const blob = image instanceof Blob ? image : await (await fetch(image)).blob();
  return ready.answer(await decoded(blob));
}

translatePage();
part("start-hint").remove();
say(text("loading"));
addAnswer(part("live-answer"));
const opened = Classifier.open();
window.seedling = { classify };

try {
  classifier = await opened;
  acceptFiles();
  acceptCamera();
  showFacts(classifier.facts);
  for (const control of [part("files"), part("camera")]) control.disabled = false;
  say("");
} catch (error) {
  say(text("unusable", { reason: error.message }), true);
}
