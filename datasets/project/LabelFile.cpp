#include "datasets/project/LabelFile.h"

#include <fmt/format.h>

#include <cctype>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <unordered_set>

#include "datasets/base/Csv.h"
#include "datasets/base/FileIo.h"
#include "datasets/base/PathText.h"
#include "datasets/project/CaseFold.h"

namespace seedling {
namespace {

using nlohmann::json;
using Entry = LabelFile::Entry;

/// Classes of an image as they are found; a label comes of exactly one.
using Classes = std::set<std::string>;

void addOne(LabelFile& file, std::vector<std::string> names, const Classes& classes) {
    if (classes.size() == 1 && !classes.begin()->empty())
        file.entries.push_back({std::move(names), *classes.begin()});
    else if (classes.size() > 1)
        ++file.unclear;
}

bool isHeader(const CsvRow& row) {
    static const std::unordered_set<std::string> kNames = {"path", "file", "filename", "image"};
    return !row.cells.empty() && kNames.contains(foldedCase(row.cells[0]));
}

Result<LabelFile> readCsv(const std::string& text, const std::string& name) {
    const auto rows = parseCsv(text);
    if (!rows)
        return failureOf(rows);
    LabelFile file;
    for (const CsvRow& row : *rows) {
        if (&row == &rows->front() && isHeader(row))
            continue;
        if (row.cells.size() < 2 || trimmed(row.cells[1]).empty()) {
            return failure(
                ErrorCode::Corrupt,
                fmt::format("Line {} of {} does not name an image and a class.", row.line, name),
                "Each line must be: path,class. No label was changed.");
        }
        file.entries.push_back({{row.cells[0]}, trimmed(row.cells[1]), row.line});
    }
    return file;
}

LabelFile readCoco(const json& root) {
    std::map<json, std::string> categories;
    for (const json& category : root.at("categories"))
        categories[category.at("id")] = trimmed(category.at("name").get<std::string>());
    std::map<json, Classes> classes;
    for (const json& annotation : root.at("annotations"))
        classes[annotation.at("image_id")].insert(categories.at(annotation.at("category_id")));
    LabelFile file{LabelFile::Kind::Coco, {}, 0};
    for (const json& image : root.at("images"))
        addOne(file, {image.at("file_name").get<std::string>()}, classes[image.at("id")]);
    return file;
}

int hexDigit(char letter) {
    if (letter >= '0' && letter <= '9')
        return letter - '0';
    const int lower = std::tolower(static_cast<unsigned char>(letter));
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// "a%20b" -> "a b"
std::string percentDecoded(const std::string& text) {
    std::string decoded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int high = i + 2 < text.size() && text[i] == '%' ? hexDigit(text[i + 1]) : -1;
        const int low = high >= 0 ? hexDigit(text[i + 2]) : -1;
        if (low >= 0) {
            decoded += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            decoded += text[i];
        }
    }
    return decoded;
}

/// "0a1b2c3d-leaf.jpg" -> "leaf.jpg"; other names stay.
std::string withoutUploadMark(const std::string& name) {
    constexpr std::size_t kMark = 8;
    if (name.size() <= kMark + 1 || name[kMark] != '-')
        return name;
    for (std::size_t i = 0; i < kMark; ++i) {
        if (hexDigit(name[i]) < 0)
            return name;
    }
    return name.substr(kMark + 1);
}

/// What an image may be called that Label Studio knows by this address.
std::vector<std::string> namesOf(const std::string& address) {
    std::string path = percentDecoded(address);
    if (const auto local = path.find("?d="); local != std::string::npos)
        path = path.substr(local + 3);
    const std::string name = path.substr(path.find_last_of('/') + 1);
    const std::string plain = withoutUploadMark(name);
    return plain == name ? std::vector{path} : std::vector{path, plain};
}

/// The first text of a task that is not the work of Label Studio itself.
std::string addressOf(const json& data) {
    if (data.contains("image") && data.at("image").is_string())
        return data.at("image");
    for (const auto& [key, value] : data.items()) {
        if (value.is_string() && value.get<std::string>().find('/') != std::string::npos)
            return value;
    }
    return {};
}

void addChoices(const json& choice, Classes& classes) {
    if (choice.is_string()) {
        classes.insert(trimmed(choice.get<std::string>()));
    } else if (choice.is_object() && choice.contains("choices")) {
        addChoices(choice.at("choices"), classes);
    } else if (choice.is_array()) {
        for (const json& each : choice)
            addChoices(each, classes);
    }
}

Classes choicesOf(const json& annotations) {
    Classes classes;
    for (const json& annotation : annotations) {
        if (annotation.value("was_cancelled", false))
            continue;
        for (const json& result : annotation.at("result")) {
            if (result.value("type", std::string()) == "choices")
                addChoices(result.at("value"), classes);
        }
    }
    return classes;
}

LabelFile readLabelStudio(const json& tasks) {
    LabelFile file{LabelFile::Kind::LabelStudio, {}, 0};
    for (const json& task : tasks) {
        if (task.contains("data")) {
            addOne(file, namesOf(addressOf(task.at("data"))), choicesOf(task.at("annotations")));
            continue;
        }
        Classes classes;
        if (task.contains("choice"))
            addChoices(task.at("choice"), classes);
        addOne(file, namesOf(addressOf(task)), classes);
    }
    return file;
}

Result<LabelFile> readJson(const std::string& text, const std::string& name) {
    try {
        const json root = json::parse(text);
        if (root.is_object() && root.contains("annotations") && root.contains("categories"))
            return readCoco(root);
        if (root.is_array())
            return readLabelStudio(root);
    } catch (const json::exception& exception) {
        return failure(ErrorCode::Corrupt,
                       fmt::format("{} cannot be read: {}", name, exception.what()),
                       "Export it again. No label was changed.");
    } catch (const std::out_of_range&) {
        return failure(ErrorCode::Corrupt,
                       fmt::format("{} names a category that it does not define.", name),
                       "Export it again. No label was changed.");
    }
    return failure(ErrorCode::Unsupported,
                   fmt::format("{} is neither COCO nor Label Studio JSON.", name),
                   "Export one of these, or CSV lines of the form path,class.");
}

}  // namespace

Result<LabelFile> readLabelFile(const std::filesystem::path& file) {
    const auto text = readTextFile(file);
    if (!text)
        return failureOf(text);
    const auto first = text->find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    const bool isJson =
        first != std::string::npos && ((*text)[first] == '{' || (*text)[first] == '[');
    const std::string name = textFromPath(file.filename());
    return isJson ? readJson(text->substr(first), name) : readCsv(*text, name);
}

}  // namespace seedling
