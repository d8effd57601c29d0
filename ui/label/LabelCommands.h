#pragma once

#include <QUndoCommand>
#include <utility>
#include <vector>

#include "ui/bridge/ProjectModel.h"

namespace seedling {

/// Steps of the undo stack. Each is made after its change has succeeded, so that the first redo()
/// does nothing. A step that cannot be undone or redone any more reports why and leaves the stack.
class ProjectCommand : public QUndoCommand {
public:
    ProjectCommand(ProjectModel& model, const QString& text);

    void undo() final;
    void redo() final;

protected:
    virtual Status backward() = 0;
    virtual Status forward() = 0;
    ProjectModel& m_model;

private:
    void report(const Status& status);
    bool m_done = true;
};

/// Labels of any number of images, from old to new.
class SetLabelsCommand : public ProjectCommand {
public:
    SetLabelsCommand(ProjectModel& model, const QString& text, std::vector<LabelChange> before,
                     std::vector<LabelChange> after);

private:
    Status backward() override { return m_model.applyLabels(m_before); }
    Status forward() override { return m_model.applyLabels(m_after); }
    std::vector<LabelChange> m_before;
    std::vector<LabelChange> m_after;
};

/// A class that was added.
class AddClassCommand : public ProjectCommand {
public:
    AddClassCommand(ProjectModel& model, ClassRecord record);

private:
    Status backward() override;
    Status forward() override;
    ClassRecord m_record;
};

/// Name, key or colour of a class.
class UpdateClassCommand : public ProjectCommand {
public:
    UpdateClassCommand(ProjectModel& model, ClassRecord before, ClassRecord after);

private:
    Status store(const ClassRecord& record);
    Status backward() override { return store(m_before); }
    Status forward() override { return store(m_after); }
    ClassRecord m_before;
    ClassRecord m_after;
};

/// A class that goes, with its labels and what earlier runs predicted of it.
class RemoveClassCommand : public ProjectCommand {
public:
    /// Also makes the change; look at status() before pushing it.
    RemoveClassCommand(ProjectModel& model, ClassRecord record);
    [[nodiscard]] const Status& status() const { return m_status; }

private:
    using RunPredictions = std::pair<RunId, std::vector<Prediction>>;

    Status backward() override;
    Status forward() override;
    Status collect();
    Status storePredictions(bool withClass);
    [[nodiscard]] std::vector<Prediction> without(const std::vector<Prediction>& all) const;

    ClassRecord m_record;
    std::vector<LabelChange> m_labels;
    std::vector<RunPredictions> m_predictions;
    Status m_status;
};

}  // namespace seedling
