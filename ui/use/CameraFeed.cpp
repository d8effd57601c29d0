#include "ui/use/CameraFeed.h"

#include <QFile>
#include <algorithm>
#include <utility>

#include "datasets/image/ImageCodec.h"
#include "ui/bridge/QtConvert.h"

namespace seedling {
namespace {

constexpr int kLongestSide = 640;
constexpr int kQuality = 95;
constexpr int kKept = 50;
/// A frame that has no answer by then is given up.
constexpr int kPatienceMs = 5000;

QString nameOf(int frame) {
    return QStringLiteral("camera-%1.jpg").arg(frame);
}

bool write(const QImage& picture, const QString& path) {
    const QImage rgb = picture.convertToFormat(QImage::Format_RGB888);
    Image image(rgb.width(), rgb.height());
    for (int y = 0; y < image.height; ++y)
        std::copy_n(rgb.constScanLine(y), image.rowBytes(), image.row(y));
    const auto jpeg = encodeJpeg(image, kQuality);
    QFile file(path);
    const auto bytes = jpeg ? static_cast<qint64>(jpeg->size()) : 0;
    return jpeg && file.open(QIODevice::WriteOnly) &&
           file.write(reinterpret_cast<const char*>(jpeg->data()), bytes) == bytes;
}

}  // namespace

CameraFeed::CameraFeed(ProjectModel& project, const WorkerFactory& factory,
                       std::unique_ptr<FrameSource> source, QObject* parent)
    : QObject(parent), m_project(project), m_job(factory), m_source(std::move(source)) {
    m_pool.setMaxThreadCount(1);
    connect(m_source.get(), &FrameSource::framed, this, &CameraFeed::take);
    connect(m_source.get(), &FrameSource::failed, this, [this](const Error& error) {
        stop();
        Q_EMIT failed(error);
    });
    connect(&m_job, &WorkerJob::answered, this, &CameraFeed::onAnswer);
    const auto ended = [this] {
        m_source->stop();
        m_waiting.clear();
        Q_EMIT stateChanged();
    };
    connect(&m_job, &WorkerJob::finished, this, ended);
    connect(&m_job, &WorkerJob::cancelled, this, ended);
    connect(&m_job, &WorkerJob::failed, this, [this, ended](const Error& error) {
        ended();
        Q_EMIT failed(error);
    });
}

CameraFeed::~CameraFeed() {
    m_source->disconnect(this);
    m_pool.waitForDone();
}

void CameraFeed::start() {
    if (isOn() || !m_project.isOpen() || !m_project.shownRun().isValid())
        return;
    m_job.start({QStringLiteral("predict"), m_project.file(), QStringLiteral("--run"),
                 QString::number(m_project.shownRun().value), QStringLiteral("--watch"),
                 m_folder.path(), QStringLiteral("--settle"), QStringLiteral("0")});
    m_source->start();
    Q_EMIT stateChanged();
}

void CameraFeed::stop() {
    m_source->stop();
    m_job.cancel();
}

void CameraFeed::take(const QImage& picture) {
    const bool isPatient = m_sinceWritten.isValid() && !m_sinceWritten.hasExpired(kPatienceMs);
    if (!isOn() || (!m_waiting.isEmpty() && isPatient))
        return;
    m_sinceWritten.start();
    m_waiting.clear();
    const QString file = m_folder.filePath(nameOf(++m_frames));
    const QString hidden = m_folder.filePath(QStringLiteral(".next.jpg"));
    const QString old = m_frames > kKept ? m_folder.filePath(nameOf(m_frames - kKept)) : QString();
    m_waiting.insert(file, picture);
    m_pool.start([picture, file, hidden, old] {
        if (!old.isEmpty())
            QFile::remove(old);
        const QImage small = picture.width() > kLongestSide || picture.height() > kLongestSide
                                 ? picture.scaled(kLongestSide, kLongestSide, Qt::KeepAspectRatio,
                                                  Qt::SmoothTransformation)
                                 : picture;
        // It appears whole: the worker passes over hidden files.
        if (write(small, hidden))
            QFile::rename(hidden, file);
    });
}

void CameraFeed::onAnswer(const AnswerEvent& event) {
    const QString file = toQString(event.path);
    const QImage picture = m_waiting.take(file);
    if (picture.isNull() || !event.problem.empty())
        return;  // Given up, or from before it was stopped.
    Answer answer;
    answer.path = file;
    answer.className = toQString(event.className);
    answer.confidence = event.confidence;
    answer.secondClass = toQString(event.secondClass);
    answer.secondConfidence = event.secondConfidence;
    answer.thirdClass = toQString(event.thirdClass);
    answer.thirdConfidence = event.thirdConfidence;
    answer.noneOfThese = event.noneOfThese;
    Q_EMIT answered(answer, picture);
}

}  // namespace seedling
