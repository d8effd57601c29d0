#include "ui/charts/AccuracyFigure.h"

#include <QVBoxLayout>

#include "ui/charts/FigureLabel.h"
#include "ui/charts/Format.h"
#include "ui/charts/IntervalBar.h"
#include "ui/main/Theme.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {

AccuracyFigure::AccuracyFigure(bool dash, QWidget* parent)
    : QWidget(parent),
      m_dash(dash),
      m_figure(new FigureLabel(28)),
      m_interval(new IntervalBar),
      m_sentence(new TextLabel) {
    m_sentence->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::px(12));
    column->addWidget(m_figure);
    column->addWidget(m_interval);
    column->addWidget(m_sentence);
}

void AccuracyFigure::show(const std::optional<AccuracyEstimate>& known, const QString& sentence) {
    m_sentence->setText(sentence);
    m_interval->setVisible(known.has_value());
    m_figure->setVisible(known || m_dash);
    if (!known) {
        m_figure->setFigure(QString(QChar(0x2013)));
        return;
    }
    m_figure->setFigure(
        format::percentNumber(known->accuracy), QStringLiteral("%"),
        tr("%1 % likely, n = %2")
            .arg(format::percentRange(known->low, known->high), format::count(known->images)));
    m_interval->setInterval(known->accuracy, known->low, known->high);
}

}  // namespace seedling
