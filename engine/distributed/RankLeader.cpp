#include "engine/distributed/RankLeader.h"

#include <torch/torch.h>

#include <algorithm>
#include <vector>

#include "engine/protocol/OptionTable.h"

namespace seedling {
namespace {

torch::Tensor tensorOf(const std::string& bytes) {
    torch::Tensor tensor = torch::empty({std::ssize(bytes)}, torch::kByte);
    std::ranges::copy(bytes, reinterpret_cast<char*>(tensor.data_ptr<std::uint8_t>()));
    return tensor;
}

}  // namespace

Status RankLeader::noted(const Status& status) {
    m_hasEnded = m_hasEnded || !status;
    return status;
}

Status RankLeader::tell(const RankOrder& order) {
    return isAlone() || m_hasEnded ? Status{} : noted(m_ranks.tell(toJson(order)));
}

/// They meet before, when each has prepared itself, and after.
Status RankLeader::giveAll(const RankOrder& order, const std::vector<torch::Tensor>& tensors) {
    if (const Status told = m_ranks.tell(toJson(order)); !told) {
        return told;
    }
    if (const Status ready = m_ranks.meet({}, kPreparePatience); !ready) {
        return ready;
    }
    const Status sent = m_ranks.broadcast(tensors);
    return sent ? m_ranks.barrier() : sent;
}

Status RankLeader::begin(const TrainConfig& config, const CheckpointHeader& header,
                         const SharedSet& set, const CheckpointParts& parts) {
    if (isAlone()) {
        return {};
    }
    const torch::Tensor images = packedSet(set);
    const torch::Tensor checkpoint = tensorOf(checkpointBytes(header, parts));
    RankOrder order;
    order.kind = RankOrder::Kind::Begin;
    order.config = configToJson(config);
    order.header = toJson(header);
    order.images = images.numel();
    order.bytes = checkpoint.numel();
    return noted(giveAll(order, {images, checkpoint}));
}

Status RankLeader::giveWeights(const CheckpointHeader& header, const CheckpointParts& parts) {
    if (isAlone() || m_hasEnded) {
        return {};
    }
    const torch::Tensor checkpoint = tensorOf(checkpointBytes(header, parts));
    RankOrder order;
    order.kind = RankOrder::Kind::Weights;
    order.bytes = checkpoint.numel();
    const Status told = tell(order);
    return told ? noted(m_ranks.broadcast(std::vector<torch::Tensor>(1, checkpoint))) : told;
}

Status RankLeader::giveImages(const SharedSet& set) {
    if (isAlone() || m_hasEnded) {
        return {};
    }
    const torch::Tensor images = packedSet(set);
    RankOrder order;
    order.kind = RankOrder::Kind::Images;
    order.images = images.numel();
    const Status told = tell(order);
    return told ? noted(m_ranks.broadcast(std::vector<torch::Tensor>(1, images))) : told;
}

Status RankLeader::orderStep(std::int64_t step, double fraction) {
    RankOrder order;
    order.kind = RankOrder::Kind::Step;
    order.step = step;
    order.fraction = fraction;
    m_isInStep = true;
    return tell(order);
}

Result<WholeStep> RankLeader::finish(const Classifier& network, GradientMeans& gradients,
                                     const StepOutput& output, std::span<const ImageId> images,
                                     const SharedPolicy* policy) {
    auto whole =
        finishStep(m_ranks, network, gradients,
                   {.output = output, .images = images, .policy = policy, .stopWished = false});
    m_hasEnded = m_hasEnded || !whole;
    m_isInStep = false;
    return whole;
}

Status RankLeader::rest() {
    return tell({});
}

void RankLeader::end(const std::string& reason) {
    if (isAlone() || m_hasEnded) {
        return;
    }
    RankOrder order;
    order.kind = RankOrder::Kind::End;
    order.reason = reason;
    if (!m_isInStep && tell(order)) {
        // Until they have heard it; where one is lost, the run is over all the same.
        (void)m_ranks.barrier();
    }
    m_hasEnded = true;
}

}  // namespace seedling
