#pragma once

#include <string>
#include <vector>

#include "engine/meters/NvmlApi.h"

namespace seedling::test {

/// A driver with boards that the test fills.
class FakeNvml : public NvmlApi {
public:
    struct Board {
        std::string uuid;
        double joules = 0;
        double watts = 0;
        int energyCode = kNvmlSuccess;
        int powerCode = kNvmlSuccess;
    };

    NvmlAnswer<unsigned> boardCount() override {
        return {kNvmlSuccess, static_cast<unsigned>(boards.size())};
    }
    NvmlAnswer<std::string> uuid(unsigned board) override {
        return {kNvmlSuccess, boards.at(board).uuid};
    }
    NvmlAnswer<std::uint64_t> millijoules(unsigned board) override {
        const Board& asked = boards.at(board);
        return {asked.energyCode, static_cast<std::uint64_t>(asked.joules * 1e3 + 0.5)};
    }
    NvmlAnswer<unsigned> milliwatts(unsigned board) override {
        const Board& asked = boards.at(board);
        return {asked.powerCode, static_cast<unsigned>(asked.watts * 1e3 + 0.5)};
    }
    NvmlAnswer<unsigned> limitMilliwatts(unsigned) override { return {kNvmlSuccess, 300'000}; }

    std::vector<Board> boards;
};

}  // namespace seedling::test
