#include "engine/parallel/Workers.h"

#include <ATen/Parallel.h>
#include <c10/core/thread_pool.h>

#include <algorithm>
#include <future>
#include <vector>

namespace seedling {

Workers::Workers(int count, int threads)
    // LibTorch keeps the number of threads for every thread apart; what was set last is also what
    // threads begin with that set none.
    : m_pool(std::make_shared<c10::ThreadPool>(
          count, /*numa_node_id=*/-1,
          [each = std::max(1, threads / count)] { at::set_num_threads(each); })) {}

void Workers::run(std::size_t tasks, const std::function<void(std::size_t)>& task) const {
    std::vector<std::future<void>> done;
    for (std::size_t i = 0; i < tasks; ++i) {
        auto work = std::make_shared<std::packaged_task<void()>>([&task, i] { task(i); });
        done.push_back(work->get_future());
        m_pool->run([work] { (*work)(); });
    }
    // All of them, before any leaves with an exception: they refer to the caller's variables.
    for (const auto& one : done) {
        one.wait();
    }
    for (auto& one : done) {
        one.get();
    }
}

}  // namespace seedling
