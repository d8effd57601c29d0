#pragma once

#include <cstddef>
#include <string>

namespace seedling::metric {

// Names of metric series: keys of the `metrics` and `resources` events and of the table `metric`.
inline constexpr const char* kLossSupervised = "loss_supervised";
inline constexpr const char* kLossUnsupervised = "loss_unsupervised";
inline constexpr const char* kLossContrastive =
    "loss_contrastive";  ///< While learning without labels.
inline constexpr const char* kSettlingResidual =
    "settling_residual";  ///< Equilibrium propagation: largest move of a unit in the last sweep.
// Of the few images that are looked at at evaluation points; see SettlingRecord.
inline constexpr const char* kSettlingEnergy = "settling_energy";  ///< Mean, once settled.
inline constexpr const char* kSettlingSweeps =
    "settling_sweeps";  ///< Until no unit moved any more, or all that are allowed.
inline constexpr const char* kMaskRate =
    "mask_rate";  ///< Share of unlabelled images used, 0-1: the mean of their weights.
inline constexpr const char* kPseudoLabelAccuracy =
    "pseudo_label_accuracy";  ///< Benchmark projects only.
inline constexpr const char* kValidationAccuracy = "validation_accuracy";
// Sent together with validation_accuracy: the ends of its 95 % interval, and n.
inline constexpr const char* kValidationLow = "validation_low";
inline constexpr const char* kValidationHigh = "validation_high";
inline constexpr const char* kValidationImages = "validation_images";
// Written at evaluation points, and at the end: of what was trusted since the last one. By class,
// they are named by ofClass().
inline constexpr const char* kThreshold =
    "threshold";  ///< Confidence that makes an image trusted, 0-1, before any factor of its class.
inline constexpr const char* kClassThreshold = "class_threshold_";  ///< The same of one class.
inline constexpr const char* kClassShare =
    "class_share_";  ///< Share of the trusted pseudo-labels that name it, by weight, 0-1.
inline constexpr const char* kLearningRate = "learning_rate";
// Of runs of several ranks, as rank 0 sees them.
inline constexpr const char* kExchangeShare =
    "exchange_share";  ///< Share of the time in which a step did nothing but exchange, 0-1.
inline constexpr const char* kExchangeBytesPerS = "exchange_bytes_per_s";
// Of runs that are asked to do less work.
inline constexpr const char* kRestingShare =
    "resting_share";  ///< Of all images that train: those that are drawn less, 0-1.
inline constexpr const char* kFrozenBlocks =
    "frozen_blocks";  ///< At the front of the network, that learn no more.
inline constexpr const char* kWeightsPresent =
    "weights_present";  ///< Of the weights that may be 0: the share that is there, 0-1.
inline constexpr const char* kRssBytes = "rss_bytes";
inline constexpr const char* kTensorBytes = "tensor_bytes";
inline constexpr const char* kTensorPeakBytes = "tensor_peak_bytes";
inline constexpr const char* kEnergyJ = "energy_j";
inline constexpr const char* kEnergyLowJ = "energy_low_j";
inline constexpr const char* kEnergyHighJ = "energy_high_j";
inline constexpr const char* kPowerW = "power_w";
inline constexpr const char* kImagesPerSecond = "images_per_s";
inline constexpr const char* kFlopTotal = "flop_total";
inline constexpr const char* kTelemetryCpuS =
    "telemetry_cpu_s";  ///< Processor time of reading the meters.
// Tensors by what they are for: kMemoryKinds of MemorySplit.h.
// Told before the first step, time and energy once more after a tenth of the run.
inline constexpr const char* kForecastTensorPeakBytes = "forecast_tensor_peak_bytes";
inline constexpr const char* kForecastRssBytes = "forecast_rss_bytes";
inline constexpr const char* kForecastSeconds = "forecast_s";
inline constexpr const char* kForecastEnergyJ =
    "forecast_energy_j";  ///< Of the whole machine; where its power is known.
inline constexpr const char* kForecastEndsWithEnergy =
    "forecast_ends_with_energy";  ///< 1 where the energy budget ends it; of runs with a budget.

/// The series of one class: "class_share_3". place: in the model's output, which has the classes
/// with labels in the project's order.
inline std::string ofClass(const char* series, std::size_t place) {
    return series + std::to_string(place);
}

}  // namespace seedling::metric
