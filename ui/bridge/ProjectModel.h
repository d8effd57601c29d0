#pragma once

#include <QObject>
#include <QString>
#include <QTimer>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "ui/bridge/LabelHints.h"
#include "ui/bridge/PredictionReader.h"
#include "ui/bridge/ProjectLoader.h"

class QLockFile;

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
    /// The same with a project that a ProjectLoader has read.
    void adopt(LoadedProject loaded);
    /// Takes what was read anew of the open project in place of what was known.
    void renew(ProjectContent content);
    void close();
    [[nodiscard]] bool isOpen() const;
    /// Another window had it open before. What that one changes is shown here within a second.
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] QString file() const;
    [[nodiscard]] Project& project() { return *m_project; }
    [[nodiscard]] const std::shared_ptr<ProjectImages>& pixels() const { return m_content.pixels; }

    // What is there. A "row" is an index into images(), stable until imagesReset.
    [[nodiscard]] const std::vector<ImageRecord>& images() const { return m_content.images; }
    [[nodiscard]] int rowOf(ImageId image) const { return m_content.rowOf(image); }  ///< -1: none
    [[nodiscard]] ImageKind kindAt(int row) const {
        return m_content.kinds[static_cast<std::size_t>(row)];
    }
    [[nodiscard]] const Label* labelAt(int row) const;            ///< nullptr: unlabelled
    [[nodiscard]] const Prediction* predictionAt(int row) const;  ///< of the shown run, or nullptr
    /// What the image is suggested to be: by the shown run, or instantly, and not vetoed; nullptr:
    /// no idea.
    [[nodiscard]] const Prediction* suggestionAt(int row) const;
    [[nodiscard]] bool suggestsInstantly() const;
    /// Of the shown run.
    [[nodiscard]] const std::shared_ptr<const PredictionTable>& predictions() const {
        return m_content.predictions;
    }
    /// nullptr at first.
    [[nodiscard]] const std::shared_ptr<const LabelHints>& hints() const { return m_hints; }
    /// Whether a person said that an image is not of this class.
    [[nodiscard]] bool isVetoed(int row, ClassId id) const;
    [[nodiscard]] const std::set<Veto>& vetoes() const { return m_content.vetoes; }
    /// Rows that show nearly the same, this one among them; empty when it is alone.
    [[nodiscard]] const std::vector<int>& stackAt(int row) const {
        return m_content.stacks.at(row);
    }
    [[nodiscard]] bool hasStacks() const { return !m_content.stacks.isEmpty(); }
    /// All rows, ordered by name.
    [[nodiscard]] const std::vector<int>& rowsByName() const { return m_content.byName; }
    /// All rows, the newest first.
    [[nodiscard]] const std::vector<int>& rowsByDate() const { return m_content.byDate; }
    /// Where images lie inside the sources (ProjectContent).
    [[nodiscard]] const std::set<std::pair<SourceId, std::string>>& folders() const {
        return m_content.folders;
    }
    /// When what is there was read, in milliseconds since 1970.
    [[nodiscard]] std::int64_t readMs() const { return m_content.readMs; }
    /// Ids of all images, by row.
    [[nodiscard]] const std::shared_ptr<const std::vector<ImageId>>& imageIds() const {
        return m_content.imageIds;
    }
    [[nodiscard]] const std::vector<ClassRecord>& classes() const { return m_content.classes; }
    [[nodiscard]] const ClassRecord* classOf(ClassId id) const;
    [[nodiscard]] int labelCount(ClassId id) const;
    [[nodiscard]] const ImageCounts& counts() const { return m_content.counts; }
    /// Oldest first.
    [[nodiscard]] const std::vector<RunRecord>& runs() const { return m_content.runs; }
    /// Whose predictions are shown.
    [[nodiscard]] RunId shownRun() const { return m_content.shownRun; }
    /// Whether they are still being read.
    [[nodiscard]] bool isReadingRun() const { return m_reader.isBusy(); }

    // Changes, all undoable, as far back as the project goes. Each is durable when it returns; when
    // it returns what went wrong, nothing is changed.
    /// Gives all rows one label, or none.
    Status setLabel(const std::vector<int>& rows, const std::optional<Label>& label);
    /// Gives each row the class that it is paired with: accepted suggestions.
    Status acceptLabels(const std::vector<std::pair<int, ClassId>>& rows);
    /// Says of each row that it is not of the class that it is paired with.
    Status veto(const std::vector<std::pair<int, ClassId>>& rows);
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
    void reloadStacks();
    void reloadClasses();
    void reloadRuns();
    /// Takes over runs that other programs have made or brought forward since; one that came into
    /// use is shown. For when no run of this window goes on, of which its worker tells.
    void followRuns();
    /// From now on this run is shown; it has no predictions until they are read. What is asked for
    /// later wins.
    void showRun(RunId run);
    /// Runs were chosen or removed in the file, and now this one is in use. predictions: its own,
    /// by readPredictions on the images of now; nullptr: to be read as by showRun.
    void takeUsedRun(RunId run, std::shared_ptr<const PredictionTable> predictions);
    void setHints(std::shared_ptr<const LabelHints> hints);

Q_SIGNALS:
    void opened();
    void closed();
    void imagesReset();
    void labelsChanged(const std::vector<int>& rows);  ///< Or vetoes.
    void classesChanged();
    void stacksChanged();
    void predictionsChanged();
    void runShown(seedling::RunId run);  ///< What showRun() asked for is there.
    void hintsChanged();
    void runsChanged();
    /// A person has taken another run into use, or removed the one that was.
    void usedRunChanged();
    void saved();  ///< a change has become durable
    void historyChanged();
    void failed(const seedling::Error& error);

private:
    Status perform(const EditTitle& title, ProjectEdit edit);
    /// Brings memory up to what the file has become, and tells. arePredicted: whether the shown run
    /// may know classes that come or go.
    Status take(const Result<ProjectEdit>& changed, bool arePredicted);
    std::vector<int> takeRows(const ProjectEdit& changed);
    void takeContent(ProjectContent content);
    void takePredictions(std::shared_ptr<const PredictionTable> predictions);
    void rereadPredictions();
    void correctSuggestions();
    void followVetoes();
    void refreshHistory();

    /// As it comes, vetoes or not.
    [[nodiscard]] const Prediction* rawSuggestionAt(int row) const;

    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<Project> m_project;
    ProjectContent m_content;
    std::shared_ptr<const LabelHints> m_hints;
    /// Of rows with a veto: what is suggested all the same.
    std::unordered_map<int, std::optional<Prediction>> m_corrections;
    PredictionReader m_reader;
    QTimer m_follow;
    QString m_reservedKeys;
    QString m_undoText;
    QString m_redoText;
};

}  // namespace seedling
