#pragma once

#include <QObject>
#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "datasets/base/Error.h"
#include "datasets/select/ImageMap.h"
#include "datasets/select/MapPoint.h"

namespace seedling {

/// Works out where the images of a map lie in the plane, in a thread of its own that begins with
/// the first question. Only the newest question is answered. GUI thread only; nothing here blocks
/// but the end, and that for one iteration.
class MapProjector : public QObject {
    Q_OBJECT

public:
    enum class Kind {
        Overview,       ///< projectOverview: at once.
        Neighbourhoods  ///< projectNeighbourhoods: some seconds.
    };

    explicit MapProjector(QObject* parent = nullptr);
    ~MapProjector() override;

    void ask(std::shared_ptr<const ImageMap> map, Kind kind);
    /// Ends what goes on; nothing more is heard of it.
    void forget();
    /// What is being worked out.
    [[nodiscard]] std::optional<Kind> working() const { return m_working; }
    /// How far it is, 0-1.
    [[nodiscard]] double fraction() const { return m_fraction; }

Q_SIGNALS:
    /// How the picture looks by now; a few times a second.
    void settling(const std::shared_ptr<const seedling::MapPoints>& points);
    void finished(seedling::MapProjector::Kind kind,
                  const std::shared_ptr<const seedling::MapPoints>& points);
    void failed(const seedling::Error& error);

private:
    struct Question {
        std::shared_ptr<const ImageMap> map;
        Kind kind = Kind::Overview;
        int number = 0;
    };

    void work(const std::stop_token& stop);
    void answer(const Question& question, const std::stop_token& stop);
    [[nodiscard]] std::optional<MapPoints> project(const Question& question,
                                                   const std::stop_token& stop);
    /// Has the GUI thread do it, if the question is still the newest by then.
    template <class News>
    void report(int number, News news);

    std::optional<Kind> m_working;
    double m_fraction = 0;
    std::atomic<int> m_newest = 0;  ///< Number of the question whose answer is wanted.

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::optional<Question> m_question;  ///< Waiting for the thread.
    std::jthread m_thread;
};

}  // namespace seedling
