#pragma once

#include <torch/nn/module.h>
#include <torch/nn/modules/linear.h>
#include <torch/types.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "engine/memory/NetworkBlock.h"

namespace seedling {

/// Logits of a network's heads, [N, classes] float each.
struct HeadLogits {
    torch::Tensor main;
    torch::Tensor balanced;  ///< Undefined without a balanced head.
};

/// A network that sorts images into classes. Everything between 8-bit pixels and logits is inside,
/// normalisation included, so that what is exported is what was trained.
/// Thread rule: one thread at a time.
class Classifier : public torch::nn::Module {
public:
    /// pixels: [N, 3, side, side], uint8 or float, values 0-255, any memory format.
    /// Returns logits [N, classes], float (also under bf16 autocast): the answer, which is the
    /// balanced head's where there is one.
    torch::Tensor forward(const torch::Tensor& pixels);

    /// Same input; what every head says, for training.
    HeadLogits heads(const torch::Tensor& pixels);

    /// Adds a linear head on the features, to be trained on balanced classes. Its weights are drawn
    /// by initialise() like the last layer's; those of all other layers stay what they are without.
    void addBalancedHead(int classes);

    /// Same input; the values before the last layer, [N, featureCount()]. Input of two dimensions
    /// are such values already, known from before, and are passed on: a network whose body is
    /// frozen answers and learns from them as from the pictures.
    torch::Tensor features(const torch::Tensor& pixels);

    /// Logits [N, classes], float, of such values.
    torch::Tensor classify(const torch::Tensor& features);

    [[nodiscard]] virtual std::int64_t featureCount() const = 0;

    /// Multiply-adds of one image's forward pass, of convolutions and the last layer.
    [[nodiscard]] virtual std::int64_t multiplyAdds() const = 0;

    /// Trainable numbers; none in a network that was loaded to answer, which learns no more.
    [[nodiscard]] std::int64_t parameterCount() const;

    /// Whether the parameter of that name belongs to the layer that gives the logits.
    static bool isOfLastLayer(const std::string& parameter);

    /// Draws all weights anew from `seed`. The same seed gives the same weights on every machine.
    virtual void initialise(std::uint64_t seed) = 0;

    /// From now on nothing but the last layer learns: no other parameter asks for a gradient. Batch
    /// normalisation keeps its statistics as long as pictures are shown in eval mode alone.
    void freezeBody();

    /// From now on so many of blocks(), from the first on, and what comes before them learn no
    /// more: they have no gradient, and their batch normalisation answers with the statistics it
    /// has, also in train mode. count: at least that of before.
    void freezeFront(std::size_t count);
    [[nodiscard]] std::size_t frozenBlocks() const { return m_frozenBlocks; }

    void train(bool on = true) override;

    /// Sets what pixels are normalised with, in place of what fitTo takes from images; each of
    /// three values on the scale 0-255, deviations over 0.
    void setNormalisation(const std::array<double, 3>& mean,
                          const std::array<double, 3>& deviation);

    /// From now on, in eval mode, `forward` answers with the logarithm of the mean of the
    /// probabilities of the image and of its mirror image. Features known from before have none.
    void setMirrorAnswers(bool on) { m_mirrorAnswers = on; }
    [[nodiscard]] bool mirrorAnswers() const { return m_mirrorAnswers; }

    /// How passes with gradient save memory from now on. saving.atOnce is not the network's affair:
    /// see DataParallel.
    virtual void setMemorySaving(const MemorySaving& saving);

    /// What most of a pass's work is in, in order; none where a network is one piece.
    [[nodiscard]] virtual std::vector<NetworkBlock> blocks() const { return {}; }

    /// For measuring: is shown what passes between blocks, until it is set to none.
    void watchBlocks(BlockWatch watch);

    /// Takes from a sample of the training images what the network wants to know of them: mean and
    /// spread of the colours, and what a subclass adds. images: [N, 3, side, side] uint8, N >= 1.
    virtual void fitTo(const torch::Tensor& images);

protected:
    Classifier();

    /// normalised: [N, 3, side, side] float.
    virtual torch::Tensor featuresOf(const torch::Tensor& normalised) = 0;
    virtual torch::Tensor logitsOf(const torch::Tensor& features) = 0;

    [[nodiscard]] torch::Tensor normalised(const torch::Tensor& pixels) const;

    /// x through blocks(), with what is saved and watched; nobody else should hold it meanwhile.
    [[nodiscard]] torch::Tensor throughBlocks(torch::Tensor x) const;

private:
    bool m_mirrorAnswers = false;
    MemorySaving m_saving;
    std::size_t m_frozenBlocks = 0;
    BlockWatch m_watch;
    torch::Tensor m_mean;    ///< [1, 3, 1, 1], on the scale 0-255
    torch::Tensor m_spread;  ///< [1, 3, 1, 1]
    torch::nn::Linear m_balancedHead{nullptr};
};

}  // namespace seedling
