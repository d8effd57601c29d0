#include "ui/train/ReviewTab.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <memory>
#include <utility>

#include "ui/bridge/ErrorText.h"
#include "ui/bridge/PredictionReader.h"
#include "ui/bridge/QtConvert.h"
#include "ui/charts/ConfusionView.h"
#include "ui/charts/Format.h"
#include "ui/gallery/ImageDelegate.h"
#include "ui/main/Theme.h"
#include "ui/train/DisagreementStrip.h"
#include "ui/train/Findings.h"
#include "ui/train/PhotoList.h"
#include "ui/train/SpotCheckView.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Notice.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {
namespace {

constexpr int kMostPhotos = 200;
constexpr int kMostTorn = 24;
/// Left of the right half, for the focus ring of its button.
constexpr int kRingRoom = 4;

}  // namespace

struct ReviewTab::Parts {
    Parts(ReviewTab& t, RunSelection& s, RunEvaluations& e, SpotChecks& checks,
          ThumbnailLoader& thumbnails);

    QWidget* makeMatrix();
    QWidget* makeImages();
    void refresh();
    void takePredictions(RunId run);
    void forgetPredictions();
    void refreshNotice();
    void showCell();
    void showTorn(const ClassRecord& truth, const ClassRecord& said, bool mistake);
    [[nodiscard]] std::vector<PhotoList::Item> itemsOf(const std::vector<int>& rows) const;
    void labelTorn();

    ReviewTab& tab;
    RunSelection& selection;
    RunEvaluations& evaluations;
    ProjectModel& project;
    PredictionReader reader;
    std::shared_ptr<const PredictionTable> predictions = std::make_shared<const PredictionTable>();
    RunId predictionsOf;
    RunId matrixOf;
    std::vector<int> torn;
    QString tornTitle;

    QStackedWidget* pages = new QStackedWidget;
    Notice* notice = new Notice;
    TextLabel* count = new TextLabel({}, 12, QFont::Normal, Role::Text2);
    ConfusionView* matrix = new ConfusionView;
    TextLabel* cellTitle = new TextLabel({}, 13, QFont::DemiBold);
    PhotoList* cellPhotos;
    QWidget* tornPart = new QWidget;
    TextLabel* tornText = new TextLabel({}, 13, QFont::Normal, Role::Text2);
    Button* tornButton = new Button(Button::Kind::Outlined, {});
    PhotoList* tornPhotos;
    DisagreementStrip* strip;
    SpotCheckView* check;
    bool isChecking = false;
};

ReviewTab::Parts::Parts(ReviewTab& t, RunSelection& s, RunEvaluations& e, SpotChecks& checks,
                        ThumbnailLoader& thumbnails)
    : tab(t),
      selection(s),
      evaluations(e),
      project(s.session().project()),
      cellPhotos(new PhotoList(thumbnails)),
      tornPhotos(new PhotoList(thumbnails)),
      strip(new DisagreementStrip(project, thumbnails)),
      check(new SpotCheckView(project, checks)) {}

QWidget* ReviewTab::Parts::makeMatrix() {
    auto* part = new QWidget;
    auto* heading = new QHBoxLayout;
    heading->addWidget(new TextLabel(tr("Where it is wrong"), 13, QFont::DemiBold));
    heading->addStretch();
    heading->addWidget(count);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins({});
    column->setSpacing(theme::px(8));
    column->addLayout(heading);
    column->addWidget(new TextLabel(tr("Rows: what it is. Columns: what the model said."), 12,
                                    QFont::Normal, Role::Text2));
    column->addWidget(matrix, 1);
    return part;
}

QWidget* ReviewTab::Parts::makeImages() {
    cellPhotos->setAccessibleName(tr("Images of the chosen cell"));
    tornPhotos->setAccessibleName(tr("Images the model is torn about"));
    // A whole row always, however low the window.
    cellPhotos->setMinimumHeight(theme::px(142));
    tornText->setWordWrap(true);
    tornButton->setCompact(true);
    auto* tornColumn = new QVBoxLayout(tornPart);
    tornColumn->setContentsMargins(kRingRoom, 0, 0, 0);
    tornColumn->setSpacing(theme::px(8));
    tornColumn->addWidget(tornText);
    tornColumn->addWidget(tornButton, 0, Qt::AlignLeft);
    tornColumn->addSpacing(theme::px(4));
    tornColumn->addWidget(tornPhotos, 1);
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins({});
    column->setSpacing(theme::px(12));
    auto* cell = new QVBoxLayout;
    cell->setContentsMargins(kRingRoom, 0, 0, 0);
    cell->setSpacing(theme::px(12));
    cell->addWidget(cellTitle);
    cell->addWidget(cellPhotos, 1);
    column->addLayout(cell, 1);
    column->addWidget(tornPart, 2);
    return part;
}

