#pragma once

#include <torch/types.h>

#include <cstddef>
#include <vector>

#include "engine/equilibrium/HopfieldLayer.h"

namespace seedling {

/// The units of all layers for a batch, and what follows from them. Tensors are replaced, never
/// changed in place: a copy of a state stays what it is.
struct HopfieldState {
    torch::Tensor input;               ///< [N, ...]
    std::vector<torch::Tensor> units;  ///< One a layer, [N, units ...].
    std::vector<LayerDrive> drives;    ///< One a layer: of the units below, or of the input.
};

/// Numbers for the weights and the biases of each layer.
struct LayerSums {
    std::vector<torch::Tensor> weights;
    std::vector<torch::Tensor> biases;
};

/// The energy of a deep Hopfield network whose units s_1 ... s_L lie between 0 and 1 (those of a
/// linear layer anywhere), with the input s_0 given:
///   E = sum_k  1/2 |s_k|^2  -  <s_k, P(W_k * s_(k-1))>  -  <b_k, s_k>
/// P: max or average pooling, or nothing. Between pooled layers the weights act on the places that
/// the largest values below have at the moment, in both directions. Source: Laborieux et al. 2021,
/// arXiv 2006.03824; Scellier et al. 2023, arXiv 2312.15103. Makes no autograd graph.
/// Thread rule: any; the weights may not change meanwhile.
class HopfieldEnergy {
public:
    /// Tensors are shared with the caller. One weight and one bias for each layer: weightShape()
    /// and [outputs].
    HopfieldEnergy(std::vector<HopfieldLayer> layers, std::vector<torch::Tensor> weights,
                   std::vector<torch::Tensor> biases);

    [[nodiscard]] std::size_t layerCount() const { return m_layers.size(); }
    [[nodiscard]] const std::vector<torch::Tensor>& weights() const { return m_weights; }
    [[nodiscard]] const std::vector<torch::Tensor>& biases() const { return m_biases; }

    [[nodiscard]] HopfieldState start(const torch::Tensor& input, SweepStart how) const;
    /// With these units.
    [[nodiscard]] HopfieldState stateOf(const torch::Tensor& input,
                                        const std::vector<torch::Tensor>& units) const;

    /// [N]: of each row.
    [[nodiscard]] torch::Tensor energyOf(const HopfieldState& state) const;

    /// Units of that layer with the least energy + <force, s_L>, all other layers as they are (with
    /// max pooling above: with less than before, for that part is taken at its slope). force: as
    /// the last layer's units; undefined is none.
    [[nodiscard]] torch::Tensor settled(const HopfieldState& state, std::size_t layer,
                                        const torch::Tensor& force) const;

    /// Gives a layer other units.
    void put(HopfieldState& state, std::size_t layer, const torch::Tensor& units) const;

    [[nodiscard]] LayerSums zeroSums() const;
    /// Adds factors_n dE_n/dW and dE_n/db of each row n at this state. factors: [N].
    void addGradients(const HopfieldState& state, const torch::Tensor& factors,
                      LayerSums& sums) const;

private:
    [[nodiscard]] torch::Tensor bounded(std::size_t layer, const torch::Tensor& values) const;
    [[nodiscard]] torch::Tensor withBias(std::size_t layer, const torch::Tensor& values) const;
    void driveFrom(HopfieldState& state, std::size_t layer, const torch::Tensor& below) const;

    std::vector<HopfieldLayer> m_layers;
    std::vector<torch::Tensor> m_weights;
    std::vector<torch::Tensor> m_biases;
};

}  // namespace seedling
