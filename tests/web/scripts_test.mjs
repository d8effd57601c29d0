// The scripts of the exported web page that need no browser, and rules that all its files keep.
// Run with any Node from 18 on: node scripts_test.mjs
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";

const web = new URL("../../resources/web/", import.meta.url);
const read = (name) => readFileSync(new URL(name, web), "utf8");
const files = readdirSync(web);

/** A script without imports, whatever Node takes ".js" for. */
const script = (name) => import(`data:text/javascript;base64,${Buffer.from(read(name)).toString("base64")}`);

const { answerOf, factsOf } = await script("answer.js");
const { resizedToSquare } = await script("resize.js");
const { languageOf, languages, textsIn } = await script("texts.js");

/** The picture of make_resize_golden.py as a canvas holds it. */
function rgbaPicture(width, height) {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let i = 0; i < width * height * 3; ++i)
    data[Math.floor(i / 3) * 4 + (i % 3)] = (31 * i * i + 17 * i + 7) % 251;
  return data;
}

test("pictures are brought to size as Seedling does it", () => {
  const golden = JSON.parse(readFileSync(new URL("../golden/resize_golden.json", import.meta.url), "utf8"));
  for (const { width, height, side, pixels } of golden) {
    const data = rgbaPicture(width, height);
    const planes = resizedToSquare((y) => ({ data, at: y * width * 4 }), width, height, side);
    const found = pixels.map((_, i) => planes[(i % 3) * side * side + Math.floor(i / 3)]);
    assert.deepEqual(found, pixels, `${width} x ${height} to ${side}`);
  }
});

test("rows are asked for from the top downwards, so that a picture can come in bands", () => {
  const data = rgbaPicture(50, 70);
  for (const side of [8, 64, 100]) {
    let last = 0;
    resizedToSquare((y) => {
      assert.ok(y >= last);
      last = y;
      return { data, at: y * 50 * 4 };
    }, 50, 70, side);
    assert.equal(last, 69);
  }
});

test("the surest class comes first, and none of these below the bound", () => {
  const facts = factsOf({ classes: ["oak", "elm", "ash"], image_side: 32, unknown_below: 0.6 });
  const sure = answerOf([0.1, 0.7, 0.2], facts);
  assert.deepEqual(sure.classes.map(({ name }) => name), ["elm", "ash", "oak"]);
  assert.equal(sure.isNone, false);
  assert.equal(answerOf([0.5, 0.3, 0.2], facts).isNone, true);
});

test("without a bound no answer is none of these", () => {
  const facts = factsOf({ classes: ["oak", "elm"], image_side: 32 });
  assert.equal(answerOf([0.5, 0.5], facts).isNone, false);
  assert.equal(answerOf([0.5, 0.5], facts).classes[0].name, "oak");
});

test("a model.json without classes or image_side is refused", () => {
  assert.throws(() => factsOf({ image_side: 32 }));
  assert.throws(() => factsOf({ classes: ["oak"] }));
});

test("the browser's languages choose the page's", () => {
  assert.equal(languageOf(["fr-FR", "de-AT", "en"]), "de");
  assert.equal(languageOf(["zh-Hant-TW"]), "zh");
  assert.equal(languageOf(["fr"]), "en");
});

test("every language has every text with the same places to fill in", () => {
  const places = (sentence) => [...sentence.matchAll(/\{\w+\}/g)].map(String).sort();
  for (const [language, texts] of Object.entries(languages)) {
    assert.deepEqual(Object.keys(texts).sort(), Object.keys(languages.en).sort(), language);
    for (const key of Object.keys(texts))
      assert.deepEqual(places(texts[key]), places(languages.en[key]), `${language}: ${key}`);
  }
});

test("numbers are written as the language does", () => {
  assert.equal(textsIn("de").text("facts", { width: 3024, height: 8, time: 1 }), "3.024 × 8, 1 ms");
  assert.equal(textsIn("en").percent(0.96), "96%");
});

test("every text that is asked for exists, and every one is asked for", () => {
  const asked = new Set();
  const all = files.filter((name) => name !== "texts.js").map(read).join("\n");
  for (const [, key] of all.matchAll(/data-(?:text|label)="(\w+)"/g)) asked.add(key);
  for (const [, key] of all.matchAll(/\btext\("(\w+)"/g)) asked.add(key);
  for (const [, key] of all.matchAll(/(?:return|giveUp\() ?"(camera\w+|unanswered)"/g)) asked.add(key);
  assert.deepEqual([...asked].sort(), Object.keys(languages.en).sort());
});

test("every part that the scripts take hold of is in the page", () => {
  const page = read("index.html");
  for (const name of ["page.js", "cards.js"]) {
    for (const [, id] of read(name).matchAll(/(?:part|fromTemplate)\("([\w-]+)"\)/g))
      assert.match(page, new RegExp(`id="${id}"`), id);
  }
});

test("nothing comes from elsewhere, and no script stands in the page", () => {
  for (const name of files)
    assert.doesNotMatch(read(name).replaceAll("http://www.w3.org/2000/svg", "").replace(/<code>.*?<\/code>/gs, ""),
      /https?:\/\//, name);
  const page = read("index.html");
  assert.match(page, /Content-Security-Policy" content="default-src 'none';/);
  assert.doesNotMatch(page, /'unsafe-inline'|'unsafe-eval'|<script(?![^>]*\ssrc=)|\son\w+=|\sstyle=/);
  for (const name of files.filter((file) => file.endsWith(".js")))
    assert.doesNotMatch(read(name), /innerHTML|insertAdjacentHTML|document\.write|\beval\(/, name);
});

test("files stay short", () => {
  for (const name of files) assert.ok(read(name).split("\n").length <= 300, name);
});
