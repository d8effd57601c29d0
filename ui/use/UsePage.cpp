#include "ui/use/UsePage.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QUrl>
#include <utility>

#include "ui/label/LabelRows.h"
#include "ui/main/Theme.h"
#include "ui/use/AnswerCard.h"
#include "ui/use/AnswerList.h"
#include "ui/use/AnswerListModel.h"
#include "ui/use/ExportPanel.h"
#include "ui/use/ModelCard.h"
#include "ui/use/PredictDrop.h"
#include "ui/use/UsePageParts.h"
#include "ui/use/WatchPanel.h"
#include "ui/widgets/Rule.h"

namespace seedling {

UsePage::UsePage(ProjectModel& project, WorkerFactory factory, QWidget* parent)
    : QWidget(parent), m_parts(std::make_unique<Parts>(*this, project, factory)) {
    Parts& p = *m_parts;
    setAcceptDrops(true);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setFocusPolicy(Qt::ClickFocus);
    p.exporter->setFixedWidth(theme::px(324));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(p.makeLeft(), 1);
    row->addWidget(new Rule(Qt::Vertical));
    row->addWidget(p.exporter);
    connect(p.exporter, &ExportPanel::announced, this, &UsePage::announced);
    connect(p.watch, &WatchPanel::announced, this, &UsePage::announced);
    p.connectChoices();
    p.connectAnswers();
    p.connectSorting();
    const auto refresh = [this] { m_parts->refresh(); };
    connect(&project, &ProjectModel::predictionsChanged, this, refresh);
    connect(&project, &ProjectModel::runsChanged, this, refresh);
    const auto refreshGiven = [this] { m_parts->refreshGiven(); };
    connect(&project, &ProjectModel::labelsChanged, this, refreshGiven);
    connect(&project, &ProjectModel::imagesReset, this, refreshGiven);
    connect(&project, &ProjectModel::opened, this, [this] { m_parts->clear(); });
    connect(&project, &ProjectModel::closed, this, [this] { m_parts->clear(); });
    p.clear();
}

UsePage::~UsePage() = default;

QWidget* UsePage::sidePanel() const {
    return m_parts->card;
}

void UsePage::predict(const QString& path) {
    m_parts->predict(path);
}

void UsePage::goOn() {
    Parts& p = *m_parts;
    if (p.left > 0 && !p.job.isRunning() && !p.reader.isBusy() && p.project.shownRun().isValid())
        p.start(true);
}

void UsePage::labelAs(ClassId id) {
    m_parts->labelAs(id);
}

void UsePage::sortInto(const QString& folder, SortMode mode) {
    Parts& p = *m_parts;
    std::vector<SortWish> wishes;
    const AnswerListModel& model = p.list->model();
    for (int row = 0; row < model.rowCount(); ++row) {
        const Answer& answer = model.at(row);
        if (!answer.isProblem())
            wishes.push_back(
                {answer.path, answer.given.isEmpty() ? answer.className : answer.given});
    }
    p.sorting.sort(folder, std::move(wishes), mode);
}

void UsePage::setCamera(std::unique_ptr<FrameSource> source) {
    m_parts->setCamera(std::move(source));
}

void UsePage::exportModel() {
    m_parts->exporter->exportModel();
}

void UsePage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_parts->onFirstShow();
}

void UsePage::keyPressEvent(QKeyEvent* event) {
    const ClassRecord* record =
        m_parts->answer->answer() ? classOfKey(m_parts->project, *event) : nullptr;
    if (record)
        labelAs(record->id);
    else
        QWidget::keyPressEvent(event);
}

void UsePage::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls() && m_parts->drop->isEnabled()) {
        event->acceptProposedAction();
        m_parts->drop->setHighlighted(true);
    }
}

void UsePage::dragLeaveEvent(QDragLeaveEvent*) {
    m_parts->drop->setHighlighted(false);
}

void UsePage::dropEvent(QDropEvent* event) {
    m_parts->drop->setHighlighted(false);
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!urls.isEmpty() && urls.first().isLocalFile()) {
        event->acceptProposedAction();
        predict(urls.first().toLocalFile());
    }
}

}  // namespace seedling
