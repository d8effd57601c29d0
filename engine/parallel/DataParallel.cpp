#include "engine/parallel/DataParallel.h"

#include <torch/csrc/autograd/functions/utils.h>
#include <torch/torch.h>

#include <algorithm>
#include <utility>

#include "engine/model/ModelFactory.h"

namespace seedling {
namespace {

constexpr int kMostParts = 4;
constexpr std::int64_t kFewestRows = 24;  ///< Of a part: batch norm wants some to average over.

constexpr std::int64_t kFewestAtOnce = 4;  ///< As batch norm needs.

torch::Tensor rowsOfPart(const torch::Tensor& rows, std::size_t part, std::size_t parts) {
    return rows.slice(0, static_cast<std::int64_t>(part), rows.size(0),
                      static_cast<std::int64_t>(parts));
}

Rows joined(const std::vector<Rows>& ofParts, std::int64_t rows) {
    const torch::NoGradGuard noGrad;
    Rows all;
    for (std::size_t output = 0; output < ofParts.front().size(); ++output) {
        torch::Tensor whole;
        for (std::size_t part = 0; part < ofParts.size(); ++part) {
            const torch::Tensor& mine = ofParts[part][output];
            if (!whole.defined()) {
                whole = torch::empty({rows, mine.size(1)}, mine.options());
            }
            rowsOfPart(whole, part, ofParts.size()).copy_(mine.detach());
        }
        all.push_back(whole);
    }
    return all;
}

/// Takes gradients of joined rows back into the parts' own graphs.
class JoinBackward : public torch::autograd::Node {
public:
    JoinBackward(std::vector<Rows> parts, Classifier& network,
                 std::vector<std::shared_ptr<Classifier>> copies, std::shared_ptr<Workers> workers)
        : m_parts(std::move(parts)),
          m_network(network),
          m_copies(std::move(copies)),
          m_workers(std::move(workers)) {}

    torch::autograd::variable_list apply(torch::autograd::variable_list&& gradients) override {
        m_workers->run(m_parts.size(), [&](std::size_t part) {
            Rows roots;
            Rows rootGradients;
            for (std::size_t output = 0; output < gradients.size(); ++output) {
                if (gradients[output].defined()) {
                    roots.push_back(m_parts[part][output]);
                    rootGradients.push_back(
                        rowsOfPart(gradients[output], part, m_parts.size()).contiguous());
                }
            }
            torch::autograd::backward(roots, rootGradients);
        });
        addGradients();
        return {};
    }

    void release_variables() override { m_parts.clear(); }

private:
    /// In a fixed order, so that sums are the same every time.
    void addGradients() {
        const torch::NoGradGuard noGrad;
        const auto targets = m_network.parameters();
        for (const auto& copy : m_copies) {
            const auto sources = copy->parameters();
            for (std::size_t i = 0; i < sources.size(); ++i) {
                torch::Tensor& gradient = sources[i].mutable_grad();
                if (!gradient.defined()) {
                    continue;
                }
                torch::Tensor& target = targets[i].mutable_grad();
                target = target.defined() ? target.add_(gradient) : gradient;
                gradient.reset();
            }
        }
    }

