"""The tables of docs/energy-to-accuracy.md from declarations and traces."""
import math
import statistics

from conditions import MOST_OTHER_LOAD
from lists import RANKED_SEEDS, key_of, runs_of_row
from score import METERED, figures_of, score_of
from shared import short

HEAD = """# Energy to accuracy

What it takes until a declared accuracy is reached with few labels. Written by
tests/bench/energy-to-accuracy, whose `rescore.py` computes every figure again from the traces in
energy-to-accuracy.jsonl alone.

- Target, labels (by hash), seeds, settings and the longest time were declared before the first
  run. A run counts once the averaged model has the target at two evaluations in a row on
  held-back labelled images, which it never learns from; it is stopped there, and the test part is
  read once, after.
- Energy is the whole machine's from the first data read, with decoding, augmentation, evaluation,
  pseudo-labels and any start without labels. What lies before the first step counts at the mean
  power of the run, as estimated. Then what is above the machine at rest, and of that the share of
  this program.
- With {ranked} seeds or more the best and the worst run are left out of the means, a run that did
  not reach the target being the worst; rows with fewer are shown and not ranked. ">" is a lower
  bound: runs that had not reached the target count with what they had used by then.
- *Closed* rows differ from the plain one in execution alone: network, batches and augmentation are
  the same. In *open* ones anything may differ. "Of plain" compares the whole machine's energy with
  the row that the list calls plain.
- *Measured* and *integrated* figures come from meters, *estimated* ones from processor time with a
  band that is given in brackets; the two are never ranked together. The band is common to all
  rows of a machine, so that their ratio is surer than each.
- Tuning is what earlier runs on this task are known to have used; it is not in the other figures.

For scale: airbench94 takes at most 1.04 kJ of one A100 to 94 % on CIFAR-10 with all 50,000 labels
(400 W times 2.59 s).

"""

COLUMNS = ("path", "track", "seeds", "test %", "time s", "machine kJ", "of plain", "above idle kJ",
           "this program kJ", "metered %", "peak tensors MiB", "TMAC", "gCO2e", "tuning kJ")
JOULES_PER_KWH = 3.6e6


def digits(value):
    """Three digits: 1234.5 is "1230"."""
    return f"{value:.3g}" if value < 1000 else f"{float(f'{value:.3g}'):.0f}"


class Row:
    """A declared row and what its runs have given so far."""

    def __init__(self, chapter, row, runs):
        self.row = row
        self.lines = [runs[key] for key in map(key_of, runs_of_row(chapter, row)) if key in runs]
        self.figures = [figures_of(line) for line in self.lines]
        self.score = score_of(self.figures, len(row["seeds"])) if self.figures else None

    def kinds(self):
        return sorted({figures.kind for figures in self.figures})

    def is_metered(self):
        return all(kind in METERED for kind in self.kinds())

    def machines(self):
        return sorted({line["machine"]["name"] for line in self.lines})


def bound(score, text):
    return ("> " if score.is_bound else "") + text


def seeds_text(row):
    missing = len(row.row["seeds"]) - row.score.runs
    return (f"{row.score.crossed}/{row.score.runs}" +
            (f", {missing} to come" if missing else ""))


def accuracy_text(row):
    values = [100 * figures.accuracy for figures in row.figures]
    mean = f"{statistics.mean(values):.2f}"
    return f"{mean} ± {statistics.stdev(values):.2f}" if len(values) > 1 else mean


def energy_text(row):
    score = row.score
    low, mean, high = (digits(score.mean(field) / 1000) for field in ("low", "joules", "high"))
    return bound(score, f"{mean} ({low}–{high}) {' and '.join(row.kinds())}")


def ratio_text(row, plain):
    """How much of the plain row's energy; a bound where one of the two is one."""
    if plain is None or plain.score is None or row.machines() != plain.machines():
        return "–"
    if row is plain:
        return "1"
    if row.score.is_bound and plain.score.is_bound:
        return "–"
    sign = "> " if row.score.is_bound else "< " if plain.score.is_bound else ""
    return sign + digits(row.score.mean("joules") / plain.score.mean("joules"))


def cells(row, plain, grams_per_kwh):
    score = row.score
    grams = score.mean("joules") / JOULES_PER_KWH * grams_per_kwh
    return (row.row["name"], row.row["track"], seeds_text(row), accuracy_text(row),
            bound(score, digits(score.mean("seconds"))), energy_text(row), ratio_text(row, plain),
            bound(score, digits(score.mean("above_idle") / 1000)),
            bound(score, digits(score.mean("own") / 1000)),
            f"{100 * score.mean('metered'):.0f}",
            digits(max(figures.tensor_peak for figures in row.figures) / 2**20),
            bound(score, digits(score.mean("flop") / 2e12)), bound(score, digits(grams)),
            digits(row.row["tuning"]["joules"] / 1000))


