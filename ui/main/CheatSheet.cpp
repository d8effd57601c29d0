#include "ui/main/CheatSheet.h"

#include <QHBoxLayout>
#include <QKeyEvent>

#include "ui/bridge/ErrorText.h"
#include "ui/bridge/QtConvert.h"
#include "ui/main/KeyRow.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {
namespace {

using Lines = std::vector<std::pair<QString, QString>>;

/// A column of lines under a title.
class Column : public QWidget {
public:
    explicit Column(const QString& title) : m_lines(new QVBoxLayout(this)) {
        m_lines->setContentsMargins(0, 0, 0, 0);
        m_lines->setSpacing(0);
        m_lines->setAlignment(Qt::AlignTop);
        m_lines->addWidget(new TextLabel(title, 13, QFont::DemiBold));
        m_lines->addSpacing(theme::px(6));
    }

    void add(KeyButton* line) { m_lines->addWidget(line); }
    void add(const Lines& lines) {
        for (const auto& [key, text] : lines) {
            auto* line = new KeyButton(key, text);
            line->setAttribute(Qt::WA_TransparentForMouseEvents);
            line->setAccessibleName(key + QStringLiteral(": ") + text);
            add(line);
        }
    }

private:
    QVBoxLayout* m_lines;
};

Lines classLines(const ProjectModel& project, const KeyMap& keys) {
    constexpr std::size_t kMost = 14;
    Lines lines;
    for (const ClassRecord& record : project.classes()) {
        if (!record.key.empty() && lines.size() < kMost) {
            lines.emplace_back(toQString(record.key), toQString(record.name));
        }
    }
    if (lines.empty()) {
        lines.emplace_back(keys.caption(KeyAction::NewClass),
                           CheatSheet::tr("Name the first class"));
    }
    return lines;
}

}  // namespace

CheatSheet::CheatSheet(const ProjectModel& project, KeyMap& keys, QWidget* parent)
    : QDialog(parent),
      m_project(project),
      m_keys(keys),
      m_note(new TextLabel({}, 12, QFont::Normal, Role::Text2)),
      m_usual(nullptr) {
    setWindowTitle(tr("Keys"));
    setAccessibleName(tr("All keys"));
    auto* classes = new Column(tr("Label, and go on"));
    classes->add(classLines(project, keys));
    auto* verdicts = new Column(tr("Say something else"));
    auto* around = new Column(tr("Look around"));
    auto* rest = new Column(tr("The rest"));
    const auto addOwn = [&](Column* column, std::initializer_list<KeyAction> actions) {
        for (const KeyAction action : actions) {
            auto* row = new KeyRow(keys, action);
            const int place = static_cast<int>(m_rows.size());
            connect(row, &KeyButton::clicked, this, [this, place] {
                choose(place);
                wait(true);
            });
            m_rows.push_back(row);
            column->add(row);
        }
    };
    addOwn(verdicts, {KeyAction::Accept, KeyAction::AcceptPage, KeyAction::NotThisClass,
                      KeyAction::NoneOfThese, KeyAction::Unsure, KeyAction::Exclude,
                      KeyAction::RemoveLabel, KeyAction::GoBack, KeyAction::NewClass});
    verdicts->add({{QStringLiteral("Ctrl+Z"), tr("Undo")},
                   {QStringLiteral("Ctrl+Shift+Z"), tr("Redo")},
                   {QStringLiteral("F2"), tr("Rename the class")}});
    addOwn(around, {KeyAction::Loupe, KeyAction::Find, KeyAction::AllKeys});
    around->add({{tr("Arrows"), tr("Move; with Shift select")},
                 {QStringLiteral("Ctrl+A"), tr("Select all")},
                 {tr("Tab"), tr("Next without a label")},
                 {tr("Shift+Tab"), tr("Previous without a label")},
                 {QStringLiteral("Ctrl+Tab"), tr("Leave the images")},
                 {QStringLiteral("Ctrl++"), tr("Larger")},
                 {QStringLiteral("Ctrl+\u2212"), tr("Smaller")}});
    rest->add({{QStringLiteral("F5"), tr("Train")},
               {QStringLiteral("F6"), tr("Pause")},
               {QStringLiteral("Ctrl+E"), tr("Export")},
               {QStringLiteral("Ctrl+1\u20133"), tr("Label, Train, Use")},
               {QStringLiteral("Ctrl+O"), tr("Open folder")},
               {QStringLiteral("F11"), tr("Full screen")},
               {QStringLiteral("F1"), tr("Help")}});
    auto* row = new QHBoxLayout;
    row->setSpacing(theme::px(40));
    for (Column* column : {classes, verdicts, around, rest}) {
        row->addWidget(column, 0, Qt::AlignTop);
    }
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(theme::px(24), theme::px(24), theme::px(24), theme::px(20));
    outer->setSpacing(theme::px(16));
    outer->addLayout(row);
    outer->addWidget(makeNotes());
    wait(false);
}

QWidget* CheatSheet::makeNotes() {
    auto* notes = new QWidget;
    auto* usual = new Button(Button::Kind::Link, tr("Usual keys"));
    usual->setFocusPolicy(Qt::NoFocus);
    connect(usual, &QPushButton::clicked, this, [this] {
        m_keys.reset();
        wait(false);
    });
    m_usual = usual;
    auto* line = new QHBoxLayout(notes);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_note, 1);
    line->addWidget(usual);
    return notes;
}

void CheatSheet::choose(int place) {
    m_chosen = place;
}

void CheatSheet::wait(bool waiting) {
    m_waiting = waiting;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i]->setChosen(static_cast<int>(i) == m_chosen, waiting);
    }
    m_usual->setVisible(!m_keys.isUsual());
    say(waiting ? tr("Press the new key. Escape leaves it as it is.")
                : tr("A click, or the arrows and F2, give a line another key. Classes get theirs "
                     "in the list of classes."),
        false);
}

void CheatSheet::say(const QString& text, bool isProblem) {
    m_note->setRole(isProblem ? Role::Danger : Role::Text2);
    m_note->setText(text);
}

void CheatSheet::take(const QKeyEvent& event) {
    const QString key = KeyMap::nameOf(event);
    if (key.isEmpty()) {
        return;  // Shift and the like: the key itself is still to come.
    }
    if (event.key() == Qt::Key_Escape) {
        wait(false);
        return;
    }
    const KeyAction action = m_rows[static_cast<std::size_t>(m_chosen)]->action();
    if (const Status done = m_keys.setKey(action, key, m_project.classes()); !done) {
        say(errorText(done.error()), true);
        return;
    }
    wait(false);
}

void CheatSheet::keyPressEvent(QKeyEvent* event) {
    if (m_waiting) {
        take(*event);
        return;
    }
    const int count = static_cast<int>(m_rows.size());
    switch (event->key()) {
        case Qt::Key_Shift:
        case Qt::Key_Control:
        case Qt::Key_Alt:
            break;
        case Qt::Key_Down:
        case Qt::Key_Up:
            choose(event->key() == Qt::Key_Down ? (m_chosen + 1) % count
                                                : (qMax(m_chosen, 0) + count - 1) % count);
            wait(false);
            break;
        case Qt::Key_F2:
            if (m_chosen >= 0) {
                wait(true);
            }
            break;
        default:
            accept();
    }
}

void CheatSheet::mousePressEvent(QMouseEvent*) {
    accept();
}

}  // namespace seedling
