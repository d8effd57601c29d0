// Answers as they stand on the page. Text always goes in as text, never as markup.

const kBars = 3;
const kPreviewSide = 112;

function fromTemplate(id) {
  return document.getElementById(id).content.cloneNode(true);
}

/** Puts the empty parts of an answer into an element. */
export function addAnswer(root) {
  root.append(fromTemplate("answer"));
}

/** Fills the parts of an answer below `root`. */
export function showAnswer(root, answer, { text, percent }) {
  const best = answer.classes[0];
  root.classList.toggle("none", answer.isNone);
  root.querySelector(".best").textContent = answer.isNone ? text("none") : best.name;
  root.querySelector(".sure").textContent = answer.isNone ? "" : percent(best.probability);
  root.querySelector(".facts").textContent = text("facts", {
    width: answer.width,
    height: answer.height,
    time: Math.round(answer.milliseconds),
  });
  const bars = answer.classes.slice(0, kBars).map((entry) => barOf(entry, percent));
  root.querySelector(".bars").replaceChildren(...bars);
}

function barOf({ name, probability }, percent) {
  const bar = fromTemplate("bar").firstElementChild;
  bar.querySelector(".name").textContent = name;
  bar.querySelector(".share").textContent = percent(probability);
  bar.querySelector(".fill").style.width = `${100 * probability}%`;
  return bar;
}

/** The bitmap small, its middle where it is not square. */
function drawPreview(canvas, bitmap) {
  const side = Math.min(bitmap.width, bitmap.height);
  canvas.width = canvas.height = 2 * kPreviewSide;
  const context = canvas.getContext("2d");
  context.imageSmoothingQuality = "high";
  context.drawImage(bitmap, (bitmap.width - side) / 2, (bitmap.height - side) / 2, side, side,
    0, 0, canvas.width, canvas.height);
}

export class Cards {
  /** list: where cards go, the newest first; kept: how many at most. */
  constructor(list, kept, texts) {
    this.list = list;
    this.kept = kept;
    this.texts = texts;
  }

  /** A card that waits for its answer. */
  add(name) {
    const card = fromTemplate("card").firstElementChild;
    addAnswer(card.querySelector(".told"));
    card.querySelector(".file").textContent = name;
    card.querySelector("canvas").setAttribute("aria-label", this.texts.text("preview", { name }));
    this.list.prepend(card);
    while (this.list.childElementCount > this.kept) this.list.lastElementChild.remove();
    return card;
  }

  preview(card, bitmap) {
    drawPreview(card.querySelector("canvas"), bitmap);
  }

  answer(card, answer) {
    showAnswer(card, answer, this.texts);
  }

  problem(card, sentence) {
    card.classList.add("problem");
    card.querySelector(".facts").textContent = sentence;
  }

  clear() {
    this.list.replaceChildren();
  }
}
