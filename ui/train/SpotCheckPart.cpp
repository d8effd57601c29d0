#include "ui/train/SpotCheckPart.h"

#include <QVBoxLayout>

#include "datasets/base/Wilson.h"
#include "ui/charts/AccuracyFigure.h"
#include "ui/charts/Format.h"
#include "ui/main/Theme.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Rule.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {

SpotCheckPart::SpotCheckPart(ProjectModel& project, SpotChecks& checks, QWidget* parent)
    : QWidget(parent),
      m_project(project),
      m_checks(checks),
      m_figure(new AccuracyFigure(false)),
      m_button(new Button(Button::Kind::Outlined, {})) {
    m_button->setCompact(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kRingRoom, theme::px(8), 0, 0);
    column->setSpacing(theme::px(12));
    column->addWidget(new Rule);
    column->addWidget(new TextLabel(tr("Spot check"), 13, QFont::DemiBold));
    column->addWidget(m_figure);
    column->addWidget(m_button, 0, Qt::AlignLeft);
    connect(m_button, &QPushButton::clicked, this, &SpotCheckPart::begin);
    connect(&checks, &SpotChecks::changed, this, &SpotCheckPart::refresh);
    refresh();
}

void SpotCheckPart::setRun(RunId run) {
    if (m_run != run) {
        m_run = run;
        refresh();
    }
}

QString SpotCheckPart::outlook(const AccuracyEstimate& known) const {
    const std::int64_t images = known.images + kSample;
    const auto right = qRound64(known.accuracy * static_cast<double>(images));
    const Interval then = wilsonInterval(right, images);
    return tr("Another %1 would narrow the range to about %2 %.")
        .arg(kSample)
        .arg(format::percentRange(then.low, then.high));
}

void SpotCheckPart::refresh() {
    setVisible(m_run.isValid());
    if (!m_run.isValid())
        return;
    const auto known = m_checks.of(m_run);
    const SpotCheckCounts counts = countSpotCheck(m_checks.items(m_run));
    m_figure->show(
        known,
        known ? tr("%1 of %2 images drawn at random were right.")
                        .arg(format::count(counts.right), format::count(counts.checked)) +
                    (counts.open == 0 ? QLatin1Char(' ') + outlook(*known) : QString())
              : tr("Say yes or no to %1 images drawn at random, and you know how far the model can "
                   "be trusted with the rest.")
                    .arg(kSample));
    m_button->setText(counts.open > 0 ? tr("Go on, %1 are left").arg(format::count(counts.open))
                      : known         ? tr("Check %1 more").arg(kSample)
                                      : tr("Check %1 images").arg(kSample));
}

void SpotCheckPart::begin() {
    const auto& items = m_checks.items(m_run);
    if (countSpotCheck(items).open == 0) {
        const std::size_t before = items.size();
        if (const Status drawn = m_checks.draw(m_run, before + kSample); !drawn) {
            Q_EMIT m_project.failed(drawn.error());
            return;
        }
        if (m_checks.items(m_run).size() == before) {
            m_figure->show(m_checks.of(m_run), tr("Every image without a label was looked at."));
            return;
        }
    }
    Q_EMIT checkRequested(m_run);
}

}  // namespace seedling
