#include "ui/energy/RunEnergyPart.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/charts/FigureLabel.h"
#include "ui/charts/Format.h"
#include "ui/charts/KindChip.h"
#include "ui/energy/Pieces.h"
#include "ui/train/FigureTable.h"

namespace seedling {
namespace {

constexpr int kNameWidth = 190;
constexpr int kFactsWidth = 420;
/// A part smaller than this is not worth a word.
constexpr double kNegligible = 0.005;

QString shareText(const EnergyFigure& figure) {
    const bool mixed = figure.measuredShare > kNegligible && figure.measuredShare < 1 - kNegligible;
    return mixed ? RunEnergyPart::tr("%1 of it measured").arg(format::percent(figure.measuredShare))
                 : QString();
}

}  // namespace

RunEnergyPart::RunEnergyPart(RunSelection& selection, MeterDesk& meters, QWidget* parent)
    : QWidget(parent),
      m_selection(selection),
      m_meters(meters),
      m_name(pieces::heading({})),
      m_nothing(pieces::note(tr("No run yet. The first one tells what learning costs here."))),
      m_stale(pieces::note({}, Role::Warn)),
      m_body(new QWidget),
      m_facts(new FigureTable),
      m_carbon(pieces::note()) {
    QVBoxLayout* body = pieces::column(m_body);
    m_lines = {
        makeLine(tr("Whole machine"),
                 tr("All that the machine used during the run, as far as it is metered."), body),
        makeLine(tr("Above idle"), tr("What it used over what it uses at rest."), body),
        makeLine(tr("Share of this process"),
                 tr("Of what is above idle, the part of the run, by its processor time."), body)};
    m_facts->setMaximumWidth(theme::px(kFactsWidth));
    body->addSpacing(theme::px(8));
    body->addWidget(m_facts);
    body->addWidget(m_carbon);
    QVBoxLayout* column = pieces::column(this, 12);
    column->addWidget(m_name);
    column->addWidget(m_nothing);
    column->addWidget(m_stale);
    column->addWidget(m_body);
}

RunEnergyPart::Line RunEnergyPart::makeLine(const QString& name, const QString& help,
                                            QVBoxLayout* column) {
    Line line;
    line.row = new QWidget;
    auto* label = new TextLabel(name);
    label->setToolTip(help);
    label->setMinimumWidth(theme::px(kNameWidth));
    line.figure = new FigureLabel(22);
    line.figure->setToolTip(help);
    line.chip = new KindChip;
    line.share = new TextLabel({}, 12, QFont::Normal, Role::Text2);
    line.why = pieces::note();
    auto* row = new QHBoxLayout(line.row);
    row->setContentsMargins({});
    row->setSpacing(theme::px(12));
    row->addWidget(label);
    row->addWidget(line.figure);
    row->addWidget(line.chip);
    row->addWidget(line.share);
    row->addWidget(line.why, 1);
    row->addStretch();
    column->addWidget(line.row);
    return line;
}

const FigureLabel& RunEnergyPart::figure(RunEnergy::Figure which) const {
    return *m_lines[which].figure;
}

QString RunEnergyPart::noteOf(RunEnergy::Figure which) const {
    const Line& line = m_lines[which];
    return line.why->isHidden() ? line.share->text() : line.why->text();
}

QString RunEnergyPart::facts() const {
    return m_facts->text() + QLatin1Char('\n') + m_carbon->text();
}

void RunEnergyPart::refresh() {
    const auto& run = m_selection.shown();
    m_nothing->setVisible(!run);
    m_body->setVisible(run.has_value());
    m_name->setText(!run        ? tr("This run")
                    : run->live ? tr("%1, so far").arg(format::runName(run->id))
                                : format::runName(run->id));
    const TrainSession& session = m_selection.session();
    const bool stale = run && run->live && session.isStale();
    pieces::say(m_stale, stale ? tr("No news of the run for %1 s.").arg(session.silentSeconds())
                               : QString());
    if (!run)
        return;
    const RunEnergy energy = runEnergyOf(*run, session);
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        showLine(m_lines[i], energy.figures[i], energy.whyUnknown[i], energy.source, stale);
    showFacts(energy);
}

void RunEnergyPart::showLine(const Line& line, const std::optional<EnergyFigure>& figure,
                             const QString& why, const QString& source, bool stale) {
    line.chip->setVisible(figure.has_value());
    pieces::say(line.share, figure ? shareText(*figure) : QString());
    pieces::say(line.why, figure ? QString() : why);
    line.figure->setStale(stale);
    if (!figure) {
        line.figure->setFigure(QString(QChar(0x2013)));
        return;
    }
    const format::Quantity quantity = format::energy(figure->joules);
    const bool band = figure->highJoules > figure->lowJoules;
    line.figure->setFigure(
        quantity.number, quantity.unit,
        band ? format::energyRange(figure->joules, figure->lowJoules, figure->highJoules) +
                   QLatin1Char(' ') + quantity.unit
             : QString());
    line.chip->setKind(figure->kind, source);
}

void RunEnergyPart::showFacts(const RunEnergy& energy) {
    const QString unknown(QChar(0x2013));
    const double watts = energy.meanWatts();
    m_facts->setRows(
        {{tr("Operations"),
          {{energy.operations > 0 ? format::operations(energy.operations).joined() : unknown}},
          tr("Counted: forward, backward and the optimizer's."),
          false},
         {tr("Time"),
          {{energy.seconds > 0 ? format::duration(energy.seconds) : unknown}},
          {},
          false},
         {tr("Mean power of the machine"),
          {{watts > 0 ? format::power(watts) : unknown}},
          {},
          false}});
    // While a run goes on its electricity is that which is set now.
    RunEnergy priced = energy;
    const auto& answer = m_meters.answer();
    if (energy.live && answer) {
        priced.gramsPerKwh = answer->carbon.gramsPerKwh;
        priced.carbonSource = answer->carbonSource;
    }
    const auto grams = priced.carbonGrams();
    pieces::say(m_carbon, grams ? tr("Carbon: %1 CO₂e at %2 g/kWh (%3).")
                                      .arg(format::grams(*grams).joined(),
                                           format::plain(priced.gramsPerKwh), priced.carbonSource)
                          : energy.live
                              ? tr("Carbon: known when the meters have answered.")
                              : tr("Carbon: – The run has no figure for its electricity."));
}

}  // namespace seedling
