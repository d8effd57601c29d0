#pragma once

#include <QCamera>
#include <QElapsedTimer>
#include <QMediaCaptureSession>
#include <QThreadPool>
#include <QVideoSink>

#include "ui/use/FrameSource.h"

namespace seedling {

/// The camera that the system takes for the usual one, by Qt Multimedia. On only between start and
/// stop. GUI thread only; pictures are converted in a thread.
class Camera : public FrameSource {
    Q_OBJECT

public:
    explicit Camera(const QCameraDevice& device, QObject* parent = nullptr);
    ~Camera() override;

    void start() override;
    void stop() override;

private:
    void take(const QVideoFrame& frame);

    QCamera m_camera;
    QVideoSink m_sink;
    QMediaCaptureSession m_session;
    QThreadPool m_pool;
    QElapsedTimer m_sinceFrame;
    bool m_isConverting = false;
};

}  // namespace seedling
