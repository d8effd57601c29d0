#include "ui/train/TabStrip.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <algorithm>

#include "ui/main/Theme.h"
#include "ui/widgets/Painting.h"

namespace seedling {
namespace {

class TabButton : public QAbstractButton {
public:
    explicit TabButton(const QString& name) {
        setText(name);
        setAccessibleName(name);
        setCheckable(true);
        setAutoExclusive(true);
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::PointingHandCursor);
        setAttribute(Qt::WA_Hover);
    }

    [[nodiscard]] QSize sizeHint() const override {
        const QFontMetrics metrics(theme::font(13, QFont::DemiBold));
        return {metrics.horizontalAdvance(text()), theme::px(40)};
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const bool here = isChecked();
        painter.setFont(theme::font(13, here ? QFont::DemiBold : QFont::Normal));
        painter.setPen(theme::colour(here || underMouse() ? Role::Text : Role::Text2));
        painter.drawText(rect(), Qt::AlignCenter, text());
        if (here)
            painter.fillRect(QRect(0, height() - 2, width(), 2), theme::colour(Role::Accent));
        if (hasFocus())
            paint::focusRing(painter, QRectF(rect()).adjusted(1, 8, -1, -7), 4);
    }
};

}  // namespace

TabStrip::TabStrip(const QStringList& names, QWidget* parent)
    : QWidget(parent), m_row(new QHBoxLayout(this)) {
    m_row->setContentsMargins(theme::px(24), 0, theme::px(16), 0);
    m_row->setSpacing(theme::px(28));
    for (const QString& name : names) {
        auto* tab = new TabButton(name);
        const int index = static_cast<int>(m_tabs.size());
        connect(tab, &QAbstractButton::clicked, this, [this, index] { setCurrent(index); });
        m_tabs.push_back(tab);
        m_row->addWidget(tab);
    }
    m_row->addStretch();
    setFixedHeight(theme::px(40));
    m_tabs.front()->setChecked(true);
}

void TabStrip::setCurrent(int index) {
    m_tabs[static_cast<std::size_t>(index)]->setChecked(true);
    if (index == m_current)
        return;
    m_current = index;
    Q_EMIT currentChanged(index);
}

void TabStrip::setTabVisible(int index, bool visible) {
    m_tabs[static_cast<std::size_t>(index)]->setVisible(visible);
    if (!visible && index == m_current)
        setCurrent(0);
}

bool TabStrip::isTabVisible(int index) const {
    return m_tabs[static_cast<std::size_t>(index)]->isVisibleTo(this);
}

void TabStrip::addTool(QWidget* tool) {
    m_row->addWidget(tool, 0, Qt::AlignVCenter);
}

void TabStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme::colour(Role::Line));
}

void TabStrip::keyPressEvent(QKeyEvent* event) {
    const int step = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    if (step == 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    const int last = static_cast<int>(m_tabs.size()) - 1;
    int next = std::clamp(m_current + step, 0, last);
    while (next > 0 && next < last && !isTabVisible(next))
        next += step;
    if (!isTabVisible(next))
        return;
    m_tabs[static_cast<std::size_t>(next)]->setFocus(Qt::TabFocusReason);
    setCurrent(next);
}

}  // namespace seedling
