"""python3 -m unittest discover tests/bench/accuracy: figures by hand, without training anything."""
import contextlib
import io
import json
import tempfile
import unittest
from pathlib import Path

import accuracy
from table import document, table


def result(method, seed, rate, **changes):
    made = {"data": "cifar10", "labels": 40, "minutes": 10, "preset": "best", "method": method,
            "set": {}, "seed": seed, "accuracy": rate, "network": "frugal", "precision": "bf16",
            "image_side": 32, "steps": 1000 + seed, "images_seen": 1_500_000, "seconds": 600.0,
            "flop_total": 2e15, "energy_j": 4000.0 * seed, "energy_kind": "estimated",
            "peak_rss_bytes": 700_000_000 + seed, "version": "seedling-cli 1", "machine": "a machine"}
    return {**made, **changes}


class Table(unittest.TestCase):
    def test_means_spread_and_baseline(self):
        text = table([result("fixmatch", 1, 0.90), result("supervised", 1, 0.30),
                         result("fixmatch", 2, 0.94), result("fixmatch", 3, 0.92)])
        self.assertIn("| cifar10 | 40 | fixmatch | best | 10 | 3 | 92.00 ± 2.00 | 30.00 | 1002 | 1.5 M "
                      "| 2 P | 8 kJ, estimated | 700 MB | A |\n", text)
        self.assertIn("| cifar10 | 40 | supervised | best | 10 | 1 | 30.00 | – |", text)

    def test_other_time_or_setting_is_another_line(self):
        text = table([result("fixmatch", 1, 0.9), result("fixmatch", 2, 0.8, minutes=20),
                         result("supervised", 2, 0.3, minutes=20), result("fixmatch", 3, 0.7, set={"shift": "0"})])
        self.assertIn("| cifar10 | 40 | fixmatch | best | 10 | 1 | 90.00 | – |", text)
        self.assertIn("| cifar10 | 40 | fixmatch | best | 20 | 1 | 80.00 | 30.00 |", text)
        self.assertIn("| cifar10 | 40 | fixmatch shift=0 | best | 10 | 1 | 70.00 | – |", text)

    def test_machines_are_never_put_together(self):
        text = document([("Both", "Two.", [result("fixmatch", 1, 0.9), result("fixmatch", 2, 0.8, machine="slow one"),
                                           result("supervised", 1, 0.3, machine="slow one")])])
        self.assertIn("| 1 | 90.00 | – |", text)
        self.assertIn("| 1 | 80.00 | 30.00 |", text)
        self.assertIn("\n- A: seedling-cli 1 on a machine, ", text)
        self.assertIn("\n- B: seedling-cli 1 on slow one, ", text)

    def test_what_auto_became_is_said(self):
        text = table([result("auto", 1, 0.9, chosen="rounds"), result("auto", 2, 0.8, chosen="fixmatch")])
        self.assertIn("| auto (fixmatch, rounds) | best |", text)

    def test_kinds_of_energy_are_not_mixed_silently(self):
        text = table([result("fixmatch", 1, 0.9), result("fixmatch", 2, 0.9, energy_kind="measured")])
        self.assertIn("6 kJ, estimated and measured", text)


    def test_chapters_without_a_result_are_left_out(self):
        text = document([("Short", "Two minutes.", [result("fixmatch", 1, 0.9)]), ("Long", "An hour.", [])])
        self.assertTrue(text.startswith("# Accuracy\n"))
        self.assertIn("\n## Short\n\nTwo minutes.\n\n| data |", text)
        self.assertNotIn("Long", text)
        self.assertTrue(text.endswith("\n\n- A: seedling-cli 1 on a machine, frugal at 32 pixels in bf16.\n"))


class Runs(unittest.TestCase):
    LIST = [{"data": "mnist", "labels": 40, "minutes": 1, "seeds": [2, 1], "set": {"threshold": 0.9}}]

    def test_seed_by_seed_with_a_baseline(self):
        runs = accuracy.planned(self.LIST)
        self.assertEqual([(run["seed"], run["method"]) for run in runs],
                         [(1, "fixmatch"), (1, "supervised"), (2, "fixmatch"), (2, "supervised")])
        self.assertEqual(accuracy.train_arguments(runs[0]),
                         ["--preset", "balanced", "--method", "fixmatch", "--seed", "1", "--minutes", "1",
                          "--set", "threshold=0.9"])

    def test_steps_stand_in_for_minutes(self):
        run = accuracy.planned([{"data": "mnist", "labels": 40, "minutes": 0, "seeds": [1],
                                 "set": {"steps": 5}}])[0]
        self.assertNotIn("--minutes", accuracy.train_arguments(run))

    def test_unknown_fields_are_refused(self):
        with self.assertRaises(SystemExit):
            accuracy.planned([{**self.LIST[0], "lables": 4}])

    def test_done_runs_are_skipped_also_after_a_kill(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "results.jsonl"
            runs = accuracy.planned(self.LIST)
            accuracy.append(path, {**runs[0], "accuracy": 0.5})
            with open(path, "a") as file:
                file.write(json.dumps({**runs[1], "accuracy": 0.5})[:-9])
            accuracy.append(path, {**runs[2], "accuracy": 0.7})
            results = accuracy.read_results(path)
            done = [accuracy.key_of(run) in results for run in runs]
            self.assertEqual(done, [True, False, True, False])
            out = io.StringIO()
            with contextlib.redirect_stdout(out):
                accuracy.show_plan(runs, results, Path("sets"))
            self.assertIn("done  mnist, 40 labels, fixmatch, balanced, 1 min, seed 1", out.getvalue())
            self.assertIn("import sets/mnist/train-images-idx3-ubyte.gz --test", out.getvalue())
            self.assertIn("2 minutes of training are left.", out.getvalue())


if __name__ == "__main__":
    unittest.main()
