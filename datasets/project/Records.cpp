#include "datasets/project/Records.h"

#include <fmt/format.h>

#include <array>
#include <utility>

#include "datasets/project/RecordText.h"

namespace seedling {
namespace {

constexpr std::array<std::pair<RunStatus, const char*>, 7> kStatusNames{{
    {RunStatus::Preparing, "preparing"},
    {RunStatus::Training, "training"},
    {RunStatus::Paused, "paused"},
    {RunStatus::Finished, "finished"},
    {RunStatus::Stopped, "stopped"},
    {RunStatus::Failed, "failed"},
    {RunStatus::Interrupted, "interrupted"},
}};

constexpr std::array<std::pair<Verdict, std::string_view>, 4> kVerdictNames{{
    {Verdict::Class, "class"},
    {Verdict::Unsure, "unsure"},
    {Verdict::Excluded, "excluded"},
    {Verdict::NoneOfThese, "none_of_these"},
}};

}  // namespace

bool isNumbered(const ImageRecord& image) {
    return image.index > 0 || image.fileBytes == 0;
}

std::string imageName(const ImageRecord& image) {
    return isNumbered(image) ? fmt::format("{}#{}", image.path, image.index) : image.path;
}

std::string toString(RunStatus status) {
    for (const auto& [known, name] : kStatusNames) {
        if (known == status)
            return name;
    }
    return "failed";
}

RunStatus runStatusFromString(const std::string& text) {
    for (const auto& [status, name] : kStatusNames) {
        if (text == name)
            return status;
    }
    return RunStatus::Failed;
}

bool isUsable(RunStatus status) {
    return status == RunStatus::Finished || status == RunStatus::Stopped;
}

std::string_view textOf(Verdict verdict) {
    for (const auto& [known, name] : kVerdictNames) {
        if (known == verdict)
            return name;
    }
    return "unsure";
}

Verdict verdictFromText(std::string_view text) {
    for (const auto& [verdict, name] : kVerdictNames) {
        if (text == name)
            return verdict;
    }
    return Verdict::Unsure;
}

}  // namespace seedling
