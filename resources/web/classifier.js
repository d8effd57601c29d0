// The model as the page sees it: images in, answers out.
import { answerOf } from "./answer.js";

// As Seedling's decoder: turned as the camera was held, colours as they stand in the file.
const kDecoding = { imageOrientation: "from-image", colorSpaceConversion: "none" };

/** An image file's picture. Rejects when the browser cannot read it. */
export function decoded(blob) {
  return createImageBitmap(blob, kDecoding);
}

export class Classifier {
  /** Resolves once the model is loaded; rejects with an Error that says why it cannot be. */
  static open() {
    const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
    return new Promise((resolve, reject) => {
      worker.onerror = (event) => {
        event.preventDefault();
        reject(new Error(event.message || "runtime/ort.wasm.bundle.min.js"));
      };
      worker.onmessage = ({ data }) => {
        if (data.kind === "ready") resolve(new Classifier(worker, data.facts));
        else if (data.kind === "unusable") reject(new Error(data.reason));
      };
    });
  }

  constructor(worker, facts) {
    this.facts = facts;
    this.worker = worker;
    this.waiting = new Map();
    this.asked = 0;
    worker.onmessage = ({ data }) => this.take(data);
  }

  take({ kind, id, reason, probabilities, milliseconds }) {
    const { resolve, reject, width, height } = this.waiting.get(id);
    this.waiting.delete(id);
    if (kind === "failed") reject(new Error(reason));
    else resolve({ ...answerOf(probabilities, this.facts), probabilities, milliseconds, width, height });
  }

  /**
   * bitmap: an ImageBitmap; it is used up. Result: classes ({ name, probability }, the surest first),
   * isNone, probabilities (the model's own numbers, in the order of model.json), milliseconds, width, height.
   */
  answer(bitmap) {
    const id = ++this.asked;
    const { width, height } = bitmap;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject, width, height });
      this.worker.postMessage({ id, bitmap }, [bitmap]);
    });
  }
}
