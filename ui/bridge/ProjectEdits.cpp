// Changes of labels and classes. Apart from ProjectModel.cpp to keep both short.
#include <QDateTime>
#include <algorithm>

#include "datasets/project/ClassKeys.h"
#include "ui/bridge/EditText.h"
#include "ui/bridge/ProjectModel.h"
#include "ui/bridge/QtConvert.h"

namespace seedling {
namespace {

EditKind kindOf(const std::optional<Label>& label) {
    if (!label) {
        return EditKind::RemoveLabel;
    }
    switch (label->verdict) {
        case Verdict::Unsure:
            return EditKind::Unsure;
        case Verdict::Excluded:
            return EditKind::Exclude;
        case Verdict::NoneOfThese:
            return EditKind::NoneOfThese;
        case Verdict::Class:
            break;
    }
    return EditKind::Label;
}

std::string nameOf(const ClassRecord* record) {
    return record == nullptr ? std::string() : record->name;
}

tl::unexpected<Error> classIsGone() {
    return failure(ErrorCode::NotFound, ProjectModel::tr("This class is gone.").toStdString());
}

tl::unexpected<Error> onlyLooks() {
    return failure(
        ErrorCode::Busy,
        ProjectModel::tr("The project is open in another window; this one only looks.")
            .toStdString(),
        ProjectModel::tr("Go on there, or close that window and open the project here again.")
            .toStdString());
}

/// What becomes of all images of a class.
std::vector<LabelEdit> labelsOf(const ProjectModel& project, ClassId id,
                                const std::optional<ClassId>& instead) {
    std::vector<LabelEdit> edits;
    for (int row = 0; row < static_cast<int>(project.images().size()); ++row) {
        const Label* label = project.labelAt(row);
        if (label == nullptr || label->verdict != Verdict::Class || label->classId != id) {
            continue;
        }
        LabelEdit edit{project.images()[static_cast<std::size_t>(row)].id, *label, std::nullopt};
        if (instead) {
            edit.after = *label;
            edit.after->classId = *instead;
        }
        edits.push_back(edit);
    }
    return edits;
}

}  // namespace

Status ProjectModel::perform(const EditTitle& title, ProjectEdit edit) {
    if (isReadOnly()) {
        return onlyLooks();
    }
    const bool arePredicted =
        title.kind == EditKind::RemoveClass || title.kind == EditKind::MergeClasses;
    return take(project().edits().perform(title, std::move(edit)), arePredicted);
}

Status ProjectModel::take(const Result<ProjectEdit>& changed, bool arePredicted) {
    if (!changed) {
        refreshHistory();  // What has become impossible is no longer offered.
        return failureOf(changed);
    }
    if (changed->isEmpty()) {
        return {};
    }
    // Classes that come must be known before labels name them; those that go, while they do.
    const bool goes = std::ranges::any_of(
        changed->classes, [](const ClassEdit& edit) { return !edit.after.has_value(); });
    if (!changed->classes.empty() && !goes) {
        reloadClasses();
    }
    const std::vector<int> rows = takeRows(*changed);
    if (goes) {
        reloadClasses();
    }
    if (!changed->classes.empty() && arePredicted && m_content.shownRun.isValid()) {
        rereadPredictions();  // What is predicted of a class comes and goes with it.
    }
    refreshHistory();
    if (!rows.empty()) {
        Q_EMIT labelsChanged(rows);
    }
    Q_EMIT saved();
    return {};
}

std::vector<int> ProjectModel::takeRows(const ProjectEdit& changed) {
    std::vector<int> rows;
    rows.reserve(changed.labels.size() + changed.vetoes.size());
    for (const LabelEdit& edit : changed.labels) {
        if (const int row = rowOf(edit.image); row >= 0) {
            m_content.setLabel(row, edit.after);
            rows.push_back(row);
        }
    }
    for (const auto& [veto, stands] : changed.vetoes) {
        if (stands) {
            m_content.vetoes.insert(veto);
        } else {
            m_content.vetoes.erase(veto);
        }
        if (const int row = rowOf(veto.image); row >= 0) {
            rows.push_back(row);
        }
    }
    if (!changed.vetoes.empty()) {
        correctSuggestions();
    }
    return rows;
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

Status ProjectModel::undo() {
    if (isReadOnly()) {
        return onlyLooks();
    }
    return m_undoText.isEmpty() ? Status() : take(project().edits().undo(), true);
}

Status ProjectModel::redo() {
    if (isReadOnly()) {
        return onlyLooks();
    }
    return m_redoText.isEmpty() ? Status() : take(project().edits().redo(), true);
}

Status ProjectModel::setLabel(const std::vector<int>& rows, const std::optional<Label>& label) {
    ProjectEdit edit;
    std::optional<Label> given = label;
    if (given) {
        given->whenMs = QDateTime::currentMSecsSinceEpoch();
    }
    for (const int row : rows) {
        edit.labels.push_back({images()[static_cast<std::size_t>(row)].id, std::nullopt, given});
    }
    const std::string name = given ? nameOf(classOf(given->classId)) : std::string();
    return perform({kindOf(given), name, {}}, std::move(edit));
}

Status ProjectModel::acceptLabels(const std::vector<std::pair<int, ClassId>>& rows) {
    ProjectEdit edit;
    bool same = true;
    for (const auto& [row, id] : rows) {
        Label label;
        label.classId = id;
        label.whenMs = QDateTime::currentMSecsSinceEpoch();
        edit.labels.push_back({images()[static_cast<std::size_t>(row)].id, std::nullopt, label});
        same = same && id == rows.front().second;
    }
    const std::string name = same && !rows.empty() ? nameOf(classOf(rows.front().second)) : "";
    return perform({same ? EditKind::Label : EditKind::Accept, name, {}}, std::move(edit));
}

Status ProjectModel::veto(const std::vector<std::pair<int, ClassId>>& rows) {
    ProjectEdit edit;
    bool same = true;
    for (const auto& [row, id] : rows) {
        edit.vetoes.push_back({{images()[static_cast<std::size_t>(row)].id, id}, true});
        same = same && id == rows.front().second;
    }
    const std::string name = same && !rows.empty() ? nameOf(classOf(rows.front().second)) : "";
    return perform({EditKind::NotClass, name, {}}, std::move(edit));
}

Status ProjectModel::addClass(const QString& name) {
    ClassRecord record;
    record.name = name.trimmed().toStdString();
    std::vector<ClassRecord> taken = classes();
    for (const QChar key : m_reservedKeys) {
        taken.emplace_back().key = QString(key).toStdString();
    }
    record.key = proposeKey(record.name, taken);
    return perform({EditKind::AddClass, record.name, {}}, {{}, {{std::nullopt, record}}});
}

Status ProjectModel::updateClass(const ClassRecord& record) {
    const ClassRecord* old = classOf(record.id);
    if (old == nullptr) {
        return classIsGone();
    }
    const bool renamed = old->name != record.name;
    return perform({renamed ? EditKind::RenameClass : EditKind::ChangeClass, old->name,
                    renamed ? record.name : std::string()},
                   {{}, {{*old, record}}});
}

Status ProjectModel::removeClass(ClassId id) {
    const ClassRecord* record = classOf(id);
    if (record == nullptr) {
        return classIsGone();
    }
    return perform({EditKind::RemoveClass, record->name, {}},
                   {labelsOf(*this, id, std::nullopt), {{*record, std::nullopt}}});
}

Status ProjectModel::mergeClass(ClassId from, ClassId into) {
    const ClassRecord* source = classOf(from);
    const ClassRecord* target = classOf(into);
    if (source == nullptr || target == nullptr || from == into) {
        return classIsGone();
    }
    return perform({EditKind::MergeClasses, source->name, target->name},
                   {labelsOf(*this, from, into), {{*source, std::nullopt}}});
}

Status ProjectModel::moveClass(ClassId id, int position) {
    std::vector<ClassRecord> order = classes();
    const auto place = std::ranges::find(order, id, &ClassRecord::id);
    if (place == order.end()) {
        return classIsGone();
    }
    const std::string name = place->name;
    const auto from = place - order.begin();
    const auto to = std::clamp<std::ptrdiff_t>(position, 0, std::ssize(order) - 1);
    if (from < to) {
        std::rotate(order.begin() + from, order.begin() + from + 1, order.begin() + to + 1);
    } else {
        std::rotate(order.begin() + to, order.begin() + from, order.begin() + from + 1);
    }
    ProjectEdit edit;
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (order[i].position != static_cast<int>(i)) {
            const ClassRecord before = order[i];
            order[i].position = static_cast<int>(i);
            edit.classes.push_back({before, order[i]});
        }
    }
    return perform({EditKind::ReorderClasses, name, {}}, std::move(edit));
}

}  // namespace seedling
