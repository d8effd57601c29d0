#pragma once

#include <QObject>
#include <QTimer>
#include <QWidget>
#include <functional>
#include <vector>

namespace seedling {

/// Brings news to charts and cards, at most ten times a second and only to those that can be seen.
/// poke() says that there is news; the one timer collects them. A widget that was hidden is brought
/// up to date when it is shown. GUI thread only.
class ChartFeed : public QObject {
    Q_OBJECT

public:
    static constexpr int kTickMs = 100;

    explicit ChartFeed(QObject* parent = nullptr);

    /// update: brings `view` up to date. The view leaves by itself when it is destroyed.
    void add(QWidget* view, std::function<void()> update);
    void poke();
    /// Brings what can be seen up to date now.
    void flush();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Client {
        QWidget* view;
        std::function<void()> update;
        bool stale;
    };
    void refresh(Client& client);

    QTimer m_timer;
    std::vector<Client> m_clients;
};

}  // namespace seedling
