// The picture at the size that the network works at: the same numbers as datasets/image/Resize, to the
// last bit, so that the page answers as Seedling does. Each axis on its own: where it shrinks, every new
// pixel is the mean over the area it covers; where it grows, linear between pixel centres, the edge
// repeated. Sums are taken in single precision, as there, and rounded once, at the end.

const kRoundingShift = 1 / 1024; // kRoundingShift of Resize.h
const kRed = 0, kGreen = 1, kBlue = 2;
const { fround } = Math;

/** Which old pixels, and how much of each, go into one new pixel of an axis. */
function areaMixture(place, from, to) {
  const scale = from / to;
  const start = place * scale;
  const end = Math.min((place + 1) * scale, from);
  const first = Math.floor(start);
  const last = Math.min(Math.ceil(end), from);
  const weights = [];
  for (let i = first; i < last; ++i) {
    const covered = Math.min(i + 1, end) - Math.max(i, start);
    // A sliver left over from rounding is no part of the pixel.
    if (covered > 1e-9 || weights.length === 0) weights.push(covered / (end - start));
  }
  return { first, weights: Float32Array.from(weights) };
}

function linearMixture(place, from, to) {
  if (from === 1) return { first: 0, weights: Float32Array.of(1) };
  const centre = Math.min(Math.max(((place + 0.5) * from) / to - 0.5, 0), from - 1);
  const first = Math.min(Math.floor(centre), from - 2);
  const second = fround(centre - first);
  return { first, weights: Float32Array.of(1 - second, second) };
}

function mixturesOf(from, to) {
  const mixture = to < from ? areaMixture : linearMixture;
  return Array.from({ length: to }, (_, place) => mixture(place, from, to));
}

/** One row of RGBA bytes at its new width: three numbers a pixel, into `row`. */
function mixColumns({ data, at }, columns, row) {
  let out = 0;
  for (const { first, weights } of columns) {
    let red = 0, green = 0, blue = 0;
    let pixel = at + first * 4;
    for (let i = 0; i < weights.length; ++i, pixel += 4) {
      const weight = weights[i];
      red = fround(red + fround(weight * data[pixel + kRed]));
      green = fround(green + fround(weight * data[pixel + kGreen]));
      blue = fround(blue + fround(weight * data[pixel + kBlue]));
    }
    row[out++] = red;
    row[out++] = green;
    row[out++] = blue;
  }
}

/** To the nearest level, halves to the even one, as std::nearbyint does. */
function rounded(value) {
  const shifted = fround(value - kRoundingShift);
  let level = Math.round(shifted);
  if (level - shifted === 0.5 && level % 2 !== 0) level -= 1;
  return Math.min(Math.max(level, 0), 255);
}

/** Rows at their new width. Neighbouring new rows share old ones, so the last two are kept. */
class MixedRows {
  constructor(rowAt, width, side) {
    this.rowAt = rowAt;
    this.columns = mixturesOf(width, side);
    this.kept = [0, 1].map(() => ({ y: -1, row: new Float32Array(side * 3) }));
  }

  at(y) {
    const kept = this.kept[y % 2];
    if (kept.y !== y) {
      mixColumns(this.rowAt(y), this.columns, kept.row);
      kept.y = y;
    }
    return kept.row;
  }
}

/** A picture that has the size already, bytes as they are. */
function copied(rowAt, side) {
  const planes = new Uint8Array(3 * side * side);
  for (let y = 0; y < side; ++y) {
    const { data, at } = rowAt(y);
    for (let x = 0; x < side; ++x) {
      for (let channel = 0; channel < 3; ++channel)
        planes[(channel * side + y) * side + x] = data[at + x * 4 + channel];
    }
  }
  return planes;
}

/**
 * The whole picture as a square of `side` pixels, aspect ratio not kept.
 * rowAt: y -> { data, at }: RGBA bytes of row y begin at data[at]; asked for from the top downwards.
 * Result: 3 x side x side bytes, the planes of red, green and blue one after the other.
 */
export function resizedToSquare(rowAt, width, height, side) {
  if (width === side && height === side) return copied(rowAt, side);
  const rows = new MixedRows(rowAt, width, side);
  const lines = mixturesOf(height, side);
  const planes = new Uint8Array(3 * side * side);
  const sums = new Float32Array(side * 3);
  for (let y = 0; y < side; ++y) {
    const { first, weights } = lines[y];
    sums.fill(0);
    for (let k = 0; k < weights.length; ++k) {
      const row = rows.at(first + k);
      const weight = weights[k];
      for (let i = 0; i < sums.length; ++i) sums[i] = fround(sums[i] + fround(weight * row[i]));
    }
    for (let x = 0; x < side; ++x) {
      for (let channel = 0; channel < 3; ++channel)
        planes[(channel * side + y) * side + x] = rounded(sums[x * 3 + channel]);
    }
  }
  return planes;
}
