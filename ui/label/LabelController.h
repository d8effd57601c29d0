#pragma once

#include <QItemSelectionModel>
#include <QObject>
#include <optional>

#include "ui/gallery/ImageListModel.h"
#include "ui/label/KeyMap.h"

class QKeyEvent;

namespace seedling {

/// What the keys of the gallery and the loupe do: label what is selected and go on to the next
/// image. Mouse and menus call the same functions. GUI thread only.
class LabelController : public QObject {
    Q_OBJECT

public:
    LabelController(ImageListModel& model, QItemSelectionModel& selection,
                    QObject* parent = nullptr);

    // On what is selected; all but clear() then go on to the next image to label.
    void labelAs(ClassId id);
    void mark(Verdict verdict);
    void clear();
    void acceptSuggestions();
    /// "Not this class": of each image without a label, the one that is suggested.
    void vetoSuggestions();
    /// Accepts the suggestions of all given places of the list.
    void acceptPlaces(const std::vector<int>& places);

    /// Undo and redo, showing what they changed.
    void undo();
    void redo();
    /// Backspace: takes the last label back and returns to its image.
    void goBack();
    /// The next (or previous) image without a label, wherever that is.
    void goToUnlabelled(bool forward);

    /// Whether the key means something here; then it has been done.
    bool handleKey(const QKeyEvent& event);
    void run(KeyAction action);
    [[nodiscard]] KeyMap& keys() { return m_keys; }

    /// Rows of the project that are selected, or else the current one.
    [[nodiscard]] std::vector<int> targets() const;
    [[nodiscard]] int selectedCount() const;
    /// How many images a single selected one stands for; 1 when it is no stack.
    [[nodiscard]] int stackSize() const;
    void showStack();
    [[nodiscard]] QItemSelectionModel& selection() { return m_selection; }
    [[nodiscard]] ProjectModel& project() { return m_project; }
    void select(int place);

Q_SIGNALS:
    void loupeRequested();
    void newClassRequested();
    void findRequested();
    void cheatSheetRequested();
    void acceptPageRequested();
    /// To see all images of a stack.
    void stackRequested(const std::vector<seedling::ImageId>& images);
    /// Something to say in place ("No class has the key T.").
    void notice(const QString& text);

private:
    void apply(const std::optional<Label>& label);
    [[nodiscard]] std::vector<int> labelTargets();
    [[nodiscard]] std::vector<int> withStacks(const std::vector<int>& rows) const;
    void accept(const std::vector<int>& rows);
    void advance(int fromPlace);
    [[nodiscard]] int nextUnlabelled(int fromPlace, bool forward) const;
    [[nodiscard]] bool isUnlabelled(int place) const;
    [[nodiscard]] bool walksUnlabelled() const;
    void findMore();
    void step(bool back);
    void showRows(const std::vector<int>& rows);
    bool sayUnused(const QString& key);

    ImageListModel& m_model;
    ProjectModel& m_project;
    QItemSelectionModel& m_selection;
    KeyMap m_keys;
};

}  // namespace seedling
