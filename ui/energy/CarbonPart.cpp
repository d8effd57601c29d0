#include "ui/energy/CarbonPart.h"

#include <QDoubleSpinBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>

#include "ui/charts/Format.h"
#include "ui/energy/Pieces.h"
#include "ui/widgets/ChoiceBox.h"
#include "ui/widgets/MessageLine.h"

namespace seedling {
namespace {

/// As the worker allows it.
constexpr double kMostGrams = 2000;

QString ownCode() {
    return QStringLiteral("OWN");
}

QString perKwh(double grams) {
    return CarbonPart::tr("%1 g/kWh").arg(format::plain(grams));
}

QString sourceText(const CarbonPlace& chosen) {
    return chosen.code == ownCode()
               ? CarbonPart::tr("Your own value, %1.").arg(perKwh(chosen.gramsPerKwh))
               : CarbonPart::tr("%1, %2: %3. Source: %4.")
                     .arg(chosen.place, QString::number(chosen.year), perKwh(chosen.gramsPerKwh),
                          chosen.source);
}

}  // namespace

CarbonPart::CarbonPart(MeterDesk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_places(new ChoiceBox),
      m_own(new QDoubleSpinBox),
      m_source(pieces::note({}, Role::Text)),
      m_message(new MessageLine) {
    m_places->setAccessibleName(tr("Where the electricity comes from"));
    m_own->setRange(0, kMostGrams);
    m_own->setDecimals(1);
    m_own->setSuffix(tr(" g/kWh"));
    m_own->setKeyboardTracking(false);
    m_own->setAccessibleName(tr("Grams of CO₂ equivalents per kilowatt-hour"));
    m_message->setBare();
    m_places->installEventFilter(this);
    m_own->installEventFilter(this);
    auto* row = new QHBoxLayout;
    row->setSpacing(theme::px(8));
    row->addWidget(m_places);
    row->addWidget(m_own);
    row->addStretch();
    QVBoxLayout* column = pieces::column(this);
    column->addWidget(
        pieces::note(tr("How much carbon dioxide comes with a kilowatt-hour depends on where it is "
                        "made. Runs from now on are reckoned with what is chosen here.")));
    column->addLayout(row);
    column->addWidget(m_source);
    column->addWidget(m_message);
    connect(m_places, &QComboBox::activated, this, &CarbonPart::choose);
    connect(m_own, &QDoubleSpinBox::valueChanged, this, &CarbonPart::storeOwn);
}

bool CarbonPart::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::Wheel)
        return QWidget::eventFilter(watched, event);
    event->ignore();
    return true;
}

bool CarbonPart::isOwnChosen() const {
    return m_places->currentData().toString() == ownCode();
}

void CarbonPart::choose() {
    m_own->setVisible(isOwnChosen());
    if (isOwnChosen())
        storeOwn();
    else
        m_desk.setCarbon(m_places->currentData().toString());
}

void CarbonPart::storeOwn() {
    m_desk.setCarbon(QString::number(m_own->value()));
}

void CarbonPart::fill(const MeterAnswer& answer) {
    const QSignalBlocker quietPlaces(m_places);
    const QSignalBlocker quietOwn(m_own);
    m_places->clear();
    for (const CarbonPlace& place : answer.places)
        m_places->addItem(QStringLiteral("%1, %2").arg(place.place, perKwh(place.gramsPerKwh)),
                          place.code);
    m_places->addItem(tr("Own value"), ownCode());
    const int chosen = m_places->findData(answer.carbon.code);
    m_places->setCurrentIndex(chosen >= 0 ? chosen : m_places->count() - 1);
    m_places->updateGeometry();
    m_own->setValue(answer.carbon.gramsPerKwh);
    m_source->setText(sourceText(answer.carbon));
}

void CarbonPart::refresh() {
    const auto& answer = m_desk.answer();
    const bool failed = m_desk.failure() && m_desk.failedTask() == MeterDesk::Task::Carbon;
    const bool storing = m_desk.task() == MeterDesk::Task::Carbon;
    if (answer && !storing && (m_shown != m_desk.answers() || (failed && !m_failureIsSaid))) {
        // After a refusal, too: what is stored is what it was.
        m_shown = m_desk.answers();
        fill(*answer);
    }
    // While a choice is being stored the keyboard stays where it is.
    const bool can = answer && (storing || !m_desk.isBusy());
    m_places->setEnabled(can);
    m_own->setEnabled(can);
    m_own->setVisible(isOwnChosen());
    m_source->setVisible(answer.has_value());
    if (!failed)
        m_message->clear();
    else if (!m_failureIsSaid)
        m_message->showError(*m_desk.failure());
    m_failureIsSaid = failed;
}

QString CarbonPart::text() const {
    return ((m_source->isHidden() ? QString() : m_source->text()) + QLatin1Char('\n') +
            m_message->text())
        .trimmed();
}

}  // namespace seedling
