"""python3 -m unittest discover tests/bench/energy-to-accuracy: nothing is trained."""
import contextlib
import copy
import io
import json
import os
import sys
import tempfile
import unittest
from pathlib import Path
from unittest import mock

sys.path.insert(0, str(Path(__file__).resolve().parent))

import energy
import rescore
from conditions import settings_of_machine
from lists import RULES, arguments_of, checked, key_of, label_hash, planned, read_list
from report import document
from results import read_results
from run_trace import Recorder, thinned
from score import crossing, figures_of, score_of, value_at
from shared import Refused, append

HERE = Path(__file__).resolve().parent
KEPT_LISTS = ("mnist.json", "fashion-mnist.json", "quick.json")


def row(name, **changes):
    return {"name": name, "text": "A path.", "track": "closed", "method": "fixmatch", "minutes": 1,
            "evaluations": 10, "seeds": [1, 2, 3, 4, 5],
            "tuning": {"joules": 500, "text": "half a kJ"}, **changes}


def chapter(*rows, **task):
    return checked({"title": "A task", "text": "Its text.",
                    "task": {"data": "sample:1", "labels": 4, "held_out": 20, "target": 0.8, **task},
                    "rules": {"idle_s": 0.1, "rest_s": 0, "warm_up_minutes": 0},
                    "plain": rows[0]["name"], "rows": list(rows)}, "a list")


def trace(*accuracies, joules=100.0, kind="estimated", source="processor alone"):
    """Evaluations at 1, 2, ... seconds after the first step at 0.5 s; so many joules a second."""
    points = [[0.5 + t, t, joules * t, joules * t / 2, joules * t * 2, 1e12 * t, 1000 * t, 9]
              for t in range(0, len(accuracies) + 2)]
    return {"began_s": 0.5, "import_s": 0.5, "points": points, "samples_per_s": 100,
            "evaluations": [[0.5 + t, t, accuracy, 20] for t, accuracy in enumerate(accuracies, 1)],
            "kinds": [{"t_s": 0.5, "kind": kind, "source": source}], "process_share": 0.5,
            "reason": "budget", "said": [], "warnings": [],
            "summary": {"network": "frugal", "image_side": 28, "precision": "fp32",
                        "energy_j": joules * len(accuracies)}}


def line(run, told, **changes):
    return {"run": run, "label_hash": "abc", "trace": told, "test": {"accuracy": 0.81},
            "test_reads": 1, "idle": {"watts": 10.0, "kind": "estimated"}, "other_load": 0.0,
            "machine": {"name": "a machine"}, "version": "seedling-cli 1", "git": "0123", "at": "now",
            **changes}


def declaration(declared):
    return {"declared": declared, "at": "before",
            "label_hashes": {str(run["seed"]): "abc" for run in planned(declared)}}


class Crossing(unittest.TestCase):
    def place(self, *accuracies, target=0.8, consecutive=2):
        return crossing([[t, t, value, 20] for t, value in enumerate(accuracies)], target,
                        consecutive)

    def test_two_in_a_row(self):
        self.assertEqual(self.place(0.7, 0.8, 0.9, 0.5), 2)

    def test_once_is_not_enough(self):
        self.assertIsNone(self.place(0.9, 0.7, 0.9, 0.79, 0.9))

    def test_one_where_one_is_asked_for(self):
        self.assertEqual(self.place(0.7, 0.9, 0.1, consecutive=1), 1)

    def test_none_without_evaluations(self):
        self.assertIsNone(self.place())


