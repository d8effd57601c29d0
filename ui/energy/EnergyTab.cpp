#include "ui/energy/EnergyTab.h"

#include <QScrollArea>
#include <QVBoxLayout>
#include <utility>

#include "ui/charts/Format.h"
#include "ui/energy/CarbonPart.h"
#include "ui/energy/DevicesPart.h"
#include "ui/energy/MeasureRow.h"
#include "ui/energy/MeterListPart.h"
#include "ui/energy/Pieces.h"
#include "ui/energy/RunEnergyPart.h"
#include "ui/energy/WallMeterPart.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Rule.h"
#include "ui/widgets/Scrolled.h"

namespace seedling {
namespace {

/// Lines of text that are longer are hard to read.
constexpr int kMostWidth = 900;

QString restText(const MeterDesk& desk) {
    QStringList parts;
    for (const RestRow& row : desk.answer()->rest) {
        const double half = (row.highWatts - row.lowWatts) / 2;
        const QString watts = format::power(row.watts);
        parts << (desk.isRestFresh() && half > 0
                      ? QStringLiteral("%1 %2 ± %3").arg(row.meter, watts, format::power(half))
                      : QStringLiteral("%1 %2").arg(row.meter, watts));
    }
    if (parts.isEmpty())
        return {};
    return EnergyTab::tr("At rest: %1, measured %2.")
        .arg(parts.join(QStringLiteral(", ")), desk.answer()->restDate);
}

}  // namespace

struct EnergyTab::Parts {
    Parts(RunSelection& s, const WorkerFactory& factory)
        : selection(s),
          meters(factory),
          devices(factory),
          run(new RunEnergyPart(s, meters)),
          list(new MeterListPart(meters)),
          rest(new MeasureRow(
              meters, MeterDesk::Task::Rest,
              {tr("Measure at rest"),
               tr("For 30 seconds the machine is left alone and its power is read. Runs from then "
                  "on can say what they used above that."),
               tr("Leave the machine alone.")})),
          calibration(new MeasureRow(
              meters, MeterDesk::Task::Calibrate,
              {tr("Calibrate"),
               tr("For about two minutes the cores are kept busy, first none, then more and more, "
                  "and the power is read. From then on the power is known from the load, also when "
                  "no meter can be read. A meter that can be read is needed this once."),
               tr("The machine works hard now; leave it alone.")})),
          wall(new WallMeterPart(meters)),
          carbon(new CarbonPart(meters)),
          elsewhere(new DevicesPart(s, devices)) {}

    QWidget* makeContent();
    QWidget* makeExact();
    void refresh();
    void refreshMeasurements();
    [[nodiscard]] QString obstacle(bool possible, const QString& why) const;

    RunSelection& selection;
    MeterDesk meters;
    DeviceDesk devices;
    RunEnergyPart* run;
    MeterListPart* list;
    MeasureRow* rest;
    MeasureRow* calibration;
    WallMeterPart* wall;
    CarbonPart* carbon;
    DevicesPart* elsewhere;
    bool wasAsked = false;
    bool isQuiet = false;
};

EnergyTab::EnergyTab(RunSelection& selection, const WorkerFactory& factory, ChartFeed& feed,
                     QWidget* parent)
    : QWidget(parent), m_parts(std::make_unique<Parts>(selection, factory)) {
    Parts& p = *m_parts;
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(scrolledSeeThrough(p.makeContent()));
    connect(&p.meters, &MeterDesk::changed, &feed, &ChartFeed::poke);
    connect(&p.devices, &DeviceDesk::changed, &feed, &ChartFeed::poke);
    connect(&p.meters, &MeterDesk::changed, this, [this] {
        const MeterDesk::Task task = m_parts->meters.task();
        const bool quiet = task == MeterDesk::Task::Rest || task == MeterDesk::Task::Calibrate;
        if (std::exchange(m_parts->isQuiet, quiet) != quiet)
            Q_EMIT quietWanted(quiet);
    });
    connect(&selection.session(), &TrainSession::stateChanged, this, [this] {
        // What is measured beside a run is not the machine at rest.
        if (m_parts->isQuiet && m_parts->selection.session().isActive())
            m_parts->meters.cancel();
    });
    feed.add(this, [this] { m_parts->refresh(); });
}

EnergyTab::~EnergyTab() = default;

QWidget* EnergyTab::Parts::makeContent() {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(theme::px(24), theme::px(16), theme::px(24), theme::px(24));
    column->setSpacing(theme::px(20));
    bool isFirst = true;
    for (QWidget* part : std::initializer_list<QWidget*>{run, list, makeExact(), elsewhere}) {
        if (!std::exchange(isFirst, false))
            column->addWidget(new Rule);
        column->addWidget(part);
    }
    column->addStretch();
    content->setMaximumWidth(theme::px(kMostWidth));
    return content;
}

QWidget* EnergyTab::Parts::makeExact() {
    auto* part = new QWidget;
    QVBoxLayout* column = pieces::column(part, 16);
    column->addWidget(pieces::heading(tr("Make it more exact")));
    for (QWidget* each : std::initializer_list<QWidget*>{rest, calibration, wall, carbon})
        column->addWidget(each);
    QObject::connect(&rest->button(), &QPushButton::clicked, &meters, &MeterDesk::measureAtRest);
    QObject::connect(&calibration->button(), &QPushButton::clicked, &meters, &MeterDesk::calibrate);
    return part;
}

void EnergyTab::Parts::refresh() {
    if (!std::exchange(wasAsked, true))
        meters.look();
    run->refresh();
    list->refresh();
    refreshMeasurements();
    wall->refresh();
    carbon->refresh();
    elsewhere->refresh();
}

QString EnergyTab::Parts::obstacle(bool possible, const QString& why) const {
    if (selection.session().isActive())
        return tr("A run goes on and keeps the machine busy. Wait for its end, or stop it.");
    return !meters.answer() || possible ? QString() : why;
}

void EnergyTab::Parts::refreshMeasurements() {
    const auto& answer = meters.answer();
    const bool canMeasure = answer && answer->canMeasure();
    rest->refresh(obstacle(canMeasure, tr("No meter can be read. The list above says what to do.")),
                  answer ? restText(meters) : QString());
    const QString calibrated =
        answer && !answer->calibrationDate.isEmpty()
            ? tr("Calibrated %1 by %2.").arg(answer->calibrationDate, answer->calibrationMeter)
            : QString();
    calibration->refresh(
        obstacle(answer && answer->canCalibrate(),
                 tr("No meter of the processor or the whole machine can be read. Let one be read, "
                    "see the list above, or choose the file of a wall meter.")),
        calibrated);
}

}  // namespace seedling