ReviewTab::ReviewTab(RunSelection& selection, RunEvaluations& evaluations, SpotChecks& checks,
                     ThumbnailLoader& thumbnails, ChartFeed& feed, QWidget* parent)
    : QWidget(parent),
      m_parts(std::make_unique<Parts>(*this, selection, evaluations, checks, thumbnails)) {
    Parts& p = *m_parts;
    auto* body = new QWidget;
    auto* row = new QHBoxLayout(body);
    row->setContentsMargins(theme::px(24), theme::px(16), theme::px(24), theme::px(8));
    row->setSpacing(theme::px(40) - kRingRoom);
    row->addWidget(p.makeMatrix(), 1);
    row->addWidget(p.makeImages(), 1);
    p.pages->addWidget(p.notice);
    p.pages->addWidget(body);
    p.pages->addWidget(p.check);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(p.pages, 1);
    column->addWidget(p.strip);
    connect(p.matrix, &ConfusionView::chosenChanged, this, [this] { m_parts->showCell(); });
    connect(p.tornButton, &QPushButton::clicked, this, [this] { m_parts->labelTorn(); });
    connect(p.strip, &DisagreementStrip::imagesRequested, this, &ReviewTab::imagesRequested);
    connect(&p.project, &ProjectModel::predictionsChanged, this,
            [this] { m_parts->predictionsOf = {}; });
    connect(&p.project, &ProjectModel::imagesReset, this, [this] { m_parts->forgetPredictions(); });
    connect(&p.reader, &PredictionReader::failed, &p.project, &ProjectModel::failed);
    connect(&p.reader, &PredictionReader::answered, this,
            [this, &feed](RunId, const std::shared_ptr<const PredictionTable>& predictions) {
                m_parts->predictions = predictions;
                feed.poke();
            });
    connect(p.check, &SpotCheckView::done, this, [this] {
        m_parts->isChecking = false;
        m_parts->refresh();
        setFocus();
    });
    feed.add(this, [this] { m_parts->refresh(); });
}

void ReviewTab::spotCheck(RunId run) {
    m_parts->isChecking = true;
    m_parts->pages->setCurrentWidget(m_parts->check);
    m_parts->strip->setVisible(false);
    m_parts->check->setFocus();
    m_parts->check->ask(run);
}

ReviewTab::~ReviewTab() = default;

ConfusionView& ReviewTab::matrix() {
    return *m_parts->matrix;
}
DisagreementStrip& ReviewTab::disagreements() {
    return *m_parts->strip;
}
PhotoList& ReviewTab::wrongImages() {
    return *m_parts->cellPhotos;
}

void ReviewTab::Parts::refresh() {
    if (isChecking)
        return;
    const auto& run = selection.shown();
    const RunId id = run && !run->live ? run->id : RunId{};
    if (id != predictionsOf || !id.isValid())
        takePredictions(id);
    strip->setPredictions(id, predictions);
    evaluations.request(id);
    const RunEvaluation* evaluation = evaluations.of(id);
    pages->setCurrentIndex(evaluation ? 1 : 0);
    if (!evaluation) {
        matrixOf = {};
        refreshNotice();
        return;
    }
    const ConfusionCounts& counts = evaluation->confusion;
    count->setText(tr("%1 of %2 test images")
                       .arg(format::count(counts.wrong()), format::count(counts.images())));
    if (std::exchange(matrixOf, id) != id) {
        matrix->setCounts(counts);
        matrix->choose(matrix->worst());
    }
    showCell();
}

/// Those that the project shows are in memory. Those of another run are read aside, and until they
/// come there are none.
void ReviewTab::Parts::takePredictions(RunId run) {
    reader.forget();
    predictionsOf = run;
    predictions = std::make_shared<const PredictionTable>();
    if (!run.isValid() || !project.isOpen())
        return;
    if (run == project.shownRun())
        predictions = project.predictions();
    else
        reader.ask(project.file(), run, project.imageIds());
}