    std::vector<Rows> m_parts;
    Classifier& m_network;
    std::vector<std::shared_ptr<Classifier>> m_copies;
    std::shared_ptr<Workers> m_workers;
};

/// The copies' weights are the network's own memory, which reading a checkpoint may have moved.
void shareWeights(const Classifier& network, const Classifier& copy) {
    const auto sources = network.parameters();
    auto targets = copy.parameters();
    for (std::size_t i = 0; i < sources.size(); ++i) {
        if (targets[i].data_ptr() != sources[i].data_ptr()) {
            targets[i].set_data(sources[i].variable_data());
        }
    }
}

/// variable_data: what waits for its backward pass does not read these, and need not be warned.
void copyStatistics(const Classifier& network, const Classifier& copy) {
    const torch::NoGradGuard noGrad;
    const auto sources = network.buffers();
    const auto targets = copy.buffers();
    for (std::size_t i = 0; i < sources.size(); ++i) {
        targets[i].variable_data().copy_(sources[i]);
    }
}

void averageStatistics(Classifier& network,
                       const std::vector<std::shared_ptr<Classifier>>& copies) {
    const torch::NoGradGuard noGrad;
    const auto parts = static_cast<double>(copies.size() + 1);
    for (const auto& entry : network.named_buffers()) {
        if (entry.key().find("running_") == std::string::npos) {
            continue;
        }
        torch::Tensor mean = entry.value().variable_data();
        for (const auto& copy : copies) {
            mean.add_(copy->named_buffers()[entry.key()]);
        }
        mean.div_(parts);
    }
}

std::vector<std::shared_ptr<Classifier>> copiesOf(Classifier& network, const NetworkSpec& spec,
                                                  int count) {
    std::vector<std::shared_ptr<Classifier>> copies;
    for (int i = 0; i < count; ++i) {
        copies.push_back(createClassifier(spec).value());
        shareWeights(network, *copies.back());
    }
    return copies;
}

}  // namespace

DataParallel::DataParallel(Classifier& network) : m_network(network) {}

DataParallel::DataParallel(Classifier& network, const NetworkSpec& spec, int threads)
    : m_network(network),
      m_atOnce(spec.saving.atOnce > 0 ? std::max(spec.saving.atOnce, kFewestAtOnce) : 0) {
    const int parts = std::clamp(threads, 1, kMostParts);
    if (parts > 1) {
        m_copies = copiesOf(network, spec, parts - 1);
        m_workers = std::make_shared<Workers>(parts, threads);
    }
}

HeadLogits DataParallel::heads(const torch::Tensor& pixels, Precision precision) const {
    const Rows logits =
        forward(pixels, precision, [](Classifier& network, const torch::Tensor& rows) {
            HeadLogits heads = network.heads(rows);
            return heads.balanced.defined() ? Rows{heads.main, heads.balanced} : Rows{heads.main};
        });
    return {logits[0], logits.size() > 1 ? logits[1] : torch::Tensor()};
}

torch::Tensor DataParallel::features(const torch::Tensor& pixels, Precision precision) const {
    return forward(pixels, precision, [](Classifier& network, const torch::Tensor& rows) {
        return Rows{network.features(rows)};
    })[0];
}

Rows DataParallel::forward(const torch::Tensor& pixels, Precision precision,
                           const NetworkPass& whole) const {
    const std::size_t parts = partsFor(pixels.size(0));
    const std::int64_t microBatches = microBatchesFor(pixels.size(0));
    NetworkPass pass = whole;
    if (microBatches > 1) {
        pass = [&](Classifier& network, const torch::Tensor& rows) {
            return inMicroBatches(network, rows, microBatches, whole);
        };
    }
    if (parts == 1) {
        const PrecisionScope scope(precision);
        return pass(m_network, pixels);
    }
    const std::vector<std::shared_ptr<Classifier>> copies(
        m_copies.begin(), m_copies.begin() + static_cast<std::ptrdiff_t>(parts) - 1);
    for (const auto& copy : copies) {
        shareWeights(m_network, *copy);
        copyStatistics(m_network, *copy);
        copy->freezeFront(m_network.frozenBlocks());
        copy->train(m_network.is_training());
    }
    const bool gradient = torch::GradMode::is_enabled();
    std::vector<Rows> ofParts(parts);
    m_workers->run(parts, [&](std::size_t part) {
        const torch::AutoGradMode mode(gradient);
        const PrecisionScope scope(precision);
        ofParts[part] =
            pass(part == 0 ? m_network : *copies[part - 1], rowsOfPart(pixels, part, parts));
    });
    averageStatistics(m_network, copies);
    Rows all = joined(ofParts, pixels.size(0));
    if (gradient) {
        torch::autograd::set_history(
            all, std::make_shared<JoinBackward>(std::move(ofParts), m_network, copies, m_workers));
    }
    return all;
}

std::size_t DataParallel::partsFor(std::int64_t rows) const {
    const auto most = static_cast<std::int64_t>(m_copies.size() + 1);
    const std::int64_t together = m_atOnce > 0 ? std::min(rows, m_atOnce) : rows;
    return static_cast<std::size_t>(std::clamp<std::int64_t>(together / kFewestRows, 1, most));
}

std::int64_t DataParallel::microBatchesFor(std::int64_t rows) const {
    return m_atOnce > 0 ? std::max<std::int64_t>((rows + m_atOnce - 1) / m_atOnce, 1) : 1;
}

}  // namespace seedling
