#include "ui/bridge/ProjectModel.h"

#include <QDir>
#include <QLockFile>
#include <algorithm>
#include <unordered_map>
#include <utility>

#include "ui/bridge/EditText.h"
#include "ui/bridge/QtConvert.h"

namespace seedling {
namespace {

constexpr int kFollowMs = 1000;

std::size_t at(int row) {
    return static_cast<std::size_t>(row);
}

void count(ProjectModel::Counts& counts, const ImageRecord& image,
           const std::optional<Label>& label, int by) {
    if (image.part == Part::Test) {
        counts.test += by;
    } else if (image.state == ImageState::Unreadable) {
        counts.unreadable += by;
    } else if (!label) {
        counts.toLabel += by;
    } else {
        switch (label->verdict) {
            case Verdict::Class:
                counts.labelled += by;
                break;
            case Verdict::Unsure:
                counts.unsure += by;
                break;
            case Verdict::Excluded:
                counts.excluded += by;
                break;
            case Verdict::NoneOfThese:
                counts.noneOfThese += by;
                break;
        }
    }
}

std::unique_ptr<QLockFile> lockWindow(const std::filesystem::path& folder) {
    auto lock = std::make_unique<QLockFile>(toQString(folder / "window.lock"));
    lock->setStaleLockTime(0);
    lock->tryLock(0);
    return lock;
}

}  // namespace

struct ProjectModel::Impl {
    std::unique_ptr<QLockFile> lock;
    std::unique_ptr<Project> project;
    std::shared_ptr<ProjectImages> pixels;
    std::vector<ImageRecord> images;
    std::vector<std::optional<Label>> labels;
    std::shared_ptr<const std::vector<ImageId>> imageIds =
        std::make_shared<const std::vector<ImageId>>();
    std::shared_ptr<const PredictionTable> predictions = std::make_shared<const PredictionTable>();
    std::shared_ptr<const LabelHints> hints;
    std::vector<ClassRecord> classes;
    std::unordered_map<ClassId, int> labelCounts;
    std::vector<RunRecord> runs;
    RunId shownRun;
    Counts counts;
    std::int64_t logPosition = 0;  ///< Changes of labels up to here are known.

