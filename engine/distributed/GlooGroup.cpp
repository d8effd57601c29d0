// The only file that includes c10d. Written for LibTorch 1.13 and 2.x: where they differ (the base
// of ProcessGroupGloo, some options) types are left to the compiler.
#include <fmt/format.h>
#include <torch/torch.h>
#include <torch/csrc/distributed/c10d/FileStore.hpp>
#include <torch/csrc/distributed/c10d/PrefixStore.hpp>
#include <torch/csrc/distributed/c10d/ProcessGroupGloo.hpp>
#include <torch/csrc/distributed/c10d/TCPStore.hpp>

#include <algorithm>
#include <exception>
#include <string>
#include <utility>

#include "engine/distributed/C10dGroup.h"
#include "engine/distributed/OwnAddress.h"

namespace seedling {
namespace {

using Time = std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;
using StorePointer = c10::intrusive_ptr<c10d::Store>;
using Gloo = c10d::ProcessGroupGloo;

/// LibTorch 2.4 and later would use libuv, which not every build of it has.
template <class Options>
void leaveOutLibuv(Options& options) {
    if constexpr (requires { options.useLibUV; }) {
        options.useLibUV = false;
    }
}

StorePointer storeOf(const GroupSettings& settings) {
    if (!settings.file.empty()) {
        return c10::make_intrusive<c10d::FileStore>(settings.file.string(), settings.size);
    }
    c10d::TCPStoreOptions options;
    options.port = settings.port;
    options.isServer = settings.rank == 0 && !settings.isListenedTo;
    options.numWorkers = static_cast<std::size_t>(settings.size);
    options.timeout = settings.patience;
    leaveOutLibuv(options);
    // What a launcher keeps there is not ours, nor are the notes of ranks that ended before.
    return c10::make_intrusive<c10d::PrefixStore>(
        fmt::format("seedling/{}", settings.attempt),
        c10::make_intrusive<c10d::TCPStore>(settings.address, options));
}

std::vector<std::uint8_t> bytesOf(const std::string& text) {
    return {text.begin(), text.end()};
}

std::string textOf(const std::vector<std::uint8_t>& bytes) {
    return {bytes.begin(), bytes.end()};
}

std::string addressKey(int rank) {
    return fmt::format("address/{}", rank);
}

/// The own address on the way to a rank of another machine; "" where all are on this one.
std::string addressTowardsOthers(const GroupSettings& settings, c10d::Store& store) {
    for (int other = 0; other < settings.size; ++other) {
        store.wait({addressKey(other)}, settings.patience);
        const std::string its = textOf(store.get(addressKey(other)));
        if (!its.empty() && !isLoopback(its)) {
            return ownAddressTowards(its, settings.port);
        }
    }
    return {};
}

/// Not the address that the machine's name stands for, Gloo's own choice: on many machines that is
/// 127.0.1.1, which no other machine reaches. On the machine of rank 0 its name may stand for that
/// as well.
auto deviceOf(const GroupSettings& settings, c10d::Store& store) {
    std::string own = ownAddressTowards(settings.address, settings.port);
    store.set(addressKey(settings.rank), bytesOf(own));
    if (!settings.interface.empty()) {
        return Gloo::createDeviceForInterface(settings.interface);
    }
    if (own.empty() || isLoopback(own)) {
        const std::string towardsOthers = addressTowardsOthers(settings, store);
        own = towardsOthers.empty() ? own : towardsOthers;
    }
    return own.empty() ? Gloo::createDefaultDevice() : Gloo::createDeviceForHostname(own);
}

c10::intrusive_ptr<Gloo> groupOf(const GroupSettings& settings, const StorePointer& store) {
    auto options = Gloo::Options::create(settings.patience);
    options->devices.push_back(deviceOf(settings, *store));
    // One thread: what is exchanged comes one after the other.
    options->threads = 1;
    return c10::make_intrusive<Gloo>(c10::make_intrusive<c10d::PrefixStore>("gloo", store),
                                     settings.rank, settings.size, options);
}

constexpr std::int64_t kWordBytes = 4096;
constexpr int kComing = 1;  ///< Tags of what is said at a meeting.
constexpr int kGoing = 2;

torch::Tensor tensorOf(const std::string& word) {
    torch::Tensor tensor = torch::zeros({kWordBytes}, torch::kByte);
    const auto count = std::min<std::size_t>(word.size(), kWordBytes - 1);
    std::copy_n(word.data(), count, reinterpret_cast<char*>(tensor.data_ptr<std::uint8_t>()));
    return tensor;
}

/// It ends with a zero.
std::string textOf(const torch::Tensor& word) {
    return reinterpret_cast<const char*>(word.data_ptr<std::uint8_t>());
}

/// 0 would stand for another limit.
Time timeUntil(Clock::time_point end) {
    return std::max(std::chrono::duration_cast<Time>(end - Clock::now()), Time(1));
}

class GlooGroup final : public C10dGroup {
public:
    explicit GlooGroup(const GroupSettings& settings)
        : m_rank(settings.rank),
          m_size(settings.size),
          m_store(storeOf(settings)),
          m_group(groupOf(settings, m_store)) {
        m_store->setTimeout(settings.patience);
    }

