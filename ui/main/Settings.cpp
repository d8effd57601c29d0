#include "ui/main/Settings.h"

#include <QSettings>

namespace seedling::settings {
namespace {

const QString kScheme = QStringLiteral("look/scheme");
const QString kGeometry = QStringLiteral("window/geometry");
const QString kState = QStringLiteral("window/panels");
const QString kBackground = QStringLiteral("learning/background");
const QString kSide = QStringLiteral("gallery/side");
const QString kStacks = QStringLiteral("gallery/stacks");
const QString kRunColumns = QStringLiteral("runs/hidden_columns");
const QString kTour = QStringLiteral("help/tour_seen");
constexpr int kUsualSide = 112;

}  // namespace

ColourScheme colourScheme() {
    const QString stored = QSettings().value(kScheme).toString();
    return stored == QLatin1String("light")  ? ColourScheme::Light
           : stored == QLatin1String("dark") ? ColourScheme::Dark
                                             : ColourScheme::System;
}

void setColourScheme(ColourScheme scheme) {
    QSettings().setValue(kScheme, scheme == ColourScheme::Light  ? QStringLiteral("light")
                                  : scheme == ColourScheme::Dark ? QStringLiteral("dark")
                                                                 : QStringLiteral("system"));
}

QByteArray windowGeometry() {
    return QSettings().value(kGeometry).toByteArray();
}
QByteArray windowState() {
    return QSettings().value(kState).toByteArray();
}

void setWindow(const QByteArray& geometry, const QByteArray& state) {
    QSettings stored;
    stored.setValue(kGeometry, geometry);
    stored.setValue(kState, state);
}

bool learnsInBackground() {
    return QSettings().value(kBackground, true).toBool();
}
void setLearnsInBackground(bool learns) {
    QSettings().setValue(kBackground, learns);
}

bool stacksImages() {
    return QSettings().value(kStacks, true).toBool();
}
void setStacksImages(bool stacks) {
    QSettings().setValue(kStacks, stacks);
}

bool hasSeenTour() {
    return QSettings().value(kTour, false).toBool();
}
void setSeenTour(bool seen) {
    QSettings().setValue(kTour, seen);
}

int photoSide() {
    return QSettings().value(kSide, kUsualSide).toInt();
}
void setPhotoSide(int side) {
    QSettings().setValue(kSide, side);
}

QStringList hiddenRunColumns() {
    return QSettings().value(kRunColumns).toStringList();
}
void setHiddenRunColumns(const QStringList& keys) {
    QSettings().setValue(kRunColumns, keys);
}

}  // namespace seedling::settings
