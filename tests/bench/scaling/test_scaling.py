"""The arithmetic of scaling.py, without a training."""
import argparse
import math
import sys
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import measure  # noqa: E402
import model  # noqa: E402
import report  # noqa: E402
import scaling  # noqa: E402

LINK = model.Link("a link", 1e9, 1e-5)


def network(**changes):
    values = {"name": "small", "fixed": 0.01, "each": 0.001, "images": 100, "parameters": 250_000, "bytes": 1e6, "hidden": 0.0,
              "watts": 50.0, "labelled": 32, **changes}
    return model.Network(**values)


def run(case, ranks, threads, batch, seconds, turn=0, **changes):
    return {"kind": "run", "network": "frugal", "case": case, "round": turn, "ranks": ranks, "threads": threads,
            "labelled_batch": batch, "seconds": seconds, "exchange_s": 0.0, "exchange_bytes": 0.0, "spread": 0.01, "steps": 30,
            "watts": 40.0, "images": 7.0 * batch, "parameters": 250_000, "precision": "fp32", "image_side": 32,
            "energy_kind": "estimated", "version": "0", "machine": "a machine, 2 cores", "ratio": 3, **changes}


def measurements():
    link = {"kind": "link", "bandwidth": 1e9, "latency": 1e-5}
    shared = {"exchange_s": 0.002, "exchange_bytes": 1e6}
    return [link, run("alone", 1, 2, 32, 0.10), run("alone, a quarter of the batch", 1, 2, 8, 0.04),
            run("2 ranks", 2, 1, 32, 0.11, **shared), run("4 ranks", 4, 1, 32, 0.12, **shared)]


class Model(unittest.TestCase):
    def test_two_batches_give_a_fixed_part_and_one_of_each_image(self):
        fixed, each = model.affine((10, 0.3), (40, 0.6))
        self.assertAlmostEqual(fixed, 0.2)
        self.assertAlmostEqual(each, 0.01)
        self.assertEqual(model.affine((10, 0.1), (40, 0.6))[0], 0.0)
        self.assertEqual(model.affine((10, 0.7), (40, 0.6)), (0.6, 0.0))

    def test_a_ring_moves_all_but_twice(self):
        self.assertEqual([model.moved(nodes, 100) for nodes in (1, 2, 4)], [0, 100, 150])

    def test_hops(self):
        self.assertEqual([model.hops(nodes, "ring") for nodes in (1, 2, 1024)], [0, 2, 2046])
        self.assertEqual([model.hops(nodes, "tree") for nodes in (1, 2, 5, 1024)], [0, 2, 6, 20])

    def test_buckets_are_those_of_the_program(self):
        self.assertEqual(model.exchanges(250_000), 1 + model.OTHER_EXCHANGES)
        self.assertEqual(model.exchanges(262_144 + 1), 2 + model.OTHER_EXCHANGES)
        self.assertEqual(model.exchanges(11_000_000), 3 + model.OTHER_EXCHANGES)

    def test_one_node_only_computes(self):
        alone = model.step(network(), LINK, 1, 100, spread=0.1)
        self.assertAlmostEqual(alone.seconds, 0.11)
        self.assertEqual(model.efficiency(network(), LINK, 1), 1.0)

    def test_a_step_is_the_sum_of_its_terms(self):
        found = model.step(network(), LINK, 4, 100, spread=0.1)
        self.assertAlmostEqual(found.bandwidth, 1.5e6 / 1e9)
        self.assertAlmostEqual(found.latency, 5 * 6 * 1e-5)
        self.assertAlmostEqual(found.waiting, 0.1 * math.sqrt(2 * math.log(4)) * 0.11)
        self.assertAlmostEqual(found.seconds, 0.11 + found.bandwidth + found.latency + found.waiting)
        self.assertEqual(found.largest_loss(), "waiting")

    def test_no_more_is_hidden_than_the_backward_pass_takes(self):
        half = model.step(network(hidden=0.5), LINK, 2, 100)
        self.assertAlmostEqual(half.bandwidth, 0.5e-3)
        large = model.step(network(hidden=1.0, bytes=1e9), LINK, 2, 100)
        self.assertAlmostEqual(large.bandwidth, 1 - 2 / 3 * 0.11)

    def test_what_was_hidden_lies_between_nothing_and_all(self):
        self.assertAlmostEqual(model.hidden_share(0.25, 1.0), 0.75)
        self.assertEqual(model.hidden_share(2.0, 1.0), 0.0)
        self.assertEqual(model.hidden_share(0.0, 0.0), 0.0)

    def test_ranks_of_one_machine_share_its_cores(self):
        quiet = network(bytes=0.0)
        still = model.Link("none", 1e9, 0.0)
        self.assertAlmostEqual(model.local_step(quiet, still, 2, 1, 2), 0.11)
        self.assertAlmostEqual(model.local_step(quiet, still, 4, 1, 2), 0.11)
        self.assertAlmostEqual(model.local_step(quiet, still, 1, 1, 2), 0.22)

    def test_energy_is_that_of_all_nodes(self):
        found = model.Step(2.0, 0.0, 0.0, 0.0)
        self.assertAlmostEqual(model.joules_per_thousand(network(), found, 4, 400), 1000 * 50 * 4 * 2 / 400)

    def test_what_breaks_first_is_mended_by_its_own_change(self):
        slow = model.Link("slow", 1e7, 0.0)
        found = model.first_break(network(), slow, report.COUNTS, 0.0)
        self.assertEqual((found["nodes"], found["loss"]), (2, "bandwidth"))
        self.assertGreater(found["mended"], found["efficiency"])
        late = model.first_break(network(), model.Link("late", 1e12, 1e-4), report.COUNTS, 0.0)
        self.assertEqual(late["loss"], "latency")
        self.assertGreater(late["mended"], 0.8)
        self.assertIsNone(model.first_break(network(), model.Link("ideal", 1e15, 0.0), report.COUNTS, 0.0))


