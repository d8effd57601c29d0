#pragma once

#include <string>
#include <vector>

#include "engine/protocol/OptionTable.h"
#include "engine/report/RunFacts.h"

namespace seedling::report {

/// Who decided an option of a run.
enum class OptionOrigin {
    Chosen,  ///< A person: it differs from its preset.
    Preset,
    Automatic  ///< It was left to the program.
};
/// "chosen", "preset", "automatic"
std::string toString(OptionOrigin origin);

/// An option of a run, and what it came to.
struct RunOption {
    const OptionSpec* spec = nullptr;
    std::string value{};   ///< As it was given ("auto").
    std::string became{};  ///< What the program made of it, where that is recorded; else "".
    OptionOrigin origin = OptionOrigin::Preset;
    bool differs = false;  ///< From its preset.
};

/// All options of a run in the order of the table; none where its options are not known. Any
/// thread.
std::vector<RunOption> optionsOf(const RunFacts& facts);

/// The command line that does the run again with this project file: preset, what differs from it,
/// and, so that the numbers are the same as well, threads and precision as they were. "" where the
/// run's options are not known. Quoted for a POSIX shell. Any thread.
std::string repeatCommand(const RunFacts& facts);

/// `text` as one word of a POSIX shell.
std::string shellWord(const std::string& text);

}  // namespace seedling::report
