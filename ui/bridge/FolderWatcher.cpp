#include "ui/bridge/FolderWatcher.h"

#include <QDir>
#include <string_view>
#include <utility>

#include "datasets/base/PathText.h"
#include "ui/bridge/QtConvert.h"

namespace seedling {
namespace {

constexpr int kQuietMs = 1500;
/// Far below what systems allow a user, for other programs watch as well.
constexpr int kMostFolders = 1000;

std::string_view folderOf(const std::string& path) {
    const auto slash = path.find_last_of('/');
    return slash == std::string::npos ? std::string_view()
                                      : std::string_view(path).substr(0, slash);
}

}  // namespace

FolderWatcher::FolderWatcher(ProjectModel& project, QObject* parent)
    : QObject(parent), m_project(project) {
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(kQuietMs);
    connect(&project, &ProjectModel::imagesReset, this, &FolderWatcher::watch);
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
    // Images come folder by folder: most need no look at the table.
    SourceId lastSource;
    std::string_view lastFolder;
    for (const ImageRecord& image : m_project.images()) {
        const std::string_view folder = folderOf(image.path);
        if ((image.source == lastSource && folder == lastFolder) ||
            static_cast<int>(m_sources.size()) >= kMostFolders) {
            continue;
        }
        lastSource = image.source;
        lastFolder = folder;
        const auto root = roots.find(image.source);
        if (root != roots.end() && !folder.empty()) {
            const QString path = toQString(pathFromText(std::string(folder)));
            m_sources[root->second + QLatin1Char('/') + path] = image.source;
        }
    }
    QStringList folders;
    for (const auto& [folder, source] : m_sources) {
        folders << folder;
    }
    if (!folders.isEmpty()) {
        m_watcher.addPaths(folders);
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
