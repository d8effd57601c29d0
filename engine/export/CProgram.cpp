#include "engine/export/CProgram.h"

#include <functional>
#include <limits>
#include <numeric>
#include <utility>

#include "engine/export/ArenaPlan.h"

namespace seedling {
namespace {

constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

std::size_t floatsOf(const GraphNode& node) {
    return static_cast<std::size_t>(
        std::accumulate(node.shape.begin(), node.shape.end(), 1, std::multiplies<>()));
}

/// Turns nodes into steps.
class Planner {
public:
    explicit Planner(const InferenceGraph& graph)
        : m_graph(graph), m_uses(graph.useCounts()), m_stepOf(graph.nodes.size(), kNone) {}

    Status plan() {
        for (std::size_t place = 0; place < m_graph.nodes.size(); ++place) {
            if (const Status added = addNode(place); !added) {
                return added;
            }
        }
        return {};
    }

    std::vector<CStep> steps() && { return std::move(m_steps); }

private:
    Status addNode(std::size_t place) {
        const GraphNode& node = m_graph.nodes[place];
        if (node.kind == NodeKind::Pixels) {
            return {};
        }
        const std::size_t first = node.inputs.front();
        if (isPicture(first)) {
            return addFirst(place, first);
        }
        if (takesPool(node, first)) {
            CStep& conv = m_steps[m_stepOf[first]];
            conv.pool = place;
            conv.floats = floatsOf(node);
            m_stepOf[place] = m_stepOf[first];
            return {};
        }
        CStep step;
        step.node = place;
        for (const std::size_t input : node.inputs) {
            step.inputs.push_back(m_stepOf[input]);
        }
        append(step, place);
        return {};
    }

    /// What comes right after the pixels.
    Status addFirst(std::size_t place, std::size_t input) {
        const NodeKind kind = m_graph.nodes[place].kind;
        if (kind == NodeKind::Mirror && m_graph.nodes[input].kind == NodeKind::Pixels) {
            return {};
        }
        if (kind != NodeKind::ScaleShift) {
            return failure(ErrorCode::Unsupported,
                           "This network cannot be written as C: it does not begin by normalising "
                           "its pixels.",
                           "Export it as TorchScript.");
        }
        CStep step;
        step.node = place;
        step.mirrored = m_graph.nodes[input].kind == NodeKind::Mirror;
        append(step, place);
        return {};
    }

    void append(CStep step, std::size_t place) {
        step.floats = floatsOf(m_graph.nodes[place]);
        m_stepOf[place] = m_steps.size();
        m_steps.push_back(std::move(step));
    }

    /// Whether the node's numbers are those of the pixels.
    [[nodiscard]] bool isPicture(std::size_t place) const {
        const NodeKind kind = m_graph.nodes[place].kind;
        return kind == NodeKind::Pixels || kind == NodeKind::Mirror;
    }

    [[nodiscard]] bool takesPool(const GraphNode& node, std::size_t input) const {
        return node.kind == NodeKind::MaxPool && node.kernel == node.stride &&
               node.paddingStart == 0 && m_graph.nodes[input].kind == NodeKind::Conv &&
               m_uses[input] == 1;
    }

    const InferenceGraph& m_graph;
    std::vector<int> m_uses;
    std::vector<std::size_t> m_stepOf;  ///< By node.
    std::vector<CStep> m_steps;
};

bool goesNumberByNumber(NodeKind kind) {
    switch (kind) {
        case NodeKind::ScaleShift:
        case NodeKind::Relu:
        case NodeKind::LeakyRelu:
        case NodeKind::Silu:
        case NodeKind::Softmax:
        case NodeKind::Add:
        case NodeKind::Mean:
            return true;
        default:
            return false;
    }
}

/// The step after which each step's numbers are not needed any more.
std::vector<std::size_t> lastUses(const std::vector<CStep>& steps) {
    std::vector<std::size_t> last(steps.size());
    for (std::size_t i = 0; i < steps.size(); ++i) {
        last[i] = i;
        for (const std::size_t input : steps[i].inputs) {
            last[input] = i;
        }
    }
    return last;
}

/// Steps that write over what they read share a buffer: its place, by step.
std::vector<std::size_t> shareBuffers(const CProgram& program, std::vector<ArenaBuffer>& buffers) {
    const std::vector<CStep>& steps = program.steps;
    const std::vector<std::size_t> last = lastUses(steps);
    std::vector<std::size_t> bufferOf;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const bool overwrites = !steps[i].inputs.empty() &&
                                goesNumberByNumber(program.graph.nodes[steps[i].node].kind) &&
                                last[steps[i].inputs.front()] == i;
        if (overwrites) {
            bufferOf.push_back(bufferOf[steps[i].inputs.front()]);
        } else {
            bufferOf.push_back(buffers.size());
            buffers.push_back({steps[i].floats, i, i, 0});
        }
        buffers[bufferOf.back()].last = last[i];
    }
    return bufferOf;
}

void placeSteps(CProgram& program) {
    std::vector<ArenaBuffer> buffers;
    const std::vector<std::size_t> bufferOf = shareBuffers(program, buffers);
    program.arenaFloats = placeBuffers(buffers);
    for (std::size_t i = 0; i < program.steps.size(); ++i) {
        program.steps[i].offset = buffers[bufferOf[i]].offset;
    }
}

void roundWeights(CProgram& program) {
    program.rounded.resize(program.graph.tensors.size());
    for (const GraphNode& node : program.graph.nodes) {
        const bool isRounded = node.kind == NodeKind::Conv || node.kind == NodeKind::Linear;
        if (isRounded && program.rounded[node.weights].values.empty()) {
            program.rounded[node.weights] =
                weightCode(program.graph.tensors[node.weights], kLargestWeight);
        }
    }
}

}  // namespace

std::int64_t CProgram::numberBytes() const {
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < graph.tensors.size(); ++i) {
        const bool isRounded = i < rounded.size() && !rounded[i].values.empty();
        bytes += isRounded ? rounded[i].values.size() + rounded[i].scales.size() * sizeof(float)
                           : graph.tensors[i].values.size() * sizeof(float);
    }
    return static_cast<std::int64_t>(bytes);
}

Result<CProgram> programOf(InferenceGraph graph, CWeights weights) {
    Planner planner(graph);
    if (const Status planned = planner.plan(); !planned) {
        return failureOf(planned);
    }
    CProgram program;
    program.steps = std::move(planner).steps();
    program.graph = std::move(graph);
    program.weights = weights;
    placeSteps(program);
    if (weights == CWeights::Int8) {
        roundWeights(program);
    }
    return program;
}

}  // namespace seedling
