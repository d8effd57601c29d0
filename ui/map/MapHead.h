#pragma once

#include <QWidget>

#include "ui/map/MapProjector.h"

class QCheckBox;
class QLayout;

namespace seedling {

class Button;
class ProgressLine;
class TextLabel;

/// Above the map: what it was drawn from, what colours its points, which of the two pictures is
/// shown and how far that one is. GUI thread only.
class MapHead : public QWidget {
    Q_OBJECT

public:
    explicit MapHead(QWidget* parent = nullptr);

    /// "Drawn from the network of run 3, 1,650 images."
    void setOrigin(const QString& sentence);
    /// Which picture is shown.
    void setKind(MapProjector::Kind kind);
    /// Whether there are answers that points could be coloured by.
    void setHasAnswers(bool has);
    /// Whether points are to be coloured by answers, where there are any.
    [[nodiscard]] bool wantsAnswers() const;
    /// isWorking: whether the picture is still being worked out. fraction: how far that is, 0-1.
    void setProgress(bool isWorking, double fraction);

Q_SIGNALS:
    void kindChosen(seedling::MapProjector::Kind kind);
    void wantsAnswersChanged();

private:
    [[nodiscard]] QLayout* makeChoices();
    void makeProgress();

    MapProjector::Kind m_kind = MapProjector::Kind::Overview;
    TextLabel* m_origin;
    QCheckBox* m_answers;
    Button* m_overview;
    Button* m_neighbourhoods;
    QWidget* m_progress;
    ProgressLine* m_progressLine;
    TextLabel* m_progressText;
};

}  // namespace seedling
