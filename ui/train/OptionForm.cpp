#include "ui/train/OptionForm.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>
#include <utility>

#include "ui/bridge/QtConvert.h"
#include "ui/main/Theme.h"
#include "ui/train/CostOptions.h"
#include "ui/train/OptionRow.h"
#include "ui/train/PretrainedNote.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {

OptionForm::OptionForm(NextRun& next, WorkerFactory factory, QWidget* parent)
    : QWidget(parent),
      m_next(next),
      m_factory(std::move(factory)),
      m_toggle(new Button(Button::Kind::Quiet, tr("More options"))),
      m_resetAll(new Button(Button::Kind::Quiet, tr("Reset all"))) {
    auto* column = new QVBoxLayout;
    column->setContentsMargins({});
    column->setSpacing(theme::px(8));
    for (const OptionSpec& option : trainOptions()) {
        // The preset has its own field in the header.
        const bool isBasic = option.level == OptionLevel::Basic && option.key != "preset" &&
                             !cost::isOfDrawer(option);
        if (isBasic && option.group != kStopGroup)
            addRow(option, *column);
    }
    addStopRules(*column);
    m_toggle->setCompact(true);
    m_resetAll->setCompact(true);
    m_resetAll->setIconName(QStringLiteral("undo"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_toggle);
    buttons->addStretch();
    buttons->addWidget(m_resetAll);
    column->addLayout(buttons);
    m_advanced = makeAdvanced();
    column->addWidget(m_advanced);
    column->addStretch();
    setLayout(column);
    connect(m_toggle, &QPushButton::clicked, this,
            [this] { showAdvanced(m_advanced->isHidden()); });
    connect(m_resetAll, &QPushButton::clicked, &m_next, &NextRun::resetAll);
    connect(&m_next, &NextRun::changed, this, &OptionForm::refresh);
    showAdvanced(false);
    refresh();
}

void OptionForm::addRow(const OptionSpec& option, QVBoxLayout& column) {
    m_rows.push_back(new OptionRow(option, m_next));
    column.addWidget(m_rows.back());
    if (option.key == "method") {
        m_methodNote = new TextLabel(
            tr("Research: it learns without backpropagation, on a network that settles at an "
               "energy. On a processor that is many times the work; the tab Settling shows what "
               "for."),
            12, QFont::Normal, Role::Text2);
        m_methodNote->setWordWrap(true);
        m_methodNote->hide();
        column.addWidget(m_methodNote);
    }
    if (option.text == TextKind::File && m_factory) {
        auto* note = new PretrainedNote(m_next, m_factory, this);
        connect(note, &PretrainedNote::changed, this, &OptionForm::folded);
        column.addWidget(note);
    }
}

void OptionForm::addStopRules(QVBoxLayout& column) {
    column.addSpacing(theme::px(8));
    column.addWidget(new TextLabel(optionWords(kStopGroup), 13, QFont::DemiBold));
    for (const OptionSpec& option : trainOptions()) {
        if (option.group == kStopGroup && !cost::isOfDrawer(option))
            addRow(option, column);
    }
    auto* cost = new Button(Button::Kind::Link, tr("Memory and energy: see Cost"));
    connect(cost, &QPushButton::clicked, this, &OptionForm::costRequested);
    column.addWidget(cost, 0, Qt::AlignLeft);
}

QWidget* OptionForm::makeAdvanced() {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(theme::px(8));
    std::string group;
    for (const OptionSpec& option : trainOptions()) {
        if (option.level != OptionLevel::Advanced || cost::isOfDrawer(option))
            continue;
        if (option.group != group) {
            group = option.group;
            column->addSpacing(theme::px(8));
            column->addWidget(new TextLabel(optionWords(group), 13, QFont::DemiBold));
        }
        addRow(option, *column);
    }
    return content;
}

void OptionForm::showAdvanced(bool shown) {
    m_advanced->setVisible(shown);
    m_toggle->setIconName(shown ? QStringLiteral("up") : QStringLiteral("down"));
    m_toggle->setText(shown ? tr("Fewer options") : tr("More options"));
    Q_EMIT folded();
}

void OptionForm::refresh() {
    const int changed = m_next.changedCount();
    m_resetAll->setVisible(changed > 0);
    m_resetAll->setText(tr("Reset %1 changed").arg(changed));
    const bool noted = m_next.config().method == "equilibrium";
    if (m_methodNote && m_methodNote->isHidden() == noted) {
        m_methodNote->setVisible(noted);
        Q_EMIT folded();
    }
}

}  // namespace seedling
