#pragma once

#include <QPainter>
#include <QString>

#include "ui/main/Theme.h"

/// Small pieces that several painted widgets share. GUI thread only.
namespace seedling::paint {

/// The 2-px accent ring with a 2-px gap around a control that has the keyboard.
void focusRing(QPainter& painter, const QRectF& box, qreal radius);

/// A key as it is engraved: outlined cap with a centred word.
void keyCap(QPainter& painter, const QRectF& rect, const QString& key, Role text = Role::Text2);
/// Width of such a cap, never less than its height of 20.
[[nodiscard]] int keyCapWidth(const QString& key);

/// What stands under a photo. Labels are solid, suggestions dashed, other verdicts neutral.
struct Chip {
    enum class Kind { Label, Suggestion, Neutral };
    Kind kind = Kind::Neutral;
    int colour = 0;  ///< Class colour index, for Label and Suggestion.
    QString icon;    ///< For Neutral.
    QString text;
    QString note;  ///< Per cent, in text 2.
};
inline constexpr int kChipHeight = 20;

/// Paints a chip no wider than maximumWidth (the name is elided) and returns its rectangle.
QRectF chip(QPainter& painter, const QPointF& topLeft, const Chip& chip, qreal maximumWidth);
[[nodiscard]] qreal chipWidth(const Chip& chip);

/// The dashed outline of a suggestion.
void dashedBox(QPainter& painter, const QRectF& rect);

/// A rounded track with its filled part; fraction 0-1.
void bar(QPainter& painter, const QRectF& track, double fraction, Role fill);

}  // namespace seedling::paint
