#include "ui/energy/MeterListPart.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>

#include "ui/bridge/ErrorText.h"
#include "ui/charts/Format.h"
#include "ui/charts/KindChip.h"
#include "ui/energy/Pieces.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/MessageLine.h"

namespace seedling {
namespace {

constexpr int kNameWidth = 152;
constexpr int kCommandWidth = 420;

QString stateText(MeterRow::State state) {
    switch (state) {
        case MeterRow::State::Used:
            return MeterListPart::tr("used");
        case MeterRow::State::Unused:
            return MeterListPart::tr("can be read, not used");
        case MeterRow::State::Denied:
            return MeterListPart::tr("there, but may not be read");
        case MeterRow::State::Absent:
            return MeterListPart::tr("not there");
        case MeterRow::State::Stuck:
            return MeterListPart::tr("there, but does not move");
        case MeterRow::State::Reset:
            return MeterListPart::tr("there, but it has just jumped");
    }
    return {};
}

QString reasonText(const MeterRow& meter) {
    if (meter.state == MeterRow::State::Unused)
        return MeterListPart::tr("What it sees is known better from a meter that is used.");
    // What the command line does, the window does itself.
    const QString remedy = meter.remedy.contains(QLatin1String("seedling-cli"))
                               ? MeterListPart::tr("See \"Make it more exact\" below.")
                               : meter.remedy;
    return remedy.isEmpty() ? meter.reason : meter.reason + QLatin1Char(' ') + remedy;
}

Role stateRole(MeterRow::State state) {
    switch (state) {
        case MeterRow::State::Used:
            return Role::Text;
        case MeterRow::State::Denied:
        case MeterRow::State::Stuck:
        case MeterRow::State::Reset:
            return Role::Warn;
        case MeterRow::State::Unused:
        case MeterRow::State::Absent:
            break;
    }
    return Role::Text2;
}

}  // namespace

MeterListPart::MeterListPart(MeterDesk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_summary(pieces::note({}, Role::Text)),
      m_when(new TextLabel({}, 12, QFont::Normal, Role::Text2)),
      m_look(new Button(Button::Kind::Outlined, tr("Look again"))),
      m_message(new MessageLine),
      m_rows(new QWidget),
      m_column(pieces::column(m_rows, 12)) {
    m_look->setCompact(true);
    connect(m_look, &QPushButton::clicked, &m_desk, &MeterDesk::look);
    auto* head = new QHBoxLayout;
    head->setSpacing(theme::px(12));
    head->addWidget(pieces::heading(tr("How it is known")));
    head->addStretch();
    head->addWidget(m_when);
    head->addWidget(m_look);
    m_message->setBare();
    QVBoxLayout* column = pieces::column(this, 12);
    column->addLayout(head);
    column->addWidget(m_message);
    column->addWidget(m_summary);
    column->addWidget(m_rows);
}

void MeterListPart::refresh() {
    const auto& answer = m_desk.answer();
    m_look->setEnabled(!m_desk.isBusy());
    m_look->setToolTip(m_desk.isBusy() ? tr("The meters are being read.") : QString());
    const QString time =
        answer ? QLocale().toString(m_desk.answeredAt().time(), QLocale::ShortFormat) : QString();
    m_when->setText(m_desk.isBusy() && !answer ? tr("Reading the meters …")
                    : answer                   ? tr("As of %1").arg(time)
                                               : QString());
    const bool failed = m_desk.failure() && m_desk.failedTask() == MeterDesk::Task::Look;
    if (!failed)
        m_message->clear();
    else if (!m_failureIsSaid)
        m_message->show(
            MessageLine::Kind::Error,
            answer
                ? tr("%1 What is shown here is as of %2.").arg(errorText(*m_desk.failure()), time)
                : errorText(*m_desk.failure()),
            {{tr("Look again"), [this] { m_desk.look(); }}});
    m_failureIsSaid = failed;
    m_summary->setVisible(answer.has_value());
    if (answer && m_shown != m_desk.answers()) {
        m_shown = m_desk.answers();
        fill(*answer);
    }
}

void MeterListPart::fill(const MeterAnswer& answer) {
    while (QLayoutItem* item = m_column->takeAt(0)) {
        // Its button may be what has led here.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const QString used =
        tr("A run would be metered by: %1. Just now the machine used %2 (%3).")
            .arg(answer.source, format::power(answer.watts), format::energyKind(answer.kind));
    m_summary->setText(answer.reason.isEmpty() ? used : used + QLatin1Char(' ') + answer.reason);
    for (const MeterRow& meter : answer.meters)
        m_column->addWidget(makeRow(meter));
}

QWidget* MeterListPart::makeRow(const MeterRow& meter) {
    auto* row = new QWidget;
    auto* name = new TextLabel(meter.name, 13, QFont::DemiBold);
    name->setMinimumWidth(theme::px(kNameWidth));
    auto* sees = new TextLabel(meter.sees, 12, QFont::Normal, Role::Text2);
    sees->setElided(Qt::ElideRight);
    sees->setToolTip(meter.sees);
    const bool canBeRead =
        meter.state == MeterRow::State::Used || meter.state == MeterRow::State::Unused;
    auto* line = new QHBoxLayout;
    line->setSpacing(theme::px(8));
    line->addWidget(name);
    line->addWidget(sees, 1);
    if (canBeRead) {
        auto* chip = new KindChip;
        chip->setKind(meter.kind);
        line->addWidget(chip);
    }
    line->addWidget(
        new TextLabel(stateText(meter.state), 12, QFont::Normal, stateRole(meter.state)));
    QVBoxLayout* column = pieces::column(row, 4);
    column->addLayout(line);
    if (const QString reason = reasonText(meter); !reason.trimmed().isEmpty())
        column->addWidget(pieces::note(reason));
    if (!meter.command.isEmpty())
        column->addWidget(makeCommand(meter));
    return row;
}

QWidget* MeterListPart::makeCommand(const MeterRow& meter) {
    auto* part = new QWidget;
    auto* command = new QLineEdit(meter.command);
    command->setReadOnly(true);
    command->setCursorPosition(0);
    command->setMaximumWidth(theme::px(kCommandWidth));
    command->setAccessibleName(tr("Command that lets %1 be read").arg(meter.name));
    auto* copy = new Button(Button::Kind::Outlined, tr("Copy"));
    copy->setIconName(QStringLiteral("copy"));
    copy->setCompact(true);
    copy->setAccessibleName(tr("Copy the command for %1").arg(meter.name));
    connect(copy, &QPushButton::clicked, this,
            [line = meter.command] { QGuiApplication::clipboard()->setText(line); });
    auto* row = new QHBoxLayout(part);
    row->setContentsMargins({});
    row->setSpacing(theme::px(8));
    row->addWidget(command, 1);
    row->addWidget(copy);
    row->addStretch();
    return part;
}

QString MeterListPart::text() const {
    QStringList lines;
    if (m_desk.answer()) {
        for (const MeterRow& meter : m_desk.answer()->meters)
            lines << meter.name + QLatin1Char('\t') + stateText(meter.state) + QLatin1Char('\t') +
                         reasonText(meter);
    }
    return lines.join(QLatin1Char('\n'));
}

}  // namespace seedling
