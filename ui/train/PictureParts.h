#pragma once

#include "ui/train/RunPictures.h"

/// What the pictures of a run have in common; for the files that make them.
namespace seedling::pictures {

inline constexpr double kGigabyte = 1e9;

QString tr(const char* source);
/// A series in the unit of its chart, short enough for it.
[[nodiscard]] QList<QPointF> scaled(const MetricHistory& history, const char* series,
                                    double factor);
/// An empty picture of values from 0 to 100.
[[nodiscard]] PlotPicture percentPicture(const Input& input);
/// An empty picture of values from 0 to `most` or a little more.
[[nodiscard]] PlotPicture plainPicture(const Input& input, double most);
/// "run 3, 88 %"
[[nodiscard]] QString named(const QString& name, const QString& value);
/// Why a figure that is written at evaluation points is not there.
[[nodiscard]] QString notYet(const Input& input);

}  // namespace seedling::pictures
