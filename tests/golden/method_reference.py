"""The methods of the engine written down once more, plainly and in double precision, for make_method_golden.py.
Each judge takes the probabilities of one batch's weak views and answers with class, weight and confidence of every
image; what it remembers is in its attributes. Nothing here is shared with the C++ code but the formulas."""

import math
from collections import Counter

import torch


def moved(average, value, momentum):
    return momentum * average + (1 - momentum) * value


class Alignment:
    """p * prior / (moving average of the batch means of p), normalised."""

    def __init__(self, prior, momentum):
        self.prior, self.momentum = prior, momentum
        self.mean = self.estimate = None

    def align(self, batch):
        p = batch["unlabelled"]
        self.mean = p.mean(0) if self.mean is None else moved(self.mean, p.mean(0), self.momentum)
        if self.prior == "off":
            return p
        if self.prior == "uniform":
            target = torch.full_like(self.mean, 1 / len(self.mean))
        elif self.prior == "labelled":
            target = batch["counts"] / batch["counts"].sum()
        else:
            seen = batch["labelled"].mean(0)
            self.estimate = seen if self.estimate is None else moved(self.estimate, seen, self.momentum)
            target = self.estimate
        scaled = p * target / self.mean
        return scaled / scaled.sum(1, keepdim=True)


class Fixed:
    def __init__(self, tau):
        self.tau = tau

    def judge(self, batch, p):
        q, c = p.max(1)
        return c, (q >= self.tau).double(), q - self.tau


class Curriculum:
    """FlexMatch; counts everything anew each time."""

    def __init__(self, tau):
        self.tau, self.selected = tau, {}

    def judge(self, batch, p):
        q, c = p.max(1)
        counter = Counter(self.selected.values())
        unused = batch["pool"] - len(self.selected)
        largest = max(max(counter.values(), default=0), unused)
        beta = torch.tensor([counter[k] / largest for k in range(p.shape[1])], dtype=torch.float64)
        margin = q - self.tau * beta[c] / (2 - beta[c])
        for image, confidence, k in zip(batch["images"], q.tolist(), c.tolist()):
            if confidence >= self.tau:
                self.selected[image] = k
        return c, (margin >= 0).double(), torch.minimum(margin.abs(), (q - self.tau).abs())


class SelfAdaptive:
    """FreeMatch with its fairness term."""

    def __init__(self, momentum, low, high, fairness, classes):
        self.momentum, self.low, self.high, self.fairness = momentum, low, high, fairness
        self.time = 1 / classes
        self.p = torch.full((classes,), 1 / classes, dtype=torch.float64)
        self.h = self.p.clone()

    def judge(self, batch, p):
        q, c = p.max(1)
        self.time = min(max(moved(self.time, q.mean().item(), self.momentum), self.low), self.high)
        self.p = moved(self.p, p.mean(0), self.momentum)
        shares = torch.tensor([(c == k).double().mean().item() for k in range(p.shape[1])])
        self.h = moved(self.h, shares.double(), self.momentum)
        margin = q - self.time * self.p[c] / self.p.max()
        return c, (margin >= 0).double(), margin

    def own_loss(self, strong, weights):
        chosen = [row.softmax(0) for row, w in zip(strong, weights) if w > 0]
        if not chosen:
            return 0
        answers = Counter(int(row.argmax()) for row in chosen)
        mean = torch.stack(chosen).mean(0)
        classes = len(mean)
        found = [mean[k] * len(chosen) / answers[k] if answers[k] else mean[k] * 0 for k in range(classes)]
        found = torch.stack(found) / sum(found)
        expected = (self.p / self.h) / (self.p / self.h).sum()
        return self.fairness * sum(expected[k] * torch.log(found[k] + 1e-12) for k in range(classes))


class Soft:
    """SoftMatch; the pseudo-label comes from what is not aligned."""

    def __init__(self, momentum, classes):
        self.momentum, self.mean, self.variance = momentum, 1 / classes, 1.0

    def judge(self, batch, p):
        q = p.max(1).values
        self.mean = moved(self.mean, q.mean().item(), self.momentum)
        self.variance = moved(self.variance, q.var(unbiased=True).item(), self.momentum)
        weights = [math.exp(-min(x - self.mean, 0) ** 2 / (2 * self.variance / 4)) for x in q.tolist()]
        return batch["unlabelled"].argmax(1), torch.tensor(weights, dtype=torch.float64), torch.ones(len(q))


class Relative:
    """AdaMatch's threshold."""

    def __init__(self, tau):
        self.tau = tau

    def judge(self, batch, p):
        q, c = p.max(1)
        margin = q - self.tau * batch["labelled"].max(1).values.mean()
        return c, (margin >= 0).double(), margin


class Random:
    """SplitMix64 and the named streams of datasets/base/Random.h."""

    MASK = (1 << 64) - 1

    def __init__(self, seed, name, number):
        state = self.mixed(seed + 0x9E3779B97F4A7C15)
        for letter in name.encode():
            state = ((state ^ letter) * 0x100000001B3) & self.MASK
        state = self.mixed(state * 0xD1342543DE82EF95 + number + 1)
        self.state = self.mixed(state)

    @classmethod
    def mixed(cls, x):
        x &= cls.MASK
        x = ((x ^ (x >> 30)) * 0xBF58476D1CE4E5B9) & cls.MASK
        x = ((x ^ (x >> 27)) * 0x94D049BB133111EB) & cls.MASK
        return x ^ (x >> 31)

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & self.MASK
        return self.mixed(self.state)

    def uniform(self):
        return (self.next() >> 11) * 2.0**-53

    def below(self, bound):
        while True:
            value = self.next()
            if value >= 2**64 % bound:
                return value % bound

    def shuffled(self, items):
        items = list(items)
        for i in range(len(items), 1, -1):
            j = self.below(i)
            items[i - 1], items[j] = items[j], items[i - 1]
        return items

    def beta(self, alpha):
        """Johnk's algorithm."""
        while True:
            x, y = self.uniform() ** (1 / alpha), self.uniform() ** (1 / alpha)
            if 0 < x + y <= 1:
                return x / (x + y)
