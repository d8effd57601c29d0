#pragma once

#include <cstdint>

#include "datasets/select/MapPoint.h"
#include "datasets/select/NeighbourAffinities.h"

namespace seedling {

/// Gradient of the divergence between the affinities p and those of the places in the plane:
/// KL = sum over i, j of p_ij log(p_ij / q_ij), q_ij = w_ij / Z, w_ij = 1 / (1 + |y_i - y_j|^2),
/// Z = sum of all w_ij with i != j;
///   dKL/dy_i = 4 [ e sum_j p_ij w_ij (y_i - y_j) - 1/Z sum_j w_ij^2 (y_i - y_j) ]
/// (van der Maaten, Hinton 2008, equation 5; split into what attracts and what repels as in van
/// der Maaten 2014, equation 8). Exact, in float: the first sum over the affinities that are there,
/// the second over all pairs. exaggeration: e, 1 for the gradient itself. Any thread.
MapPoints divergenceGradient(const NeighbourAffinities& affinities, const MapPoints& places,
                             float exaggeration = 1);

/// A picture in the plane that keeps together what belongs together: t-SNE, iteration by
/// iteration (van der Maaten, Hinton 2008, "Visualizing data using t-SNE", JMLR 9). Gradient
/// descent with momentum (0.5, later 0.8) and a gain for each coordinate (Jacobs 1988); affinities
/// are exaggerated 12 times in the first 250 of 750 iterations; learning rate n / (4 x 12), which
/// lets all sizes settle in the same number of iterations (Belkina et al. 2019, "Automated
/// optimized parameters for t-SNE", whose gradient has no factor 4). At 4,096 points an iteration
/// takes about 20 ms on one core. The same start gives the same picture. One thread.
///
/// Deviation: exaggerated affinities draw a few points, which are all neighbours of each other,
/// into one. A picture that becomes smaller than its start is therefore scaled back to that, which
/// changes nothing else: in so small a picture, forces are proportional to its size.
class TsneLayout {
public:
    static constexpr int kIterations = 750;

    /// start: one place a point, close together (of a deviation of about 1e-4) and not all equal.
    TsneLayout(NeighbourAffinities affinities, MapPoints start);

    void step();
    [[nodiscard]] int iteration() const { return m_iteration; }
    [[nodiscard]] bool isDone() const { return m_iteration >= kIterations; }
    /// Around (0, 0).
    [[nodiscard]] const MapPoints& places() const { return m_places; }

private:
    void centre();
    void keepSize();

    NeighbourAffinities m_affinities;
    MapPoints m_places;
    MapPoints m_moves;  ///< Of the last iteration.
    MapPoints m_gains;
    float m_rate;
    int m_iteration = 0;
};

/// Where the iterations start: the principal plane, made so small that points lie 1e-4 from the
/// middle (root mean square; Kobak, Berens 2019, "The art of using t-SNE for single-cell
/// transcriptomics": what lies apart in the large does so in the picture), and a hundredth of that
/// at random, so that equal points can come apart.
MapPoints tsneStart(MapPoints plane, std::uint64_t seed);

}  // namespace seedling
