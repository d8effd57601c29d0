#include "app/cli/AnswerFile.h"

#include <nlohmann/json.hpp>
#include <span>
#include <system_error>
#include <utility>

#include "app/cli/AnswerCsv.h"
#include "app/cli/Console.h"

namespace seedling::cli {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

std::string lineOf(const Json& object) {
    return object.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

// The next whole line, without its end; none when a kill has cut it short.
std::optional<std::string> nextLine(const std::string& text, std::size_t& from) {
    const std::size_t end = text.find('\n', from);
    if (end == std::string::npos) {
        return std::nullopt;
    }
    const std::size_t begin = std::exchange(from, end + 1);
    return text.substr(begin, end - begin);
}

std::string textIn(const Json& object, const char* name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::int64_t numberIn(const Json& object, const char* name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_number_integer() ? found->get<std::int64_t>() : 0;
}

}  // namespace

Result<AnswerFile> AnswerFile::open(const fs::path& out, const std::string& model, bool resume) {
    AnswerFile file;
    if (out.empty()) {
        return file;
    }
    file.m_out = out;
    file.m_partPath = out;
    file.m_partPath += ".part";
    auto part = FileHandle::openForUpdate(file.m_partPath);
    if (!part) {
        return failureOf(part);
    }
    file.m_part = std::move(*part);
    const Status ready = resume ? file.readPart(model) : file.startPart(model);
    if (!ready) {
        return failureOf(ready);
    }
    return file;
}

Status AnswerFile::startPart(const std::string& model) {
    m_known.clear();
    m_partBytes = 0;
    if (const Status empty = m_part.resize(0); !empty) {
        return empty;
    }
    return append(lineOf(Json{{"model", model}}));
}

Status AnswerFile::readPart(const std::string& model) {
    const auto text = readTextFile(m_partPath);
    if (!text) {
        return failureOf(text);
    }
    std::size_t at = 0;
    const auto first = nextLine(*text, at);
    const Json head = first ? Json::parse(*first, nullptr, false) : Json();
    if (!head.is_object() || textIn(head, "model") != model) {
        return startPart(model);
    }
    m_partBytes = static_cast<std::int64_t>(at);
    while (const auto line = nextLine(*text, at)) {
        const Json object = Json::parse(*line, nullptr, false);
        if (!object.is_object()) {
            break;
        }
        m_known[textIn(object, "name")] = {
            {numberIn(object, "bytes"), numberIn(object, "modified_ms")},
            textIn(object, "line"),
            numberIn(object, "problem") != 0};
        m_partBytes = static_cast<std::int64_t>(at);
    }
    return m_part.resize(m_partBytes);
}

Status AnswerFile::append(const std::string& text) {
    const std::span bytes(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
    if (const Status written = m_part.writeAt(m_partBytes, bytes); !written) {
        return written;
    }
    m_partBytes += static_cast<std::int64_t>(text.size());
    return {};
}

std::vector<PredictInput> AnswerFile::takeOver(std::vector<PredictInput> inputs) {
    if (m_out.empty()) {
        Console::write(kAnswerHeader);
    }
    std::vector<PredictInput> left;
    m_lines.assign(m_out.empty() ? 0 : inputs.size(), {});
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        PredictInput& input = inputs[i];
        const auto known = m_known.find(input.name);
        if (known != m_known.end() && known->second.stamp == input.stamp) {
            m_lines[i] = known->second.text;
            ++m_takenOver;
            m_problemsTakenOver += known->second.isProblem ? 1 : 0;
            continue;
        }
        m_places[input.name] = i;
        left.push_back(std::move(input));
    }
    m_known.clear();
    return left;
}

Status AnswerFile::add(const std::vector<Line>& lines) {
    std::string text;
    for (const Line& line : lines) {
        if (m_out.empty()) {
            text += line.text;
            continue;
        }
        m_lines[m_places.at(line.input->name)] = line.text;
        const Json object = {{"name", line.input->name},
                             {"bytes", line.input->stamp.bytes},
                             {"modified_ms", line.input->stamp.modifiedMs},
                             {"line", line.text},
                             {"problem", line.isProblem ? 1 : 0}};
        text += lineOf(object);
    }
    if (!m_out.empty()) {
        return append(text);
    }
    Console::write(text);
    return {};
}

Status AnswerFile::finish(bool isComplete) {
    if (m_out.empty()) {
        return {};
    }
    std::string csv = kAnswerHeader;
    for (const std::string& line : m_lines) {
        csv += line;
    }
    if (const Status written = writeFileAtomically(m_out, csv); !written) {
        return written;
    }
    if (isComplete) {
        std::error_code ignored;
        fs::remove(m_partPath, ignored);
    }
    return {};
}

}  // namespace seedling::cli
