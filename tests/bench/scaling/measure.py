"""Short trainings by one rank and by several, and what the machine's own link can do."""
import json
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent / "accuracy"))

from accuracy import Cli, append, machine  # noqa: E402

__all__ = ["CASES", "Cli", "Failed", "Trace", "append", "link_of_machine", "machine", "per_step", "project_in", "train"]

#: Name, ranks, threads of each, share of the labelled batch.
CASES = (("alone", 1, 2, 1.0), ("alone, a quarter of the batch", 1, 2, 0.25), ("2 ranks", 2, 1, 1.0), ("4 ranks", 4, 1, 1.0))
LABELS_A_CLASS = 40
WARM_UP = 0.2  # Of the steps.


class Failed(Exception):
    """A training that did not come to its end."""


class Trace:
    """Keeps of the events of a run what is needed: a report is (step, seconds, share of exchange, bytes a second)."""

    def __init__(self):
        self.reports, self.summary, self.failure = [], None, ""
        self.progress = None

    def add(self, event):
        kind = event.get("event")
        if kind == "progress":
            self.progress = event
        elif kind == "metrics" and self.progress and any(name.startswith("loss_") for name in event):
            self.reports.append((event["step"], self.progress["elapsed_s"], event.get("exchange_share", 0.0),
                                 event.get("exchange_bytes_per_s", 0.0)))
        elif kind == "finished":
            self.summary = event["summary"]
        elif kind == "failed":
            self.failure = event["message"]


def per_step(reports, warm_up=WARM_UP):
    """Seconds of a step, seconds and bytes of its exchanges, and how much the first vary from report to report (their
    standard deviation as a share of the mean). The first steps do not count, nor reports without a step."""
    first = reports[-1][0] * warm_up if reports else 0
    steps = seconds = waited = size = 0.0
    means = []
    for before, now in zip(reports, reports[1:]):
        done, past = now[0] - before[0], now[1] - before[1]
        if before[0] < first or done <= 0 or past <= 0:
            continue
        steps, seconds = steps + done, seconds + past
        waited, size = waited + now[2] * past, size + now[3] * past
        means.append(past / done)
    if steps == 0:
        raise Failed("the run was too short to be timed: take more --steps")
    spread = statistics.stdev(means) / statistics.mean(means) if len(means) > 1 else 0.0
    return {"seconds": seconds / steps, "exchange_s": waited / steps, "exchange_bytes": size / steps, "spread": spread,
            "steps": int(steps)}


def project_in(cli, folder):
    """The built-in sample with labels."""
    project = str(Path(folder) / "sample.seedling")
    cli("import", project, "sample:1", "--hide-labels")
    cli("label", project, "--reveal", str(LABELS_A_CLASS), "--seed", "1")
    return project


def train_arguments(network, batch, ratio, steps, ranks, threads):
    """What is set is the same for all, so that all compute the same: nothing is tried out and nothing left out."""
    settings = {"steps": steps, "network": network, "labelled_batch": batch, "unlabelled_ratio": ratio,
                "skip_masked": "off", "precision": "fp32", "warm": "off", "validation_share": 0, "evaluations": 1,
                "checkpoint_seconds": 3600}
    words = ["--method", "fixmatch", "--seed", "1", "--threads", str(threads)]
    for name, value in settings.items():
        words += ["--set", f"{name}={value}"]
    return words + (["--local-ranks", str(ranks)] if ranks > 1 else [])


def train(program, project, arguments):
    """The figures of one run, on a copy of the project."""
    trace = Trace()
    with tempfile.TemporaryDirectory(prefix="seedling-scaling-") as folder, tempfile.TemporaryFile("w+") as errors:
        shutil.copytree(Path(project).parent, folder, dirs_exist_ok=True)
        own = str(Path(folder) / Path(project).name)
        with subprocess.Popen([program, "train", own, *arguments, "--events"], stdin=subprocess.PIPE,
                              stdout=subprocess.PIPE, stderr=errors, text=True) as process:
            for line in process.stdout:
                try:
                    trace.add(json.loads(line))
                except ValueError:
                    continue
        errors.seek(0)
        said = trace.failure or " ".join(errors.read().strip().splitlines()[-3:])
    if trace.summary is None:
        raise Failed(f"train ended with {process.returncode}: {said}")
    summary = trace.summary
    told = {name: summary[name] for name in ("network", "precision", "image_side", "parameters", "energy_kind")}
    return {**per_step(trace.reports), **told, "watts": summary["energy_j"] / summary["seconds"],
            "images": summary["images_seen"] / summary["steps"]}


def echo(server, size):
    """The other end: answers single bytes until a larger message begins, and then takes that."""
    connection, _ = server.accept()
    with connection:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        while connection.recv(1) == b"p":
            connection.sendall(b"p")
        left = size
        while left > 0:
            left -= len(connection.recv(min(left, 1 << 20)))
        connection.sendall(b"d")


def link_of_machine(size=256 << 20, turns=2000):
    """Bandwidth and latency of the loopback interface, which local ranks are joined by: bytes a second, seconds one way."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        other = threading.Thread(target=echo, args=(server, size), daemon=True)
        other.start()
        with socket.create_connection(server.getsockname()) as connection:
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            times = []
            for _ in range(turns):
                start = time.perf_counter()
                connection.sendall(b"p")
                connection.recv(1)
                times.append((time.perf_counter() - start) / 2)
            connection.sendall(b"b")
            block, start = bytes(1 << 20), time.perf_counter()
            for _ in range(size >> 20):
                connection.sendall(block)
            connection.recv(1)
            past = time.perf_counter() - start
        other.join()
    return {"bandwidth": size / past, "latency": statistics.median(times)}
