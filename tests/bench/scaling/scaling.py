#!/usr/bin/python3
"""What several processes gain on this machine, and what a model made of it foretells for 1 to 1,024 nodes.

Measures short trainings of the built-in sample with seedling-cli, in turn and several rounds of them: one rank with two threads,
with the whole batch and with a quarter of it, two ranks with a thread each and four, all with the same total batch. Their
medians, and the bandwidth and latency of the machine's own link, are all that model.py needs for networks of several nodes.
Measurements are appended to --results, and those that are there are not made again; --out is written from them alone.

Nothing else may run meanwhile. Needs Python 3.9 and nothing else, and a seedling-cli with Gloo.
"""
import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import measure
from model import Link
from report import document, read_results


def link(text):
    """"NAME=GIGABITS,MICROSECONDS" as a link."""
    name, found, figures = text.partition("=")
    try:
        gigabits, microseconds = map(float, figures.split(","))
    except ValueError:
        found = ""
    if not found or not name or gigabits <= 0 or microseconds < 0:
        raise argparse.ArgumentTypeError(f"{text!r} is not NAME=GIGABITS,MICROSECONDS")
    return Link(name, gigabits * 1e9 / 8, microseconds * 1e-6)


#: Assumed, not measured; --link names others.
LINKS = ["1 Gbit/s Ethernet=1,50", "100 Gbit/s fabric=100,5"]


def key_of(result):
    return tuple(result.get(name) for name in ("kind", "network", "case", "round"))


def planned(options):
    """All measurements, round by round, so that what varies in the machine meets every case alike."""
    plan = [{"kind": "link"}]
    for turn in range(options.rounds):
        for network in options.networks:
            for case, ranks, threads, share in measure.CASES:
                plan.append({"kind": "run", "network": network, "case": case, "round": turn, "ranks": ranks,
                             "threads": threads, "labelled_batch": int(options.batch * share)})
    return plan


def measure_all(left, options):
    version = subprocess.run([options.cli, "--version"], capture_output=True, text=True).stdout.strip()
    conditions = {"version": version, "machine": measure.machine(), "ratio": options.ratio}
    with tempfile.TemporaryDirectory(prefix="seedling-scaling-") as folder:
        project = None
        for place, one in enumerate(left, 1):
            print(f"[{place}/{len(left)}] {' '.join(str(part) for part in key_of(one) if part is not None)}",
                  file=sys.stderr, flush=True)
            if one["kind"] == "link":
                figures = measure.link_of_machine()
            else:
                project = project or measure.project_in(measure.Cli(options.cli), folder)
                figures = measure.train(options.cli, project,
                                        measure.train_arguments(one["network"], one["labelled_batch"], options.ratio,
                                                                options.steps, one["ranks"], one["threads"]))
                # The network may be told under another name than it was asked for.
                figures.pop("network")
            measure.append(options.results, {**one, **figures, **conditions})
            print(f"  {figures}", file=sys.stderr)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cli", default="seedling-cli", help="the program")
    parser.add_argument("--results", type=Path, required=True, help="file of JSON lines: read, and appended to")
    parser.add_argument("--out", type=Path, help="Markdown file; without it the text is printed")
    parser.add_argument("--networks", nargs="+", default=["frugal", "wrn-28-2"])
    parser.add_argument("--batch", type=int, default=32, help="labelled images of a step, a multiple of 16")
    parser.add_argument("--ratio", type=int, default=3, help="unlabelled images for each of them")
    parser.add_argument("--steps", type=int, default=40, help="steps of each training")
    parser.add_argument("--rounds", type=int, default=5, help="trainings of each case")
    parser.add_argument("--link", type=link, action="append", help="NAME=GIGABITS,MICROSECONDS; may be repeated")
    parser.add_argument("--spread", type=float, default=0.05,
                        help="assumed of nodes: how much a step varies, as a share of its time")
    parser.add_argument("--watts", type=float, help="of a node; without it the power that the runs were metered with")
    options = parser.parse_args()
    if options.batch % 16 != 0 or options.batch <= 0:
        parser.error("--batch has to be a multiple of 16: a quarter of it is shared out as well")
    results = read_results(options.results)
    done = {key_of(result) for result in results}
    left = [one for one in planned(options) if key_of(one) not in done]
    failed = 0
    if left:
        if not shutil.which(options.cli):
            sys.exit(f"There is no program {options.cli}; name it with --cli.")
        try:
            measure_all(left, options)
        except (RuntimeError, OSError, measure.Failed) as error:
            print(f"  failed: {error}", file=sys.stderr)
            failed = 1
        results = read_results(options.results)
    text = document(results, options.link or [link(one) for one in LINKS], options.spread, options.watts)
    if options.out and text:
        options.out.write_text(text, encoding="utf-8")
    else:
        print(text, end="")
    return failed


if __name__ == "__main__":
    sys.exit(main())
