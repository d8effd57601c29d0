"""Runs `seedling-cli train`, stops it at the crossing and keeps what it told: the trace of a run."""
import json
import os
import resource
import subprocess
import tempfile
import time
from pathlib import Path

from score import COLUMNS, crossing

FIELDS = ("step", "energy_j", "energy_low_j", "energy_high_j", "flop_total", "tensor_peak_bytes",
          "rss_bytes")
STOP = '{"command":"stop"}\n'


class Recorder:
    """Keeps the events of one run. Moments are seconds since the program was started."""

    def __init__(self, target, consecutive):
        self.target, self.consecutive = target, consecutive
        self.began = None
        self.points, self.evaluations, self.kinds = [], [], []
        self.said, self.warnings = [], []
        self.summary, self.reason, self.failure = None, "", ""

    def add(self, t, event):
        taken = {"state": self.state, "metrics": self.metrics, "resources": self.resources,
                 "warning": self.warning, "finished": self.finished, "failed": self.failed}
        take = taken.get(event.get("event"))
        if take:
            take(round(t, 3), event)

    def has_crossed(self):
        return crossing(self.evaluations, self.target, self.consecutive) is not None

    def state(self, t, event):
        if event["state"] == "training" and self.began is None:
            self.began = t
        if event["state"] == "preparing":
            self.said.append(event.get("reason", ""))

    def metrics(self, t, event):
        if "validation_accuracy" in event:
            self.evaluations.append([t, event["step"], round(event["validation_accuracy"], 6),
                                     int(event["validation_images"])])

    def resources(self, t, event):
        values = [event[name] for name in FIELDS]
        step, joules, low, high, flop, peak, rss = values
        self.points.append([t, step, round(joules, 3), round(low, 3), round(high, 3),
                            float(f"{flop:.7g}"), peak, rss])
        kind = {"kind": event["energy_kind"], "source": event["energy_source"]}
        if not self.kinds or {**self.kinds[-1], "t_s": 0} != {**kind, "t_s": 0}:
            self.kinds.append({"t_s": t, **kind})

    def warning(self, _, event):
        self.warnings.append(event["message"])

    def finished(self, t, event):
        self.summary, self.reason = event["summary"], event["reason"]
        # The last word: what the end of the run has cost lies between it and the point before.
        last = self.points[-1] if self.points else [t, 0, 0, 0, 0, 0, 0, 0]
        told = {**self.summary, "step": self.summary["steps"], "rss_bytes": last[-1]}
        self.resources(t, told)

    def failed(self, _, event):
        self.failure = event["message"]

    def trace(self):
        """Without what only the caller knows."""
        began = self.began if self.began is not None else 0.0
        metered = max(self.points[-1][0] - began, 1e-9) if self.points else 1.0
        return {"began_s": began, "columns": list(COLUMNS), "points": self.points,
                "evaluations": self.evaluations, "kinds": self.kinds,
                "samples_per_s": round(len(self.points) / metered, 3), "said": self.said,
                "warnings": self.warnings, "reason": self.reason, "summary": self.summary}


def thinned(trace, spacing_s, target, consecutive):
    """With a point every so many seconds, and those beside the crossing and the last evaluation."""
    place = crossing(trace["evaluations"], target, consecutive)
    moments = [trace["evaluations"][one][0] for one in (place, -1)
               if one is not None and trace["evaluations"]]
    points = trace["points"]
    kept, last = [], None
    for number, point in enumerate(points):
        following = points[number + 1][0] if number + 1 < len(points) else None
        previous = points[number - 1][0] if number else trace["began_s"]
        beside = any((following is not None and point[0] <= moment <= following)
                     or previous <= moment <= point[0] for moment in moments)
        if beside or following is None or last is None or point[0] - last >= spacing_s:
            kept.append(point)
            last = point[0]
    return {**trace, "points": kept}


def busy_seconds(stat=Path("/proc/stat")):
    """Processor seconds that all programs together have used since the machine was started."""
    try:
        ticks = [int(word) for word in stat.read_text().splitlines()[0].split()[1:9]]
    except (OSError, ValueError, IndexError):
        return 0.0
    return (sum(ticks) - ticks[3] - ticks[4]) / os.sysconf("SC_CLK_TCK")


def children_seconds():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def follow(process, recorder, start):
    """Reads events to the end and asks the run to stop as soon as the target is crossed."""
    stopping = False
    for line in process.stdout:
        try:
            event = json.loads(line)
        except ValueError:
            continue
        recorder.add(time.monotonic() - start, event)
        if recorder.has_crossed() and not stopping:
            stopping = True
            try:
                process.stdin.write(STOP)
                process.stdin.flush()
            except OSError:
                pass  # It has come to its end by itself.


def train(program, project, arguments, target, consecutive):
    """The trace of a run that goes on until the target is crossed, else to its end."""
    recorder = Recorder(target, consecutive)
    own, everyone = children_seconds(), busy_seconds()
    start = time.monotonic()
    with tempfile.TemporaryFile("w+") as errors:
        with subprocess.Popen([program, "train", project, *arguments, "--events"],
                              stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors,
                              text=True) as process:
            follow(process, recorder, start)
        errors.seek(0)
        said = recorder.failure or " ".join(errors.read().strip().splitlines()[-3:])
    if recorder.summary is None:
        raise RuntimeError(f"train ended with {process.returncode}: {said}")
    own, everyone = children_seconds() - own, busy_seconds() - everyone
    share = min(own / everyone, 1.0) if everyone > 0 else 1.0
    return {**recorder.trace(), "process_share": round(share, 4), "processor_s": round(own, 2)}
