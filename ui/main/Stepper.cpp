#include "ui/main/Stepper.h"

#include <QHBoxLayout>
#include <QPainter>

#include "ui/widgets/Painting.h"

namespace seedling {
namespace {

constexpr int kRing = 20;
constexpr int kGap = 8;
constexpr int kPad = 6;
constexpr int kLine = 26;

}  // namespace

StepButton::StepButton(int number, const QString& text, QWidget* parent)
    : QAbstractButton(parent), m_number(number) {
    setText(text);
    setCheckable(true);
    setAutoExclusive(true);
    setAccessibleName(text);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StepButton::setDone(bool done) {
    m_done = done;
    update();
}

void StepButton::setProgress(std::optional<double> progress) {
    m_progress = progress;
    update();
}

QSize StepButton::sizeHint() const {
    const QFontMetrics metrics(theme::font(13, QFont::DemiBold));
    return {theme::px(kRing + kGap) + 2 * kPad + metrics.horizontalAdvance(text()), theme::px(32)};
}

void StepButton::paintRing(QPainter& painter, const QRectF& ring) const {
    const bool here = isChecked();
    const Role line = !isEnabled() ? Role::Line : m_done || here ? Role::Accent : Role::Control;
    painter.setBrush(Qt::NoBrush);
    if (m_progress) {
        painter.setPen(QPen(theme::colour(Role::Line), 2));
        painter.drawEllipse(ring.adjusted(1, 1, -1, -1));
        painter.setPen(QPen(theme::colour(Role::Accent), 2, Qt::SolidLine, Qt::RoundCap));
        painter.drawArc(ring.adjusted(1, 1, -1, -1), 90 * 16,
                        -static_cast<int>(*m_progress * 360 * 16));
    } else if (here) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::colour(Role::Accent));
        painter.drawEllipse(ring);
    } else {
        painter.setPen(QPen(theme::colour(line), 1));
        painter.drawEllipse(ring.adjusted(0.5, 0.5, -0.5, -0.5));
    }
    if (m_done && !here && !m_progress) {
        theme::icon(QStringLiteral("check"), Role::Accent)
            .paint(&painter, ring.toAlignedRect().adjusted(4, 4, -4, -4));
        return;
    }
    painter.setFont(theme::font(11, QFont::DemiBold));
    painter.setPen(theme::colour(!isEnabled()          ? Role::Disabled
                                 : here && !m_progress ? Role::OnAccent
                                 : m_progress          ? Role::Text
                                                       : Role::Text2));
    painter.drawText(ring, Qt::AlignCenter, QString::number(m_number));
}

void StepButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal side = theme::px(kRing);
    paintRing(painter, QRectF(kPad, (height() - side) / 2, side, side));
    painter.setFont(theme::font(13, isChecked() ? QFont::DemiBold : QFont::Medium));
    painter.setPen(theme::colour(!isEnabled()                  ? Role::Disabled
                                 : isChecked() || underMouse() ? Role::Text
                                                               : Role::Text2));
    painter.drawText(rect().adjusted(kPad + theme::px(kRing + kGap), 0, 0, 0), Qt::AlignVCenter,
                     text());
    if (hasFocus()) {
        paint::focusRing(painter, QRectF(rect()).adjusted(1, 1, -1, -1), 6);
    }
}

Stepper::Stepper(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Steps"));
    m_buttons = {new StepButton(1, tr("Label")), new StepButton(2, tr("Train")),
                 new StepButton(3, tr("Use"))};
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::px(kLine + 10));
    const Step steps[] = {Step::Label, Step::Train, Step::Use};
    for (const Step step : steps) {
        row->addWidget(&button(step));
        connect(&button(step), &QAbstractButton::clicked, this,
                [this, step] { Q_EMIT stepRequested(step); });
        button(step).setToolTip(tr("Ctrl+%1").arg(static_cast<int>(step) + 1));
    }
    setCurrent(Step::Label);
}

StepButton& Stepper::button(Step step) {
    return *m_buttons.at(static_cast<std::size_t>(step));
}

QWidget* Stepper::widgetOf(Step step) {
    return &button(step);
}

void Stepper::setCurrent(Step step) {
    button(step).setChecked(true);
}
void Stepper::setDone(Step step, bool done) {
    button(step).setDone(done);
}
void Stepper::setProgress(std::optional<double> progress) {
    button(Step::Train).setProgress(progress);
}

void Stepper::setPossible(Step step, bool possible, const QString& why) {
    button(step).setEnabled(possible);
    button(step).setToolTip(possible ? tr("Ctrl+%1").arg(static_cast<int>(step) + 1) : why);
}

void Stepper::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    for (std::size_t i = 0; i + 1 < m_buttons.size(); ++i) {
        const int from = m_buttons[i]->geometry().right();
        const int to = m_buttons[i + 1]->geometry().left();
        const int length = theme::px(kLine);
        painter.fillRect(QRect((from + to - length) / 2, height() / 2, length, 1),
                         theme::colour(Role::Line));
    }
}

}  // namespace seedling
