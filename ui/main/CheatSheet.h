#pragma once

#include <QDialog>
#include <vector>

#include "ui/bridge/ProjectModel.h"
#include "ui/label/KeyMap.h"

namespace seedling {

class KeyRow;
class TextLabel;

/// All keys on one page, opened by `?`. Lines that can have another key get one by a click or with
/// the arrows and F2, and then the key; any other key or a click beside closes the page.
class CheatSheet : public QDialog {
    Q_OBJECT

public:
    CheatSheet(const ProjectModel& project, KeyMap& keys, QWidget* parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool focusNextPrevChild(bool) override { return false; }  // Tab is a key like others here.

private:
    QWidget* makeNotes();
    void choose(int place);
    void wait(bool waiting);
    void take(const QKeyEvent& event);
    void say(const QString& text, bool isProblem);

    const ProjectModel& m_project;
    KeyMap& m_keys;
    std::vector<KeyRow*> m_rows;  ///< Those that can have another key.
    TextLabel* m_note;
    QWidget* m_usual;
    int m_chosen = -1;
    bool m_waiting = false;
};

}  // namespace seedling
