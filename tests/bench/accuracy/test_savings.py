"""python3 -m unittest discover tests/bench/accuracy: figures by hand, without training anything."""
import unittest
from pathlib import Path

import accuracy
from savings import document, table
from test_table import result

STEPS = {"steps": "1000"}


def run(seed, rate, joules, **saving):
    return result("fixmatch", seed, rate, set={**STEPS, **saving}, energy_j=joules,
                  flop_total=joules * 1e9, seconds=joules / 10)


class Savings(unittest.TestCase):
    def test_runs_are_compared_seed_by_seed(self):
        text = table([run(1, 0.80, 1000.0), run(2, 0.90, 2000.0),
                      run(1, 0.79, 900.0, image_growth="0.5"),
                      run(2, 0.91, 1600.0, image_growth="0.5")])
        self.assertIn("| cifar10 | 40 | image_growth=0.5 | 2 | 15.0 ± 7.1, estimated | 15.0 ± 7.1 | "
                      "15.0 ± 7.1 | 85.00 ± 8.49 | 0.00 ± 1.41 |\n", text)
        self.assertEqual(text.count("\n"), 3)

    def test_without_a_plain_run_there_is_no_line(self):
        text = table([run(1, 0.8, 1000.0), run(2, 0.8, 900.0, sparse="0.8"),
                      {**run(1, 0.8, 900.0, sparse="0.8"), "machine": "another"}])
        self.assertNotIn("sparse", text)

    def test_the_list_has_a_plain_line_for_each_seed_and_names_options_once(self):
        path = Path(__file__).resolve().parent / "savings.json"
        title, said, runs = accuracy.read_chapter(path)
        plain = {(each["data"], each["seed"]) for each in runs
                 if set(each["set"]) <= {"steps", "validation_share"}}
        self.assertTrue(title and said)
        for each in runs:
            self.assertIn((each["data"], each["seed"]), plain)
        self.assertGreaterEqual(len({each["seed"] for each in runs}), 3)

    def test_the_document_names_the_program_and_the_machine(self):
        text = document([("Less", "What it is.", [run(1, 0.8, 1000.0),
                                                  run(1, 0.8, 900.0, drop_images="5")])])
        self.assertIn("## Less\n\nWhat it is.\n\n| data |", text)
        self.assertIn("drop_images=5 | 1 | 10.0, estimated |", text)
        self.assertTrue(text.endswith("- seedling-cli 1 on a machine, frugal in bf16.\n"))


if __name__ == "__main__":
    unittest.main()