class OfARun(unittest.TestCase):
    RUN = planned(chapter(row("plain")))[0]

    def test_energy_to_the_crossing_with_what_came_before_the_first_step(self):
        figures = figures_of(line(self.RUN, trace(0.5, 0.8, 0.9, 0.9)))
        self.assertTrue(figures.crossed)
        self.assertAlmostEqual(figures.seconds, 4.0)  # 0.5 importing, 0.5 preparing, 3 training
        self.assertAlmostEqual(figures.joules, 400.0)
        self.assertAlmostEqual(figures.low, 200.0)
        self.assertAlmostEqual(figures.high, 800.0)
        self.assertAlmostEqual(figures.above_idle, 400 - 10 * 4)
        self.assertAlmostEqual(figures.own, 180)
        self.assertAlmostEqual(figures.flop, 3e12)
        self.assertAlmostEqual(figures.samples, 300)
        self.assertEqual((figures.metered, figures.kind), (0.0, "estimated"))

    def test_without_a_crossing_to_the_last_evaluation(self):
        figures = figures_of(line(self.RUN, trace(0.5, 0.8, 0.7, 0.8)))
        self.assertFalse(figures.crossed)
        self.assertAlmostEqual(figures.joules, 500.0)

    def test_what_a_meter_has_seen(self):
        measured = figures_of(line(self.RUN, trace(0.8, 0.8, kind="measured", source="CPU package")))
        self.assertAlmostEqual(measured.metered, 2 / 3)  # A second of three lay before.
        mixed = figures_of(line(self.RUN, trace(0.8, 0.8, source="CPU package, 40 % estimated")))
        self.assertAlmostEqual(mixed.metered, 0.6 * 2 / 3)

    def test_moments_between_points(self):
        told = trace(0.8, 0.8)
        self.assertAlmostEqual(value_at(told, "energy_j", 1.75), 125)
        self.assertEqual(value_at(told, "energy_j", 0.1), 0)
        self.assertEqual(value_at(told, "energy_j", 99), 300)

    def test_fewer_points_give_the_same_figures(self):
        for accuracies in ((0.5, 0.8, 0.9, 0.9, 0.9, 0.2), (0.1, 0.2, 0.8, 0.3, 0.5, 0.2)):
            told = trace(*accuracies)
            few = thinned(told, 100, 0.8, 2)
            self.assertLess(len(few["points"]), len(told["points"]))
            self.assertEqual(figures_of(line(self.RUN, few)), figures_of(line(self.RUN, told)))


class OfARow(unittest.TestCase):
    RUN = planned(chapter(row("plain")))[0]

    def score(self, *joules, failures=0, declared=5):
        runs = [figures_of(line(self.RUN, trace(0.8, 0.8, joules=value / 3))) for value in joules]
        failed = [figures_of(line(self.RUN, trace(0.8, 0.1, joules=1)))] * failures
        return score_of(runs + failed, declared)

    def test_best_and_worst_are_left_out(self):
        score = self.score(900, 300, 400, 200, 10)
        self.assertTrue(score.is_ranked)
        self.assertAlmostEqual(score.mean("joules"), 300)

    def test_one_failure_is_the_worst(self):
        score = self.score(900, 300, 600, 10, failures=1)
        self.assertTrue(score.is_ranked)
        self.assertFalse(score.is_bound)
        self.assertAlmostEqual(score.mean("joules"), 600)

    def test_two_failures_make_a_bound(self):
        score = self.score(900, 300, 600, failures=2)
        self.assertFalse(score.is_ranked)
        self.assertTrue(score.is_bound)
        self.assertEqual((score.crossed, score.runs), (3, 5))

    def test_few_seeds_are_not_ranked(self):
        score = self.score(300, 600, declared=2)
        self.assertFalse(score.is_ranked or score.is_bound)
        self.assertAlmostEqual(score.mean("joules"), 450)
        self.assertFalse(self.score(1, 2, 3, 4, 5, declared=6).is_ranked)
        self.assertTrue(self.score(300, failures=1, declared=2).is_bound)


