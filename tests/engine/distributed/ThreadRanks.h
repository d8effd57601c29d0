#pragma once

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "engine/distributed/Communicator.h"
#include "engine/parallel/Threads.h"

namespace seedling::test {

/// What ranks on threads of one process have in common.
class Meeting {
public:
    explicit Meeting(int size) : m_size(size), m_tensors(static_cast<std::size_t>(size)) {}

    [[nodiscard]] int size() const { return m_size; }

    /// The tensors of all ranks, by rank, once all have come. Own copies for each. Empty where one
    /// did not come in time.
    std::vector<torch::Tensor> exchange(int rank, const torch::Tensor& own,
                                        std::chrono::milliseconds patience) {
        std::unique_lock lock(m_mutex);
        const std::int64_t round = m_round;
        m_tensors[static_cast<std::size_t>(rank)] = own.clone();
        if (++m_arrived == m_size) {
            m_exchanged = m_tensors;
            m_arrived = 0;
            ++m_round;
            m_changed.notify_all();
        } else if (!m_changed.wait_for(lock, patience, [&] { return m_round != round; })) {
            return {};
        }
        std::vector<torch::Tensor> all;
        for (const torch::Tensor& tensor : m_exchanged) {
            all.push_back(tensor.clone());
        }
        return all;
    }

    void tell(const std::string& message) {
        const std::lock_guard lock(m_mutex);
        m_messages.push_back(message);
        m_changed.notify_all();
    }

    /// Empty where it did not come in time.
    std::string message(std::size_t number, std::chrono::milliseconds patience) {
        std::unique_lock lock(m_mutex);
        const bool came =
            m_changed.wait_for(lock, patience, [&] { return m_messages.size() > number; });
        return came ? m_messages[number] : std::string();
    }

    /// How every rank is, once all have said so.
    std::vector<Status> meet(std::int64_t number, int rank, const Status& own,
                             std::chrono::milliseconds patience) {
        std::unique_lock lock(m_mutex);
        auto& all = m_meetings[number];
        all.insert_or_assign(rank, own);
        m_changed.notify_all();
        std::vector<Status> statuses;
        if (m_changed.wait_for(lock, patience,
                               [&] { return all.size() == static_cast<std::size_t>(m_size); })) {
            for (const auto& [other, status] : all) {
                statuses.push_back(status);
            }
        }
        return statuses;
    }

private:
    int m_size;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<torch::Tensor> m_tensors;
    std::vector<torch::Tensor> m_exchanged;
    int m_arrived = 0;
    std::int64_t m_round = 0;
    std::deque<std::string> m_messages;
    std::map<std::int64_t, std::map<int, Status>> m_meetings;
};

/// Ranks on threads of this process, so that tests need no network.
class ThreadCommunicator final : public Communicator {
public:
    ThreadCommunicator(Meeting& meeting, int rank, Time patience)
        : m_meeting(meeting), m_rank(rank), m_patience(patience) {}

    [[nodiscard]] int rank() const override { return m_rank; }
    [[nodiscard]] int size() const override { return m_meeting.size(); }
    [[nodiscard]] Time patience() const override { return m_patience; }

    [[nodiscard]] Status sum(const std::vector<torch::Tensor>& tensors) override {
        for (const torch::Tensor& tensor : tensors) {
            const auto all = gather(tensor);
            if (!all) {
                return failureOf(all);
            }
            torch::Tensor total = (*all)[0];
            for (std::size_t other = 1; other < all->size(); ++other) {
                total = total + (*all)[other];
            }
            tensor.detach().copy_(total);
        }
        return {};
    }

    /// As late as it may be, so that whoever looks too early is found out.
    [[nodiscard]] Status beginSum(const torch::Tensor& tensor) override {
        m_begun.push_back(tensor);
        return {};
    }

    [[nodiscard]] Status finishSums() override { return sum(std::exchange(m_begun, {})); }

    [[nodiscard]] Status broadcast(const std::vector<torch::Tensor>& tensors) override {
        for (const torch::Tensor& tensor : tensors) {
            const auto all = gather(tensor);
            if (!all) {
                return failureOf(all);
            }
            tensor.detach().copy_((*all)[0]);
        }
        return {};
    }

    [[nodiscard]] Result<std::vector<torch::Tensor>> gather(const torch::Tensor& own) override {
        auto all = m_meeting.exchange(m_rank, own.detach(), m_patience);
        if (all.empty()) {
            return failure(ErrorCode::Io, "A rank did not come.");
        }
        return all;
    }

    [[nodiscard]] Status meet(const Status& own, Time patience) override {
        const auto statuses =
            m_meeting.meet(m_meetings++, m_rank, own, std::min(patience, kLongest));
        if (statuses.empty()) {
            return failure(ErrorCode::Io, "A rank did not come.");
        }
        for (const Status& status : statuses) {
            if (!status) {
                return status;
            }
        }
        return {};
    }

    [[nodiscard]] Status tell(const std::string& message) override {
        m_meeting.tell(message);
        return {};
    }

    [[nodiscard]] Result<std::string> hear(Time patience) override {
        const std::string message = m_meeting.message(m_heard++, std::min(patience, kLongest));
        if (message.empty()) {
            return failure(ErrorCode::Io, "Rank 0 said nothing.");
        }
        return message;
    }

private:
    /// Over a network ranks notice sooner that another one has ended.
    static constexpr Time kLongest = std::chrono::minutes(2);

    Meeting& m_meeting;
    int m_rank;
    Time m_patience;
    std::int64_t m_meetings = 0;
    std::size_t m_heard = 0;
    std::vector<torch::Tensor> m_begun;
};

/// Runs work(rank) for each rank on a thread of its own and waits for all.
inline void onThreads(int size, const std::function<void(int)>& work) {
    std::vector<std::thread> threads;
    for (int rank = 0; rank < size; ++rank) {
        threads.emplace_back([&work, rank] {
            useThreads(1);
            work(rank);
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
}

/// The same with a communicator for each.
inline void asRanks(int size, const std::function<void(Communicator&)>& work) {
    Meeting meeting(size);
    onThreads(size, [&](int rank) {
        ThreadCommunicator ranks(meeting, rank, std::chrono::minutes(1));
        work(ranks);
    });
}

}  // namespace seedling::test
