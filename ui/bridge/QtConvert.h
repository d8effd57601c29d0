#pragma once

#include <QImage>
#include <QString>
#include <filesystem>
#include <string>

#include "datasets/image/Image.h"
#include "datasets/project/Records.h"

/// Between the plain types of `datasets` and those of Qt. Any thread.
namespace seedling {

[[nodiscard]] QString toQString(const std::string& text);
[[nodiscard]] QString toQString(const std::filesystem::path& path);
[[nodiscard]] std::filesystem::path toPath(const QString& text);

/// A text of the option table, which knows no Qt, in the language of the window: label, group,
/// help, unit, the word for 0, or the help of a preset. GUI thread.
[[nodiscard]] QString optionWords(const std::string& text);

/// A copy of the pixels; null for an empty image.
[[nodiscard]] QImage toQImage(const Image& image);

/// The name under which a person knows an image: its file name, or its number in a larger file.
[[nodiscard]] QString displayName(const ImageRecord& image);

/// "62 %" with the thin space that keeps them together; fraction 0-1, rounded to whole per cent.
[[nodiscard]] QString percentText(double fraction);
/// "1,650" in the way of the locale.
[[nodiscard]] QString countText(qint64 count);

}  // namespace seedling
