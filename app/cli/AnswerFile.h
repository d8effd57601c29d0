#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "app/cli/PredictInputs.h"
#include "datasets/base/FileHandle.h"

namespace seedling::cli {

/// Where answers go: a CSV file, or standard output. While a file's answers come in, they are kept
/// in OUT.part beside it, line by line, so that a kill loses none; the CSV itself is written whole
/// at the end, and also when the job was stopped. Then OUT.part stays until it has been gone on
/// with. Thread rule: one thread.
class AnswerFile {
public:
    /// out: empty for standard output. model: tells the model from all others; what another one has
    /// answered is not taken over. resume: goes on with what a stopped or killed job has left.
    /// Errors: those of writing.
    static Result<AnswerFile> open(const std::filesystem::path& out, const std::string& model,
                                   bool resume);

    /// Takes over the lines of those inputs that are known and have not changed, and returns the
    /// others, in order.
    std::vector<PredictInput> takeOver(std::vector<PredictInput> inputs);
    [[nodiscard]] std::int64_t takenOver() const { return m_takenOver; }
    /// How many of the lines that were taken over say that an image cannot be read.
    [[nodiscard]] std::int64_t problemsTakenOver() const { return m_problemsTakenOver; }

    struct Line {
        const PredictInput* input = nullptr;
        std::string text;  ///< With its line end.
        bool isProblem = false;
    };
    /// The next answers, in the order of the inputs. Errors: DiskFull, Io.
    Status add(const std::vector<Line>& lines);

    /// Writes the CSV, in the order of the inputs. isComplete: nothing is left to be gone on with.
    /// Errors: PermissionDenied, DiskFull, Io.
    Status finish(bool isComplete);

private:
    struct Known {
        FileStamp stamp;
        std::string text;
        bool isProblem = false;
    };

    Status readPart(const std::string& model);
    Status startPart(const std::string& model);
    Status append(const std::string& text);

    std::filesystem::path m_out;
    std::filesystem::path m_partPath;
    FileHandle m_part;
    std::int64_t m_partBytes = 0;
    std::unordered_map<std::string, Known> m_known;         ///< By name.
    std::unordered_map<std::string, std::size_t> m_places;  ///< By name of what is left.
    std::vector<std::string> m_lines;                       ///< By input; "" while not known.
    std::int64_t m_takenOver = 0;
    std::int64_t m_problemsTakenOver = 0;
};

}  // namespace seedling::cli
