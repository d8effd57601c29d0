#pragma once

#include <QWidget>
#include <memory>
#include <set>
#include <vector>

#include "ui/train/RunSelection.h"

namespace seedling {

class Button;
class DisagreementCard;
class TextLabel;
class ThumbnailLoader;

/// Images whose label is another than what the model says: keep the label (K) or change it (C).
/// Arrows move. The keys belong to the strip alone. GUI thread only.
class DisagreementStrip : public QWidget {
    Q_OBJECT

public:
    DisagreementStrip(ProjectModel& project, ThumbnailLoader& thumbnails,
                      QWidget* parent = nullptr);

    /// predictions: of the run, by row of the project.
    void setPredictions(RunId run, std::shared_ptr<const PredictionTable> predictions);
    /// Brings the list up to date with the labels.
    void refresh();
    [[nodiscard]] const std::vector<int>& rows() const { return m_rows; }
    [[nodiscard]] int current() const { return m_current; }

    void keep();
    void change();

Q_SIGNALS:
    void imagesRequested(const std::vector<seedling::ImageId>& images, const QString& title);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void loadKept();
    void showCards();
    void moveTo(int index);

    ProjectModel& m_project;
    std::shared_ptr<const PredictionTable> m_predictions;
    RunId m_run;
    std::set<ImageId> m_kept;
    std::vector<int> m_rows;
    std::vector<DisagreementCard*> m_cards;
    TextLabel* m_title;
    Button* m_gallery;
    int m_current = 0;
};

}  // namespace seedling
