#include "ui/energy/WallMeterPart.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>

#include "ui/charts/Format.h"
#include "ui/energy/Pieces.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/MessageLine.h"

namespace seedling {
namespace {

/// A reading that is older says nothing of now.
constexpr double kFreshSeconds = 60;

QString columnsText(const WallMeterNews& news) {
    const QString time =
        news.timeColumn.isEmpty() ? WallMeterPart::tr("the first column") : news.timeColumn;
    const QString watts =
        news.wattsColumn.isEmpty() ? WallMeterPart::tr("the second column") : news.wattsColumn;
    return WallMeterPart::tr("Time is read from %1, watts from %2.").arg(time, watts);
}

QString valueText(const WallMeterNews& news) {
    if (!news.watts)
        return WallMeterPart::tr("It has no reading yet.");
    const QString value = format::power(*news.watts);
    const QString age = format::duration(news.ageSeconds);
    return news.ageSeconds <= kFreshSeconds
               ? WallMeterPart::tr("Last value %1, %2 old.").arg(value, age)
               : WallMeterPart::tr(
                     "Last value %1, %2 old: start what writes the file, or it does "
                     "not count.")
                     .arg(value, age);
}

QString stateText(const WallMeterNews& news) {
    const QString name = QDir::toNativeSeparators(news.file);
    if (!news.problem.isEmpty())
        return WallMeterPart::tr("%1: %2").arg(name, news.problem);
    return WallMeterPart::tr("%1. %2 %3").arg(name, columnsText(news), valueText(news));
}

}  // namespace

WallMeterPart::WallMeterPart(MeterDesk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_choose(new Button(Button::Kind::Outlined, tr("Wall meter file…"))),
      m_stop(new Button(Button::Kind::Quiet, tr("Stop using it"))),
      m_state(pieces::note({}, Role::Text)),
      m_message(new MessageLine) {
    m_choose->setCompact(true);
    m_choose->setIconName(QStringLiteral("file"));
    m_stop->setCompact(true);
    m_stop->setAccessibleName(tr("Stop using the wall meter's file"));
    m_message->setBare();
    auto* row = new QHBoxLayout;
    row->setSpacing(theme::px(8));
    row->addWidget(m_choose);
    row->addWidget(m_stop);
    row->addStretch();
    QVBoxLayout* column = pieces::column(this);
    column->addWidget(
        pieces::note(tr("A plug meter sees the whole machine. Choose the CSV file that it writes, "
                        "with columns named time and watts: it is followed while it grows.")));
    column->addLayout(row);
    column->addWidget(m_state);
    column->addWidget(m_message);
    connect(m_choose, &QPushButton::clicked, this, &WallMeterPart::choose);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_desk.useWallMeter(QString()); });
}

void WallMeterPart::choose() {
    const auto& answer = m_desk.answer();
    const QString folder =
        answer && answer->wallMeter ? QFileInfo(answer->wallMeter->file).path() : QDir::homePath();
    const QString file =
        QFileDialog::getOpenFileName(this, tr("File of the wall meter"), folder,
                                     tr("CSV files (*.csv *.txt *.tsv);;All files (*)"));
    if (!file.isEmpty())
        use(file);
}

void WallMeterPart::use(const QString& file) {
    m_desk.useWallMeter(file);
}

void WallMeterPart::refresh() {
    const auto& answer = m_desk.answer();
    const bool has = answer && answer->wallMeter;
    m_choose->setEnabled(answer && !m_desk.isBusy());
    m_stop->setVisible(has);
    m_stop->setEnabled(!m_desk.isBusy());
    pieces::say(m_state, has ? stateText(*answer->wallMeter) : QString());
    const bool failed = m_desk.failure() && m_desk.failedTask() == MeterDesk::Task::WallMeter;
    if (!failed)
        m_message->clear();
    else if (!m_failureIsSaid)
        m_message->showError(*m_desk.failure());
    m_failureIsSaid = failed;
}

QString WallMeterPart::text() const {
    return ((m_state->isHidden() ? QString() : m_state->text()) + QLatin1Char('\n') +
            m_message->text())
        .trimmed();
}

}  // namespace seedling
