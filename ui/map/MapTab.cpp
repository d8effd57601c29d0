#include "ui/map/MapTab.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <utility>

#include "ui/bridge/ErrorText.h"
#include "ui/bridge/QtConvert.h"
#include "ui/gallery/ImageListModel.h"
#include "ui/label/LabelRows.h"
#include "ui/main/Theme.h"
#include "ui/map/MapBar.h"
#include "ui/map/MapHead.h"
#include "ui/map/MapLegend.h"
#include "ui/map/MapSource.h"
#include "ui/map/MapTip.h"
#include "ui/map/MapView.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/Notice.h"
#include "ui/widgets/Rule.h"

namespace seedling {
namespace {

using Kind = MapProjector::Kind;
using Points = std::shared_ptr<const MapPoints>;

}  // namespace

struct MapTab::Parts {
    Parts(MapTab& t, ProjectModel& p, ThumbnailLoader& thumbnails)
        : tab(t), project(p), tip(new MapTip(p, thumbnails, view)) {}

    QWidget* makeBody();
    void refresh();
    void refreshNotice();
    void refreshMarks();
    void refreshProgress();
    void takeMap(const std::shared_ptr<const ImageMap>& newest);
    void forget();
    void followImages();
    void workOut();
    void show(const Points& points);
    void choose(Kind kind);
    void onFinished(Kind kind, const Points& points);
    void onFailed(const Error& error);
    void showTip();
    void label(ClassId id);
    [[nodiscard]] std::vector<int> selectedRows() const;
    void showInGallery();
    [[nodiscard]] const Points& chosen() const {
        return kind == Kind::Overview ? overview : neighbourhoods;
    }

    MapTab& tab;
    ProjectModel& project;
    QString file;  ///< Of the project that the map is of.
    std::shared_ptr<const ImageMap> map;
    std::vector<int> rows;  ///< Of the project, by point.
    Kind kind = Kind::Overview;
    Points overview;
    Points neighbourhoods;
    bool hasFailed = false;

