#pragma once

#include <QObject>
#include <QString>
#include <QTimer>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "datasets/project/Project.h"
#include "datasets/project/ProjectImages.h"
#include "ui/bridge/LabelHints.h"

namespace seedling {

/// The open project as the window sees it: everything needed to paint, in memory, kept true to the
/// file. GUI thread only.
class ProjectModel : public QObject {
    Q_OBJECT

public:
    explicit ProjectModel(QObject* parent = nullptr);
    ~ProjectModel() override;

    /// Opens a project file and loads it; only for looking when another window has it open. Errors:
    /// as Project::open.
    Status open(const QString& file);
    void close();
    [[nodiscard]] bool isOpen() const;
    /// Another window had it open before. What that one changes is shown here within a second.
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] QString file() const;
    [[nodiscard]] Project& project();
    [[nodiscard]] const std::shared_ptr<ProjectImages>& pixels() const;

    // What is there. A "row" is an index into images(), stable until imagesReset.
    [[nodiscard]] const std::vector<ImageRecord>& images() const;
    [[nodiscard]] int rowOf(ImageId image) const;                 ///< -1 when it is not there
    [[nodiscard]] const Label* labelAt(int row) const;            ///< nullptr: unlabelled
    [[nodiscard]] const Prediction* predictionAt(int row) const;  ///< of the shown run, or nullptr
    /// What the image is suggested to be: by the shown run, or instantly; nullptr: no idea.
    [[nodiscard]] const Prediction* suggestionAt(int row) const;
    [[nodiscard]] bool suggestsInstantly() const;
    /// Of the shown run.
    [[nodiscard]] const std::shared_ptr<const PredictionTable>& predictions() const;
    [[nodiscard]] const std::shared_ptr<const LabelHints>& hints() const;  ///< nullptr at first
    /// Ids of all images, by row.
    [[nodiscard]] const std::shared_ptr<const std::vector<ImageId>>& imageIds() const;
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

    // Changes, all undoable, as far back as the project goes. Each is durable when it returns; when
    // it returns what went wrong, nothing is changed.
    /// Gives all rows one label, or none.
    Status setLabel(const std::vector<int>& rows, const std::optional<Label>& label);
    /// Gives each row the class that it is paired with: accepted suggestions.
    Status acceptLabels(const std::vector<std::pair<int, ClassId>>& rows);
    Status addClass(const QString& name);
    /// Letters and digits that mean something else and that no new class gets.
    void setReservedKeys(const QString& keys) { m_reservedKeys = keys; }
    [[nodiscard]] const QString& reservedKeys() const { return m_reservedKeys; }
    /// Stores name, key and colour.
    Status updateClass(const ClassRecord& record);
    /// Removes a class together with its labels.
    Status removeClass(ClassId id);
    /// Gives the labels of one class to another and removes it.
    Status mergeClass(ClassId from, ClassId into);
    /// Moves a class to a place in the order, from 0.
    Status moveClass(ClassId id, int position);
    Status undo();
    Status redo();
    /// What these would be about ("label oak"); empty when there is nothing.
    [[nodiscard]] const QString& undoText() const { return m_undoText; }
    [[nodiscard]] const QString& redoText() const { return m_redoText; }

    // Called by whoever learns of changes from outside
    /// What reading images has told about them (unreadable and why, or readable again); stored and
    /// counted. Not undoable: nobody decided it.
    void recordReads(const std::vector<ImageRecord>& images);
    /// Takes over labels and classes that other programs have written since. Called by itself once
    /// a second.
    void followChanges();
    void reloadImages();
    void reloadClasses();
    void reloadRuns();
    void showRun(RunId run);
    void setHints(std::shared_ptr<const LabelHints> hints);

Q_SIGNALS:
    void opened();
    void closed();
    void imagesReset();
    void labelsChanged(const std::vector<int>& rows);
    void classesChanged();
    void predictionsChanged();
    void hintsChanged();
    void runsChanged();
    void saved();  ///< a change has become durable
    void historyChanged();
    void failed(const seedling::Error& error);

private:
    Status perform(const EditTitle& title, ProjectEdit edit);
    /// Brings memory up to what the file has become, and tells. arePredicted: whether the shown run
    /// may know classes that come or go.
    Status take(const Result<ProjectEdit>& changed, bool arePredicted);
    void refreshHistory();

    struct Impl;
    std::unique_ptr<Impl> m_impl;
    QTimer m_follow;
    QString m_reservedKeys;
    QString m_undoText;
    QString m_redoText;
};

}  // namespace seedling
