#pragma once

#include <torch/types.h>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace seedling {

/// How ranks find each other.
struct GroupSettings {
    int rank = 0;
    int size = 1;
    std::string address = "127.0.0.1";  ///< Of rank 0, which listens there.
    std::uint16_t port = 29500;
    bool isListenedTo = false;  ///< A launcher listens there already, in place of rank 0.
    int attempt = 0;            ///< How often ranks have met there before.
    std::string interface {};   ///< Of the network, "eth0"; "": the one that leads to rank 0.
    /// They meet by this file instead, on one machine; empty: by address and port.
    std::filesystem::path file{};
    std::chrono::milliseconds patience = std::chrono::minutes(2);
};

/// What the ranks of LibTorch's c10d can do, without the shapes of its API, which differ between
/// releases of LibTorch; those are known to GlooGroup.cpp alone. All throw LibTorch's and Gloo's
/// exceptions, also after the patience of the settings. Thread rule: one thread.
class C10dGroup {
public:
    virtual ~C10dGroup() = default;

    /// In place, contiguous.
    virtual void sum(const torch::Tensor& tensor) = 0;
    /// Returns at once; the tensor is to be left alone until finishSums() has returned.
    virtual void beginSum(const torch::Tensor& tensor) = 0;
    virtual void finishSums() = 0;
    virtual void broadcast(const torch::Tensor& tensor) = 0;
    virtual std::vector<torch::Tensor> gather(const torch::Tensor& own) = 0;

    /// Waits until all ranks are here. Returns what the lowest rank says that says anything, on
    /// all; "" where none does. word: cut after 4,095 bytes. That a rank has ended is noticed at
    /// once, on rank 0 as soon as those before it are here.
    virtual std::string meet(const std::string& word, std::chrono::milliseconds patience) = 0;

    /// Notes that all ranks see.
    virtual void set(const std::string& key, const std::string& value) = 0;
    /// Whether the note is there. Rank 0 keeps them, so that this also asks whether it still lives.
    virtual bool has(const std::string& key) = 0;
    /// Waits for the note to be there.
    virtual std::string get(const std::string& key, std::chrono::milliseconds patience) = 0;
    virtual void remove(const std::string& key) = 0;
};

/// Whether this program was built with Gloo.
bool hasGloo();

/// Waits until all ranks are there. Empty without Gloo. Throws as above.
std::unique_ptr<C10dGroup> openGlooGroup(const GroupSettings& settings);

}  // namespace seedling
