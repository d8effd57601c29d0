#include "ui/main/ProjectOpener.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <utility>

#include "ui/bridge/QtConvert.h"

namespace seedling {
namespace {

constexpr const char* kSample = "sample:1";

QString documentsFolder() {
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) +
                      QStringLiteral("/Seedling"));
    folder.mkpath(QStringLiteral("."));
    return folder.path();
}

}  // namespace

ProjectOpener::ProjectOpener(ProjectModel& project, QObject* parent)
    : QObject(parent), m_project(project) {
    connect(&m_loader, &ProjectLoader::loaded, this,
            [this](const std::shared_ptr<LoadedProject>& loaded) { onLoaded(*loaded); });
    connect(&m_loader, &ProjectLoader::failed, this, [this](const Error& error) {
        m_whenRead = nullptr;
        Q_EMIT failed(error);
        refreshNext();
    });
}

ProjectOpener::~ProjectOpener() = default;

bool ProjectOpener::isProjectFile(const QString& path) {
    return path.endsWith(QLatin1String(Project::kExtension)) && !QFileInfo(path).isDir();
}

QString ProjectOpener::projectFileFor(const QString& source) {
    const QFileInfo info(QDir::cleanPath(source));
    const QString name = info.isDir() ? info.fileName() : info.completeBaseName();
    const QString file =
        (name.isEmpty() ? QStringLiteral("images") : name) + QLatin1String(Project::kExtension);
    const QString beside = QDir(info.absolutePath()).filePath(file);
    const bool writable = QFileInfo(info.absolutePath()).isWritable() && !name.isEmpty();
    return QFileInfo::exists(beside) || writable ? beside : QDir(documentsFolder()).filePath(file);
}

void ProjectOpener::open(const QString& path) {
    if (isBusy()) {
        return;
    }
    if (isProjectFile(path)) {
        openProject(path);
        return;
    }
    if (!QFileInfo::exists(path)) {
        Q_EMIT failed({ErrorCode::NotFound, tr("%1 does not exist.").arg(path).toStdString(),
                       tr("Check the name, or connect the drive it is on.").toStdString()});
        return;
    }
    const QString absolute = QFileInfo(path).absoluteFilePath();
    import(projectFileFor(absolute), absolute, QFileInfo(QDir::cleanPath(absolute)).fileName());
}

void ProjectOpener::openSample() {
    if (!isBusy()) {
        import(QDir(documentsFolder()).filePath(tr("sample") + QLatin1String(Project::kExtension)),
               QLatin1String(kSample), tr("the sample"));
    }
}

void ProjectOpener::addTo(const QString& path) {
    if (!isBusy() && m_project.isOpen()) {
        const QString absolute = QFileInfo(path).absoluteFilePath();
        import(m_project.file(), absolute, QFileInfo(absolute).fileName());
    }
}

void ProjectOpener::refresh(SourceId source) {
    m_toRefresh.insert(source);
    refreshNext();
}

void ProjectOpener::refreshNext() {
    if (isBusy() || !m_project.isOpen() || m_toRefresh.empty()) {
        return;
    }
    const SourceId source = m_toRefresh.extract(m_toRefresh.begin()).value();
    m_job = std::make_unique<ImportJob>(m_project.file(), source);
    connect(m_job.get(), &ImportJob::finished, this, [this](const ImportReport& report) {
        const QString file = m_job->projectFile();
        m_job.release()->deleteLater();
        if (m_project.isOpen() && m_project.file() == file && report.added + report.moved > 0) {
            readAnew(file, [this, report] { Q_EMIT refreshed(report.added, report.moved); });
        } else {
            refreshNext();
        }
    });
    // A folder that is gone shows itself where its images are painted.
    connect(m_job.get(), &ImportJob::failed, this, [this] {
        m_job.release()->deleteLater();
        refreshNext();
    });
    m_job->start();
}

void ProjectOpener::addLabels(const QString& path) {
    if (isBusy() || !m_project.isOpen()) {
        return;
    }
    m_labels = std::make_unique<LabelFileJob>(m_project.file(), path);
    connect(m_labels.get(), &LabelFileJob::finished, this, [this](const LabelImport& report) {
        const QString name = QFileInfo(m_labels->labelFile()).fileName();
        m_labels.release()->deleteLater();
        if (m_project.isOpen()) {
            m_project.followChanges();
        }
        Q_EMIT labelsAdded(name, report);
    });
    connect(m_labels.get(), &LabelFileJob::failed, this, [this](const Error& error) {
        m_labels.release()->deleteLater();
        Q_EMIT failed(error);
    });
    m_labels->start();
}

void ProjectOpener::cancel() {
    if (m_job) {
        m_job->cancel();
    }
}

void ProjectOpener::import(const QString& projectFile, const QString& location,
                           const QString& name) {
    m_job = std::make_unique<ImportJob>(projectFile, location);
    connect(m_job.get(), &ImportJob::progress, this,
            [this, name](qint64 found) { Q_EMIT importing(name, found); });
    connect(m_job.get(), &ImportJob::finished, this, &ProjectOpener::onImported);
    connect(m_job.get(), &ImportJob::failed, this, [this](const Error& error) {
        m_job.release()->deleteLater();
        Q_EMIT importEnded();
        if (error.code != ErrorCode::Cancelled) {
            Q_EMIT failed(error);
        }
    });
    Q_EMIT importing(name, 0);
    m_job->start();
}

void ProjectOpener::onImported(const ImportReport& report) {
    const QString file = m_job->projectFile();
    m_job.release()->deleteLater();
    Q_EMIT importEnded();
    if (m_project.isOpen() && m_project.file() == file) {
        readAnew(file, [this, report] { Q_EMIT added(report.added); });
        return;
    }
    openProject(file);
}

void ProjectOpener::openProject(const QString& file) {
    if (m_project.isOpen() && !m_project.isReadOnly() &&
        QFileInfo(m_project.file()).canonicalFilePath() == QFileInfo(file).canonicalFilePath()) {
        return;
    }
    Q_EMIT opening(QFileInfo(file).fileName());
    m_loader.load(QFileInfo(file).absoluteFilePath());
}

void ProjectOpener::readAnew(const QString& file, std::function<void()> then) {
    m_whenRead = std::move(then);
    m_loader.load(file);
}

void ProjectOpener::onLoaded(LoadedProject& loaded) {
    const auto then = std::exchange(m_whenRead, nullptr);
    if (!then) {
        if (m_mayLeave()) {
            m_project.adopt(std::move(loaded));
        }
    } else if (m_project.isOpen() && toPath(m_project.file()) == loaded.project->file()) {
        // It may have been closed meanwhile.
        m_project.renew(std::move(loaded.content));
        then();
    }
    refreshNext();
}

}  // namespace seedling
