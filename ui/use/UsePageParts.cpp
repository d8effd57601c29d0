// What the parts of the Use page do with each other. Apart from UsePage.cpp to keep both short.
#include "ui/use/UsePageParts.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QVBoxLayout>
#include <utility>

#include "datasets/base/FileIo.h"
#include "ui/bridge/QtConvert.h"
#include "ui/charts/Format.h"
#include "ui/main/Theme.h"
#include "ui/train/RunEvaluations.h"
#include "ui/use/AnswerCard.h"
#include "ui/use/AnswerList.h"
#include "ui/use/AnswerListModel.h"
#include "ui/use/ExportPanel.h"
#include "ui/use/ModelCard.h"
#include "ui/use/PredictDrop.h"
#include "ui/use/WatchPanel.h"

namespace seedling {

UsePage::Parts::Parts(UsePage& u, ProjectModel& p, const WorkerFactory& factory)
    : page(u),
      project(p),
      workers(factory),
      job(factory),
      labeller(p),
      answer(new AnswerCard(p, pictures)),
      drop(new PredictDrop),
      list(new AnswerList(p, pictures)),
      watch(new WatchPanel(p, factory)),
      exporter(new ExportPanel(p, factory)),
      card(new ModelCard(p)) {}

QWidget* UsePage::Parts::makeLeft() {
    auto* made = new QWidget;
    auto* heading = new QHBoxLayout;
    heading->addWidget(new TextLabel(tr("Try it on an image"), 13, QFont::DemiBold));
    heading->addStretch();
    heading->addWidget(run);
    watch->setVisible(false);
    sortMessage->clear();
    auto* column = new QVBoxLayout(made);
    column->setContentsMargins(theme::px(24), theme::px(24), theme::px(24), theme::px(16));
    column->setSpacing(theme::px(16));
    column->addLayout(heading);
    column->addWidget(message);
    column->addWidget(answer);
    column->addWidget(drop);
    column->addWidget(sortMessage);
    column->addWidget(watch, 1);
    column->addWidget(list, 1);
    column->addStretch(0);
    return made;
}

void UsePage::Parts::connectChoices() {
    connect(drop, &PredictDrop::imageRequested, &page, [this] {
        const QString file = QFileDialog::getOpenFileName(&page, tr("Choose an image"));
        if (!file.isEmpty())
            predict(file);
    });
    connect(drop, &PredictDrop::folderRequested, &page, [this] {
        const QString chosen = QFileDialog::getExistingDirectory(&page, tr("Choose a folder"));
        if (!chosen.isEmpty())
            predict(chosen);
    });
    connect(drop, &PredictDrop::cancelRequested, &page, [this] {
        sorting.cancel();
        job.cancel();
    });
    connect(drop, &PredictDrop::watchRequested, watch, [this] { showWatch(watch->isHidden()); });
    connect(drop, &PredictDrop::cameraRequested, &page, [this] {
        if (camera && camera->isOn()) {
            camera->stop();
        } else if (camera) {
            message->clear();
            showWatch(false);
            camera->start();
        }
    });
    connect(watch, &WatchPanel::stateChanged, &page, [this] { refresh(); });
}

void UsePage::Parts::connectAnswers() {
    connect(&job, &WorkerJob::progress, drop, &PredictDrop::setProgress);
    connect(&job, &WorkerJob::finished, &page,
            [this](const QByteArray& payload) { onFinished(payload); });
    connect(&job, &WorkerJob::failed, &page, [this](const Error& error) {
        message->showError(error);
        refresh();
    });
    connect(&job, &WorkerJob::cancelled, &page, [this](const QByteArray& payload) {
        if (!queued.isEmpty())
            predictQueued();
        else if (!payload.isEmpty())
            onFinished(payload);
        else
            refresh();
    });
    connect(&reader, &AnswerReader::done, &page,
            [this](const std::shared_ptr<std::vector<Answer>>& answers) {
                if (queued.isEmpty())
                    showFolder(std::move(*answers));
                predictQueued();
            });
    connect(&reader, &AnswerReader::failed, &page, [this](const Error& error) {
        message->showError(error);
        predictQueued();
    });
    connect(list, &AnswerList::chosen, answer,
            [this](const Answer& chosen) { answer->setAnswer(chosen); });
    connect(list, &AnswerList::failed, message, &MessageLine::showError);
    connect(list, &AnswerList::saved, &page, [this](const QString& file) {
        Q_EMIT page.announced(tr("Answers saved to %1.").arg(file), QFileInfo(file).absolutePath());
    });
    connect(list, &AnswerList::goOnRequested, &page, &UsePage::goOn);
    connect(list, &AnswerList::labelRequested, &page, [this](ClassId id) {
        labelAs(id);
        list->goOn();
    });
    connect(answer, &AnswerCard::labelRequested, &page, [this](ClassId id) { labelAs(id); });
    connect(
        &labeller, &FileLabeller::labelled, &page,
        [this](const QString& file, ImageId image, ClassId id) {
            labelled[file] = image;
            const ClassRecord* record = project.classOf(id);
            const QString name = record ? toQString(record->name) : QString();
            list->setGiven(file, name);
            if (answer->answer() && answer->answer()->path == file)
                answer->setGiven(name);
            Q_EMIT page.announced(
                tr("%1 is in the project now, labelled %2.").arg(QFileInfo(file).fileName(), name),
                {});
        });
    connect(&labeller, &FileLabeller::failed, &page,
            [this](const QString&, const Error& error) { message->showError(error); });
}

void UsePage::Parts::connectSorting() {
    connect(list, &AnswerList::sortRequested, &page, [this](SortMode mode) {
        const QString chosen = QFileDialog::getExistingDirectory(
            &page, mode == SortMode::Move ? tr("Move into class folders in")
                                          : tr("Copy into class folders in"));
        if (!chosen.isEmpty())
            page.sortInto(chosen, mode);
    });
    connect(&sorting, &FolderSorting::progress, drop, &PredictDrop::setProgress);
    connect(&sorting, &FolderSorting::busyChanged, &page, [this] { refresh(); });
    connect(&sorting, &FolderSorting::announced, &page, &UsePage::announced);
    connect(&sorting, &FolderSorting::moved, &page, [this](const QHash<QString, QString>& places) {
        list->model().rename(places);
        for (auto place = places.cbegin(); place != places.cend(); ++place) {
            if (labelled.contains(place.key()))
                labelled[place.value()] = labelled.take(place.key());
        }
        if (const auto shown = answer->answer(); shown && places.contains(shown->path)) {
            Answer there = *shown;
            there.path = places.value(shown->path);
            answer->setAnswer(there);
        }
    });
}

void UsePage::Parts::clear() {
    queued.clear();
    left = 0;
    labelled.clear();
    job.cancel();
    if (camera)
        camera->stop();
    message->clear();
    answer->setAnswer(std::nullopt);
    list->setVisible(false);
    refresh();
}

void UsePage::Parts::refresh() {
    const RunId id = project.isOpen() ? project.shownRun() : RunId{};
    const bool busy = job.isRunning() || sorting.isBusy();
    drop->setEnabled(id.isValid());
    answer->setLive(camera && camera->isOn());
    drop->setCamera(camera != nullptr, camera && camera->isOn());
    drop->setBusy(busy, sorting.isBusy()               ? tr("Sorting files")
                        : !busy && watch->isWatching() ? watch->stateText()
                                                       : QString());
    list->setBusy(busy);
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
    if (job.isRunning() || reader.isBusy()) {
        // The newest question counts.
        queued = path;
        job.cancel();
        return;
    }
    if (camera)
        camera->stop();
    asked = path;
    csv = folder.filePath(QStringLiteral("answers-%1.csv").arg(++jobs));
    seconds = 0;
    start(false);
}

// There is room for one of both, the watched folder or what was asked.
void UsePage::Parts::showWatch(bool shown) {
    watch->setVisible(shown);
    answer->setVisible(!shown && answer->answer().has_value());
    list->setVisible(!shown && !list->answers().empty());
}

void UsePage::Parts::start(bool resume) {
    message->clear();
    showWatch(false);
    QStringList words{QStringLiteral("predict"), project.file(), asked, QStringLiteral("--run"),
                      QString::number(project.shownRun().value)};
    if (resume)
        words << QStringLiteral("--resume");
    job.start(words << QStringLiteral("--out") << csv);
    refresh();
}

void UsePage::Parts::predictQueued() {
    const QString next = std::exchange(queued, QString());
    refresh();
    if (!next.isEmpty())
        predict(next);
}

void UsePage::Parts::onFinished(const QByteArray& payload) {
    const QJsonObject json = QJsonDocument::fromJson(payload).object();
    left = json[QStringLiteral("left")].toInteger();
    seconds += json[QStringLiteral("seconds")].toDouble();
    if (QFileInfo(asked).isDir())
        reader.read(csv);
    else
        showOne();
    refresh();
}

void UsePage::Parts::showOne() {
    const auto answers = readTextFile(toPath(csv)).and_then(answersFromCsv);
    if (!answers) {
        message->showError(answers.error());
    } else if (answers->empty()) {
        message->show(MessageLine::Kind::Warning,
                      tr("%1 could not be read as an image.").arg(QFileInfo(asked).fileName()));
    } else {
        answer->setAnswer(answers->front(), answers->size() == 1 ? seconds : 0);
    }
}

void UsePage::Parts::showFolder(std::vector<Answer> answers) {
    if (!project.isOpen())
        return;
    if (answers.empty()) {
        message->show(MessageLine::Kind::Warning,
                      tr("No image was found in %1.").arg(QFileInfo(asked).fileName()));
        return;
    }
    list->setAnswers(QFileInfo(asked).fileName(), std::move(answers), seconds, left, csv);
    answer->setAnswer(list->answers().front());
    refreshGiven();
}

void UsePage::Parts::labelAs(ClassId id) {
    const auto& shown = answer->answer();
    if (!shown || shown->isProblem())
        return;
    message->clear();
    labeller.label(shown->path, id);
}

void UsePage::Parts::refreshGiven() {
    for (auto each = labelled.cbegin(); each != labelled.cend(); ++each) {
        const int row = project.isOpen() ? project.rowOf(each.value()) : -1;
        if (row < 0)
            continue;  // It comes with the next reading of the project.
        const Label* label = project.labelAt(row);
        const ClassRecord* record = label ? project.classOf(label->classId) : nullptr;
        const QString name = record ? toQString(record->name) : QString();
        list->setGiven(each.key(), name);
        if (answer->answer() && answer->answer()->path == each.key())
            answer->setGiven(name);
    }
}

void UsePage::Parts::onFirstShow() {
    if (std::exchange(wasShown, true))
        return;
    sorting.recall();
    setCamera(openCamera());
}

void UsePage::Parts::setCamera(std::unique_ptr<FrameSource> source) {
    wasShown = true;
    camera.reset();
    if (source) {
        camera = std::make_unique<CameraFeed>(project, workers, std::move(source));
        connect(camera.get(), &CameraFeed::stateChanged, &page, [this] { refresh(); });
        connect(camera.get(), &CameraFeed::failed, message, &MessageLine::showError);
        connect(camera.get(), &CameraFeed::answered, &page,
                [this](const Answer& seen, const QImage& picture) {
                    if (answer->isAsking())
                        return;  // It is about the picture that is shown.
                    pictures.insert(seen.path, picture);
                    answer->setAnswer(seen);
                });
    }
    refresh();
}

}  // namespace seedling
