#include "datasets/augment/AugmentPool.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "datasets/augment/CropAugment.h"
#include "datasets/augment/StrongAugment.h"
#include "datasets/augment/WarpAugment.h"
#include "datasets/augment/WeakAugment.h"

namespace seedling {
namespace {

// Large enough to keep threads off each other's counter, small enough to share a batch evenly.
constexpr std::size_t kViewsAtATime = 8;

class ViewMaker {
public:
    explicit ViewMaker(const AugmentSettings& settings)
        : m_weak(settings), m_strong(settings), m_warp(settings), m_crop(settings) {}

    void make(const ViewRequest& request, std::vector<std::uint8_t>& scratch) const {
        if (request.kind == ViewKind::Plain) {
            std::ranges::copy(request.source, request.destination);
            return;
        }
        Random random(request.stream);
        switch (drawn(request.kind, random)) {
            case ViewKind::Crop:
            case ViewKind::Crop2:
                return m_crop.apply(request.source, request.destination, random);
            case ViewKind::Warped:
                return m_warp.apply(request.source, request.destination, random);
            case ViewKind::Strong:
                m_weak.apply(request.source, request.destination, random);
                return m_strong.apply({request.destination, request.source.size()}, scratch,
                                      random);
            default:
                return m_weak.apply(request.source, request.destination, random);
        }
    }

private:
    static ViewKind drawn(ViewKind kind, Random& random) {
        if (kind != ViewKind::Mixed) {
            return kind;
        }
        return random.chance(0.5) ? ViewKind::Strong : ViewKind::Warped;
    }

    WeakAugment m_weak;
    StrongAugment m_strong;
    WarpAugment m_warp;
    CropAugment m_crop;
};

}  // namespace

std::uint64_t viewStream(std::uint64_t seed, std::int64_t step, std::int64_t positionInBatch,
                         ViewKind kind) {
    return Random::streamSeed(seed, "view",
                              {step, positionInBatch, static_cast<std::int64_t>(kind)});
}

struct AugmentPool::Impl {
    Impl(const AugmentSettings& settings, int threads) : maker(settings) {
        for (int i = 1; i < threads; ++i)
            workers.emplace_back([this] { serve(); });
    }

    ~Impl() {
        {
            const std::scoped_lock lock(mutex);
            isClosing = true;
        }
        workCame.notify_all();
        for (std::thread& worker : workers)
            worker.join();
    }

    void begin(std::span<const ViewRequest> requests) {
        {
            const std::scoped_lock lock(mutex);
            current = requests;
            next = 0;
            busyWorkers = workers.size();
            ++round;
        }
        workCame.notify_all();
    }

    // Helps until nothing is left, then waits for the others.
    void finish() {
        makeViews(callerScratch);
        std::unique_lock lock(mutex);
        workDone.wait(lock, [this] { return busyWorkers == 0; });
        current = {};
    }

    void serve() {
        std::vector<std::uint8_t> scratch;
        std::uint64_t servedRound = 0;
        while (true) {
            {
                std::unique_lock lock(mutex);
                workCame.wait(lock, [&] { return isClosing || round != servedRound; });
                if (isClosing)
                    return;
                servedRound = round;
            }
            makeViews(scratch);
            const std::scoped_lock lock(mutex);
            if (--busyWorkers == 0)
                workDone.notify_all();
        }
    }

    void makeViews(std::vector<std::uint8_t>& scratch) {
        while (true) {
            const std::size_t first = next.fetch_add(kViewsAtATime);
            if (first >= current.size())
                return;
            const std::size_t count = std::min(kViewsAtATime, current.size() - first);
            for (const ViewRequest& request : current.subspan(first, count))
                maker.make(request, scratch);
        }
    }

    const ViewMaker maker;
    std::vector<std::uint8_t> callerScratch;
    std::vector<ViewRequest> started;  // Keeps the requests of start() until wait().

    std::mutex mutex;
    std::condition_variable workCame;
    std::condition_variable workDone;
    std::span<const ViewRequest> current;
    std::atomic<std::size_t> next{0};
    std::uint64_t round = 0;
    std::size_t busyWorkers = 0;
    bool isClosing = false;
    std::vector<std::thread> workers;
};

AugmentPool::AugmentPool(AugmentSettings settings, int threads)
    : m_impl(std::make_unique<Impl>(settings, std::max(1, threads))) {}

AugmentPool::~AugmentPool() = default;

void AugmentPool::render(std::span<const ViewRequest> requests) {
    m_impl->begin(requests);
    m_impl->finish();
}

void AugmentPool::start(std::vector<ViewRequest> requests) {
    m_impl->started = std::move(requests);
    m_impl->begin(m_impl->started);
}

void AugmentPool::wait() {
    m_impl->finish();
    m_impl->started.clear();
}

}  // namespace seedling
