#pragma once

#include <QObject>
#include <QString>
#include <QUndoStack>
#include <memory>
#include <optional>
#include <vector>

#include "datasets/project/Project.h"
#include "datasets/project/ProjectImages.h"

namespace seedling {

/// The open project as the window sees it: everything needed to paint, in memory, kept true to the
/// file. All changes of labels and classes go through its undo stack; each is durable when the call
/// returns. GUI thread only.
class ProjectModel : public QObject {
    Q_OBJECT

public:
    explicit ProjectModel(QObject* parent = nullptr);
    ~ProjectModel() override;

    /// Opens a project file and loads it. Errors: as Project::open, and Busy when another window
    /// has it open.
    Status open(const QString& file);
    void close();
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] QString file() const;
    [[nodiscard]] Project& project();
    [[nodiscard]] const std::shared_ptr<ProjectImages>& pixels() const;

    // What is there. A "row" is an index into images(), stable until imagesReset.
    [[nodiscard]] const std::vector<ImageRecord>& images() const;
    [[nodiscard]] int rowOf(ImageId image) const;                 ///< -1 when it is not there
    [[nodiscard]] const Label* labelAt(int row) const;            ///< nullptr: unlabelled
    [[nodiscard]] const Prediction* predictionAt(int row) const;  ///< of the shown run, or nullptr
    [[nodiscard]] const std::vector<ClassRecord>& classes() const;
    [[nodiscard]] const ClassRecord* classOf(ClassId id) const;
    [[nodiscard]] int labelCount(ClassId id) const;
    struct Counts {
        int images = 0, toLabel = 0, labelled = 0, test = 0, unsure = 0, excluded = 0,
            noneOfThese = 0, unreadable = 0;
    };
    [[nodiscard]] const Counts& counts() const;
    [[nodiscard]] const std::vector<RunRecord>& runs() const;  ///< oldest first
    [[nodiscard]] RunId shownRun() const;                      ///< whose predictions are shown

    // Changes, all undoable
    [[nodiscard]] QUndoStack* undoStack();
    /// Gives all rows one label (or none). Returns what went wrong, and then nothing is changed.
    Status setLabel(const std::vector<int>& rows, const std::optional<Label>& label);
    Status addClass(const QString& name);
    Status updateClass(const ClassRecord& record);
    /// Removes a class together with its labels (one undo step brings both back).
    Status removeClass(ClassId id);

    // Called by commands and by whoever learns of changes from outside
    Status applyLabels(const std::vector<LabelChange>& changes);
    /// What reading images has told about them (unreadable and why, or readable again); stored and
    /// counted. Not undoable: nobody decided it.
    void recordReads(const std::vector<ImageRecord>& images);
    void reloadImages();
    void reloadClasses();
    void reloadRuns();
    void showRun(RunId run);

Q_SIGNALS:
    void opened();
    void closed();
    void imagesReset();
    void labelsChanged(const std::vector<int>& rows);
    void classesChanged();
    void predictionsChanged();
    void runsChanged();
    void saved();  ///< a change has become durable
    void failed(const seedling::Error& error);

private:
    [[nodiscard]] QString labelText(const std::optional<Label>& label, int images) const;

    struct Impl;
    std::unique_ptr<Impl> m_impl;
    QUndoStack m_undoStack;  // Outlives the project: menus hold on to it.
};

}  // namespace seedling
