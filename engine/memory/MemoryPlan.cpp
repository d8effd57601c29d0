#include "engine/memory/MemoryPlan.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <utility>

namespace seedling {
namespace {

constexpr double kForwardShare = 1.0 / 3;  // Of a step.
constexpr double kExactTime = 0.02;
constexpr double kHalvingTime = 0.02;
constexpr std::int64_t kFewestAtOnce = 4;

using Blocks = std::vector<BlockCost>;
using Groups = std::vector<int>;

struct Choice {
    Groups groups;
    double peak = 0;
    double again = 0;  ///< Share of a pass forward that is done twice.
};

double operationsOf(const Blocks& blocks, std::size_t count) {
    return std::accumulate(
        blocks.begin(), blocks.begin() + static_cast<std::ptrdiff_t>(count), 0.0,
        [](double sum, const BlockCost& block) { return sum + block.operations; });
}

Choice choiceOf(const Blocks& blocks, const Groups& groups) {
    const auto recomputed = static_cast<std::size_t>(std::reduce(groups.begin(), groups.end()));
    const double all = operationsOf(blocks, blocks.size());
    return {groups, peakBytes(blocks, groups),
            all > 0 ? operationsOf(blocks, recomputed) / all : 0.0};
}

/// The first `count` blocks in groups that keep no more than `most` while they are recomputed,
/// where one block alone does not.
Groups groupsWithin(const Blocks& blocks, std::size_t count, double most) {
    Groups groups;
    double kept = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const double own = blocks[i].keptBytes;
        if (groups.empty() || kept + own > most) {
            groups.push_back(1);
            kept = own;
        } else {
            ++groups.back();
            kept += own;
        }
    }
    return groups;
}

/// For every number of blocks from the front and every sum of neighbours as what a group may keep;
/// the first keeps all.
std::vector<Choice> choicesOf(const Blocks& blocks) {
    std::vector<Choice> choices(1, choiceOf(blocks, {}));
    for (std::size_t first = 0; first < blocks.size(); ++first) {
        double most = 0;
        for (std::size_t last = first; last < blocks.size(); ++last) {
            most += blocks[last].keptBytes;
            for (std::size_t count = 1; count <= blocks.size(); ++count) {
                choices.push_back(choiceOf(blocks, groupsWithin(blocks, count, most)));
            }
        }
    }
    return choices;
}

bool isSmaller(const Choice& a, const Choice& b) {
    return a.peak != b.peak ? a.peak < b.peak : a.again < b.again;
}

MemoryPlan planOf(const MemoryQuestion& question, const Choice& choice, bool exact,
                  std::int64_t atOnce) {
    // What is not of the blocks stays as it is.
    const double less = peakBytes(question.blocks, question.now.recomputed) - choice.peak;
    const double perImage = std::max(question.bytesPerImage - less, 0.0);
    const std::int64_t inside = atOnce > 0 ? std::min(atOnce, question.images) : question.images;
    MemoryPlan plan;
    plan.saving = question.now;
    if (question.mayRecompute) {
        plan.saving.recomputed = choice.groups;
    }
    plan.saving.atOnce = atOnce;
    plan.saving.kept = exact ? KeptForm::Exact : question.now.kept;
    plan.bytes = question.lastingBytes + perImage * static_cast<double>(inside) +
                 question.waitingBytes * static_cast<double>(question.images - inside);
    plan.timeFactor = 1 + kForwardShare * choice.again + (exact ? kExactTime : 0.0);
    if (inside < question.images) {
        const double halvings =
            std::log2(static_cast<double>(question.images) / static_cast<double>(inside));
        plan.timeFactor += kForwardShare + kHalvingTime * halvings;
    }
    plan.fits = plan.bytes <= question.roomBytes;
    return plan;
}

/// Numbers of images at a time: as it is now, then ever fewer.
std::vector<std::int64_t> atOnceOf(const MemoryQuestion& question) {
    std::vector<std::int64_t> numbers(1, question.now.atOnce);
    if (question.mayMicroBatch) {
        for (std::int64_t i = (question.images + 1) / 2; i >= kFewestAtOnce; i = (i + 1) / 2) {
            numbers.push_back(i);
        }
    }
    return numbers;
}

bool isBetter(const MemoryPlan& a, const MemoryPlan& b) {
    if (a.fits != b.fits) {
        return a.fits;
    }
    if (!a.fits || a.timeFactor == b.timeFactor) {
        return a.bytes < b.bytes;
    }
    return a.timeFactor < b.timeFactor;
}

}  // namespace

double peakBytes(const std::vector<BlockCost>& blocks, const std::vector<int>& groups) {
    double kept = 0;
    double peak = 0;
    std::size_t next = 0;
    for (const int length : groups) {
        double inside = 0;
        const std::size_t end = std::min(blocks.size(), next + static_cast<std::size_t>(length));
        for (; next < end; ++next) {
            const BlockCost& block = blocks[next];
            inside += block.keptBytes;
            peak = std::max(peak, kept + inside + block.gradientBytes);
            if (next + 1 == end) {
                kept += block.outputBytes;
            }
        }
    }
    for (; next < blocks.size(); ++next) {
        kept += blocks[next].keptBytes;
        peak = std::max(peak, kept + blocks[next].gradientBytes);
    }
    return peak;
}

std::vector<int> smallestGroups(const std::vector<BlockCost>& blocks) {
    if (blocks.size() < 2) {
        return {};
    }
    std::vector<Choice> choices = choicesOf(blocks);
    choices.erase(choices.begin());
    return std::ranges::min_element(choices, isSmaller)->groups;
}

MemoryPlan cheapestPlan(const MemoryQuestion& question) {
    const auto choicesFor = [&question](const Blocks& blocks) {
        return question.mayRecompute
                   ? choicesOf(blocks)
                   : std::vector<Choice>(1, choiceOf(blocks, question.now.recomputed));
    };
    MemoryPlan best = planOf(question, choiceOf(question.blocks, question.now.recomputed), false,
                             question.now.atOnce);
    const auto consider = [&](const Blocks& blocks, bool exact) {
        for (const Choice& choice : choicesFor(blocks)) {
            for (const std::int64_t atOnce : atOnceOf(question)) {
                MemoryPlan plan = planOf(question, choice, exact, atOnce);
                if (isBetter(plan, best)) {
                    best = std::move(plan);
                }
            }
        }
    };
    consider(question.blocks, false);
    if (!question.exact.empty()) {
        consider(question.exact, true);
    }
    return best;
}

std::string inWords(const MemoryPlan& plan, const MemoryQuestion& question) {
    const int twice = std::reduce(plan.saving.recomputed.begin(), plan.saving.recomputed.end());
    const std::size_t blocks = question.blocks.size();
    const std::int64_t images =
        plan.saving.atOnce > 0 ? std::min(plan.saving.atOnce, question.images) : question.images;
    const double percent = 100 * (plan.timeFactor - 1);
    if (plan.saving.kept != question.now.kept) {
        return fmt::format(
            "To take less memory, signs and places are kept where they suffice, {} of {} blocks "
            "are computed twice, and {} images go through the network at a time, for about {:.0f} "
            "% more time a step.",
            twice, blocks, images, percent);
    }
    return fmt::format(
        "To take less memory, {} of {} blocks are computed twice, and {} images go through the "
        "network at a time, for about {:.0f} % more time a step.",
        twice, blocks, images, percent);
}

}  // namespace seedling
