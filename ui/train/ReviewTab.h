#pragma once

#include <QWidget>
#include <memory>

#include "ui/charts/ChartFeed.h"
#include "ui/train/RunEvaluations.h"
#include "ui/train/RunSelection.h"

namespace seedling {

class ConfusionView;
class DisagreementStrip;
class PhotoList;
class ThumbnailLoader;

/// Where a run is wrong: the confusion matrix on the test part with the images of the chosen cell,
/// and the labels it disagrees with. GUI thread only.
class ReviewTab : public QWidget {
    Q_OBJECT

public:
    ReviewTab(RunSelection& selection, RunEvaluations& evaluations, SpotChecks& checks,
              ThumbnailLoader& thumbnails, ChartFeed& feed, QWidget* parent = nullptr);
    ~ReviewTab() override;

    /// Asks about the images that were drawn, in place of everything else, until that is over.
    void spotCheck(RunId run);

    [[nodiscard]] ConfusionView& matrix();
    [[nodiscard]] DisagreementStrip& disagreements();
    [[nodiscard]] PhotoList& wrongImages();

Q_SIGNALS:
    void imagesRequested(const std::vector<seedling::ImageId>& images, const QString& title);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace seedling
