#include "engine/distributed/GradientMeans.h"

#include <torch/csrc/autograd/function.h>
#include <torch/csrc/autograd/utils/lambda_post_hook.h>
#include <torch/csrc/autograd/variable.h>
#include <torch/torch.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace seedling {
namespace {

using torch::autograd::variable_list;

std::vector<torch::Tensor> lastToFirst(const Classifier& network) {
    const std::vector<torch::Tensor> all = network.parameters();
    std::vector<torch::Tensor> learning;
    std::copy_if(all.rbegin(), all.rend(), std::back_inserter(learning),
                 [](const torch::Tensor& parameter) { return parameter.requires_grad(); });
    return learning;
}

}  // namespace

GradientMeans::GradientMeans(Communicator& ranks, const Classifier& network, bool overlaps,
                             const BucketSizes& sizes)
    : m_ranks(ranks) {
    if (ranks.size() == 1) {
        return;
    }
    m_parameters = lastToFirst(network);
    auto next = m_parameters.cbegin();
    for (const std::size_t count : bucketCounts(m_parameters, sizes)) {
        const auto end = next + static_cast<std::ptrdiff_t>(count);
        for (std::size_t place = 0; place < count; ++place) {
            m_parts.push_back({m_buckets.size(), place, false});
        }
        m_buckets.emplace_back(std::vector<torch::Tensor>(next, end));
        next = end;
    }
    if (overlaps) {
        listen();
    }
}

GradientMeans::~GradientMeans() = default;

void GradientMeans::listen() {
    for (std::size_t i = 0; i < m_parameters.size(); ++i) {
        auto accumulator = torch::autograd::impl::grad_accumulator(m_parameters[i]);
        accumulator->add_post_hook(std::make_unique<torch::autograd::utils::LambdaPostHook>(
            [this, i](const variable_list& outputs, const variable_list& /*inputs*/) {
                come(i);
                return outputs;
            }));
        m_accumulators.push_back(std::move(accumulator));
    }
}

void GradientMeans::begin() {
    m_missing.clear();
    for (const TensorBucket& bucket : m_buckets) {
        m_missing.push_back(bucket.size());
    }
    for (Part& part : m_parts) {
        part.hasCome = false;
    }
    m_next = 0;
    m_sent = {};
    m_isOpen = true;
}

void GradientMeans::come(std::size_t parameter) {
    if (m_isOpen) {
        TORCH_CHECK(!m_parts[parameter].hasCome, "A gradient has come twice in a step.");
        put(parameter);
        sendWhole();
    }
}

void GradientMeans::put(std::size_t parameter) {
    const torch::NoGradGuard noGrad;
    torch::Tensor& gradient = m_parameters[parameter].mutable_grad();
    if (!gradient.defined()) {
        gradient = torch::zeros_like(m_parameters[parameter]);
    }
    Part& part = m_parts[parameter];
    m_buckets[part.bucket].put(part.place, gradient);
    part.hasCome = true;
    --m_missing[part.bucket];
}

void GradientMeans::sendWhole() {
    for (; m_next < m_buckets.size() && m_missing[m_next] == 0; ++m_next) {
        const Status begun = m_sent ? m_ranks.beginSum(m_buckets[m_next].row()) : m_sent;
        m_sent = begun;
    }
}

Status GradientMeans::finish() {
    if (m_buckets.empty()) {
        return {};
    }
    m_isOpen = false;
    m_sentEarly = m_next;
    for (std::size_t i = 0; i < m_parameters.size(); ++i) {
        if (!m_parts[i].hasCome) {
            put(i);
        }
    }
    sendWhole();
    const Status summed = m_ranks.finishSums();
    if (!m_sent) {
        return m_sent;
    }
    if (summed) {
        takeMeans();
    }
    return summed;
}

void GradientMeans::takeMeans() {
    for (const TensorBucket& bucket : m_buckets) {
        bucket.row().div_(static_cast<double>(m_ranks.size()));
    }
    for (std::size_t i = 0; i < m_parameters.size(); ++i) {
        m_buckets[m_parts[i].bucket].take(m_parts[i].place, m_parameters[i].mutable_grad());
    }
}

}  // namespace seedling
