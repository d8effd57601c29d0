#include "ui/bridge/ProjectModel.h"

#include <QDateTime>
#include <QDir>
#include <QLockFile>
#include <algorithm>
#include <unordered_map>
#include <utility>

#include "ui/bridge/QtConvert.h"
#include "ui/label/LabelCommands.h"

namespace seedling {
namespace {

constexpr int kNoPrediction = -1;

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
    std::vector<Prediction> predictions;
    std::vector<int> predictionOfRow;
    std::vector<ClassRecord> classes;
    std::unordered_map<ClassId, int> labelCounts;
    std::vector<RunRecord> runs;
    RunId shownRun;
    Counts counts;

    void add(int row, int by) {
        const auto& label = labels[at(row)];
        count(counts, images[at(row)], label, by);
        if (label && label->verdict == Verdict::Class) {
            labelCounts[label->classId] += by;
        }
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

ProjectModel::ProjectModel(QObject* parent) : QObject(parent), m_impl(std::make_unique<Impl>()) {}

ProjectModel::~ProjectModel() = default;

Status ProjectModel::open(const QString& file) {
    auto project = Project::open(toPath(file));
    if (!project) {
        return failureOf(project);
    }
    auto lock = lockWindow((*project)->dataFolder());
    if (lock->error() == QLockFile::LockFailedError) {
        return failure(
            ErrorCode::Busy,
            tr("%1 is open in another window.").arg(QFileInfo(file).fileName()).toStdString(),
            tr("Go on in that window, or close it first.").toStdString());
    }
    auto pixels = ProjectImages::create(**project);
    if (!pixels) {
        return failureOf(pixels);
    }
    close();
    m_impl->lock = std::move(lock);
    m_impl->project = std::move(*project);
    m_impl->pixels = std::move(*pixels);
    reloadClasses();
    reloadRuns();
    reloadImages();
    Q_EMIT opened();
    return {};
}

void ProjectModel::close() {
    if (!isOpen()) {
        return;
    }
    m_undoStack.clear();
    const auto old = std::exchange(m_impl, std::make_unique<Impl>());
    Q_EMIT imagesReset();
    Q_EMIT classesChanged();
    Q_EMIT runsChanged();
    Q_EMIT closed();
}

bool ProjectModel::isOpen() const {
    return m_impl->project != nullptr;
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
    const int place = m_impl->predictionOfRow[at(row)];
    return place == kNoPrediction ? nullptr : &m_impl->predictions[at(place)];
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
QUndoStack* ProjectModel::undoStack() {
    return &m_undoStack;
}

Status ProjectModel::setLabel(const std::vector<int>& rows, const std::optional<Label>& label) {
    std::vector<LabelChange> before;
    std::vector<LabelChange> after;
    for (const int row : rows) {
        const auto& old = m_impl->labels[at(row)];
        const bool same = old && label
                              ? old->verdict == label->verdict && old->classId == label->classId &&
                                    old->author == label->author
                              : old.has_value() == label.has_value();
        if (!same) {
            before.push_back({m_impl->images[at(row)].id, old});
            after.push_back({m_impl->images[at(row)].id, label});
            if (label) {
                after.back().label->whenMs = QDateTime::currentMSecsSinceEpoch();
            }
        }
    }
    if (after.empty()) {
        return {};
    }
    if (const Status status = applyLabels(after); !status) {
        return status;
    }
    const int images = static_cast<int>(after.size());
    m_undoStack.push(
        new SetLabelsCommand(*this, labelText(label, images), std::move(before), std::move(after)));
    return {};
}

QString ProjectModel::labelText(const std::optional<Label>& label, int images) const {
    const QString many = images > 1 ? tr(" (%n images)", nullptr, images) : QString();
    if (!label) {
        return tr("remove label%1").arg(many);
    }
    switch (label->verdict) {
        case Verdict::Unsure:
            return tr("mark unsure%1").arg(many);
        case Verdict::Excluded:
            return tr("exclude%1").arg(many);
        case Verdict::NoneOfThese:
            return tr("none of these%1").arg(many);
        case Verdict::Class:
            break;
    }
    const ClassRecord* record = classOf(label->classId);
    return tr("label %1%2").arg(record == nullptr ? QString() : toQString(record->name), many);
}

Status ProjectModel::addClass(const QString& name) {
    const auto added = project().classes().add(name.trimmed().toStdString());
    if (!added) {
        return failureOf(added);
    }
    reloadClasses();
    m_undoStack.push(new AddClassCommand(*this, *added));
    Q_EMIT saved();
    return {};
}

Status ProjectModel::updateClass(const ClassRecord& record) {
    const ClassRecord* old = classOf(record.id);
    if (old == nullptr) {
        return failure(ErrorCode::NotFound, tr("This class is gone.").toStdString());
    }
    const ClassRecord before = *old;
    if (const Status status = project().classes().update(record); !status) {
        return status;
    }
    reloadClasses();
    m_undoStack.push(new UpdateClassCommand(*this, before, record));
    Q_EMIT saved();
    return {};
}

Status ProjectModel::removeClass(ClassId id) {
    const ClassRecord* record = classOf(id);
    if (record == nullptr) {
        return failure(ErrorCode::NotFound, tr("This class is gone.").toStdString());
    }
    auto command = std::make_unique<RemoveClassCommand>(*this, *record);
    if (!command->status()) {
        return command->status();
    }
    m_undoStack.push(command.release());
    Q_EMIT saved();
    return {};
}

Status ProjectModel::applyLabels(const std::vector<LabelChange>& changes) {
    const auto written = project().labels().apply(changes);
    if (!written) {
        return failureOf(written);
    }
    std::vector<int> rows;
    rows.reserve(changes.size());
    for (const LabelChange& change : changes) {
        const int row = rowOf(change.image);
        if (row < 0) {
            continue;
        }
        m_impl->add(row, -1);
        m_impl->labels[at(row)] = change.label;
        m_impl->add(row, 1);
        rows.push_back(row);
    }
    Q_EMIT labelsChanged(rows);
    Q_EMIT saved();
    return {};
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
    if (const Status status = project().images().updateRead(images); !status) {
        Q_EMIT failed(status.error());
    }
    Q_EMIT labelsChanged(rows);
}

void ProjectModel::reloadImages() {
    auto images = project().images().all();
    auto labels = project().labels().all();
    if (!images || !labels) {
        Q_EMIT failed(images ? labels.error() : images.error());
        return;
    }
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
    m_impl->predictionOfRow.assign(m_impl->images.size(), kNoPrediction);
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
    m_impl->predictions.clear();
    std::ranges::fill(m_impl->predictionOfRow, kNoPrediction);
    if (run.isValid()) {
        if (auto predictions = project().predictions().read(run)) {
            m_impl->predictions = std::move(*predictions);
        } else {
            Q_EMIT failed(predictions.error());
        }
    }
    for (std::size_t i = 0; i < m_impl->predictions.size(); ++i) {
        if (const int row = rowOf(m_impl->predictions[i].image);
            row >= 0 && at(row) < m_impl->predictionOfRow.size()) {
            m_impl->predictionOfRow[at(row)] = static_cast<int>(i);
        }
    }
    Q_EMIT predictionsChanged();
}

}  // namespace seedling
