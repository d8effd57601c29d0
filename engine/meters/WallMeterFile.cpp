#include "engine/meters/WallMeterFile.h"

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <chrono>
#include <ctime>
#include <fstream>
#include <system_error>

#include "datasets/base/FileIo.h"
#include "engine/meters/MeterEnvironment.h"

namespace seedling {
namespace {

/// Larger numbers are milliseconds: seconds come to it in the year 5138.
constexpr double kLargestSeconds = 1e11;
/// Of a file that is there already, no more than its end is of interest.
constexpr std::uintmax_t kTailBytes = 64 * 1024;
constexpr std::size_t kLongestLine = 4096;

// The cells of a line; after a semicolon a comma is taken for the decimal point.
std::vector<std::string> cellsOf(const std::string& line) {
    const bool hasSemicolons = line.find(';') != std::string::npos;
    const char separator = hasSemicolons ? ';' : line.find('\t') != std::string::npos ? '\t' : ',';
    std::vector<std::string> cells(1);
    for (const char letter : line) {
        if (letter == separator)
            cells.emplace_back();
        else if (letter != '"' && letter != '\r')
            cells.back() += hasSemicolons && letter == ',' ? '.' : letter;
    }
    return cells;
}

std::string lowerCase(std::string text) {
    for (char& letter : text)
        letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    return text;
}

// Digits at a place of a text, as a number.
std::optional<int> digits(const std::string& text, std::size_t at, std::size_t count) {
    if (at + count > text.size())
        return std::nullopt;
    int value = 0;
    for (const char digit : text.substr(at, count)) {
        if (digit < '0' || digit > '9')
            return std::nullopt;
        value = 10 * value + (digit - '0');
    }
    return value;
}

// "Z", "+01:00" or "-0530" as seconds east of UTC.
std::optional<int> zoneFrom(const std::string& text) {
    if (text == "Z" || text == "z")
        return 0;
    const std::size_t minutesAt = text.size() > 3 && text[3] == ':' ? 4 : 3;
    const auto hours = digits(text, 1, 2);
    const auto minutes = text.size() > 3 ? digits(text, minutesAt, 2) : std::optional(0);
    if (text.empty() || (text[0] != '+' && text[0] != '-') || !hours || !minutes)
        return std::nullopt;
    const int seconds = 3600 * *hours + 60 * *minutes;
    return text[0] == '+' ? seconds : -seconds;
}

struct ClockTime {
    int year = 0;
    int month = 0;
    int day = 0;
    int hour = 0;
    int minute = 0;
    double second = 0;
};

double secondsInUtc(const ClockTime& time) {
    const std::chrono::year_month_day date{std::chrono::year{time.year},
                                           std::chrono::month{static_cast<unsigned>(time.month)},
                                           std::chrono::day{static_cast<unsigned>(time.day)}};
    const auto days = std::chrono::sys_days{date}.time_since_epoch().count();
    return 86400.0 * static_cast<double>(days) + 3600.0 * time.hour + 60.0 * time.minute +
           time.second;
}

double secondsHere(const ClockTime& time) {
    std::tm fields{};
    fields.tm_year = time.year - 1900;
    fields.tm_mon = time.month - 1;
    fields.tm_mday = time.day;
    fields.tm_hour = time.hour;
    fields.tm_min = time.minute;
    fields.tm_isdst = -1;
    return static_cast<double>(std::mktime(&fields)) + time.second;
}

// "2026-03-05T10:11:12.5+01:00"
std::optional<double> isoTimeFrom(const std::string& text) {
    const auto year = digits(text, 0, 4);
    const auto month = digits(text, 5, 2);
    const auto day = digits(text, 8, 2);
    const auto hour = digits(text, 11, 2);
    const auto minute = digits(text, 14, 2);
    if (!year || !month || !day || !hour || !minute || text[4] != '-' || text.size() < 19)
        return std::nullopt;
    const auto zoneAt = std::min(text.find_first_of("Zz+-", 16), text.size());
    const auto second = numberFrom(text.substr(17, zoneAt - 17));
    if (!second || *month < 1 || *month > 12)
        return std::nullopt;
    const ClockTime time{*year, *month, *day, *hour, *minute, *second};
    if (zoneAt == text.size())
        return secondsHere(time);
    const auto zone = zoneFrom(text.substr(zoneAt));
    return zone ? std::optional(secondsInUtc(time) - *zone) : std::nullopt;
}

}  // namespace

std::optional<double> wallTimeFrom(const std::string& text) {
    if (const auto number = numberFrom(text))
        return *number > kLargestSeconds ? *number * 1e-3 : *number;
    return isoTimeFrom(text);
}

WallMeterFile::Change WallMeterFile::follow(std::vector<WallReading>& readings, int& errorNumber) {
    std::error_code error;
    const auto size = std::filesystem::file_size(m_file, error);
    errno = 0;
    std::ifstream stream(m_file, std::ios::binary);
    if (error || !stream) {
        errorNumber = error ? error.value() : errno;
        return Change::Unreadable;
    }
    const bool isShorter = size < m_position;
    if (isShorter)
        m_position = 0;
    std::string line;
    if (m_position == 0) {
        if (!std::getline(stream, line) || stream.eof())
            return isShorter ? Change::Restarted
                             : Change::None;  // Its first line is not whole yet.
        takeHeading(line);
        m_position = m_hasHeading ? line.size() + 1 : 0;
        if (size > m_position + kTailBytes) {
            stream.seekg(static_cast<std::streamoff>(size - kTailBytes));
            std::getline(stream, line);  // The rest of a line that began before.
            const auto place = static_cast<std::streamoff>(stream.tellg());
            m_position = place > 0 ? static_cast<std::uintmax_t>(place) : size;
        }
    }
    stream.clear();
    stream.seekg(static_cast<std::streamoff>(m_position));
    // The last line counts when it has come to its end.
    while (std::getline(stream, line) && !stream.eof()) {
        m_position += line.size() + 1;
        if (const auto reading = readingOf(line))
            readings.push_back(*reading);
    }
    return isShorter ? Change::Restarted : readings.empty() ? Change::None : Change::Grown;
}

void WallMeterFile::takeHeading(const std::string& line) {
    m_hasHeading = false;
    m_timeColumn = 0;
    m_wattsColumn = 1;
    m_timeName.clear();
    m_wattsName.clear();
    const auto cells = cellsOf(line);
    for (std::size_t column = 0; column < cells.size(); ++column) {
        const auto name = lowerCase(cells[column]);
        if (name == "time" || name == "timestamp") {
            m_timeColumn = column;
            m_timeName = cells[column];
            m_hasHeading = true;
        } else if (name == "watts" || name == "power" || name == "power_w") {
            m_wattsColumn = column;
            m_wattsName = cells[column];
            m_hasHeading = true;
        }
    }
}

std::optional<WallReading> WallMeterFile::readingOf(const std::string& line) {
    if (line.size() > kLongestLine)
        return std::nullopt;
    const auto cells = cellsOf(line);
    if (cells.size() <= std::max(m_timeColumn, m_wattsColumn))
        return std::nullopt;
    const auto seconds = wallTimeFrom(cells[m_timeColumn]);
    const auto watts = numberFrom(cells[m_wattsColumn]);
    if (!seconds || !watts || *watts < 0)
        return std::nullopt;
    return WallReading{*seconds, *watts};
}

Result<WallFileContent> readWallFile(const std::filesystem::path& file) {
    WallMeterFile followed(file);
    std::vector<WallReading> readings;
    int errorNumber = 0;
    if (followed.follow(readings, errorNumber) == WallMeterFile::Change::Unreadable)
        return tl::make_unexpected(systemError(errorNumber, "read", file));
    WallFileContent content{followed.timeColumn(), followed.wattsColumn(), std::nullopt};
    if (!readings.empty())
        content.last = readings.back();
    return content;
}

}  // namespace seedling
