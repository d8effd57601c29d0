#!/usr/bin/env python3
"""Pretends to be seedling-cli for test_energy.py: a run whose accuracy rises by 0.1 an evaluation.

It notes each command in $PRETENDED_LOG. With --method supervised the accuracy ends at 0.6.
"""
import json
import os
import sys
import time
from pathlib import Path


def say(**event):
    print(json.dumps(event), flush=True)


def energy(step):
    joules = 10.0 * step
    return {"energy_j": joules, "energy_low_j": joules / 2, "energy_high_j": joules * 2,
            "energy_kind": "estimated", "energy_source": "processor alone", "flop_total": 1e9 * step,
            "tensor_peak_bytes": 1000 + step}


def train(arguments):
    best = 0.6 if "supervised" in arguments else 1.0
    say(event="hello", protocol=1)
    say(event="state", run=1, state="preparing", reason="reading images")
    say(event="state", run=1, state="training", reason="training")
    step = 0
    for step in range(1, 11):
        time.sleep(0.002)  # Moments are told apart.
        say(event="resources", step=step, rss_bytes=5000, **energy(step))
        say(event="metrics", step=step, validation_accuracy=min(step / 10, best),
            validation_images=20)
        if step == 10 - 1 and best == 1.0:
            assert "stop" in sys.stdin.readline()
            break
    summary = {"method": "fixmatch", "network": "frugal", "precision": "fp32", "image_side": 28,
               "steps": step, "seconds": 1.0, **energy(step)}
    say(event="finished", reason="stopped" if step < 10 else "budget", summary=summary)


def main():
    command, arguments = sys.argv[1], sys.argv[2:]
    with open(os.environ["PRETENDED_LOG"], "a") as log:
        log.write(command + "\n")
    if command == "--version":
        print("seedling-cli 1")
    elif command == "import":
        Path(arguments[0]).touch()
        print(json.dumps({"classes": 2}))
    elif command == "export":
        Path(arguments[arguments.index("--out") + 1]).write_text("path,class\n#1,a\n#2,b\n")
        print(json.dumps({"labels": 2}))
    elif command == "meters":
        print(json.dumps({"total": {"watts": 1.0, "kind": "estimated", "seconds": 0.1,
                                    "source": "processor alone"}}))
    elif command == "evaluate":
        print(json.dumps({"split": "test", "accuracy": 0.8, "accuracy_low": 0.7,
                          "accuracy_high": 0.9, "images": 10}))
    elif command == "train" and "--events" in arguments:
        train(arguments)
    else:
        print("{}")


if __name__ == "__main__":
    main()
