#include "ui/train/LimitSlider.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/bridge/ErrorText.h"
#include "ui/bridge/QtConvert.h"
#include "ui/main/Theme.h"
#include "ui/widgets/TextLabel.h"
#include "ui/widgets/WheelGuard.h"

namespace seedling {
namespace {

constexpr int kFieldWidth = 96;

}  // namespace

LimitSlider::LimitSlider(const OptionSpec& option, std::vector<double> stops, const QString& name,
                         NextRun& next, QWidget* parent)
    : QWidget(parent),
      m_option(option),
      m_stops(std::move(stops)),
      m_next(next),
      m_slider(new QSlider(Qt::Horizontal)),
      m_field(new QLineEdit),
      m_problem(new TextLabel({}, 12, QFont::Normal, Role::Danger)) {
    setToolTip(optionWords(option.help));
    m_slider->setRange(0, static_cast<int>(m_stops.size()));
    m_slider->setPageStep(3);
    // Each change is stored: while the handle is dragged the figure alone follows.
    m_slider->setTracking(false);
    m_slider->setFocusPolicy(Qt::StrongFocus);
    m_slider->setAccessibleName(name);
    leaveWheelToPage(*m_slider);
    m_field->setAlignment(Qt::AlignRight);
    m_field->setFixedWidth(theme::px(kFieldWidth));
    m_field->setPlaceholderText(tr("no limit"));
    m_field->setAccessibleName(tr("%1 in %2").arg(name, optionWords(option.unit)));
    m_field->setAccessibleDescription(optionWords(option.help));
    m_problem->setWordWrap(true);
    m_problem->setVisible(false);
    layOut(name);
    connect(m_slider, &QSlider::sliderMoved, this,
            [this](int position) { m_field->setText(textAt(position)); });
    connect(m_slider, &QSlider::valueChanged, this,
            [this](int position) { apply(textAt(position)); });
    connect(m_field, &QLineEdit::editingFinished, this,
            [this] { apply(m_field->text().trimmed()); });
    connect(&m_next, &NextRun::changed, this, &LimitSlider::refresh);
    refresh();
}

void LimitSlider::layOut(const QString& name) {
    auto* label = new TextLabel(name);
    label->setBuddy(m_slider);
    auto* top = new QHBoxLayout;
    top->setSpacing(theme::px(8));
    top->addWidget(label, 1);
    top->addWidget(m_field);
    top->addWidget(new TextLabel(optionWords(m_option.unit), 12, QFont::Normal, Role::Text2));
    auto* ends = new QHBoxLayout;
    ends->addWidget(
        new TextLabel(QStringLiteral("%1 %2").arg(textAt(0), optionWords(m_option.unit)), 11,
                      QFont::Normal, Role::Text2));
    ends->addStretch();
    ends->addWidget(new TextLabel(tr("as much as it takes"), 11, QFont::Normal, Role::Text2));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::px(4));
    column->addLayout(top);
    column->addWidget(m_slider);
    column->addLayout(ends);
    column->addWidget(m_problem);
}

QString LimitSlider::problem() const {
    return m_problem->isHidden() ? QString() : m_problem->text();
}

QString LimitSlider::textAt(int position) const {
    constexpr int kDigits = 10;  // Whole megabytes, and no more of what is not exact.
    const auto place = static_cast<std::size_t>(position);
    return place < m_stops.size() ? QString::number(m_stops[place], 'g', kDigits) : QString();
}

/// The nearest stop that is no smaller; the largest for what is beyond.
int LimitSlider::positionOf(double figure) const {
    // Stops are multiples of a tenth, which are not exact.
    constexpr double kSlack = 1 - 1e-9;
    const auto stop = std::ranges::lower_bound(m_stops, figure * kSlack);
    return static_cast<int>(std::min(stop, m_stops.end() - 1) - m_stops.begin());
}

void LimitSlider::apply(const QString& text) {
    const std::string wanted = text.isEmpty() ? m_option.zero : text.toStdString();
    const Status done = m_next.setOption(m_option.key, wanted);
    m_problem->setText(done ? QString() : errorText(done.error()));
    m_problem->setVisible(!done.has_value());
    m_field->setProperty("invalid", !done.has_value());
    if (done)
        refresh();
    else
        refreshSlider();
}

QString LimitSlider::presentText() const {
    const std::string value = optionText(m_next.config(), m_option);
    return value == m_option.zero ? QString() : toQString(value);
}

void LimitSlider::refresh() {
    if (!m_field->hasFocus() || problem().isEmpty())
        m_field->setText(presentText());
    refreshSlider();
}

void LimitSlider::refreshSlider() {
    const QString text = presentText();
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(text.isEmpty() ? m_slider->maximum() : positionOf(text.toDouble()));
    m_slider->setAccessibleDescription(
        text.isEmpty() ? tr("as much as it takes")
                       : QStringLiteral("%1 %2").arg(text, optionWords(m_option.unit)));
}

}  // namespace seedling
