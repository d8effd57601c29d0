#!/usr/bin/python3
"""Writes method_golden.json: 20 steps of every method with a linear classifier of twelve numbers an image, as
method_reference.py has them, for tests/engine/method/MethodGoldenTest.cpp.
Run by hand: /usr/bin/python3 tests/golden/make_method_golden.py"""

import json
import math
import pathlib

import torch
import torch.nn.functional as F

from method_reference import Alignment, Curriculum, Fixed, Random, Relative, SelfAdaptive, Soft

STEPS, CLASSES, VALUES = 20, 3, 12
LABELLED, UNLABELLED, POOL = 6, 8, 20
RATE, MOMENTUM, SEED = 0.05, 0.9, 5
COUNTS = torch.tensor([4.0, 2.0, 1.0], dtype=torch.float64)


def pixels(image, view):
    """View 0: labelled, 1: weak, 2: strong."""
    return torch.tensor([((image * VALUES + k) * (79 + 6 * view) + 31 * view) % 256 for k in range(VALUES)])


def views(images, view):
    return (torch.stack([pixels(i, view) for i in images]).double() - 127.5) / 64


def waves(count, phase, scale):
    """The same numbers as waves() in tests/engine/Waves.h."""
    values = torch.tensor([scale * math.sin(2.4 * i + phase) for i in range(count)], dtype=torch.float64)
    return values.float().double()


class Heads:
    def __init__(self):
        self.weights = [waves(CLASSES * VALUES, 0.1, 0.8).reshape(CLASSES, VALUES), waves(CLASSES, 0.2, 0.5),
                        waves(CLASSES * VALUES, 0.3, 0.5).reshape(CLASSES, VALUES), waves(CLASSES, 0.4, 0.5)]
        for weight in self.weights:
            weight.requires_grad_()

    def main(self, x):
        return x @ self.weights[0].t() + self.weights[1]

    def balanced(self, x):
        return x @ self.weights[2].t() + self.weights[3]

    def descend(self, loss):
        gradients = torch.autograd.grad(loss, self.weights, allow_unused=True)
        with torch.no_grad():
            for weight, gradient in zip(self.weights, gradients):
                if gradient is not None:
                    weight -= RATE * gradient


def cross_entropy(logits, targets):
    """targets: classes, or rows of shares."""
    shares = F.one_hot(targets, CLASSES).double() if targets.dim() == 1 else targets
    return -(shares * torch.log_softmax(logits, 1)).sum(1)


def mixup(heads, x, targets, weights, step, shift):
    random = Random(SEED, "mixup", step)
    partners = random.shuffled(range(len(x)))
    total = 0
    for anchor, partner in enumerate(partners):
        share = random.beta(0.75)
        share = max(share, 1 - share)
        mixed = share * x[anchor] + (1 - share) * x[partner]
        target = share * targets[anchor] + (1 - share) * targets[partner]
        logits = heads.main(mixed[None]) + shift
        total = total + weights[partner] * cross_entropy(logits, target[None])[0]
    return total / len(x)


def balanced_head(heads, labelled, y, weak, trained, tau, step):
    rarest = COUNTS.min() / COUNTS
    random = Random(SEED, "balanced labelled", step)
    keep = torch.tensor([float(random.uniform() < rarest[k]) for k in y.tolist()])
    loss = (cross_entropy(heads.balanced(labelled), y) * keep).mean()
    q, c = heads.balanced(weak).detach().softmax(1).max(1)
    random = Random(SEED, "balanced unlabelled", step)
    chance = 1 - step / STEPS * (1 - rarest)
    keep = torch.tensor([float(random.uniform() < chance[k]) for k in c.tolist()])
    mask = (q >= tau).double() * keep
    return loss + (cross_entropy(heads.balanced(trained), c) * mask).mean(), (q - tau).abs().min().item()


def run(judge, prior="off", trained_view=2, unlabelled_weight=1.0, mixup_weight=0.0, abc=None, adjustment=0.0):
    heads, alignment = Heads(), Alignment(prior, MOMENTUM)
    shift = adjustment * torch.log(COUNTS / COUNTS.sum())
    totals, used, closest = [], [], 1.0
    for step in range(STEPS):
        labelled = views([(step * LABELLED + i) % 7 for i in range(LABELLED)], 0)
        y = torch.tensor([(step * LABELLED + i) % 7 % 3 for i in range(LABELLED)])
        images = [(step * UNLABELLED + i) % POOL for i in range(UNLABELLED)]
        weak, trained = views(images, 1), views(images, trained_view)
        batch = {
            "unlabelled": heads.main(weak).detach().softmax(1),
            "labelled": heads.main(labelled).detach().softmax(1),
            "counts": COUNTS,
            "images": images,
            "pool": POOL,
        }
        c, w, margin = judge.judge(batch, alignment.align(batch))
        closest = min(closest, margin.abs().min().item())
        strong = heads.main(trained)
        loss = cross_entropy(heads.main(labelled) + shift, y).mean()
        loss = loss + unlabelled_weight * (cross_entropy(strong + shift, c) * w).mean()
        if hasattr(judge, "own_loss"):
            loss = loss + judge.own_loss(strong, w.tolist())
        if mixup_weight:
            shares = torch.cat([F.one_hot(y, CLASSES), F.one_hot(c, CLASSES)]).double()
            mask = torch.cat([torch.ones(LABELLED), w])
            loss = loss + mixup_weight * mixup(heads, torch.cat([labelled, weak]), shares, mask, step, shift)
        if abc is not None:
            extra, near = balanced_head(heads, labelled, y, weak, trained, abc, step)
            loss, closest = loss + extra, min(closest, near)
        totals.append(loss.item())
        used.append(w.sum().item())
        heads.descend(loss)
    # A decision nearer than this to its threshold could fall the other way in single precision.
    assert closest > 1e-5, closest
    assert 0 < sum(used) < STEPS * UNLABELLED, used
    trained = heads.weights if abc is not None else heads.weights[:2]
    return {"totals": totals, "used": used, "weights": torch.cat([w.flatten() for w in trained]).tolist()}


def self_adaptive(fairness=0.0, low=0.0, high=0.8):
    return SelfAdaptive(MOMENTUM, low, high, fairness, CLASSES)


if __name__ == "__main__":
    golden = {
        "fixmatch": run(Fixed(0.8)),
        "fixmatch, aligned to equal shares": run(Fixed(0.8), prior="uniform"),
        "fixmatch, aligned to the labels": run(Fixed(0.8), prior="labelled"),
        "pseudo-label": run(Fixed(0.8), trained_view=1, unlabelled_weight=0.5),
        "flexmatch": run(Curriculum(0.75)),
        "freematch": run(self_adaptive()),
        "freematch, fair": run(self_adaptive(fairness=0.05, low=0.7)),
        "softmatch": run(Soft(MOMENTUM, CLASSES), prior="uniform"),
        "adamatch": run(Relative(0.8), prior="estimated"),
        "balanced head": run(Fixed(0.8), abc=0.8),
        "logit adjustment": run(Fixed(0.8), adjustment=1.0),
        "mixup": run(Fixed(0.8), mixup_weight=1.0),
    }
    path = pathlib.Path(__file__).with_name("method_golden.json")
    lines = [f"{json.dumps(name)}: {json.dumps(values)}" for name, values in golden.items()]
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n")
