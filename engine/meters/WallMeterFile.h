#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "datasets/base/Result.h"

namespace seedling {

/// One reading of a wall meter.
struct WallReading {
    double seconds = 0;  ///< Since 1970 (UTC).
    double watts = 0;
};

/// Follows a CSV file that a wall meter or smart plug writes, while it grows. Each line has a time
/// and watts: the columns named `time` and `watts` (also `timestamp`, `power`), or the first two
/// where there is no heading. Times are seconds or milliseconds since 1970, or ISO 8601
/// ("2026-03-05T10:11:12.5+01:00"; local time where no zone is given). Lines that make no sense,
/// or go back in time, are passed over. Thread rule: one thread.
class WallMeterFile {
public:
    explicit WallMeterFile(std::filesystem::path file) : m_file(std::move(file)) {}

    enum class Change { None, Grown, Restarted, Unreadable };
    /// Adds the complete lines that were written since the last call to `readings`. Restarted: the
    /// file became shorter and was read anew. errorNumber: errno where Unreadable.
    Change follow(std::vector<WallReading>& readings, int& errorNumber);

    /// The columns as the heading names them; empty where there is none, or it does not name one.
    [[nodiscard]] const std::string& timeColumn() const { return m_timeName; }
    [[nodiscard]] const std::string& wattsColumn() const { return m_wattsName; }

private:
    void takeHeading(const std::string& line);
    std::optional<WallReading> readingOf(const std::string& line);

    std::filesystem::path m_file;
    std::uintmax_t m_position = 0;
    bool m_hasHeading = false;
    std::size_t m_timeColumn = 0;
    std::size_t m_wattsColumn = 1;
    std::string m_timeName;
    std::string m_wattsName;
};

/// What is recognised in a wall meter's file.
struct WallFileContent {
    std::string timeColumn;   ///< As its heading names it; empty where the first column was taken.
    std::string wattsColumn;  ///< Likewise, the second.
    std::optional<WallReading> last;  ///< None while no line has a time and watts.
};

/// Reads the end of a wall meter's file once. Errors: NotFound, PermissionDenied, Io. Any thread;
/// blocks.
Result<WallFileContent> readWallFile(const std::filesystem::path& file);

/// The time of a line as seconds since 1970; none when it is no time.
std::optional<double> wallTimeFrom(const std::string& text);

}  // namespace seedling