class Lists(unittest.TestCase):
    def test_the_lists_here_keep_the_rules_and_twelve_hours(self):
        chapters = [read_list(HERE / name) for name in KEPT_LISTS]
        minutes = sum(run["minutes"] + RULES["rest_s"] / 60
                      for one in chapters for run in planned(one))
        self.assertLess(minutes, 12 * 60)

    def test_seed_by_seed_and_what_the_program_is_given(self):
        runs = planned(chapter(row("plain", seeds=[2, 1], set={"threshold": 0.9}), row("other")))
        self.assertEqual([run["seed"] for run in runs[:3]], [1, 1, 2])
        self.assertEqual(arguments_of(runs[0]),
                         ["--preset", "balanced", "--method", "fixmatch", "--seed", "1",
                          "--minutes", "1", "--set", "threshold=0.9",
                          "--set", "validation_share=0.833333", "--set", "evaluations=10"])

    def test_what_breaks_a_rule_is_refused(self):
        for bad in (row("plain", method="auto"), row("plain", seeds=[1, 1]), row("plain", minutes=0),
                    row("plain", set={"validation_share": 0}), row("plain", lables=3),
                    row("plain", track="ours"), row("plain", tuning={"joules": 1})):
            with self.assertRaises(Refused):
                chapter(bad)
        for bad in ({"target": 95}, {"held_out": 501}, {"held_out": 0}, {"labels": 1}):
            with self.assertRaises(Refused):
                chapter(row("plain"), **bad)

    def test_the_hash_tells_labels_apart(self):
        one = label_hash("path,class\n#1,a\n#2,b\n")
        self.assertEqual(one, label_hash("path,class\n#2,b\n#1,a\n"))
        self.assertNotEqual(one, label_hash("path,class\n#1,a\n#2,a\n"))
        self.assertEqual(len(one), 16)