    MapProjector projector;
    QStackedWidget* pages = new QStackedWidget;
    Notice* notice = new Notice;
    MapHead* head = new MapHead;
    MessageLine* message = new MessageLine;
    MapView* view = new MapView;
    MapLegend* legend = new MapLegend;
    MapBar* bar = new MapBar;
    MapTip* tip;
};

// ---- layout -------------------------------------------------------------------------------------

QWidget* MapTab::Parts::makeBody() {
    message->setBare();
    auto* body = new QWidget;
    auto* picture = new QHBoxLayout;
    picture->setSpacing(theme::px(16));
    picture->addWidget(view, 1);
    picture->addWidget(legend);
    auto* inner = new QVBoxLayout;
    inner->setContentsMargins(theme::px(24), theme::px(12), theme::px(16), theme::px(8));
    inner->setSpacing(theme::px(4));
    inner->addWidget(head);
    inner->addWidget(message);
    inner->addLayout(picture, 1);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(inner, 1);
    column->addWidget(new Rule);
    column->addWidget(bar);
    return body;
}

// ---- what is shown ------------------------------------------------------------------------------

void MapTab::Parts::refresh() {
    if (!project.isOpen() || project.file() != file) {
        forget();
        file = project.file();
    }
    // While images are read anew there are no hints for a moment; the map is still true by then.
    const auto newest = project.hints() ? project.hints()->map : nullptr;
    if (newest && newest != map)
        takeMap(newest);
    const bool isThere = map && !project.images().empty();
    pages->setCurrentIndex(isThere ? 1 : 0);
    if (!isThere) {
        refreshNotice();
        return;
    }
    head->setOrigin(originText(*map));
    refreshMarks();
    workOut();
    refreshProgress();
}

void MapTab::Parts::refreshNotice() {
    const bool none = project.images().empty();
    notice->say(
        none ? tr("There are no images yet") : tr("The map is being made"),
        none ? tr("When a folder of images is open, you see here which of them are alike.")
             : tr("All images are compared in the background as soon as a project is open, and "
                  "again when a run has ended; not while one goes on. The map comes up here by "
                  "itself."));
}

void MapTab::Parts::refreshMarks() {
    const bool known = hasAnswers(project);
    head->setHasAnswers(known);
    MapMeaning meaning = meaningOf(project, rows, known && head->wantsAnswers());
    // Before the first picture there are no points that could be marked.
    if (static_cast<std::size_t>(view->picture().count()) == rows.size())
        view->setMarks(std::move(meaning.marks));
    legend->setRows(std::move(meaning.legend));
    showTip();
}

void MapTab::Parts::refreshProgress() {
    head->setProgress(tab.isWorking(), projector.fraction());
}

void MapTab::Parts::forget() {
    projector.forget();
    map.reset();
    rows.clear();
    overview.reset();
    neighbourhoods.reset();
    hasFailed = false;
    message->clear();
    view->setPoints(std::make_shared<const MapPoints>());
}

/// Rows of the project mean other images from now on, whether the tab is in sight or not.
void MapTab::Parts::followImages() {
    if (!project.isOpen() || project.file() != file) {
        forget();
    } else if (map) {
        rows = rowsOfMap(*map, *project.imageIds());
        showTip();
    }
}

/// Points have other numbers in another map: what was selected is found again by its image.
void MapTab::Parts::takeMap(const std::shared_ptr<const ImageMap>& newest) {
    std::vector<int> selected;
    for (const int point : view->selected()) {
        const ImageId image = map->images()[static_cast<std::size_t>(point)];
        if (const std::int32_t item = newest->itemOf(image); item >= 0)
            selected.push_back(item);
    }
    forget();
    map = newest;
    rows = rowsOfMap(*map, *project.imageIds());
    // All in one place until it is known better, which for the overview takes a moment.
    view->setPoints(std::make_shared<const MapPoints>(rows.size()));
    view->fit();
    view->select(selected);
}

/// The overview first, whatever is chosen: it takes a moment, and is there to go back to.
void MapTab::Parts::workOut() {
    if (projector.working() || hasFailed)
        return;
    if (!overview)
        projector.ask(map, Kind::Overview);
    else if (!chosen())
        projector.ask(map, kind);
}

void MapTab::Parts::show(const Points& points) {
    view->setPoints(points);
    showTip();
}

void MapTab::Parts::choose(Kind wanted) {
    kind = wanted;
    head->setKind(kind);
    if (!map)
        return;
    view->fit();
    if (chosen())
        show(chosen());
    hasFailed = false;
    message->clear();
    workOut();
    refreshProgress();
}

void MapTab::Parts::onFinished(Kind finished, const Points& points) {
    (finished == Kind::Overview ? overview : neighbourhoods) = points;
    if (finished == kind || !chosen())
        show(points);
    workOut();
    refreshProgress();
}

void MapTab::Parts::onFailed(const Error& error) {
    hasFailed = true;
    message->show(MessageLine::Kind::Error, errorText(error),
                  {{tr("Try again"), [this] { choose(kind); }}});
    refreshProgress();
}

void MapTab::Parts::showTip() {
    const int point = view->current();
    const int row = point < 0 || point >= static_cast<int>(rows.size())
                        ? -1
                        : rows[static_cast<std::size_t>(point)];
    tip->setVisible(row >= 0);
    if (row < 0) {
        view->setAccessibleDescription({});
        return;
    }
    tip->showImage(row, view->placeOf(point));
    view->setAccessibleDescription(displayName(project.images()[static_cast<std::size_t>(row)]) +
                                   QStringLiteral(", ") + describeState(project, row));
}

// ---- what is done with it -----------------------------------------------------------------------

std::vector<int> MapTab::Parts::selectedRows() const {
    std::vector<int> selected;
    for (const int point : view->selected()) {
        if (const int row = rows[static_cast<std::size_t>(point)]; row >= 0)
            selected.push_back(row);
    }
    return selected;
}

void MapTab::Parts::label(ClassId id) {
    const std::vector<int> selected = selectedRows();
    const std::vector<int> taking = rowsThatTakeLabels(project, selected);
    if (taking.empty()) {
        bar->say(selected.empty() ? tr("Select some images first: draw around them.")
                                  : whyNoLabels());
        return;
    }
    Label given;
    given.classId = id;
    if (const Status done = project.setLabel(taking, given); !done)
        Q_EMIT project.failed(done.error());
}

void MapTab::Parts::showInGallery() {
    std::vector<ImageId> selected;
    for (const int row : selectedRows())
        selected.push_back(project.images()[static_cast<std::size_t>(row)].id);
    Q_EMIT tab.imagesRequested(selected, tr("Selected on the map"));
}

MapTab::MapTab(ProjectModel& project, ThumbnailLoader& thumbnails, ChartFeed& feed, QWidget* parent)
    : QWidget(parent), m_parts(std::make_unique<Parts>(*this, project, thumbnails)) {
    Parts& p = *m_parts;
    p.pages->addWidget(p.notice);
    p.pages->addWidget(p.makeBody());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(p.pages);
    setFocusProxy(p.view);
    p.view->installEventFilter(this);
    connect(p.head, &MapHead::kindChosen, this, &MapTab::choose);
    connect(p.head, &MapHead::wantsAnswersChanged, this, [this] { m_parts->refreshMarks(); });
    connect(p.view, &MapView::selectionChanged, this,
            [this] { m_parts->bar->setSelected(m_parts->view->selectedCount()); });
    connect(p.view, &MapView::currentChanged, this, [this] { m_parts->showTip(); });
    connect(p.legend, &MapLegend::labelRequested, this, [this](ClassId id) { m_parts->label(id); });
    connect(p.bar, &MapBar::galleryRequested, this, [this] { m_parts->showInGallery(); });
    connect(p.bar, &MapBar::clearRequested, this, [this] {
        m_parts->view->select({});
        m_parts->view->setFocus();
    });
    connect(&p.projector, &MapProjector::settling, this, [this](const Points& points) {
        m_parts->refreshProgress();
        if (m_parts->kind == Kind::Neighbourhoods)
            m_parts->show(points);
    });
    connect(&p.projector, &MapProjector::finished, this,
            [this](Kind kind, const Points& points) { m_parts->onFinished(kind, points); });
    connect(&p.projector, &MapProjector::failed, this,
            [this](const Error& error) { m_parts->onFailed(error); });
    connect(&project, &ProjectModel::imagesReset, this, [this] { m_parts->followImages(); });
    feed.add(this, [this] { m_parts->refresh(); });
}

MapTab::~MapTab() {
    // What the view says while it goes is for nobody.
    m_parts->view->disconnect(this);
    m_parts->view->removeEventFilter(this);
}

void MapTab::choose(MapProjector::Kind kind) {
    m_parts->choose(kind);
}

bool MapTab::isWorking() const {
    return m_parts->map && !m_parts->chosen() && !m_parts->hasFailed;
}

MapView& MapTab::view() {
    return *m_parts->view;
}
MapLegend& MapTab::legend() {
    return *m_parts->legend;
}
MapBar& MapTab::bar() {
    return *m_parts->bar;
}
MapTip& MapTab::tip() {
    return *m_parts->tip;
}

bool MapTab::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_parts->view && event->type() == QEvent::KeyPress) {
        // Before the map's own keys: a class may have one of those.
        const auto& key = *static_cast<QKeyEvent*>(event);
        if (const ClassRecord* record = classOfKey(m_parts->project, key)) {
            m_parts->label(record->id);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace seedling
