#pragma once

#include <QByteArray>
#include <QStringList>

#include "ui/main/Theme.h"

/// What the program remembers about itself between starts. GUI thread only.
namespace seedling::settings {

[[nodiscard]] ColourScheme colourScheme();
void setColourScheme(ColourScheme scheme);

/// Geometry and panels of the window; empty the first time.
[[nodiscard]] QByteArray windowGeometry();
[[nodiscard]] QByteArray windowState();
void setWindow(const QByteArray& geometry, const QByteArray& state);

/// Whether the network learns from the images while nobody trains.
[[nodiscard]] bool learnsInBackground();
void setLearnsInBackground(bool learns);

/// Whether images that show nearly the same are shown as one.
[[nodiscard]] bool stacksImages();
void setStacksImages(bool stacks);

/// Whether the tour of the first start was gone through or skipped.
[[nodiscard]] bool hasSeenTour();
void setSeenTour(bool seen);

[[nodiscard]] int photoSide();
void setPhotoSide(int side);

/// Keys of the columns that the table of runs leaves out (RunTableModel::keyOf).
[[nodiscard]] QStringList hiddenRunColumns();
void setHiddenRunColumns(const QStringList& keys);

}  // namespace seedling::settings