class Rules(unittest.TestCase):
    """What a file of results may not hold."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = Path(folder.name) / "results.jsonl"
        self.chapter = chapter(row("plain", seeds=[1]))
        self.line = line(planned(self.chapter)[0], trace(0.8, 0.8))

    def read(self, *lines):
        for each in lines:
            append(self.path, each)
        return read_results([self.path])

    def refused(self, words, *lines):
        with self.assertRaisesRegex(Refused, words):
            self.read(*lines)

    def test_a_declared_run(self):
        results = self.read(declaration(self.chapter), self.line)
        self.assertEqual(list(results.runs), [key_of(self.line["run"])])

    def test_the_test_part_read_twice(self):
        self.refused("exactly once", declaration(self.chapter), {**self.line, "test_reads": 2})

    def test_the_same_run_twice(self):
        self.refused("exactly once", declaration(self.chapter), self.line, self.line)

    def test_a_run_may_read_it_once(self):
        part = energy.TestPart(lambda *_: {"split": "test", "accuracy": 0.5, "accuracy_low": 0.4,
                                           "accuracy_high": 0.6, "images": 9}, "project")
        self.assertEqual(part.read()["images"], 9)
        with self.assertRaises(Refused):
            part.read()

    def test_a_declaration_that_comes_later(self):
        self.refused("not declared before", self.line, declaration(self.chapter))

    def test_another_target_than_declared(self):
        other = {**self.line, "run": {**self.line["run"], "target": 0.7}}
        self.refused("not declared before", declaration(self.chapter), other)

    def test_other_labels(self):
        self.refused("other labels", declaration(self.chapter), {**self.line, "label_hash": "abd"})
        self.path.unlink()
        changed = {**declaration(self.chapter), "label_hashes": {"1": "abd"}}
        self.refused("other labels", declaration(self.chapter), changed)

    def test_another_number_held_back(self):
        fewer = copy.deepcopy(self.line)
        fewer["trace"]["evaluations"][0][3] = 19
        self.refused("held back", declaration(self.chapter), fewer)

    def test_a_row_may_be_added_and_a_torn_line_is_passed_over(self):
        more = chapter(row("plain", seeds=[1]), row("new", seeds=[1], preset="quick"))
        self.read(declaration(self.chapter), self.line)
        with open(self.path, "a") as file:
            file.write(json.dumps(declaration(more))[:-9])
        results = self.read(declaration(more))
        self.assertEqual(len(energy.left_of(more, results)), 1)


class Table(unittest.TestCase):
    def document(self, rows, lines):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "results.jsonl"
            append(path, declaration(chapter(*rows)))
            for each in lines:
                append(path, each)
            return document(read_results([path]))

    def runs_of(self, rows, name, told, **changes):
        whole = chapter(*rows)
        one = next(each for each in whole["rows"] if each["name"] == name)
        return [line(run, told, **changes)
                for run in planned({**whole, "rows": [one]})]

    ROWS = [row("plain"), row("cheap", preset="quick", track="open"),
            row("poor", method="supervised", seeds=[1])]

    def test_cells(self):
        text = self.document(self.ROWS, self.runs_of(self.ROWS, "plain", trace(0.8, 0.8, joules=800))
                             + self.runs_of(self.ROWS, "cheap", trace(0.8, 0.8, joules=200))
                             + self.runs_of(self.ROWS, "poor", trace(0.1, 0.1, joules=100)))
        self.assertIn("| plain | closed | 5/5 | 81.00 ± 0.00 | 3 | 2.4 (1.2–4.8) estimated | 1 | 2.37 "
                      "| 1.19 | 0 |", text)
        self.assertIn("| cheap | open | 5/5 | 81.00 ± 0.00 | 3 | 0.6 (0.3–1.2) estimated | 0.25 |",
                      text)
        self.assertIn("| poor | closed | 0/1 | 81.00 | > 3 | > 0.3 (0.15–0.6) estimated | > 0.125 |",
                      text)
        self.assertIn("Least energy of the open rows, estimated, on a machine: **cheap**, 0.6 kJ.",
                      text)
        self.assertIn("labels by seed: 1: abc, 2: abc", text)
        self.assertIn("| 0.5 |\n", text)  # kJ of tuning

    def test_measured_and_estimated_rows_are_ranked_apart(self):
        text = self.document(self.ROWS[:2], self.runs_of(self.ROWS, "plain", trace(0.8, 0.8))
                             + self.runs_of(self.ROWS, "cheap",
                                            trace(0.8, 0.8, kind="measured", source="package")))
        self.assertIn("closed rows, estimated, on a machine: **plain**", text)
        self.assertIn("open rows, metered, on a machine: **cheap**", text)
        self.assertIn(") measured |", text)

    def test_a_plain_row_without_its_target_bounds_the_others(self):
        text = self.document(self.ROWS[:2], self.runs_of(self.ROWS, "plain", trace(0.1, 0.1))
                             + self.runs_of(self.ROWS, "cheap", trace(0.8, 0.8, joules=20)))
        self.assertIn("| < 0.2 |", text)

    def test_rows_to_come_and_other_programs_are_said(self):
        text = self.document(self.ROWS, self.runs_of(self.ROWS, "plain", trace(0.8, 0.8),
                                                     other_load=0.2)[:2])
        self.assertIn("| 2/2, 3 to come |", text)
        self.assertIn("before 2 of 2 runs other programs", text)
        self.assertNotIn("| cheap |", text)


class Events(unittest.TestCase):
    def test_a_recorder_keeps_what_a_score_needs(self):
        recorder = Recorder(0.8, 1)
        told = {"energy_low_j": 5, "energy_high_j": 20, "energy_kind": "estimated",
                "energy_source": "processor", "flop_total": 1.0, "tensor_peak_bytes": 7}
        recorder.add(0.1, {"event": "state", "state": "preparing", "reason": "reading images"})
        recorder.add(0.2, {"event": "state", "state": "training"})
        recorder.add(0.3, {"event": "resources", "step": 1, "energy_j": 10, "rss_bytes": 3, **told})
        recorder.add(0.4, {"event": "metrics", "step": 1, "mask_rate": 0.1})
        self.assertFalse(recorder.has_crossed())
        recorder.add(0.5, {"event": "metrics", "step": 2, "validation_accuracy": 0.8,
                           "validation_images": 20.0})
        self.assertTrue(recorder.has_crossed())
        recorder.add(0.6, {"event": "finished", "reason": "stopped",
                           "summary": {"steps": 2, "energy_j": 12, **told}})
        kept = recorder.trace()
        self.assertEqual((kept["began_s"], kept["reason"]), (0.2, "stopped"))
        self.assertEqual(kept["points"], [[0.3, 1, 10, 5, 20, 1.0, 7, 3],
                                          [0.6, 2, 12, 5, 20, 1.0, 7, 3]])
        self.assertEqual(kept["evaluations"], [[0.5, 2, 0.8, 20]])
        self.assertEqual(len(kept["kinds"]), 1)
        self.assertEqual(kept["said"], ["reading images"])


class Machine(unittest.TestCase):
    def test_what_it_tells_and_what_not(self):
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            state = settings_of_machine(root)
            self.assertEqual([state["governor"], state["power_limit_w"], state["supply"]], [None] * 3)
            for name, text in (("cpu/cpu0/cpufreq/scaling_governor", "powersave\n"),):
                path = root / "sys/devices/system" / name
                path.parent.mkdir(parents=True)
                path.write_text(text)
            battery = root / "sys/class/power_supply/BAT0"
            battery.mkdir(parents=True)
            (battery / "type").write_text("Battery\n")
            (battery / "status").write_text("Discharging\n")
            state = settings_of_machine(root)
            self.assertEqual((state["governor"], state["supply"]), ("powersave", "battery"))


class Whole(unittest.TestCase):
    """The scripts from outside, with a program that pretends to train."""

    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = Path(holder.name)
        self.log = self.folder / "log"
        self.list = self.folder / "list.json"
        self.results = self.folder / "results.jsonl"
        self.out = self.folder / "out.md"
        self.list.write_text(json.dumps(chapter(row("plain", seeds=[1]),
                                                row("poor", method="supervised", seeds=[1]))))

    def call(self, script, *arguments):
        said = io.StringIO()
        with mock.patch.object(sys, "argv", [script.__name__, *map(str, arguments)]), \
                mock.patch.dict(os.environ, {"PRETENDED_LOG": str(self.log)}), \
                contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
            return script.main(), said.getvalue()

    def measure(self):
        return self.call(energy, self.list, "--results", self.results, "--out", self.out,
                         "--cli", HERE / "pretended.py", "--data", self.folder,
                         "--temporary", self.folder, "--traces", self.folder / "traces")

    def test_run_resume_and_rescore(self):
        self.assertEqual(self.measure()[0], 0)
        lines = [json.loads(text) for text in self.results.read_text().splitlines()]
        self.assertIn("declared", lines[0])
        reasons = [each["trace"]["reason"] for each in lines[1:]]
        self.assertEqual(reasons, ["stopped", "budget"])
        self.assertEqual(self.log.read_text().count("evaluate"), 2)
        text = self.out.read_text()
        self.assertIn("| plain | closed | 1/1 | 80.00 |", text)
        self.assertIn("| poor | closed | 0/1 | 80.00 | > ", text)

        self.assertEqual(self.measure()[0], 0)
        self.assertEqual(self.log.read_text().count("evaluate"), 2, "made again")
        self.assertEqual(len(self.results.read_text().splitlines()), 3)

        self.assertEqual(self.call(rescore, self.results, "--check", self.out)[0], 0)
        whole = self.call(rescore, self.results, "--traces", self.folder / "traces")
        self.assertEqual(whole[1], text)
        self.out.write_text(text.replace("80.00", "99.00"))
        self.assertEqual(self.call(rescore, self.results, "--check", self.out)[0], 1)

    def test_a_result_that_was_made_twice_stops_everything(self):
        self.measure()
        last = self.results.read_text().splitlines()[-1]
        append(self.results, json.loads(last))
        for script, arguments in ((rescore, [self.results]),
                                  (energy, [self.list, "--results", self.results, "--dry-run"])):
            with self.assertRaisesRegex(SystemExit, "exactly once"):
                self.call(script, *arguments)


if __name__ == "__main__":
    unittest.main()
