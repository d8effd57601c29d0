#pragma once

#include <QWidget>
#include <memory>

#include "ui/bridge/WorkerFactory.h"
#include "ui/train/SpotChecks.h"
#include "ui/train/TrainSession.h"

namespace seedling {

class ThumbnailLoader;

/// Centre of the Train page: tabs Progress (charts), Review (where the model is wrong), Map (which
/// images are alike), Runs (all of them), Energy, Settling (of runs whose
/// network settles; not there for others) and Log. A hidden page costs nothing. GUI thread
/// only.
class TrainPage : public QWidget {
    Q_OBJECT

public:
    /// project, session, checks and thumbnails must outlive the page; factory makes the worker that
    /// evaluates.
    TrainPage(ProjectModel& project, TrainSession& session, SpotChecks& checks,
              ThumbnailLoader& thumbnails, WorkerFactory factory, QWidget* parent = nullptr);
    ~TrainPage() override;

    enum class Tab { Progress, Review, Map, Runs, Energy, Settling, Log };
    void showTab(Tab tab);
    [[nodiscard]] Tab tab() const;

    /// The right panel that belongs to the page (runs, comparison; in review accuracy and cost).
    /// Owned by whoever puts it into a layout or dock; without one it stays hidden.
    [[nodiscard]] QWidget* sidePanel() const;

    /// What the next run may cost, in the place of that panel, on whichever tab.
    void showCost(bool shown);
    [[nodiscard]] bool isCostShown() const;

Q_SIGNALS:
    /// The costs were opened: the side panel has to be seen.
    void costOpened();
    void helpRequested();
    /// A run was measured on the test part.
    void measured();
    /// The machine is being measured: what can wait shall wait until it is over.
    void quietWanted(bool wanted);
    /// Show exactly these images in the gallery.
    void trustedRequested(seedling::ClassId id);
    void imagesRequested(const std::vector<seedling::ImageId>& images, const QString& title);

private:
    void connectCost();

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace seedling
