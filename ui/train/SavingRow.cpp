#include "ui/train/SavingRow.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "ui/bridge/ErrorText.h"
#include "ui/bridge/QtConvert.h"
#include "ui/main/Theme.h"
#include "ui/train/CostOptions.h"
#include "ui/widgets/ChoiceBox.h"
#include "ui/widgets/TextLabel.h"
#include "ui/widgets/WheelGuard.h"

namespace seedling {
namespace {

TextLabel* note(const QString& text, Role role = Role::Text2) {
    auto* label = new TextLabel(text, 12, QFont::Normal, role);
    label->setWordWrap(true);
    if (text.isEmpty())
        label->hide();
    return label;
}

}  // namespace

SavingRow::SavingRow(const OptionSpec& option, NextRun& next, QWidget* parent)
    : QWidget(parent),
      m_option(option),
      m_next(next),
      m_choice(new ChoiceBox),
      m_problem(note({}, Role::Danger)) {
    const cost::Saving saving = cost::savingOf(option, optionText(next.config(), option));
    setToolTip(optionWords(option.help));
    m_choice->setFocusPolicy(Qt::StrongFocus);
    m_choice->setAccessibleName(optionWords(option.label));
    m_choice->setAccessibleDescription(saving.what + QLatin1Char(' ') + saving.price);
    leaveWheelToPage(*m_choice);
    auto* name = new TextLabel(optionWords(option.label));
    name->setWordWrap(true);
    name->setBuddy(m_choice);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::px(4));
    column->addWidget(name);
    column->addWidget(m_choice, 0, Qt::AlignLeft);
    column->addWidget(m_problem);
    column->addWidget(note(saving.what));
    column->addWidget(note(saving.price));
    connect(m_choice, &QComboBox::activated, this, &SavingRow::apply);
    connect(&m_next, &NextRun::changed, this, &SavingRow::refresh);
    refresh();
}

QString SavingRow::problem() const {
    return m_problem->isHidden() ? QString() : m_problem->text();
}

void SavingRow::apply(int index) {
    const Status done =
        m_next.setOption(m_option.key, m_choice->itemData(index).toString().toStdString());
    m_problem->setText(done ? QString() : errorText(done.error()));
    m_problem->setVisible(!done.has_value());
    refresh();
}

/// The choices as well: a value that was set elsewhere is one of them.
void SavingRow::refresh() {
    const std::string value = optionText(m_next.config(), m_option);
    if (m_choice->count() > 0 && m_choice->currentData().toString() == toQString(value))
        return;
    const QSignalBlocker quiet(m_choice);
    m_choice->clear();
    for (const cost::Choice& choice : cost::savingOf(m_option, value).choices)
        m_choice->addItem(choice.words, toQString(choice.value));
    m_choice->setCurrentIndex(m_choice->findData(toQString(value)));
    m_choice->updateGeometry();
}

}  // namespace seedling
