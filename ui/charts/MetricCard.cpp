#include "ui/charts/MetricCard.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/main/Theme.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Rule.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {

MetricCard::MetricCard(const QString& icon, const QString& title, const QString& term,
                       QWidget* parent)
    : QWidget(parent),
      m_figure(new FigureLabel(24)),
      m_chip(new KindChip),
      m_sparkline(new Sparkline),
      m_noteLabel(new TextLabel({}, 12, QFont::Normal, Role::Text2)) {
    setAccessibleName(title);
    setAccessibleDescription(term);
    setToolTip(term);
    m_chip->setVisible(false);
    m_noteLabel->setWordWrap(true);
    auto* heading = new QHBoxLayout;
    // As high with a chip as without, so that neighbours share their lines.
    heading->addStrut(theme::px(20));
    heading->setSpacing(theme::px(8));
    heading->addWidget(new IconLabel(icon));
    heading->addWidget(new TextLabel(title, 13, QFont::Normal, Role::Text2));
    heading->addStretch();
    heading->addWidget(m_chip);
    auto* values = new QHBoxLayout;
    values->addWidget(m_figure, 1, Qt::AlignVCenter);
    values->addWidget(m_sparkline);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::px(2));
    column->addWidget(new Rule);
    column->addSpacing(theme::px(10));
    column->addLayout(heading);
    column->addLayout(values);
    column->addWidget(m_noteLabel);
    column->addSpacing(theme::px(12));
}

void MetricCard::setFigure(const QString& number, const QString& unit, const QString& note) {
    m_figure->setFigure(number, unit);
    m_note = note;
    applyNote();
}

void MetricCard::setUnknown(const QString& note) {
    setFigure(QString(QChar(0x2013)), {}, note);
    m_sparkline->setPoints({});
    m_chip->setVisible(false);
}

void MetricCard::setEnergyKind(EnergyKind kind, const QString& source) {
    m_chip->setKind(kind, source);
    m_chip->setVisible(true);
}

void MetricCard::setSilence(int seconds) {
    m_silence = seconds;
    m_figure->setStale(seconds > 0);
    applyNote();
}

QString MetricCard::note() const {
    return m_noteLabel->text();
}

void MetricCard::applyNote() {
    m_noteLabel->setText(m_silence > 0 ? tr("no news for %1 s").arg(m_silence) : m_note);
    m_noteLabel->setRole(m_silence > 0 ? Role::Warn : Role::Text2);
}

}  // namespace seedling