void ReviewTab::Parts::forgetPredictions() {
    takePredictions({});
    strip->setPredictions({}, predictions);
}

void ReviewTab::Parts::refreshNotice() {
    const auto& run = selection.shown();
    QString title;
    QString text;
    if (!run) {
        title = tr("Nothing to review yet");
        text =
            tr("After the first run you see here which classes are mixed up, and which of your "
               "labels the model doubts.");
    } else if (run->live) {
        title = tr("The run goes on");
        text = tr("When it has ended, you see here where it is wrong.");
    } else if (evaluations.running() == run->id) {
        title = tr("Measuring on the test part");
        text = tr("%1 images are looked at.").arg(format::count(project.counts().test));
    } else if (!evaluations.canEvaluate()) {
        title = tr("There is no test part");
        text =
            tr("A test part is a set of images with known classes that is never trained on. Add "
               "one as a folder named \"test\" beside \"train\", and the mistakes are shown "
               "here.");
    } else if (const auto& failure = evaluations.failure()) {
        title = tr("The run could not be measured");
        text = errorText(*failure);
    }
    notice->say(title, text);
}

std::vector<PhotoList::Item> ReviewTab::Parts::itemsOf(const std::vector<int>& rows) const {
    std::vector<PhotoList::Item> items;
    for (const int row : rows) {
        const ImageRecord& image = project.images()[static_cast<std::size_t>(row)];
        const Prediction& prediction = *predictions->at(row);
        if (const auto chip = suggestionChip(project, prediction.classId, prediction.confidence))
            items.push_back({row, *chip, displayName(image)});
    }
    return items;
}

void ReviewTab::Parts::showCell() {
    const auto cell = matrix->chosen();
    const ConfusionCounts& counts = matrix->counts();
    if (!cell) {
        const bool perfect = counts.images() > 0 && counts.wrong() == 0;
        cellTitle->setText(perfect ? tr("No mistakes on the test part")
                                   : tr("Choose a cell to see its images"));
        cellPhotos->setItems({});
        tornPart->setVisible(false);
        return;
    }
    const auto row = static_cast<std::size_t>(cell->row);
    const auto column = static_cast<std::size_t>(cell->column);
    const ClassRecord& truth = counts.classes[row];
    const ClassRecord& said = counts.classes[column];
    std::int64_t all = 0;
    for (const std::int64_t images : counts.counts[row])
        all += images;
    const bool mistake = cell->row != cell->column;
    QString name = toQString(truth.name);
    name[0] = name[0].toUpper();
    cellTitle->setText((mistake ? tr("%1 read as %2, %3 of %4").arg(name, toQString(said.name))
                                : tr("%1 recognised, %2 of %3").arg(name))
                           .arg(format::count(counts.counts[row][column]), format::count(all)));
    std::vector<int> rows = findings::testImages(project, *predictions, truth.id, said.id);
    rows.resize(std::min<std::size_t>(rows.size(), kMostPhotos));
    cellPhotos->setItems(itemsOf(rows));
    showTorn(truth, said, mistake);
}

void ReviewTab::Parts::showTorn(const ClassRecord& truth, const ClassRecord& said, bool mistake) {
    torn.clear();
    if (mistake)
        torn = findings::tornBetween(project, *predictions, truth.id, said.id);
    torn.resize(std::min<std::size_t>(torn.size(), kMostTorn));
    tornPart->setVisible(!torn.empty());
    const int images = static_cast<int>(torn.size());
    tornTitle = tr("Between %1 and %2").arg(toQString(truth.name), toQString(said.name));
    tornText->setText(
        tr("The model is torn between %1 and %2 on %3, closest first. Labelling these "
           "settles the most.")
            .arg(toQString(truth.name), toQString(said.name),
                 format::counted(images, tr("1 more image"), tr("%1 more images"))));
    tornButton->setText(format::counted(images, tr("Label 1 image"), tr("Label %1 images")));
    tornPhotos->setItems(itemsOf(torn));
}

void ReviewTab::Parts::labelTorn() {
    std::vector<ImageId> images;
    for (const int row : torn)
        images.push_back(project.images()[static_cast<std::size_t>(row)].id);
    Q_EMIT tab.imagesRequested(images, tornTitle);
}

}  // namespace seedling
