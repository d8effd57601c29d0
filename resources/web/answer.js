// From the numbers of the model to what is shown. Knows no page, so that it can be tested alone.

/**
 * What the page needs of model.json, with what is missing filled in.
 * classes: names in the order of the output; side: pixels of the network's square;
 * unknownBelow: an answer less sure than this is "none of these"; 0: there is no such bound.
 */
export function factsOf({ classes, image_side: side, unknown_below: unknownBelow }) {
  if (!Array.isArray(classes) || classes.length === 0 || !(side > 0))
    throw new Error("model.json does not name classes and image_side");
  return { classes, side, unknownBelow: unknownBelow > 0 ? unknownBelow : 0 };
}

/** Classes by falling probability, and whether it is none of them. Equal ones keep their order. */
export function answerOf(probabilities, { classes: names, unknownBelow }) {
  const classes = Array.from(probabilities, (probability, i) => ({ name: names[i], probability }));
  classes.sort((a, b) => b.probability - a.probability);
  return { classes, isNone: classes[0].probability < unknownBelow };
}
