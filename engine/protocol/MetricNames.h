#pragma once

namespace seedling::metric {

// Names of metric series: keys of the `metrics` and `resources` events and of the table `metric`.
inline constexpr const char* kLossSupervised = "loss_supervised";
inline constexpr const char* kLossUnsupervised = "loss_unsupervised";
inline constexpr const char* kLossContrastive =
    "loss_contrastive";  ///< While learning without labels.
inline constexpr const char* kMaskRate =
    "mask_rate";  ///< Share of unlabelled images used, 0-1: the mean of their weights.
inline constexpr const char* kPseudoLabelAccuracy =
    "pseudo_label_accuracy";  ///< Benchmark projects only.
inline constexpr const char* kValidationAccuracy = "validation_accuracy";
// Sent together with validation_accuracy: the ends of its 95 % interval, and n.
inline constexpr const char* kValidationLow = "validation_low";
inline constexpr const char* kValidationHigh = "validation_high";
inline constexpr const char* kValidationImages = "validation_images";
inline constexpr const char* kLearningRate = "learning_rate";
inline constexpr const char* kRssBytes = "rss_bytes";
inline constexpr const char* kTensorBytes = "tensor_bytes";
inline constexpr const char* kTensorPeakBytes = "tensor_peak_bytes";
inline constexpr const char* kEnergyJ = "energy_j";
inline constexpr const char* kEnergyLowJ = "energy_low_j";
inline constexpr const char* kEnergyHighJ = "energy_high_j";
inline constexpr const char* kPowerW = "power_w";
inline constexpr const char* kImagesPerSecond = "images_per_s";
inline constexpr const char* kFlopTotal = "flop_total";
// Tensors by what they are for: kMemoryKinds of MemorySplit.h.
// Told before the first step, the time once more after a tenth of the run.
inline constexpr const char* kForecastTensorPeakBytes = "forecast_tensor_peak_bytes";
inline constexpr const char* kForecastRssBytes = "forecast_rss_bytes";
inline constexpr const char* kForecastSeconds = "forecast_s";

}  // namespace seedling::metric