class Measuring(unittest.TestCase):
    def test_only_reports_of_training_steps_count(self):
        trace = measure.Trace()
        trace.add({"event": "metrics", "step": 0, "loss_supervised": 2.0})
        trace.add({"event": "progress", "step": 4, "elapsed_s": 2.0})
        trace.add({"event": "metrics", "step": 4, "loss_supervised": 1.0, "exchange_share": 0.25, "exchange_bytes_per_s": 8.0})
        trace.add({"event": "metrics", "step": 4, "validation_accuracy": 0.5})
        trace.add({"event": "finished", "reason": "steps", "summary": {"steps": 4}})
        self.assertEqual(trace.reports, [(4, 2.0, 0.25, 8.0)])
        self.assertEqual(trace.summary, {"steps": 4})

    def test_a_step_is_timed_after_the_first_ones(self):
        reports = [(1, 9.0, 0.9, 0.0), (2, 10.0, 0.9, 0.0), (6, 12.0, 0.5, 100.0), (10, 14.0, 0.25, 100.0), (10, 15.0, 0.0, 0.0)]
        found = measure.per_step(reports)
        self.assertAlmostEqual(found["seconds"], 0.5)
        self.assertAlmostEqual(found["exchange_s"], (1.0 + 0.5) / 8)
        self.assertAlmostEqual(found["exchange_bytes"], 400 / 8)
        self.assertEqual((found["steps"], found["spread"]), (8, 0.0))
        for short in ([], [(1, 1.0, 0.0, 0.0)]):
            self.assertRaises(measure.Failed, measure.per_step, short)

    def test_all_cases_train_the_same_batch(self):
        words = {ranks: measure.train_arguments("frugal", 32, 3, 10, ranks, 1) for ranks in (1, 2)}
        self.assertEqual(words[2][:len(words[1])], words[1])
        self.assertEqual(words[2][len(words[1]):], ["--local-ranks", "2"])
        self.assertIn("skip_masked=off", words[1])

    def test_the_own_link_is_measured(self):
        found = measure.link_of_machine(size=2 << 20, turns=3)
        self.assertGreater(found["bandwidth"], 0)
        self.assertGreater(found["latency"], 0)


