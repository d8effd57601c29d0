#include "ui/train/CostDrawer.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QSlider>
#include <QVBoxLayout>

#include "ui/main/Theme.h"
#include "ui/train/CostOptions.h"
#include "ui/train/ForecastPart.h"
#include "ui/train/LimitSlider.h"
#include "ui/train/MemoryLimit.h"
#include "ui/train/SavingRow.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/Rule.h"
#include "ui/widgets/Scrolled.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {
namespace {

std::vector<double> memoryStops() {
    constexpr double kMegabyte = 1e6;
    return cost::memoryStops(static_cast<double>(memoryLimit()) / kMegabyte);
}

/// The layout of a part with a heading and what it is about.
QVBoxLayout* headed(QWidget& part, const QString& heading, const QString& intro) {
    auto* words = new TextLabel(intro, 12, QFont::Normal, Role::Text2);
    words->setWordWrap(true);
    auto* column = new QVBoxLayout(&part);
    column->setContentsMargins({});
    column->setSpacing(theme::px(16));
    column->addWidget(new TextLabel(heading, 13, QFont::DemiBold));
    column->addWidget(words);
    return column;
}

}  // namespace

CostDrawer::CostDrawer(TrainSession& session, const WorkerFactory& factory, QWidget* parent)
    : QWidget(parent),
      m_desk(session, factory),
      // Options of the table, which a test holds to be there.
      m_memory(new LimitSlider(*findOption("memory_mb"), memoryStops(), tr("Memory"),
                               session.nextRun())),
      m_energy(new LimitSlider(*findOption("energy_wh"), cost::energyStops(), tr("Energy"),
                               session.nextRun())),
      m_forecast(new ForecastPart(session, m_desk)) {
    auto* content = new QWidget;
    content->setObjectName(QStringLiteral("costDrawerContent"));
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(theme::px(16), theme::px(20), theme::px(16), theme::px(16));
    column->setSpacing(theme::px(16));
    column->addWidget(makeHead());
    column->addWidget(m_memory);
    column->addWidget(m_energy);
    column->addWidget(new Rule);
    column->addWidget(m_forecast);
    column->addWidget(new Rule);
    column->addWidget(makeMemorySavings(session));
    column->addWidget(new Rule);
    column->addWidget(makeWorkSavings(session));
    column->addStretch();
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(scrolledSeeThrough(content));
    setFocusProxy(&m_memory->slider());
    connect(&m_desk, &CostDesk::quietWanted, this, &CostDrawer::quietWanted);
}

QWidget* CostDrawer::makeHead() {
    auto* close = new IconButton(QStringLiteral("close"), tr("Close the costs"));
    connect(close, &QAbstractButton::clicked, this, &CostDrawer::closeRequested);
    auto* title = new TextLabel(tr("What the next run may cost"), 13, QFont::DemiBold);
    title->setWordWrap(true);
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins({});
    row->addWidget(title, 1);
    row->addWidget(close, 0, Qt::AlignTop);
    return head;
}

QWidget* CostDrawer::makeMemorySavings(TrainSession& session) {
    auto* more = new Button(Button::Kind::Link, tr("More about saving memory"));
    connect(more, &QPushButton::clicked, this, &CostDrawer::helpRequested);
    auto* part = new QWidget;
    QVBoxLayout* column = headed(
        *part, tr("How memory is saved"),
        tr("With a limit of memory, what is left to itself is chosen so that the run fits and "
           "takes the least time. Without one nothing is saved by itself."));
    addSavings(kMemoryGroup, session, *column);
    column->addWidget(more, 0, Qt::AlignLeft);
    return part;
}

QWidget* CostDrawer::makeWorkSavings(TrainSession& session) {
    auto* part = new QWidget;
    QVBoxLayout* column = headed(
        *part, tr("How work is saved"),
        tr("Less work for each step takes less energy, or leaves time for more steps. Whether it "
           "pays depends on the images, so nothing of it is done by itself."));
    addSavings(kWorkGroup, session, *column);
    return part;
}

void CostDrawer::addSavings(const char* group, TrainSession& session, QVBoxLayout& column) {
    for (const OptionSpec& option : trainOptions()) {
        if (option.group != group)
            continue;
        m_savings.push_back(new SavingRow(option, session.nextRun()));
        column.addWidget(m_savings.back());
    }
}

void CostDrawer::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else
        QWidget::keyPressEvent(event);
}

}  // namespace seedling
