#include "ui/bridge/FolderWatcher.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <utility>

#include "datasets/base/PathText.h"
#include "ui/bridge/QtConvert.h"

namespace seedling {
namespace {

constexpr int kQuietMs = 1500;
/// Far below what systems allow a user, for other programs watch as well.
constexpr int kMostFolders = 1000;

}  // namespace

FolderWatcher::FolderWatcher(ProjectModel& project, QObject* parent)
    : QObject(parent), m_project(project) {
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(kQuietMs);
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&project, &ProjectModel::imagesReset, &m_soon, qOverload<>(&QTimer::start));
    connect(&m_soon, &QTimer::timeout, this, &FolderWatcher::watch);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &FolderWatcher::note);
    connect(&m_quiet, &QTimer::timeout, this, [this] {
        for (const SourceId source : std::exchange(m_changed, {})) {
            Q_EMIT changed(source);
        }
    });
}

void FolderWatcher::watch() {
    if (const QStringList old = m_watcher.directories(); !old.isEmpty()) {
        m_watcher.removePaths(old);
    }
    m_sources.clear();
    m_changed.clear();
    m_quiet.stop();
    if (!m_project.isOpen() || m_project.isReadOnly()) {
        return;
    }
    const auto sources = m_project.project().images().sources();
    if (!sources) {
        return;  // Without it the project works as well.
    }
    std::map<SourceId, QString> roots;
    for (const SourceRecord& source : *sources) {
        if (source.kind == "folder") {
            const auto folder = m_project.project().file().parent_path();
            roots[source.id] =
                QDir::cleanPath(toQString(pathFromText(absoluteLocation(source, folder))));
            m_sources[roots[source.id]] = source.id;
        }
    }
    for (const auto& [source, folder] : m_project.folders()) {
        const auto root = roots.find(source);
        if (root != roots.end() && static_cast<int>(m_sources.size()) < kMostFolders) {
            m_sources[root->second + QLatin1Char('/') + toQString(pathFromText(folder))] = source;
        }
    }
    QStringList folders;
    for (const auto& [folder, source] : m_sources) {
        folders << folder;
    }
    if (!folders.isEmpty()) {
        m_watcher.addPaths(folders);
    }
    // What came between reading the project and now has gone by unnoticed.
    for (const QString& folder : std::as_const(folders)) {
        if (QFileInfo(folder).lastModified().toMSecsSinceEpoch() >= m_project.readMs()) {
            note(folder);
        }
    }
}

void FolderWatcher::note(const QString& folder) {
    const auto found = m_sources.find(folder);
    if (found != m_sources.end()) {
        m_changed.insert(found->second);
        m_quiet.start();
    }
}

}  // namespace seedling