class Plan(unittest.TestCase):
    def test_cases_are_measured_in_turn(self):
        options = argparse.Namespace(rounds=2, networks=["frugal", "wrn-28-2"], batch=32)
        plan = scaling.planned(options)
        self.assertEqual(len({scaling.key_of(one) for one in plan}), 1 + 2 * 2 * len(measure.CASES))
        self.assertEqual([one["round"] for one in plan[1:]], [0] * 8 + [1] * 8)
        self.assertEqual({one["labelled_batch"] % one["ranks"] for one in plan[1:]}, {0})

    def test_a_link_is_named_with_its_figures(self):
        found = scaling.link("a net=10,20")
        self.assertEqual((found.name, found.bandwidth), ("a net", 1.25e9))
        self.assertAlmostEqual(found.latency, 2e-5)
        for text in ("", "a", "a=1", "a=x,1", "=1,1", "a=0,1", "a=1,-1"):
            self.assertRaises(argparse.ArgumentTypeError, scaling.link, text)
        self.assertEqual(len([scaling.link(one) for one in scaling.LINKS]), 2)


class Report(unittest.TestCase):
    def test_medians_are_of_one_case(self):
        runs = [run("alone", 1, 2, 32, seconds, turn) for turn, seconds in enumerate((0.1, 0.9, 0.2))]
        self.assertEqual(report.medians(runs, "frugal")["alone"]["seconds"], 0.2)
        self.assertEqual(report.medians(runs, "other"), {})

    def test_the_network_comes_from_the_lines_of_one_rank(self):
        found = report.network_of("frugal", report.medians(measurements(), "frugal"), LINK)
        self.assertAlmostEqual(found.compute(7.0 * 32), 0.10)
        self.assertAlmostEqual(found.compute(7.0 * 8), 0.04)
        self.assertEqual(found.hidden, 0.0)
        self.assertEqual(found.bytes, 1e6)

    def test_without_all_cases_nothing_is_said(self):
        whole = measurements()
        self.assertEqual(report.document([], [LINK], 0.05), "")
        for place in range(4):  # All that the model needs.
            self.assertEqual(report.document(whole[:place] + whole[place + 1:], [LINK], 0.05), "")

    def test_what_is_foretold_stands_beside_what_was_measured(self):
        text = report.document(measurements(), [LINK, model.Link("other", 1e10, 1e-6)], 0.05)
        seconds = model.local_step(report.network_of("frugal", report.medians(measurements(), "frugal"), LINK), LINK, 4, 1, 2)
        self.assertIn(f"| frugal | 4 ranks | 120 | 2 | 1 | 1,867 | {report.milliseconds(seconds)} | "
                      f"{100 * (seconds / 0.12 - 1):+.0f} % |", text)
        self.assertIn("| frugal | alone | 100 | 0 | 0 | 2,240 | – | – |", text)
        self.assertEqual(text.count("### frugal, "), 2)
        self.assertEqual(text.count("\n| 1,024 | "), 2)
        self.assertIn("40 W (frugal), estimated", text)
        self.assertIn("50 W (given)", report.document(measurements(), [LINK], 0.05, watts=50))

    def test_a_batch_is_shared_out_as_far_as_it_goes(self):
        rows = report.foretold_rows(network(), LINK, 0.0)
        self.assertEqual([row[0] for row in rows][-1], "1,024")
        self.assertNotEqual(rows[5][6], "–")  # 32 nodes
        self.assertEqual(rows[6][6], "–")

    def test_a_torn_last_line_is_passed_over(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "results.jsonl"
            self.assertEqual(report.read_results(path), [])
            path.write_text('{"kind": "link"}\n{"kind": "ru')
            self.assertEqual(report.read_results(path), [{"kind": "link"}])


if __name__ == "__main__":
    unittest.main()