    void sum(const torch::Tensor& tensor) override {
        std::vector<torch::Tensor> tensors(1, tensor);
        m_group->allreduce(tensors)->wait();
    }

    void beginSum(const torch::Tensor& tensor) override {
        std::vector<torch::Tensor> tensors(1, tensor);
        m_begun.push_back(m_group->allreduce(tensors));
    }

    /// Waits for all of them even where one fails: none is to write into a tensor any more.
    void finishSums() override {
        const auto begun = std::exchange(m_begun, {});
        std::exception_ptr thrown;
        for (const auto& work : begun) {
            try {
                work->wait();
            } catch (const std::exception&) {
                thrown = thrown ? thrown : std::current_exception();
            }
        }
        if (thrown) {
            std::rethrow_exception(thrown);
        }
    }

    void broadcast(const torch::Tensor& tensor) override {
        std::vector<torch::Tensor> tensors(1, tensor);
        m_group->broadcast(tensors)->wait();
    }

    std::vector<torch::Tensor> gather(const torch::Tensor& own) override {
        std::vector<torch::Tensor> inputs(1, own);
        std::vector<std::vector<torch::Tensor>> outputs(1);
        for (int rank = 0; rank < m_size; ++rank) {
            outputs[0].push_back(torch::empty_like(own));
        }
        m_group->allgather(outputs, inputs)->wait();
        return std::move(outputs[0]);
    }

    std::string meet(const std::string& word, Time patience) override {
        const Clock::time_point end = Clock::now() + patience;
        torch::Tensor first = tensorOf(word);
        if (m_rank > 0) {
            send(first, 0, kComing, end);
            receive(first, 0, kGoing, end);
            return textOf(first);
        }
        for (int other = 1; other < m_size; ++other) {
            const torch::Tensor its = torch::empty_like(first);
            receive(its, other, kComing, end);
            first = textOf(first).empty() ? its : first;
        }
        for (int other = 1; other < m_size; ++other) {
            send(first, other, kGoing, end);
        }
        return textOf(first);
    }

    void set(const std::string& key, const std::string& value) override {
        m_store->set(key, bytesOf(value));
    }

    bool has(const std::string& key) override { return m_store->check({key}); }

    std::string get(const std::string& key, Time patience) override {
        m_store->wait({key}, patience);
        return textOf(m_store->get(key));
    }

    void remove(const std::string& key) override { m_store->deleteKey(key); }

private:
    void send(const torch::Tensor& tensor, int rank, int tag, Clock::time_point end) {
        std::vector<torch::Tensor> tensors(1, tensor);
        m_group->send(tensors, rank, tag)->wait(timeUntil(end));
    }

    void receive(const torch::Tensor& tensor, int rank, int tag, Clock::time_point end) {
        std::vector<torch::Tensor> tensors(1, tensor);
        m_group->recv(tensors, rank, tag)->wait(timeUntil(end));
    }

    int m_rank;
    int m_size;
    StorePointer m_store;
    c10::intrusive_ptr<Gloo> m_group;
    std::vector<c10::intrusive_ptr<c10d::Work>> m_begun;
};

}  // namespace

bool hasGloo() {
    return true;
}

std::unique_ptr<C10dGroup> openGlooGroup(const GroupSettings& settings) {
    return std::make_unique<GlooGroup>(settings);
}

}  // namespace seedling
