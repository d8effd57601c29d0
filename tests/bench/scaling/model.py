"""What a step of several nodes takes: a model of few lines, every term of which is measured or said to be assumed.

A step of n nodes takes

    compute + exchange that is not hidden + waiting for the slowest

- compute: fixed + each * images of a node, from steps of one node with two sizes of batch;
- exchange: a ring all-reduce moves 2 (n - 1) / n of the bytes over each link (Patarasuk and Yuan 2009, Bandwidth optimal
  all-reduce algorithms, theorem 1). Each of the exchanges of a step also costs hops times the latency: 2 (n - 1) hops where
  a ring carries it, as Gloo's does, 2 ceil(log2 n) with a tree;
- hidden: what of the bytes goes on while the backward pass still computes, at most as long as that pass takes;
- waiting: where the time of a node varies by a coefficient v, the slowest of n is later by v * sqrt(2 ln n) times the mean,
  the usual upper bound for the mean of the largest of n normal numbers.

Times in seconds, sizes in bytes, power in watts. Nothing here reads or writes anything.
"""
import math
from dataclasses import dataclass

#: Of gradients, as engine/distributed/TensorBuckets sends them.
FIRST_BUCKET, OTHER_BUCKETS = 1 << 20, 25 << 20
#: Beside the buckets: the order of rank 0, batch-norm statistics, decisions about unlabelled images, losses.
OTHER_EXCHANGES = 4
#: Of forward and backward pass together: two products of matrices backward for each one forward.
BACKWARD_SHARE = 2 / 3
NUMBER = 4  # Bytes of a gradient.


@dataclass(frozen=True)
class Link:
    name: str
    bandwidth: float  # Bytes a second, one way.
    latency: float


@dataclass(frozen=True)
class Network:
    """A network on one node, as measured."""
    name: str
    fixed: float       # Seconds of a step, however small its batch.
    each: float        # Seconds of an image more.
    images: float      # Of a step, through the network.
    parameters: int
    bytes: float       # That a rank exchanges in a step.
    hidden: float      # Share of their time that the backward pass hides, 0-1.
    watts: float
    labelled: int      # Labelled images of a step: no more nodes can share it out.

    def compute(self, images):
        return self.fixed + self.each * images


@dataclass(frozen=True)
class Step:
    compute: float
    bandwidth: float  # Of moving bytes, as far as it is not hidden.
    latency: float
    waiting: float

    @property
    def seconds(self):
        return self.compute + self.bandwidth + self.latency + self.waiting

    def largest_loss(self):
        """The name of what costs most beside computing."""
        losses = {"bandwidth": self.bandwidth, "latency": self.latency, "waiting": self.waiting}
        return max(losses, key=losses.get)


def affine(small, large):
    """Fixed part and part of each image, from (images, seconds) of two sizes of batch; neither below 0."""
    (few, short), (many, long) = small, large
    each = max((long - short) / (many - few), 0.0)
    fixed = max(long - each * many, 0.0)
    return fixed, (long - fixed) / many


def exchanges(parameters):
    """How many a step makes."""
    size = parameters * NUMBER
    rest = max(size - FIRST_BUCKET, 0)
    return 1 + math.ceil(rest / OTHER_BUCKETS) + OTHER_EXCHANGES


def moved(nodes, size):
    """Bytes that a ring all-reduce moves over each link."""
    return 2 * (nodes - 1) / nodes * size


def hops(nodes, way):
    if nodes == 1:
        return 0
    return 2 * (nodes - 1) if way == "ring" else 2 * math.ceil(math.log2(nodes))


def lateness(nodes, spread):
    """By how much the slowest node is later than the mean, as a share of it."""
    return spread * math.sqrt(2 * math.log(nodes))


def step(network, link, nodes, images, way="ring", spread=0.0, size_factor=1.0):
    """images: of one node. way: "ring" or "tree", of latencies. size_factor: of the bytes."""
    compute = network.compute(images)
    raw = moved(nodes, network.bytes * size_factor) / link.bandwidth
    hidden = min(raw * network.hidden, BACKWARD_SHARE * compute)
    return Step(compute, raw - hidden, exchanges(network.parameters) * hops(nodes, way) * link.latency,
                lateness(nodes, spread) * compute)


def joules_per_thousand(network, found, nodes, images):
    """images: of all nodes. A node takes its power whether it computes or waits."""
    return 1000 * network.watts * nodes * found.seconds / images


def efficiency(network, link, nodes, **how):
    """Images a second of n nodes, each with the whole batch, against n times those of one."""
    alone = network.compute(network.images)
    return alone / step(network, link, nodes, network.images, **how).seconds


def hidden_share(bare, raw):
    """bare: seconds of a step that did nothing but exchange; raw: those that the bytes alone take."""
    return min(max(1 - bare / raw, 0.0), 1.0) if raw > 0 else 0.0


def local_step(network, link, ranks, threads, cores):
    """A step of several ranks on one machine that share out the batch: its work is spread over the cores that it can use."""
    busy = min(ranks * threads, cores)
    compute = network.compute(network.images) * cores / busy
    raw = moved(ranks, network.bytes) / link.bandwidth
    return compute + raw * (1 - network.hidden) + exchanges(network.parameters) * hops(ranks, "ring") * link.latency


#: What mends a loss: words, and how the model is told.
MENDS = {
    "bandwidth": ("send gradients in half as many bytes (bf16), or larger batches on each node", {"size_factor": 0.5}),
    "latency": ("exchange by halving and doubling, whose hops grow with the logarithm of the nodes, not by a ring", {"way": "tree"}),
    "waiting": ("exchange weights every few steps instead of gradients in each, so that nobody waits for a slow step", {"spread": 0.0}),
}


def first_break(network, link, counts, spread, least=0.8):
    """The first number of nodes with an efficiency below `least`, what breaks there, and the efficiency with its mend; None
    where all hold."""
    for nodes in counts:
        how = {"way": "ring", "spread": spread}
        found = efficiency(network, link, nodes, **how)
        if found < least:
            loss = step(network, link, nodes, network.images, **how).largest_loss()
            words, change = MENDS[loss]
            return {"nodes": nodes, "efficiency": found, "loss": loss, "mend": words,
                    "mended": efficiency(network, link, nodes, **{**how, **change})}
    return None
