#pragma once

#include <cstddef>
#include <functional>
#include <memory>

namespace c10 {
class ThreadPool;
}

namespace seedling {

/// Threads that wait for work, each with a share of LibTorch's threads for what it calls.
/// Thread rule: one thread at a time; not from a task.
class Workers {
public:
    /// count: of workers. threads: what they may use together, so threads / count each (at least
    /// 1).
    Workers(int count, int threads);

    /// Runs task(0) to task(tasks - 1) and waits for all; as many at a time as there are workers,
    /// in this order. Throws what the first task to fail, in this order, has thrown.
    void run(std::size_t tasks, const std::function<void(std::size_t)>& task) const;

private:
    std::shared_ptr<c10::ThreadPool> m_pool;
};

}  // namespace seedling
