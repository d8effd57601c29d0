#include "ui/use/Camera.h"

#include <QCameraDevice>
#include <QDir>
#include <QMediaDevices>
#include <QVideoFrame>

namespace seedling {
namespace {

constexpr int kFrameMs = 150;

}  // namespace

std::unique_ptr<FrameSource> openCamera() {
    // Asking Qt loads the whole of its multimedia, which only a camera is worth.
    const QStringList devices =
        QDir(QStringLiteral("/dev"))
            .entryList({QStringLiteral("video*")}, QDir::System | QDir::Files);
    const QCameraDevice device =
        devices.isEmpty() ? QCameraDevice() : QMediaDevices::defaultVideoInput();
    return device.isNull() ? nullptr : std::make_unique<Camera>(device);
}

Camera::Camera(const QCameraDevice& device, QObject* parent)
    : FrameSource(parent), m_camera(device) {
    m_pool.setMaxThreadCount(1);
    m_session.setCamera(&m_camera);
    m_session.setVideoSink(&m_sink);
    connect(&m_sink, &QVideoSink::videoFrameChanged, this, &Camera::take);
    connect(&m_camera, &QCamera::errorOccurred, this,
            [this](QCamera::Error error, const QString& words) {
                if (error == QCamera::NoError)
                    return;
                Q_EMIT failed(
                    {ErrorCode::Io, tr("The camera cannot be read: %1.").arg(words).toStdString(),
                     tr("Close other programs that use it and try again.").toStdString()});
            });
}

Camera::~Camera() {
    m_sink.disconnect(this);
    m_camera.stop();
    m_pool.waitForDone();
}

void Camera::start() {
    m_sinceFrame.invalidate();
    m_camera.start();
}

void Camera::stop() {
    m_camera.stop();
}

void Camera::take(const QVideoFrame& frame) {
    const bool isEarly = m_sinceFrame.isValid() && !m_sinceFrame.hasExpired(kFrameMs);
    if (isEarly || m_isConverting || !frame.isValid())
        return;
    m_sinceFrame.start();
    m_isConverting = true;
    m_pool.start([this, frame] {
        const QImage picture = frame.toImage();
        QMetaObject::invokeMethod(
            this,
            [this, picture] {
                m_isConverting = false;
                if (!picture.isNull() && m_camera.isActive())
                    Q_EMIT framed(picture);
            },
            Qt::QueuedConnection);
    });
}

}  // namespace seedling
