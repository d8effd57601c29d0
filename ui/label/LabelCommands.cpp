#include "ui/label/LabelCommands.h"

#include <QCoreApplication>
#include <algorithm>

#include "ui/bridge/QtConvert.h"

namespace seedling {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("seedling::LabelCommands", text);
}

}  // namespace

ProjectCommand::ProjectCommand(ProjectModel& model, const QString& text)
    : QUndoCommand(text), m_model(model) {}

void ProjectCommand::undo() {
    report(backward());
}

void ProjectCommand::redo() {
    if (m_done) {
        m_done = false;
        return;
    }
    report(forward());
}

void ProjectCommand::report(const Status& status) {
    if (!status) {
        setObsolete(true);
        Q_EMIT m_model.failed(status.error());
    }
}

SetLabelsCommand::SetLabelsCommand(ProjectModel& model, const QString& text,
                                   std::vector<LabelChange> before, std::vector<LabelChange> after)
    : ProjectCommand(model, text), m_before(std::move(before)), m_after(std::move(after)) {}

AddClassCommand::AddClassCommand(ProjectModel& model, ClassRecord record)
    : ProjectCommand(model, tr("add class %1").arg(toQString(record.name))),
      m_record(std::move(record)) {}

Status AddClassCommand::backward() {
    const Status status = m_model.project().classes().remove(m_record.id);
    m_model.reloadClasses();
    return status;
}

Status AddClassCommand::forward() {
    const Status status = m_model.project().classes().restore(m_record);
    m_model.reloadClasses();
    return status;
}

UpdateClassCommand::UpdateClassCommand(ProjectModel& model, ClassRecord before, ClassRecord after)
    : ProjectCommand(model, before.name != after.name
                                ? tr("rename %1").arg(toQString(before.name))
                                : tr("change class %1").arg(toQString(before.name))),
      m_before(std::move(before)),
      m_after(std::move(after)) {}

Status UpdateClassCommand::store(const ClassRecord& record) {
    const Status status = m_model.project().classes().update(record);
    m_model.reloadClasses();
    return status;
}

RemoveClassCommand::RemoveClassCommand(ProjectModel& model, ClassRecord record)
    : ProjectCommand(model, tr("delete class %1").arg(toQString(record.name))),
      m_record(std::move(record)) {
    m_status = collect();
    if (m_status) {
        m_status = forward();
    }
}

Status RemoveClassCommand::collect() {
    const auto& images = m_model.images();
    for (int row = 0; row < static_cast<int>(images.size()); ++row) {
        const Label* label = m_model.labelAt(row);
        if (label != nullptr && label->verdict == Verdict::Class && label->classId == m_record.id) {
            m_labels.push_back({images[static_cast<std::size_t>(row)].id, *label});
        }
    }
    for (const RunRecord& run : m_model.runs()) {
        auto all = m_model.project().predictions().read(run.id);
        if (!all) {
            return failureOf(all);
        }
        const auto names = [&](const Prediction& prediction) {
            return prediction.classId == m_record.id || prediction.secondClass == m_record.id;
        };
        if (std::ranges::any_of(*all, names)) {
            m_predictions.emplace_back(run.id, std::move(*all));
        }
    }
    return {};
}

std::vector<Prediction> RemoveClassCommand::without(const std::vector<Prediction>& all) const {
    std::vector<Prediction> kept;
    for (Prediction prediction : all) {
        if (prediction.classId == m_record.id) {
            continue;
        }
        if (prediction.secondClass == m_record.id) {
            prediction.secondClass = {};
            prediction.secondConfidence = 0;
        }
        kept.push_back(prediction);
    }
    return kept;
}

Status RemoveClassCommand::storePredictions(bool withClass) {
    for (const auto& [run, all] : m_predictions) {
        const Status status =
            m_model.project().predictions().replace(run, withClass ? all : without(all));
        if (!status) {
            return status;
        }
    }
    return {};
}

Status RemoveClassCommand::forward() {
    std::vector<LabelChange> cleared = m_labels;
    for (LabelChange& change : cleared) {
        change.label.reset();
    }
    Status status = storePredictions(false);
    if (status) {
        status = m_model.applyLabels(cleared);
    }
    if (status) {
        status = m_model.project().classes().remove(m_record.id);
    }
    if (!status) {
        // Half of it is worse than none: put back what was taken; the first failure is reported.
        (void)m_model.applyLabels(m_labels);
        (void)storePredictions(true);
    }
    m_model.reloadClasses();
    m_model.showRun(m_model.shownRun());
    return status;
}

Status RemoveClassCommand::backward() {
    Status status = m_model.project().classes().restore(m_record);
    m_model.reloadClasses();
    if (status) {
        status = m_model.applyLabels(m_labels);
    }
    if (status) {
        status = storePredictions(true);
    }
    m_model.showRun(m_model.shownRun());
    return status;
}

}  // namespace seedling
