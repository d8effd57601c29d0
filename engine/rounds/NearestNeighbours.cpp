#include "engine/rounds/NearestNeighbours.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "datasets/base/Random.h"
#include "engine/parallel/Threads.h"

namespace seedling {
namespace {

constexpr std::int64_t kCompareAll = 4096;
constexpr std::int64_t kSampleOfGroup = 32;  // Rows for each group that k-means looks at.
constexpr int kMeansSteps = 5;
constexpr std::int64_t kNearGroups = 16;
constexpr double kSelf = -2;  // Below every cosine.

/// Writes the neighbours of `rows` among `candidates` (ascending row numbers, rows among them).
void compare(const torch::Tensor& features, const torch::Tensor& rows,
             const torch::Tensor& candidates, Neighbours& result) {
    torch::Tensor similarity = features.index_select(0, rows)
                                   .mm(features.index_select(0, candidates).t())
                                   .to(torch::kFloat);
    similarity.masked_fill_(candidates.unsqueeze(0).eq(rows.unsqueeze(1)), kSelf);
    const std::int64_t found = std::min(result.k, candidates.size(0) - 1);
    auto [best, places] = similarity.topk(found, 1);
    best = best.contiguous();
    const torch::Tensor named = candidates.index({places}).contiguous();
    const auto* row = rows.data_ptr<std::int64_t>();
    for (std::int64_t i = 0; i < rows.size(0); ++i) {
        for (std::int64_t j = 0; j < result.k; ++j) {
            // Where a lonely row has too few, the last one is named again.
            const std::int64_t from = i * found + std::min(j, found - 1);
            const auto to = static_cast<std::size_t>(row[i] * result.k + j);
            result.rows[to] = static_cast<std::int32_t>(named.data_ptr<std::int64_t>()[from]);
            result.similarities[to] = j < found ? best.data_ptr<float>()[from] : 0;
        }
    }
}

torch::Tensor sampleOf(const torch::Tensor& features, std::int64_t count, Random& random) {
    std::vector<std::int64_t> places(static_cast<std::size_t>(features.size(0)));
    std::iota(places.begin(), places.end(), 0);
    random.shuffle(places);
    places.resize(static_cast<std::size_t>(std::min(count, features.size(0))));
    return features.index_select(0, torch::tensor(places, torch::kLong));
}

/// Spherical k-means; an empty group keeps its centre. [groups, F], rows of length 1.
torch::Tensor groupCentres(const torch::Tensor& features, std::int64_t groups, Random& random) {
    const torch::Tensor sample = sampleOf(features, groups * kSampleOfGroup, random);
    torch::Tensor centres = sample.narrow(0, 0, groups).to(torch::kFloat);
    for (int i = 0; i < kMeansSteps; ++i) {
        const torch::Tensor nearest = sample.mm(centres.to(sample.scalar_type()).t()).argmax(1);
        torch::Tensor sums = centres.mul(1e-3);
        sums.index_add_(0, nearest, sample.to(torch::kFloat));
        centres = sums.div(sums.norm(2, 1, /*keepdim=*/true));
    }
    return centres;
}

torch::Tensor groupOfEach(const torch::Tensor& features, const torch::Tensor& centres) {
    constexpr std::int64_t kRowsAtATime = 8192;
    const torch::Tensor columns = centres.to(features.scalar_type()).t();
    std::vector<torch::Tensor> parts;
    for (std::int64_t i = 0; i < features.size(0); i += kRowsAtATime) {
        const std::int64_t rows = std::min(kRowsAtATime, features.size(0) - i);
        parts.push_back(features.narrow(0, i, rows).mm(columns).argmax(1));
    }
    return torch::cat(parts);
}

std::vector<torch::Tensor> membersOf(const torch::Tensor& groupOf, std::int64_t groups) {
    std::vector<std::vector<std::int64_t>> members(static_cast<std::size_t>(groups));
    const auto* group = groupOf.data_ptr<std::int64_t>();
    for (std::int64_t i = 0; i < groupOf.size(0); ++i) {
        members[static_cast<std::size_t>(group[i])].push_back(i);
    }
    std::vector<torch::Tensor> tensors;
    tensors.reserve(members.size());
    for (const auto& each : members) {
        tensors.push_back(torch::tensor(each, torch::kLong));
    }
    return tensors;
}

void compareInGroups(const torch::Tensor& features, Random& random, Neighbours& result) {
    const auto groups = static_cast<std::int64_t>(std::sqrt(static_cast<double>(features.size(0))));
    const torch::Tensor centres = groupCentres(features, groups, random);
    const std::vector<torch::Tensor> members = membersOf(groupOfEach(features, centres), groups);
    const torch::Tensor near =
        std::get<1>(centres.mm(centres.t()).topk(std::min(kNearGroups, groups), 1)).contiguous();
    for (std::int64_t g = 0; g < groups; ++g) {
        const torch::Tensor& rows = members[static_cast<std::size_t>(g)];
        if (rows.size(0) == 0) {
            continue;
        }
        std::vector<torch::Tensor> candidates;
        for (std::int64_t i = 0; i < near.size(1); ++i) {
            const auto other = near.data_ptr<std::int64_t>()[g * near.size(1) + i];
            candidates.push_back(members[static_cast<std::size_t>(other)]);
        }
        compare(features, rows, torch::cat(candidates), result);
    }
}

}  // namespace

Neighbours nearestNeighbours(const torch::Tensor& features, std::int64_t k, std::uint64_t seed,
                             bool bf16) {
    const torch::NoGradGuard noGrad;
    const ThreadedProducts threads;
    const std::int64_t items = features.size(0);
    Neighbours result;
    result.k = std::min(k, items - 1);
    result.rows.resize(static_cast<std::size_t>(items * result.k));
    result.similarities.resize(result.rows.size());
    const torch::Tensor used = bf16 ? features.to(torch::kBFloat16) : features;
    if (items <= kCompareAll) {
        constexpr std::int64_t kRowsAtATime = 512;
        const torch::Tensor all = torch::arange(items, torch::kLong);
        for (std::int64_t i = 0; i < items; i += kRowsAtATime) {
            compare(used, all.narrow(0, i, std::min(kRowsAtATime, items - i)), all, result);
        }
        return result;
    }
    Random random(Random::streamSeed(seed, "neighbour groups"));
    compareInGroups(used, random, result);
    return result;
}

}  // namespace seedling
