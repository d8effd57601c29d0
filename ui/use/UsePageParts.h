#pragma once

#include <QHash>
#include <QTemporaryDir>
#include <memory>
#include <vector>

#include "ui/bridge/FileLabeller.h"
#include "ui/bridge/WorkerJob.h"
#include "ui/use/AnswerReader.h"
#include "ui/use/CameraFeed.h"
#include "ui/use/FilePictures.h"
#include "ui/use/FolderSorting.h"
#include "ui/use/UsePage.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/TextLabel.h"

// Inside the Use page only: what it is made of and how that works together.
namespace seedling {

class AnswerCard;
class AnswerList;
class ExportPanel;
class ModelCard;
class PredictDrop;
class WatchPanel;

struct UsePage::Parts {
    Parts(UsePage& u, ProjectModel& p, const WorkerFactory& factory);

    QWidget* makeLeft();
    void connectChoices();
    void connectAnswers();
    void connectSorting();
    void refresh();
    void predict(const QString& path);
    void start(bool resume);
    void showWatch(bool shown);
    void predictQueued();
    void onFinished(const QByteArray& payload);
    void showOne();
    void showFolder(std::vector<Answer> answers);
    void labelAs(ClassId id);
    void refreshGiven();
    void onFirstShow();
    void setCamera(std::unique_ptr<FrameSource> source);
    void clear();

    UsePage& page;
    ProjectModel& project;
    WorkerFactory workers;
    WorkerJob job;
    FilePictures pictures;
    FileLabeller labeller;
    AnswerReader reader;
    QTemporaryDir folder;
    TextLabel* run = new TextLabel({}, 12, QFont::Normal, Role::Text2);
    MessageLine* message = new MessageLine;
    MessageLine* sortMessage = new MessageLine;
    FolderSorting sorting{*sortMessage};
    AnswerCard* answer;
    PredictDrop* drop;
    AnswerList* list;
    WatchPanel* watch;
    ExportPanel* exporter;
    ModelCard* card;
    QString asked;   ///< What the running job looks at, or the last one has looked at.
    QString queued;  ///< What comes next.
    QString csv;     ///< Where the answers are written.
    qint64 left = 0;
    double seconds = 0;                ///< Of all calls for the same folder.
    QHash<QString, ImageId> labelled;  ///< Images that became part of the project, by file.
    int jobs = 0;
    bool wasShown = false;
    std::unique_ptr<CameraFeed> camera;  ///< nullptr where there is none.
};

}  // namespace seedling
