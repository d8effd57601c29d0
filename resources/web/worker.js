// Decoded picture in, probabilities out, beside the page, so that the page never stands still. All that
// it needs lies in this folder: the model and the runtime.
import * as ort from "../runtime/ort.wasm.bundle.min.js";
import { factsOf } from "./answer.js";
import { resizedToSquare } from "./resize.js";

// A canvas of more than 16 million pixels stays empty on some phones; pictures go through in bands.
const kBandPixels = 4e6;

const here = (path) => new URL(path, import.meta.url).href;

// One thread needs no special headers of the server.
ort.env.wasm.numThreads = 1;
ort.env.wasm.wasmPaths = { wasm: here("../runtime/ort-wasm-simd-threaded.wasm") };

async function fetched(path) {
  const response = await fetch(here(path));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

/** The model whose input has the network's size: what comes before stands in resize.js. */
async function openModel() {
  const facts = factsOf(await (await fetched("../model/model.json")).json());
  const bytes = await (await fetched("../model/model-fixed.onnx")).arrayBuffer();
  const session = await ort.InferenceSession.create(bytes, { executionProviders: ["wasm"] });
  return { facts, session };
}

/** rowAt of a bitmap, transparent parts over white, as Seedling decodes them. */
function rowsOf(bitmap) {
  const { width, height } = bitmap;
  const bandHeight = Math.max(1, Math.min(height, Math.floor(kBandPixels / width)));
  const canvas = new OffscreenCanvas(width, bandHeight);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  let top = -1;
  let data;
  return (y) => {
    if (top < 0 || y < top || y >= top + bandHeight) {
      top = y;
      context.fillStyle = "white";
      context.fillRect(0, 0, width, bandHeight);
      context.drawImage(bitmap, 0, -top);
      data = context.getImageData(0, 0, width, bandHeight).data;
    }
    return { data, at: (y - top) * width * 4 };
  };
}

async function probabilitiesOf({ facts, session }, bitmap) {
  const { width, height } = bitmap;
  const pixels = resizedToSquare(rowsOf(bitmap), width, height, facts.side);
  const input = new ort.Tensor("uint8", pixels, [1, 3, facts.side, facts.side]);
  const { probabilities } = await session.run({ pixels: input });
  return Array.from(probabilities.data);
}

async function answer(model, { id, bitmap }) {
  const start = performance.now();
  try {
    const probabilities = await probabilitiesOf(await model, bitmap);
    self.postMessage({ kind: "answer", id, probabilities, milliseconds: performance.now() - start });
  } catch (error) {
    self.postMessage({ kind: "failed", id, reason: String(error?.message ?? error) });
  } finally {
    bitmap.close();
  }
}

const model = openModel();
model.then(
  ({ facts }) => self.postMessage({ kind: "ready", facts }),
  (error) => self.postMessage({ kind: "unusable", reason: String(error?.message ?? error) }),
);

// One after the other: a session does one thing at a time.
let queue = Promise.resolve();
self.onmessage = ({ data }) => {
  queue = queue.then(() => answer(model, data));
};
