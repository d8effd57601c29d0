#include "ui/use/UsePage.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>
#include <QPainter>
#include <QTemporaryDir>
#include <QUrl>
#include <QVBoxLayout>
#include <utility>

#include "datasets/base/FileIo.h"
#include "ui/bridge/QtConvert.h"
#include "ui/bridge/WorkerJob.h"
#include "ui/charts/Format.h"
#include "ui/main/Theme.h"
#include "ui/train/RunEvaluations.h"
#include "ui/use/AnswerCard.h"
#include "ui/use/AnswerList.h"
#include "ui/use/ExportPanel.h"
#include "ui/use/ModelCard.h"
#include "ui/use/PredictDrop.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/Rule.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {

struct UsePage::Parts {
    Parts(UsePage& u, ProjectModel& p, const WorkerFactory& factory)
        : page(u),
          project(p),
          job(factory),
          answer(new AnswerCard(p, pictures)),
          list(new AnswerList(p, pictures)),
          exporter(new ExportPanel(p, factory)),
          card(new ModelCard(p)) {}

    QWidget* makeLeft();
    void refresh();
    void predict(const QString& path);
    void onFinished(const QByteArray& payload);
    void clear();

    UsePage& page;
    ProjectModel& project;
    WorkerJob job;
    FilePictures pictures;
    QTemporaryDir folder;
    TextLabel* run = new TextLabel({}, 12, QFont::Normal, Role::Text2);
    MessageLine* message = new MessageLine;
    AnswerCard* answer;
    PredictDrop* drop = new PredictDrop;
    AnswerList* list;
    ExportPanel* exporter;
    ModelCard* card;
    QString asked;   ///< What the running job looks at.
    QString queued;  ///< What comes next.
    int jobs = 0;
};

UsePage::UsePage(ProjectModel& project, WorkerFactory factory, QWidget* parent)
    : QWidget(parent), m_parts(std::make_unique<Parts>(*this, project, factory)) {
    Parts& p = *m_parts;
    setAcceptDrops(true);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    p.exporter->setFixedWidth(theme::px(324));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(p.makeLeft(), 1);
    row->addWidget(new Rule(Qt::Vertical));
    row->addWidget(p.exporter);
    connect(p.exporter, &ExportPanel::announced, this, &UsePage::announced);
    connect(p.drop, &PredictDrop::imageRequested, this, [this] {
        const QString file = QFileDialog::getOpenFileName(this, tr("Choose an image"));
        if (!file.isEmpty())
            predict(file);
    });
    connect(p.drop, &PredictDrop::folderRequested, this, [this] {
        const QString folder = QFileDialog::getExistingDirectory(this, tr("Choose a folder"));
        if (!folder.isEmpty())
            predict(folder);
    });
    connect(p.drop, &PredictDrop::cancelRequested, this, [this] { m_parts->job.cancel(); });
    connect(p.list, &AnswerList::chosen, p.answer,
            [this](const Answer& answer) { m_parts->answer->setAnswer(answer); });
    connect(p.list, &AnswerList::failed, p.message, &MessageLine::showError);
    connect(p.list, &AnswerList::saved, this, [this](const QString& file) {
        Q_EMIT announced(tr("Answers saved to %1.").arg(file), QFileInfo(file).absolutePath());
    });
    connect(&p.job, &WorkerJob::progress, p.drop, &PredictDrop::setProgress);
    connect(&p.job, &WorkerJob::finished, this,
            [this](const QByteArray& payload) { m_parts->onFinished(payload); });
    connect(&p.job, &WorkerJob::failed, this, [this](const Error& error) {
        m_parts->message->showError(error);
        m_parts->refresh();
    });
    connect(&p.job, &WorkerJob::cancelled, this, [this] {
        const QString next = std::exchange(m_parts->queued, QString());
        m_parts->refresh();
        if (!next.isEmpty())
            predict(next);
    });
    const auto refresh = [this] { m_parts->refresh(); };
    connect(&project, &ProjectModel::predictionsChanged, this, refresh);
    connect(&project, &ProjectModel::runsChanged, this, refresh);
    connect(&project, &ProjectModel::opened, this, [this] { m_parts->clear(); });
    connect(&project, &ProjectModel::closed, this, [this] { m_parts->clear(); });
    p.clear();
}

UsePage::~UsePage() = default;

QWidget* UsePage::Parts::makeLeft() {
    auto* left = new QWidget;
    auto* heading = new QHBoxLayout;
    heading->addWidget(new TextLabel(tr("Try it on an image"), 13, QFont::DemiBold));
    heading->addStretch();
    heading->addWidget(run);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(theme::px(24), theme::px(24), theme::px(24), theme::px(16));
    column->setSpacing(theme::px(16));
    column->addLayout(heading);
    column->addWidget(message);
    column->addWidget(answer);
    column->addWidget(drop);
    column->addWidget(list, 1);
    column->addStretch(0);
    return left;
}

QWidget* UsePage::sidePanel() const {
    return m_parts->card;
}

void UsePage::predict(const QString& path) {
    m_parts->predict(path);
}

void UsePage::exportModel() {
    m_parts->exporter->exportModel();
}

void UsePage::Parts::clear() {
    job.cancel();
    queued.clear();
    message->clear();
    answer->setAnswer(std::nullopt);
    list->setVisible(false);
    refresh();
}

void UsePage::Parts::refresh() {
    const RunId id = project.isOpen() ? project.shownRun() : RunId{};
    drop->setEnabled(id.isValid());
    drop->setBusy(job.isRunning());
    QString text;
    if (id.isValid()) {
        text = format::runNameInText(id);
        if (const auto known = storedEvaluation(project, id)) {
            text += tr(", %1 (%2)")
                        .arg(format::percent(known->accuracy.accuracy),
                             format::percentRange(known->accuracy.low, known->accuracy.high));
        }
    }
    run->setText(text);
}

void UsePage::Parts::predict(const QString& path) {
    if (!project.isOpen() || !project.shownRun().isValid())
        return;
    if (job.isRunning()) {
        // The newest question counts.
        queued = path;
        job.cancel();
        return;
    }
    message->clear();
    asked = path;
    const QString csv = folder.filePath(QStringLiteral("answers-%1.csv").arg(++jobs));
    job.start({QStringLiteral("predict"), project.file(), path, QStringLiteral("--run"),
               QString::number(project.shownRun().value), QStringLiteral("--out"), csv});
    refresh();
}

void UsePage::Parts::onFinished(const QByteArray& payload) {
    const QString csv = folder.filePath(QStringLiteral("answers-%1.csv").arg(jobs));
    const QJsonObject json = QJsonDocument::fromJson(payload).object();
    const auto answers = readTextFile(toPath(csv)).and_then(answersFromCsv);
    if (!answers) {
        message->showError(answers.error());
    } else if (answers->empty()) {
        message->show(MessageLine::Kind::Warning,
                      tr("%1 could not be read as an image.").arg(QFileInfo(asked).fileName()));
    } else if (QFileInfo(asked).isDir()) {
        list->setAnswers(QFileInfo(asked).fileName(), *answers,
                         json[QStringLiteral("unreadable")].toInt(),
                         json[QStringLiteral("seconds")].toDouble(), csv);
        answer->setAnswer(list->answers().front());
    } else {
        answer->setAnswer(answers->front());
    }
    refresh();
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
