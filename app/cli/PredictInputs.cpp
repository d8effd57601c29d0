#include "app/cli/PredictInputs.h"

#include <fmt/format.h>

#include <filesystem>

#include "datasets/base/FileIo.h"
#include "datasets/base/PathText.h"
#include "datasets/image/ImageCodec.h"

namespace seedling::cli {
namespace {

constexpr std::size_t kHeaderBytes = std::size_t{1} << 18;

/// Whether a file starts like a picture; damage further on shows when it is decoded.
bool isImageFile(const std::filesystem::path& file) {
    const auto start = readFileStart(file, kHeaderBytes);
    return start && readImageHeader(*start).has_value();
}

bool isNumbered(const ImageSource& source) {
    const std::string kind = source.kind();
    return kind != "folder" && kind != "manifest";
}

std::string nameOf(const std::string& argument, const ImageSource& source, const SourceItem& item) {
    std::string name = textFromPath(argument);
    if (!item.path.empty()) {
        name = textFromPath(std::filesystem::path(argument) / pathFromText(item.path));
    }
    return isNumbered(source) ? fmt::format("{}#{}", name, item.index) : name;
}

Status addSource(const std::string& argument, const std::function<bool(std::int64_t)>& keepGoing,
                 std::vector<PredictInput>& inputs) {
    auto opened = openSource(textFromPath(argument));
    if (!opened) {
        return failureOf(opened);
    }
    const std::shared_ptr<const ImageSource> source = std::move(*opened);
    const auto listing = source->list(keepGoing);
    if (!listing) {
        return failureOf(listing);
    }
    for (const SourceItem& item : listing->items) {
        inputs.push_back({nameOf(argument, *source, item),
                          source,
                          item.path,
                          item.index,
                          {item.fileBytes, item.modifiedMs}});
    }
    return {};
}

/// A picture that is damaged beyond recognition was still named by the caller as a picture, when
/// its name says so.
bool looksLikeImageName(const std::filesystem::path& file) {
    std::string ending = file.extension().string();
    for (char& letter : ending) {
        letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    }
    for (const char* known :
         {".jpg", ".jpeg", ".png", ".webp", ".bmp", ".tif", ".tiff", ".pgm", ".ppm", ".pnm"}) {
        if (ending == known) {
            return true;
        }
    }
    return false;
}

}  // namespace

Result<std::vector<PredictInput>> collectInputs(
    const std::vector<std::string>& arguments, const std::function<bool(std::int64_t)>& keepGoing) {
    std::vector<PredictInput> inputs;
    for (const std::string& argument : arguments) {
        std::error_code ignored;
        const bool isFile = std::filesystem::is_regular_file(argument, ignored);
        if (isFile && (isImageFile(argument) || looksLikeImageName(argument))) {
            inputs.push_back({textFromPath(argument), nullptr, argument, 0,
                              fileStamp(argument).value_or(FileStamp{})});
        } else if (const Status status = addSource(argument, keepGoing, inputs); !status) {
            return failureOf(status);
        }
    }
    return inputs;
}

std::filesystem::path PredictInput::file() const {
    if (source == nullptr) {
        return path;
    }
    return source->kind() == "folder" ? pathFromText(name) : std::filesystem::path();
}

Result<Image> readInput(const PredictInput& input) {
    if (input.source == nullptr) {
        return decodeImageFile(input.path);
    }
    return input.source->read(input.path, input.index, DecodeOptions{});
}

}  // namespace seedling::cli
