#include "ui/bridge/ImportJob.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>

#include "ui/bridge/QtConvert.h"

namespace seedling {
namespace {

constexpr int kProgressMs = 100;

void removeProject(const QString& file, const std::filesystem::path& dataFolder) {
    for (const char* ending : {"", "-wal", "-shm"}) {
        QFile::remove(file + QLatin1String(ending));
    }
    // Only when it is empty: remove() of a folder with content fails, and shall.
    std::error_code ignored;
    std::filesystem::remove(dataFolder, ignored);
}

}  // namespace

ImportJob::ImportJob(QString projectFile, QString location, QObject* parent)
    : QObject(parent), m_projectFile(std::move(projectFile)), m_location(std::move(location)) {}

ImportJob::ImportJob(QString projectFile, SourceId source, QObject* parent)
    : QObject(parent), m_projectFile(std::move(projectFile)), m_source(source) {}

ImportJob::~ImportJob() {
    cancel();
    if (m_thread.joinable()) {
        m_thread.join();
    }
}

void ImportJob::start() {
    m_thread = std::thread([this] {
        auto result = run();
        QMetaObject::invokeMethod(
            this,
            [this, result = std::move(result)] {
                if (result) {
                    Q_EMIT finished(*result);
                } else {
                    Q_EMIT failed(result.error());
                }
            },
            Qt::QueuedConnection);
    });
}

void ImportJob::cancel() {
    m_cancelled = true;
}

Result<ImportReport> ImportJob::run() {
    const bool fresh = !QFileInfo::exists(m_projectFile);
    const auto file = toPath(m_projectFile);
    auto project = fresh ? Project::create(file) : Project::open(file);
    if (!project) {
        return failureOf(project);
    }
    QElapsedTimer sinceReport;
    sinceReport.start();
    const auto keepGoing = [&](std::int64_t found) {
        if (sinceReport.hasExpired(kProgressMs)) {
            sinceReport.restart();
            QMetaObject::invokeMethod(
                this, [this, found] { Q_EMIT progress(found); }, Qt::QueuedConnection);
        }
        return !m_cancelled;
    };
    auto report = m_source.isValid()
                      ? refreshSource(**project, m_source, keepGoing)
                      : importSource(**project, m_location.toStdString(), {}, keepGoing);
    if (!report && fresh) {
        const auto dataFolder = (*project)->dataFolder();
        project->reset();
        removeProject(m_projectFile, dataFolder);
    }
    return report;
}

}  // namespace seedling
