#include "ui/charts/ChartFeed.h"

#include <QEvent>
#include <algorithm>
#include <utility>

namespace seedling {

ChartFeed::ChartFeed(QObject* parent) : QObject(parent) {
    m_timer.setSingleShot(true);
    m_timer.setInterval(kTickMs);
    connect(&m_timer, &QTimer::timeout, this, &ChartFeed::flush);
}

void ChartFeed::add(QWidget* view, std::function<void()> update) {
    m_clients.push_back({view, std::move(update), true});
    view->installEventFilter(this);
    connect(view, &QObject::destroyed, this, [this, view] {
        std::erase_if(m_clients, [view](const Client& client) { return client.view == view; });
    });
    poke();
}

void ChartFeed::poke() {
    for (Client& client : m_clients)
        client.stale = true;
    if (!m_timer.isActive())
        m_timer.start();
}

void ChartFeed::flush() {
    m_timer.stop();
    for (Client& client : m_clients)
        refresh(client);
}

void ChartFeed::refresh(Client& client) {
    if (client.stale && client.view->isVisible()) {
        client.stale = false;
        client.update();
    }
}

bool ChartFeed::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Show) {
        const auto client = std::find_if(m_clients.begin(), m_clients.end(),
                                         [watched](const Client& c) { return c.view == watched; });
        // isVisible() is already true while the event is delivered.
        if (client != m_clients.end())
            refresh(*client);
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace seedling
