"""The figures of a run and of a row from the traces alone; nothing else is looked at."""
import bisect
import statistics
from typing import NamedTuple

from lists import RANKED_SEEDS

#: Columns of a trace's `points`. All but t_s and rss_bytes only ever grow.
COLUMNS = ("t_s", "step", "energy_j", "low_j", "high_j", "flop", "tensor_peak_bytes", "rss_bytes")
#: Kinds of energy that a meter stands behind.
METERED = ("measured", "integrated")


class Figures(NamedTuple):
    """What one run took until the target was crossed, or in all where it was not."""
    crossed: bool
    seconds: float       #: From the first data read.
    joules: float        #: The whole machine.
    low: float           #: Ends of its band.
    high: float
    above_idle: float    #: Joules.
    own: float           #: Joules above idle that this program alone has used.
    metered: float       #: Share of `joules` that a meter has seen, 0-1.
    kind: str            #: As the program says.
    flop: float
    tensor_peak: float   #: Bytes.
    rss_peak: float      #: Bytes.
    samples: float       #: Readings of energy in that time.
    accuracy: float      #: On the test part, 0-1.


class Score(NamedTuple):
    """Of the runs of one row."""
    runs: int
    crossed: int
    is_bound: bool       #: The true mean is larger: some runs did not reach the target.
    is_ranked: bool
    kept: list           #: Figures that the means are taken of.

    def mean(self, field):
        return statistics.mean(getattr(figures, field) for figures in self.kept)


def crossing(evaluations, target, consecutive):
    """Place of the evaluation at which the target has held that often in a row, or None.

    evaluations: [t_s, step, accuracy 0-1, images] each.
    """
    held = 0
    for place, (_, _, accuracy, _) in enumerate(evaluations):
        held = held + 1 if accuracy >= target else 0
        if held == consecutive:
            return place
    return None


def value_at(trace, column, t):
    """A growing column at a moment, in a line between the points beside it. 0 before the first."""
    place = COLUMNS.index(column)
    line = [(trace["began_s"], 0.0)] + [(point[0], point[place]) for point in trace["points"]]
    after = bisect.bisect_left(line, (t,))
    if after == 0:
        return 0.0
    if after == len(line):
        return line[-1][1]
    (t0, v0), (t1, v1) = line[after - 1], line[after]
    return v0 + (v1 - v0) * (t - t0) / (t1 - t0) if t1 > t0 else v1


def largest_until(trace, column, t):
    """Largest value up to a moment, and at the first point after it."""
    place = COLUMNS.index(column)
    largest = 0
    for point in trace["points"]:
        largest = max(largest, point[place])
        if point[0] >= t:
            break
    return largest


def estimated_share(trace, t):
    """Of the energy that the program has told of until t: what it says no meter has seen, 0-1."""
    kinds = [kind for kind in trace["kinds"] if kind["t_s"] <= t] or trace["kinds"][:1]
    if not kinds:
        return 1.0
    last = kinds[-1]
    if last["kind"] in METERED:
        return 0.0
    words = last["source"].split()
    for word, unit, said in zip(words, words[1:], words[2:]):
        if unit == "%" and said.startswith("estimated") and word.isdigit():
            return float(word) / 100
    return 1.0


def kind_at(trace, t):
    kinds = [kind["kind"] for kind in trace["kinds"] if kind["t_s"] <= t] or ["estimated"]
    return kinds[-1]


def end_of(line):
    """Moment of the crossing, else of the last evaluation, and whether it was crossed."""
    trace, run = line["trace"], line["run"]
    place = crossing(trace["evaluations"], run["target"], run["consecutive"])
    if place is not None:
        return trace["evaluations"][place][0], True
    moments = [one[0] for one in trace["evaluations"] or trace["points"]]
    return (moments[-1] if moments else trace["began_s"]), False


def figures_of(line):
    """line: one run, as energy.py writes it.

    Importing and preparing (the program meters from its first step on) count with the mean power
    of the run, as estimated.
    """
    trace = line["trace"]
    end, crossed = end_of(line)
    metered_s = max(end - trace["began_s"], 1e-9)
    energy = value_at(trace, "energy_j", end)
    before_s = trace["import_s"] + trace["began_s"]
    factor = 1 + before_s / metered_s
    joules = factor * energy
    seconds = trace["import_s"] + end
    above = max(joules - line["idle"]["watts"] * seconds, 0.0)
    return Figures(
        crossed=crossed, seconds=seconds, joules=joules,
        low=factor * value_at(trace, "low_j", end), high=factor * value_at(trace, "high_j", end),
        above_idle=above, own=above * trace["process_share"],
        metered=(1 - estimated_share(trace, end)) / factor, kind=kind_at(trace, end),
        flop=value_at(trace, "flop", end),
        tensor_peak=largest_until(trace, "tensor_peak_bytes", end),
        rss_peak=largest_until(trace, "rss_bytes", end),
        samples=trace["samples_per_s"] * metered_s, accuracy=line["test"]["accuracy"])


def score_of(figures, declared):
    """The score of a row: figures of its runs, and how many were declared.

    With five seeds or more the best and the worst are left out, a run that did not reach the
    target being the worst; a second such run makes the mean a lower bound, as does any with fewer
    seeds. A run that failed counts there with what it had used.
    """
    ordered = sorted(figures, key=lambda one: (not one.crossed, one.joules))
    crossed = sum(one.crossed for one in ordered)
    is_complete = len(ordered) >= max(declared, RANKED_SEEDS)
    failures = len(ordered) - crossed
    if is_complete and failures <= 1:
        return Score(len(ordered), crossed, False, True, ordered[1:-1])
    return Score(len(ordered), crossed, failures > 0, False, ordered)
