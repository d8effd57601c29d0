#include "ui/bridge/ProjectModel.h"

#include <QDir>
#include <QLockFile>
#include <algorithm>
#include <utility>

#include "ui/bridge/QtConvert.h"

namespace seedling {
namespace {

constexpr int kFollowMs = 1000;

std::size_t at(int row) {
    return static_cast<std::size_t>(row);
}

std::unique_ptr<QLockFile> lockWindow(const std::filesystem::path& folder) {
    auto lock = std::make_unique<QLockFile>(toQString(folder / "window.lock"));
    lock->setStaleLockTime(0);
    lock->tryLock(0);
    return lock;
}

}  // namespace

ProjectModel::ProjectModel(QObject* parent) : QObject(parent) {
    m_follow.setInterval(kFollowMs);
    connect(&m_follow, &QTimer::timeout, this, &ProjectModel::followChanges);
    connect(&m_reader, &PredictionReader::failed, this, &ProjectModel::failed);
    connect(&m_reader, &PredictionReader::answered, this,
            [this](RunId run, const std::shared_ptr<const PredictionTable>& predictions) {
                // Those that are read once more are there all the time.
                const bool isNew = m_content.predictions->isEmpty();
                takePredictions(predictions);
                if (isNew)
                    Q_EMIT runShown(run);
            });
}

ProjectModel::~ProjectModel() = default;

Status ProjectModel::open(const QString& file) {
    auto loaded = loadProject(file);
    if (!loaded) {
        return failureOf(loaded);
    }
    adopt(std::move(*loaded));
    return {};
}

void ProjectModel::adopt(LoadedProject loaded) {
    close();
    m_lock = lockWindow(loaded.project->dataFolder());
    m_project = std::move(loaded.project);
    takeContent(std::move(loaded.content));
    refreshHistory();
    m_follow.start();
    Q_EMIT opened();
}

void ProjectModel::close() {
    if (!isOpen()) {
        return;
    }
    m_follow.stop();
    m_reader.forget();
    m_content = {};
    m_hints.reset();
    m_corrections.clear();
    m_project.reset();
    m_lock.reset();
    refreshHistory();
    Q_EMIT imagesReset();
    Q_EMIT classesChanged();
    Q_EMIT runsChanged();
    Q_EMIT closed();
}

bool ProjectModel::isOpen() const {
    return m_project != nullptr;
}

bool ProjectModel::isReadOnly() const {
    // A folder that takes no lock files (a read-only disk) says so with the first change.
    return isOpen() && m_lock->error() == QLockFile::LockFailedError;
}

QString ProjectModel::file() const {
    return isOpen() ? toQString(m_project->file()) : QString();
}

const Label* ProjectModel::labelAt(int row) const {
    const auto& label = m_content.labels[at(row)];
    return label ? &*label : nullptr;
}

const Prediction* ProjectModel::predictionAt(int row) const {
    return m_content.predictions->at(row);
}

const Prediction* ProjectModel::suggestionAt(int row) const {
    if (const auto found = m_corrections.find(row); found != m_corrections.end()) {
        return found->second ? &*found->second : nullptr;
    }
    return rawSuggestionAt(row);
}

const Prediction* ProjectModel::rawSuggestionAt(int row) const {
    return suggestsInstantly() ? m_hints->suggestions.at(row) : predictionAt(row);
}

bool ProjectModel::suggestsInstantly() const {
    return m_hints && (m_content.predictions->isEmpty() || m_hints->instantIsBetter);
}

bool ProjectModel::isVetoed(int row, ClassId id) const {
    return m_content.vetoes.contains({images()[at(row)].id, id});
}
const ClassRecord* ProjectModel::classOf(ClassId id) const {
    const auto found = std::ranges::find(m_content.classes, id, &ClassRecord::id);
    return found == m_content.classes.end() ? nullptr : &*found;
}

int ProjectModel::labelCount(ClassId id) const {
    const auto found = m_content.labelCounts.find(id);
    return found == m_content.labelCounts.end() ? 0 : found->second;
}

}  // namespace seedling
