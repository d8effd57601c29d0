#include "ui/train/PlaceButton.h"

#include "ui/charts/Format.h"
#include "ui/widgets/DropPanel.h"

namespace seedling {

PlaceButton::PlaceButton(const ProjectModel& project, NextRun& next, QWidget* parent)
    : Button(Kind::Quiet, {}, parent), m_project(project), m_next(next) {
    setObjectName(QStringLiteral("placeButton"));
    setIconName(QStringLiteral("machines"));
    connect(this, &QPushButton::clicked, this, &PlaceButton::open);
    connect(&m_next, &NextRun::changed, this, &PlaceButton::refresh);
    refresh();
}

void PlaceButton::refresh() {
    const int count = m_next.processes();
    // The number alone, for the header is narrow.
    setText(count > 1 ? format::count(count) : QString());
    const QString place = count > 1 ? tr("Where to run: this machine, %1 processes").arg(count)
                                    : tr("Where to run: this machine");
    setToolTip(place);
    setAccessibleName(place);
}

void PlaceButton::open() {
    if (!m_popup) {
        m_panel = new PlacePanel(m_project, m_next);
        m_popup = new DropPanel(QStringLiteral("placePopup"), tr("Where to run"), m_panel, this);
        m_popup->setAccessibleName(tr("Where to run"));
        m_popup->setFocusProxy(m_panel);
        connect(m_panel, &PlacePanel::folded, m_popup, &DropPanel::fit);
        connect(m_panel, &PlacePanel::helpRequested, this, [this] {
            m_popup->hide();
            Q_EMIT helpRequested();
        });
    }
    m_popup->openBelow(*this);
}

}  // namespace seedling
