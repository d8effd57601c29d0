#include "ui/train/OptionRow.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>

#include "ui/bridge/ErrorText.h"
#include "ui/bridge/QtConvert.h"
#include "ui/main/Theme.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/ChoiceBox.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {
namespace {

constexpr int kEditorWidth = 140;

}  // namespace

OptionRow::OptionRow(const OptionSpec& option, NextRun& next, QWidget* parent)
    : QWidget(parent),
      m_option(option),
      m_next(next),
      m_problem(new TextLabel({}, 12, QFont::Normal, Role::Danger)),
      m_reset(new Button(Button::Kind::Quiet, {})) {
    setToolTip(optionWords(option.help));
    m_problem->setWordWrap(true);
    m_problem->setVisible(false);
    m_reset->setIconName(QStringLiteral("undo"));
    m_reset->setCompact(true);
    m_reset->setToolTip(tr("Back to the value of the preset"));
    m_reset->setAccessibleName(tr("Reset %1").arg(optionWords(option.label)));
    QSizePolicy keepsPlace = m_reset->sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true);
    m_reset->setSizePolicy(keepsPlace);
    connect(m_reset, &QPushButton::clicked, this, [this] { m_next.resetOption(m_option.key); });

    QWidget* editor = makeEditor();
    editor->setAccessibleName(optionWords(option.label));
    editor->setAccessibleDescription(optionWords(option.help));
    auto* name = new TextLabel(optionWords(option.label));
    name->setBuddy(editor);
    name->setWordWrap(true);
    name->setMinimumWidth(theme::px(110));
    auto* unit = new TextLabel(optionWords(option.unit), 12, QFont::Normal, Role::Text2);
    unit->setFixedWidth(theme::px(56));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(theme::px(8));
    grid->setVerticalSpacing(theme::px(2));
    grid->addWidget(name, 0, 0);
    grid->addWidget(editor, 0, 1);
    grid->addWidget(unit, 0, 2);
    grid->addWidget(m_reset, 0, 3);
    grid->addWidget(m_problem, 1, 0, 1, 4);
    grid->setColumnStretch(0, 1);
    connect(&m_next, &NextRun::changed, this, &OptionRow::refresh);
    refresh();
}

QWidget* OptionRow::makeEditor() {
    if (std::holds_alternative<bool TrainConfig::*>(m_option.member)) {
        m_tick = new QCheckBox;
        connect(m_tick, &QCheckBox::toggled, this, &OptionRow::apply);
        m_tick->setFixedWidth(theme::px(kEditorWidth));
        return m_tick;
    }
    if (!m_option.choices.empty()) {
        m_choice = new ChoiceBox;
        for (const std::string& choice : m_option.choices)
            m_choice->addItem(toQString(choice));
        connect(m_choice, &QComboBox::activated, this, &OptionRow::apply);
        m_choice->setFixedWidth(theme::px(kEditorWidth));
        return m_choice;
    }
    if (m_option.text != TextKind::Choice)
        return makeTextEditor();
    m_field = new QLineEdit;
    m_field->setAlignment(Qt::AlignRight);
    m_field->setFixedWidth(theme::px(kEditorWidth));
    connect(m_field, &QLineEdit::editingFinished, this, &OptionRow::apply);
    return m_field;
}

QWidget* OptionRow::makeTextEditor() {
    m_field = new QLineEdit;
    connect(m_field, &QLineEdit::editingFinished, this, &OptionRow::apply);
    if (m_option.text != TextKind::File) {
        m_field->setFixedWidth(theme::px(kEditorWidth));
        return m_field;
    }
    m_field->setPlaceholderText(tr("no file"));
    m_field->setAccessibleName(optionWords(m_option.label));
    auto* choose = new Button(Button::Kind::Quiet, {});
    choose->setIconName(QStringLiteral("folder"));
    choose->setCompact(true);
    choose->setToolTip(tr("Choose a file"));
    choose->setAccessibleName(tr("Choose a file"));
    connect(choose, &QPushButton::clicked, this, &OptionRow::chooseFile);
    auto* editor = new QWidget;
    auto* row = new QHBoxLayout(editor);
    row->setContentsMargins({});
    row->setSpacing(theme::px(4));
    row->addWidget(m_field, 1);
    row->addWidget(choose);
    editor->setFixedWidth(theme::px(kEditorWidth));
    editor->setFocusProxy(m_field);
    return editor;
}

void OptionRow::chooseFile() {
    const QString now = text();
    const QString folder = now.isEmpty() ? QDir::homePath() : QFileInfo(now).path();
    QWidget* popup = window();
    const QString file =
        QFileDialog::getOpenFileName(popup, optionWords(m_option.label), folder,
                                     tr("Weights of PyTorch (*.pth *.pt *.bin);;All files (*)"));
    // A dialog closes the popup that it comes from.
    if (popup->isHidden())
        popup->show();
    if (file.isEmpty())
        return;
    m_field->setText(file);
    apply();
}

QString OptionRow::text() const {
    if (m_tick)
        return m_tick->isChecked() ? QStringLiteral("on") : QStringLiteral("off");
    if (m_choice)
        return m_choice->currentText();
    const QString written = m_field->text().trimmed();
    return written == optionWords(m_option.zero) ? toQString(m_option.zero) : written;
}

QString OptionRow::problem() const {
    return m_problem->isHidden() ? QString() : m_problem->text();
}

void OptionRow::apply() {
    const Status done = m_next.setOption(m_option.key, text().toStdString());
    m_problem->setText(done ? QString() : errorText(done.error()));
    m_problem->setVisible(!done.has_value());
    if (m_field)
        m_field->setProperty("invalid", !done.has_value());
    if (done)
        refresh();
}

void OptionRow::refresh() {
    const QString value = toQString(optionText(m_next.config(), m_option));
    if (m_tick) {
        const QSignalBlocker quiet(m_tick);
        m_tick->setChecked(value == QStringLiteral("on"));
    } else if (m_choice) {
        m_choice->setCurrentText(value);
    } else if (!m_field->hasFocus() || problem().isEmpty()) {
        m_field->setText(value == toQString(m_option.zero) ? optionWords(m_option.zero) : value);
        // The whole of what may be cut; the row's own help where there is nothing.
        if (m_option.text != TextKind::Choice)
            m_field->setToolTip(value);
    }
    m_reset->setVisible(m_next.isChanged(m_option));
}

}  // namespace seedling
