#include "engine/meters/NvmlMeter.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <sstream>
#include <utility>

namespace seedling {
namespace {

constexpr double kCounterUncertainty = 0.05;
constexpr double kPowerUncertainty = 0.10;
/// How far the driver's figures may lag behind.
constexpr double kRefreshSeconds = 0.1;
/// A board may go over its limit for moments; a larger step is no energy but a counter that jumped.
constexpr double kOverLimit = 1.5;
constexpr double kLargestWatts = 1500;

std::vector<unsigned> allBoards(NvmlApi& nvml) {
    const auto count = nvml.boardCount();
    std::vector<unsigned> boards(count.code == kNvmlSuccess ? count.value : 0);
    std::iota(boards.begin(), boards.end(), 0U);
    return boards;
}

std::optional<unsigned> boardNamed(NvmlApi& nvml, const std::string& name) {
    const auto boards = allBoards(nvml);
    if (const auto number = numberFrom(name)) {
        const bool isThere = *number >= 0 && *number < static_cast<double>(boards.size());
        return isThere ? std::optional(static_cast<unsigned>(*number)) : std::nullopt;
    }
    if (!name.starts_with("GPU-"))
        return std::nullopt;
    for (const unsigned board : boards) {
        const auto uuid = nvml.uuid(board);
        if (uuid.code == kNvmlSuccess && uuid.value.starts_with(name))
            return board;
    }
    return std::nullopt;
}

}  // namespace

std::vector<unsigned> boardsNamed(NvmlApi& nvml, const std::string& visibleDevices) {
    std::vector<unsigned> boards;
    std::istringstream stream(visibleDevices);
    for (std::string name; std::getline(stream, name, ',');) {
        const auto board = boardNamed(nvml, name);
        if (!board)
            break;
        if (std::ranges::find(boards, *board) == boards.end())
            boards.push_back(*board);
    }
    return boards;
}

NvmlMeter::NvmlMeter(MeterEnvironment environment, const std::optional<std::string>& visibleDevices)
    : m_environment(std::move(environment)), m_nvml(m_environment.nvml()) {
    if (!m_nvml)
        return;
    m_status = MeterStatus::Ok;
    for (const unsigned board :
         visibleDevices ? boardsNamed(*m_nvml, *visibleDevices) : allBoards(*m_nvml))
        addBoard(board);
    if (m_boards.empty())
        m_status = MeterStatus::Absent;
}

void NvmlMeter::addBoard(unsigned number) {
    const auto energy = m_nvml->millijoules(number);
    const auto power = m_nvml->milliwatts(number);
    const auto limit = m_nvml->limitMilliwatts(number);
    const bool hasCounter = energy.code == kNvmlSuccess;
    if (!hasCounter && power.code != kNvmlSuccess)
        note(power.code);
    const double watts = limit.code == kNvmlSuccess ? limit.value * 1e-3 * kOverLimit : 0;
    m_boards.push_back({number, hasCounter, watts > 0 ? watts : kLargestWatts,
                        PowerIntegral(m_environment.periodSeconds, kPowerUncertainty),
                        std::nullopt});
}

void NvmlMeter::note(int code) {
    m_code = code;
    m_status = code == kNvmlNoPermission ? MeterStatus::Denied : MeterStatus::Absent;
}

std::string NvmlMeter::source() const {
    return m_boards.size() > 1 ? fmt::format("{} graphics boards (NVML)", m_boards.size())
                               : std::string("graphics board (NVML)");
}

EnergyKind NvmlMeter::kind() const {
    const bool allCount = std::ranges::all_of(m_boards, &Board::hasCounter);
    return allCount ? EnergyKind::Measured : EnergyKind::Integrated;
}

std::string NvmlMeter::reason() const {
    switch (m_status) {
        case MeterStatus::Ok:
            return {};
        case MeterStatus::Denied:
            return "The driver of the graphics board does not let this user read its power.";
        case MeterStatus::Absent:
            if (!m_nvml)
                return "There is no NVIDIA driver.";
            if (m_boards.empty())
                return "There is no NVIDIA graphics board.";
            if (m_code == kNvmlNotSupported)
                return "The graphics board reports neither its energy nor its power.";
            return m_code == kNvmlGpuIsLost
                       ? "The driver has lost the graphics board."
                       : fmt::format("The driver of the graphics board failed (NVML error {}).",
                                     m_code);
        case MeterStatus::Stuck:
            return "The energy counter of the graphics board does not move.";
        case MeterStatus::Reset:
            return "The energy counter of the graphics board jumped; that interval is left out.";
    }
    return {};
}

std::string NvmlMeter::remedy() const {
    if (m_code == kNvmlGpuIsLost && m_status == MeterStatus::Absent)
        return "Restart the machine.";
    return {};
}

std::optional<EnergyInterval> NvmlMeter::read() {
    if (m_boards.empty())
        return std::nullopt;
    const double now = m_environment.seconds();
    const double seconds = now - std::exchange(m_lastSeconds, now);
    m_status = MeterStatus::Ok;
    EnergyInterval sum;
    bool isWhole = true;
    for (Board& board : m_boards) {  // Every one, so that all intervals end now.
        const auto part = advance(board, now, seconds);
        isWhole = isWhole && part;
        if (part)
            sum += *part;
    }
    if (!isWhole)
        return std::nullopt;
    // A board that is powered always draws something.
    m_still.add(sum.joules > 0, seconds, seconds);
    if (!m_still.isStuck())
        return sum;
    m_status = MeterStatus::Stuck;
    return std::nullopt;
}

std::optional<EnergyInterval> NvmlMeter::advance(Board& board, double now, double seconds) {
    if (!board.hasCounter) {
        const auto power = m_nvml->milliwatts(board.number);
        if (power.code != kNvmlSuccess)
            note(power.code);
        return board.integral.add(
            now, power.code == kNvmlSuccess ? std::optional(power.value * 1e-3) : std::nullopt);
    }
    const auto energy = m_nvml->millijoules(board.number);
    if (energy.code != kNvmlSuccess) {
        note(energy.code);
        board.lastJoules.reset();
        return std::nullopt;
    }
    const double total = static_cast<double>(energy.value) * 1e-3;
    const auto last = std::exchange(board.lastJoules, total);
    if (!last)
        return std::nullopt;
    const double joules = total - *last;
    // What a refresh that came late brings with it is no jump.
    if (joules < 0 || joules > board.largestWatts * (seconds + kRefreshSeconds)) {
        m_status = MeterStatus::Reset;
        return std::nullopt;
    }
    auto interval = intervalOf(joules, kCounterUncertainty);
    const double lag = seconds > 0 ? joules / seconds * kRefreshSeconds : 0;
    interval.lowJoules = std::max(0.0, interval.lowJoules - lag);
    interval.highJoules += lag;
    return interval;
}

}  // namespace seedling
