#!/usr/bin/python3
"""Writes start_golden.json: Muon and the contrastive loss as an independent implementation in python3-torch computes
them. Run by hand: /usr/bin/python3 tests/golden/make_start_golden.py"""

import json
import pathlib

import torch
import torch.nn.functional as F

from make_engine_golden import waves


def orthogonal(matrix):
    x = matrix / (matrix.norm() + 1e-7)
    if matrix.shape[0] > matrix.shape[1]:
        x = x.t()
    for _ in range(4):
        gram = x @ x.t()
        x = 3.4445 * x - 4.7750 * gram @ x + 2.0315 * gram @ gram @ x
    return x.t() if matrix.shape[0] > matrix.shape[1] else x


def muon():
    """20 steps on 0.5 |w - target|^2 with Nesterov momentum 0.6; the kernel keeps norm sqrt(outputs)."""
    kernel, target = waves(4 * 2 * 3 * 3, 0.3).reshape(4, 2, 3, 3), waves(72, 1.7).reshape(4, 2, 3, 3)
    velocity = torch.zeros_like(kernel)
    for step in range(20):
        gradient = kernel - target
        velocity = 0.6 * velocity + gradient
        update = orthogonal((gradient + 0.6 * velocity).reshape(4, -1)).reshape(kernel.shape)
        kernel = kernel * (4**0.5 / kernel.norm()) - 0.05 * (1 - step / 20) * update
    tall = waves(6 * 3, 0.9).reshape(6, 3)
    return {"kernel": kernel.flatten().tolist(), "tall": orthogonal(tall).flatten().tolist()}


def contrastive():
    z = F.normalize(waves(10 * 6, 0.2).reshape(10, 6), dim=1).requires_grad_()
    total = 0.0
    for i in range(10):
        partner = (i + 5) % 10
        others = [k for k in range(10) if k not in (i, partner)]
        total = total - (z[i] @ z[partner]) / 0.2 + torch.logsumexp(torch.stack([z[i] @ z[k] / 0.2 for k in others]), 0)
    loss = total / 10
    loss.backward()
    return {"loss": loss.item(), "gradient": z.grad.flatten().tolist()}


if __name__ == "__main__":
    path = pathlib.Path(__file__).with_name("start_golden.json")
    path.write_text(json.dumps({"torch": torch.__version__, "muon": muon(), "contrastive": contrastive()}, indent=1) + "\n")
