#pragma once

#include <QElapsedTimer>
#include <QImage>
#include <QMap>
#include <QObject>
#include <QTemporaryDir>
#include <QThreadPool>
#include <memory>

#include "ui/bridge/ProjectModel.h"
#include "ui/bridge/WorkerJob.h"
#include "ui/use/Answers.h"
#include "ui/use/FrameSource.h"

namespace seedling {

/// What the model says about the picture of a camera, a few times a second: frames are written into
/// a folder of their own that a worker watches, the next one when the last is answered. The newest
/// fifty files stay, so that one can be labelled. GUI thread only.
class CameraFeed : public QObject {
    Q_OBJECT

public:
    CameraFeed(ProjectModel& project, const WorkerFactory& factory,
               std::unique_ptr<FrameSource> source, QObject* parent = nullptr);
    ~CameraFeed() override;

    [[nodiscard]] bool isOn() const { return m_job.isRunning(); }
    void start();
    void stop();

Q_SIGNALS:
    /// The answer's path is a file with the picture.
    void answered(const seedling::Answer& answer, const QImage& picture);
    void stateChanged();
    void failed(const seedling::Error& error);

private:
    void take(const QImage& picture);
    void onAnswer(const AnswerEvent& event);

    ProjectModel& m_project;
    WorkerJob m_job;
    std::unique_ptr<FrameSource> m_source;
    QTemporaryDir m_folder;
    QThreadPool m_pool;
    QMap<QString, QImage> m_waiting;  ///< Written and not answered, by file.
    QElapsedTimer m_sinceWritten;
    int m_frames = 0;
};

}  // namespace seedling