    void add(int row, int by) {
        const auto& label = labels[at(row)];
        count(counts, images[at(row)], label, by);
        if (label && label->verdict == Verdict::Class) {
            labelCounts[label->classId] += by;
        }
    }
    void setLabel(int row, const std::optional<Label>& label) {
        add(row, -1);
        labels[at(row)] = label;
        add(row, 1);
    }
    void recount() {
        counts = {};
        labelCounts.clear();
        counts.images = static_cast<int>(images.size());
        for (int row = 0; row < counts.images; ++row) {
            add(row, 1);
        }
    }
    [[nodiscard]] int rowOf(ImageId id) const {
        // Images are loaded ascending by id.
        const auto found = std::ranges::lower_bound(images, id, {}, &ImageRecord::id);
        return found == images.end() || found->id != id ? -1
                                                        : static_cast<int>(found - images.begin());
    }
};

ProjectModel::ProjectModel(QObject* parent) : QObject(parent), m_impl(std::make_unique<Impl>()) {
    m_follow.setInterval(kFollowMs);
    connect(&m_follow, &QTimer::timeout, this, &ProjectModel::followChanges);
}

ProjectModel::~ProjectModel() = default;

Status ProjectModel::open(const QString& file) {
    auto project = Project::open(toPath(file));
    if (!project) {
        return failureOf(project);
    }
    auto pixels = ProjectImages::create(**project);
    if (!pixels) {
        return failureOf(pixels);
    }
    close();
    m_impl->lock = lockWindow((*project)->dataFolder());
    m_impl->project = std::move(*project);
    m_impl->pixels = std::move(*pixels);
    reloadClasses();
    reloadRuns();
    reloadImages();
    refreshHistory();
    m_follow.start();
    Q_EMIT opened();
    return {};
}

void ProjectModel::close() {
    if (!isOpen()) {
        return;
    }
    m_follow.stop();
    const auto old = std::exchange(m_impl, std::make_unique<Impl>());
    refreshHistory();
    Q_EMIT imagesReset();
    Q_EMIT classesChanged();
    Q_EMIT runsChanged();
    Q_EMIT closed();
}

bool ProjectModel::isOpen() const {
    return m_impl->project != nullptr;
}

bool ProjectModel::isReadOnly() const {
    // A folder that takes no lock files (a read-only disk) says so with the first change.
    return isOpen() && m_impl->lock->error() == QLockFile::LockFailedError;
}

QString ProjectModel::file() const {
    return isOpen() ? toQString(m_impl->project->file()) : QString();
}

Project& ProjectModel::project() {
    return *m_impl->project;
}
const std::shared_ptr<ProjectImages>& ProjectModel::pixels() const {
    return m_impl->pixels;
}
const std::vector<ImageRecord>& ProjectModel::images() const {
    return m_impl->images;
}
int ProjectModel::rowOf(ImageId image) const {
    return m_impl->rowOf(image);
}

const Label* ProjectModel::labelAt(int row) const {
    const auto& label = m_impl->labels[at(row)];
    return label ? &*label : nullptr;
}

const Prediction* ProjectModel::predictionAt(int row) const {
    return m_impl->predictions->at(row);
}

const Prediction* ProjectModel::suggestionAt(int row) const {
    return suggestsInstantly() ? m_impl->hints->suggestions.at(row) : predictionAt(row);
}

bool ProjectModel::suggestsInstantly() const {
    return m_impl->hints && (m_impl->predictions->isEmpty() || m_impl->hints->instantIsBetter);
}

const std::shared_ptr<const PredictionTable>& ProjectModel::predictions() const {
    return m_impl->predictions;
}
const std::shared_ptr<const LabelHints>& ProjectModel::hints() const {
    return m_impl->hints;
}
const std::shared_ptr<const std::vector<ImageId>>& ProjectModel::imageIds() const {
    return m_impl->imageIds;
}

const std::vector<ClassRecord>& ProjectModel::classes() const {
    return m_impl->classes;
}

const ClassRecord* ProjectModel::classOf(ClassId id) const {
    const auto found = std::ranges::find(m_impl->classes, id, &ClassRecord::id);
    return found == m_impl->classes.end() ? nullptr : &*found;
}

int ProjectModel::labelCount(ClassId id) const {
    const auto found = m_impl->labelCounts.find(id);
    return found == m_impl->labelCounts.end() ? 0 : found->second;
}

const ProjectModel::Counts& ProjectModel::counts() const {
    return m_impl->counts;
}
const std::vector<RunRecord>& ProjectModel::runs() const {
    return m_impl->runs;
}
RunId ProjectModel::shownRun() const {
    return m_impl->shownRun;
}

Status ProjectModel::take(const Result<ProjectEdit>& changed, bool arePredicted) {
    if (!changed) {
        refreshHistory();  // What has become impossible is no longer offered.
        return failureOf(changed);
    }
    if (changed->labels.empty() && changed->classes.empty()) {
        return {};
    }
    // Classes that come must be known before labels name them; those that go, while they do.
    const bool goes = std::ranges::any_of(
        changed->classes, [](const ClassEdit& edit) { return !edit.after.has_value(); });
    if (!changed->classes.empty() && !goes) {
        reloadClasses();
    }
    std::vector<int> rows;
    rows.reserve(changed->labels.size());
    for (const LabelEdit& edit : changed->labels) {
        if (const int row = rowOf(edit.image); row >= 0) {
            m_impl->setLabel(row, edit.after);
            rows.push_back(row);
        }
    }
    if (goes) {
        reloadClasses();
    }
    if (!changed->classes.empty() && arePredicted && m_impl->shownRun.isValid()) {
        showRun(m_impl->shownRun);  // What is predicted of a class comes and goes with it.
    }
    refreshHistory();
    if (!rows.empty()) {
        Q_EMIT labelsChanged(rows);
    }
    Q_EMIT saved();
    return {};
}

void ProjectModel::refreshHistory() {
    const auto textOf = [this](const Result<std::optional<EditTitle>>& title) {
        if (!title) {
            Q_EMIT failed(title.error());
        }
        return title && *title ? editText(**title) : QString();
    };
    m_undoText = isOpen() ? textOf(project().edits().nextUndo()) : QString();
    m_redoText = isOpen() ? textOf(project().edits().nextRedo()) : QString();
    Q_EMIT historyChanged();
}

void ProjectModel::recordReads(const std::vector<ImageRecord>& images) {
    if (!isOpen() || images.empty()) {
        return;
    }
    std::vector<int> rows;
    for (const ImageRecord& read : images) {
        const int row = rowOf(read.id);
        if (row < 0) {
            continue;
        }
        m_impl->add(row, -1);
        m_impl->images[at(row)] = read;
        m_impl->add(row, 1);
        rows.push_back(row);
    }
    if (!isReadOnly()) {
        if (const Status status = project().images().updateRead(images); !status) {
            Q_EMIT failed(status.error());
        }
    }
    Q_EMIT labelsChanged(rows);
}

void ProjectModel::followChanges() {
    const auto position = project().labels().logPosition();
    const auto classes = project().classes().all();
    if (position && classes && *classes != m_impl->classes) {
        reloadClasses();
    }
    if (!position || *position == m_impl->logPosition) {
        return;  // Whoever labels next hears what is wrong with the file.
    }
    const auto entries = project().labels().changesAfter(m_impl->logPosition);
    if (!classes || !entries) {
        return;
    }
    m_impl->logPosition = *position;
    std::unordered_map<int, std::optional<Label>> newest;  // This window's own are among them.
    for (const LabelLogEntry& entry : *entries) {
        newest[rowOf(entry.image)] = entry.after;
    }
    newest.erase(-1);
    std::vector<int> rows;
    for (const auto& [row, label] : newest) {
        if (m_impl->labels[at(row)] != label) {
            m_impl->setLabel(row, label);
            rows.push_back(row);
        }
    }
    if (!rows.empty()) {
        refreshHistory();
        Q_EMIT labelsChanged(rows);
    }
}

void ProjectModel::reloadImages() {
    // First: what is labelled meanwhile is then found once more, which does no harm.
    const auto position = project().labels().logPosition();
    auto images = project().images().all();
    auto labels = project().labels().all();
    if (!position || !images || !labels) {
        Q_EMIT failed(!position ? position.error() : images ? labels.error() : images.error());
        return;
    }
    m_impl->logPosition = *position;
    // New images may come from a new source.
    if (auto pixels = ProjectImages::create(project())) {
        m_impl->pixels = std::move(*pixels);
    }
    m_impl->images = std::move(*images);
    m_impl->labels.assign(m_impl->images.size(), std::nullopt);
    for (const LabelledImage& labelled : *labels) {
        if (const int row = rowOf(labelled.image); row >= 0) {
            m_impl->labels[at(row)] = labelled.label;
        }
    }
    m_impl->recount();
    std::vector<ImageId> ids(m_impl->images.size());
    std::ranges::transform(m_impl->images, ids.begin(), &ImageRecord::id);
    m_impl->imageIds = std::make_shared<const std::vector<ImageId>>(std::move(ids));
    m_impl->hints.reset();  // Its rows are others now.
    showRun(m_impl->shownRun);
    Q_EMIT imagesReset();
}

void ProjectModel::reloadClasses() {
    auto classes = project().classes().all();
    if (!classes) {
        Q_EMIT failed(classes.error());
        return;
    }
    m_impl->classes = std::move(*classes);
    Q_EMIT classesChanged();
}

void ProjectModel::reloadRuns() {
    auto runs = project().runs().all();
    if (!runs) {
        Q_EMIT failed(runs.error());
        return;
    }
    m_impl->runs = std::move(*runs);
    if (!m_impl->shownRun.isValid()) {
        const auto usable = project().runs().newestUsable();
        m_impl->shownRun = usable ? usable->id : RunId{};
    }
    Q_EMIT runsChanged();
}

void ProjectModel::showRun(RunId run) {
    m_impl->shownRun = run;
    std::vector<Prediction> predictions;
    if (run.isValid()) {
        if (auto read = project().predictions().read(run)) {
            predictions = std::move(*read);
        } else {
            Q_EMIT failed(read.error());
        }
    }
    m_impl->predictions =
        std::make_shared<const PredictionTable>(std::move(predictions), *m_impl->imageIds);
    Q_EMIT predictionsChanged();
}

void ProjectModel::setHints(std::shared_ptr<const LabelHints> hints) {
    m_impl->hints = std::move(hints);
    Q_EMIT hintsChanged();
}

}  // namespace seedling
