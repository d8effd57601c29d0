#pragma once

#include <optional>
#include <vector>

#include "engine/equilibrium/EquilibriumLayer.h"
#include "engine/equilibrium/SettlingTrace.h"
#include "engine/model/Classifier.h"
#include "engine/model/NetworkSpec.h"

namespace seedling {

/// Multiply-adds of learning from one image, and what backpropagation would take.
struct LearningCost {
    std::int64_t settling = 0;  ///< Of all phases.
    std::int64_t products = 0;  ///< Of what is active on both sides of the weights: the update.
    std::int64_t readout = 0;   ///< Of the layer that gives the logits, forward and backward.
    /// All of it, were the same layers an ordinary network that errors go back through.
    std::int64_t backpropagation = 0;
};

/// A network that answers by settling at the least of an energy (HopfieldEnergy) and learns by
/// equilibrium propagation (EquilibriumLayer): no errors go back through its layers. No
/// normalisation of batches, which would tie images to each other.
///   hopfield        convolutions of 3x3 with pooling, 16, 32 and then up to three times 64
///                   channels, until 4 pixels or fewer are left: two to five layers
///   hopfield-dense  512 and 256 units on all pixels
/// By Readout the logits come from a linear layer on the last units, which learns by its own plain
/// gradient (Laborieux et al. 2021, arXiv 2006.03824, section 3.2), or are kReadoutScale times the
/// units of a layer of their own in the energy. Weights start from U(-1, 1) / (2 sqrt(fan in)),
/// biases from 0 (Scellier et al. 2023, arXiv 2312.15103). Always computes in fp32: the phases
/// differ by little. A pass forward costs about twice the sweeps of an ordinary network's.
class HopfieldNet : public Classifier {
public:
    HopfieldNet(const NetworkSpec& spec, bool isDense);

    [[nodiscard]] std::int64_t featureCount() const override;
    [[nodiscard]] std::int64_t multiplyAdds() const override;
    void initialise(std::uint64_t seed) override;

    /// How far the unit that moved most has moved in the last sweep of the latest pass in training;
    /// none before the first.
    [[nodiscard]] std::optional<double> residual() const;

    /// The network as it stands. Shares its weights.
    [[nodiscard]] HopfieldEnergy energy() const { return {m_layers, m_weights, m_biases}; }
    /// How it settles for these images, sweep by sweep. pixels: as for forward().
    [[nodiscard]] RelaxationTrace settling(const torch::Tensor& pixels) const;
    /// The same of all phases of a step with that loss, and with its tolerance.
    [[nodiscard]] SettlingTrace settling(const torch::Tensor& pixels,
                                         const LossOfUnits& lossOf) const;
    /// freeSweeps: of the free phase; nudgedSweeps: of all nudged phases together.
    [[nodiscard]] LearningCost learningCost(std::int64_t freeSweeps,
                                            std::int64_t nudgedSweeps) const;

protected:
    torch::Tensor featuresOf(const torch::Tensor& normalised) override;
    torch::Tensor logitsOf(const torch::Tensor& features) override;

private:
    void addParameters();

    EquilibriumSettings m_settings;
    std::vector<HopfieldLayer> m_layers;
    std::vector<torch::Tensor> m_weights;
    std::vector<torch::Tensor> m_biases;
    torch::nn::Linear m_head{nullptr};
    torch::Tensor m_residual;
};

}  // namespace seedling
