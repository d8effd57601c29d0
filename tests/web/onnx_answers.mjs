// Asks ONNX Runtime: node onnx_answers.mjs RUNTIME MODEL FOLDER COUNT. RUNTIME is a folder with node_modules/onnxruntime-node,
// or what packaging/web-runtime.sh writes. Prints the version, then the probabilities of FOLDER/0.ppm, 1.ppm, ... a line each.
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const [runtime, modelFile, folder, count] = process.argv.slice(2);

async function openRuntime() {
  if (existsSync(join(runtime, "node_modules", "onnxruntime-node"))) {
    const ort = createRequire(resolve(runtime) + "/")("onnxruntime-node");
    return { ort, name: `ONNX Runtime ${ort.env.versions.common} (onnxruntime-node)` };
  }
  // Named .js for web servers; Node wants to be told that it is a module.
  const source = readFileSync(join(runtime, "ort.wasm.bundle.min.js"));
  const ort = await import(`data:text/javascript;base64,${source.toString("base64")}`);
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.wasmBinary = readFileSync(join(runtime, "ort-wasm-simd-threaded.wasm"));
  return { ort, name: `ONNX Runtime ${ort.env.versions.common} (onnxruntime-web in Node)` };
}

/** [1, 3, height, width] of a PPM as OpenCV writes it: P6, size, 255, then rows of red, green and blue. */
function pixelsOf(file) {
  const bytes = readFileSync(file);
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 64).toString("latin1"));
  const [width, height] = [Number(head[1]), Number(head[2])];
  const rows = bytes.subarray(head[0].length);
  const planes = new Uint8Array(3 * width * height);
  for (let i = 0; i < planes.length; ++i) {
    planes[(i % 3) * width * height + Math.floor(i / 3)] = rows[i];
  }
  return { planes, shape: [1, 3, height, width] };
}

const { ort, name } = await openRuntime();
console.log(name);
const model = await ort.InferenceSession.create(new Uint8Array(readFileSync(modelFile)));
for (let i = 0; i < Number(count); ++i) {
  const { planes, shape } = pixelsOf(join(folder, `${i}.ppm`));
  const { probabilities } = await model.run({ pixels: new ort.Tensor("uint8", planes, shape) });
  console.log(JSON.stringify([...probabilities.data]));
}
