#include "ui/map/MapProjector.h"

#include <algorithm>
#include <chrono>
#include <exception>
#include <utility>

#include "datasets/select/MapProjection.h"

namespace seedling {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::uint64_t kSeed = 1;
constexpr Clock::duration kBetweenPictures = std::chrono::milliseconds(150);
/// Making a picture of it may take a fifth of the time at most.
constexpr int kWorkPerPicture = 4;

/// Says when it is time for another picture.
class Pace {
public:
    [[nodiscard]] bool isTime() const { return Clock::now() >= m_next; }
    void took(Clock::time_point since) {
        const auto now = Clock::now();
        m_next = now + std::max(kBetweenPictures, kWorkPerPicture * (now - since));
    }

private:
    Clock::time_point m_next;
};

}  // namespace

MapProjector::MapProjector(QObject* parent) : QObject(parent) {}

MapProjector::~MapProjector() {
    forget();
    m_thread.request_stop();
    if (m_thread.joinable())
        m_thread.join();
}

void MapProjector::ask(std::shared_ptr<const ImageMap> map, Kind kind) {
    m_working = kind;
    m_fraction = 0;
    const int number = ++m_newest;
    const std::scoped_lock lock(m_mutex);
    m_question = Question{std::move(map), kind, number};
    if (!m_thread.joinable())
        m_thread = std::jthread([this](const std::stop_token& stop) { work(stop); });
    m_wake.notify_one();
}

void MapProjector::forget() {
    m_working.reset();
    ++m_newest;
    const std::scoped_lock lock(m_mutex);
    m_question.reset();
}

void MapProjector::work(const std::stop_token& stop) {
    while (true) {
        std::optional<Question> question;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return m_question.has_value(); }))
                return;
            question.swap(m_question);
        }
        answer(*question, stop);
    }
}

template <class News>
void MapProjector::report(int number, News news) {
    QMetaObject::invokeMethod(
        this,
        [this, number, news = std::move(news)] {
            if (number == m_newest)
                news();
        },
        Qt::QueuedConnection);
}

void MapProjector::answer(const Question& question, const std::stop_token& stop) {
    try {
        auto found = project(question, stop);
        if (!found)
            return;
        report(question.number, [this, kind = question.kind,
                                 points = std::make_shared<const MapPoints>(std::move(*found))] {
            m_working.reset();
            Q_EMIT finished(kind, points);
        });
    } catch (const std::exception&) {  // Of memory that is short, whoever notices it.
        report(question.number, [this] {
            m_working.reset();
            Q_EMIT failed({ErrorCode::OutOfMemory,
                           tr("There was not enough memory to draw the map.").toStdString(),
                           tr("Close other programs and try again.").toStdString()});
        });
    }
}

std::optional<MapPoints> MapProjector::project(const Question& question,
                                               const std::stop_token& stop) {
    Pace pace;
    const auto isWanted = [&] { return question.number == m_newest && !stop.stop_requested(); };
    const auto tell = [&](double fraction, std::shared_ptr<const MapPoints> points) {
        report(question.number, [this, fraction, points = std::move(points)] {
            m_fraction = fraction;
            Q_EMIT settling(points);
        });
    };
    if (question.kind == Kind::Overview)
        return projectOverview(*question.map, [&](double) { return isWanted(); });
    return projectNeighbourhoods(
        *question.map, kSeed, [&](double fraction, const std::function<MapPoints()>& positions) {
            if (isWanted() && pace.isTime()) {
                const auto since = Clock::now();
                tell(fraction, std::make_shared<const MapPoints>(positions()));
                pace.took(since);
            }
            return isWanted();
        });
}

}  // namespace seedling