def table(rows, plain, grams_per_kwh):
    text = "| " + " | ".join(COLUMNS) + " |\n" + "|---" * len(COLUMNS) + "|\n"
    for row in rows:
        text += "| " + " | ".join(cells(row, plain, grams_per_kwh)) + " |\n"
    return text


def least_energy(rows):
    """The winners, measured and estimated rows and each machine apart."""
    text = ""
    for machine in sorted({name for row in rows for name in row.machines()}):
        for track in ("closed", "open"):
            for is_metered, word in ((True, "metered"), (False, "estimated")):
                valid = [row for row in rows if row.score.is_ranked and row.row["track"] == track
                         and row.is_metered() == is_metered and row.machines() == [machine]]
                if valid:
                    best = min(valid, key=lambda row: row.score.mean("joules"))
                    text += (f"- Least energy of the {track} rows, {word}, on {machine}: "
                             f"**{best.row['name']}**, "
                             f"{digits(best.score.mean('joules') / 1000)} kJ.\n")
    return text


def remarks(rows):
    """What makes single rows less sure."""
    text = ""
    for row in rows:
        loaded = sum(line["other_load"] > MOST_OTHER_LOAD for line in row.lines)
        if loaded:
            text += (f"- {row.row['name']}: before {loaded} of {len(row.lines)} runs other programs "
                     f"kept more than {MOST_OTHER_LOAD:.0%} of the cores busy.\n")
        short_ones = sum(figures.samples < 60 for figures in row.figures)
        if short_ones:
            text += (f"- {row.row['name']}: {short_ones} of {len(row.lines)} runs had fewer than 60 "
                     f"readings of energy.\n")
    return text


def details(rows):
    text = ""
    for row in rows:
        run = row.lines[0]["run"]
        settings = "".join(f" {name}={value}" for name, value in sorted(run["set"].items()))
        text += (f"- **{row.row['name']}**: {row.row['text']} `--method {run['method']} --preset "
                 f"{run['preset']} --minutes {run['minutes']:g}`{settings and ','}{settings}; "
                 f"{run['evaluations']} evaluations; tuning: {row.row['tuning']['text']}\n")
    return text


def footnotes(rows):
    notes = set()
    for line in (line for row in rows for line in row.lines):
        summary, state = line["trace"]["summary"], line["machine"]
        known = [f"{name.replace('_', ' ')} {state[name]}"
                 for name in ("governor", "power_limit_w", "supply") if state.get(name) is not None]
        notes.add(f"- {line['version']} ({line['git'] or 'sources unknown'}) on "
                  f"{', '.join([state['name'], *known])}: {summary['network']} at "
                  f"{summary['image_side']} pixels in {summary['precision']}; at rest "
                  f"{line['idle']['watts']:.1f} W, {line['idle']['kind']}.")
    sources = {kind["source"] for row in rows for line in row.lines
               for kind in line["trace"]["kinds"]}
    return ("".join(f"{note}\n" for note in sorted(notes)) +
            "".join(f"- Energy: {source}.\n" for source in sorted(sources)))


def task_text(chapter):
    task, rules = chapter["task"], chapter["rules"]
    target, held = task["target"], task["held_out"]
    points = 100 * 1.96 * math.sqrt(target * (1 - target) / held)
    return (f"{task['data']}, {task['labels']} labels to learn from and {held} more held back, "
            f"{task['labels'] + held} in all; target {100 * target:g} %, which so many images tell "
            f"to ±{points:.1f} points, at {rules['consecutive']} evaluations in a row; "
            f"{rules['grams_per_kwh']:g} g CO2e a kWh.")


def chapter_text(declaration, runs):
    """A chapter, or "" without a run."""
    chapter = declaration["declared"]
    every = [Row(chapter, row, runs) for row in chapter["rows"]]
    rows = [row for row in every if row.score]
    if not rows:
        return ""
    plain = next(row for row in every if row.row["name"] == chapter["plain"])
    hashes = ", ".join(f"{seed}: {value}"
                       for seed, value in sorted(declaration["label_hashes"].items()))
    return (f"## {chapter['title']}\n\n{chapter['text']}\n\n{task_text(chapter)}\n\n"
            f"{table(rows, plain, chapter['rules']['grams_per_kwh'])}\n"
            f"{least_energy(rows)}{remarks(rows)}\n{details(rows)}\n"
            f"Declared {declaration['at']}; labels by seed: {hashes}.\n\n{footnotes(rows)}\n")


def document(results):
    """The whole document, and how much was spent in all."""
    text = HEAD.format(ranked=RANKED_SEEDS)
    for declaration in results.declarations.values():
        text += chapter_text(declaration, results.runs)
    spent = sum(line["trace"]["summary"]["energy_j"] for line in results.runs.values())
    return text + f"All {len(results.runs)} runs together used {short(spent).strip()}J.\n"
