#pragma once

#include <string_view>

#include "datasets/project/Records.h"

namespace seedling {

// How the enums of Records.h are written in the project file. Inside datasets/project only.

constexpr std::string_view textOf(Part part) {
    return part == Part::Test ? "test" : "train";
}
constexpr Part partFromText(std::string_view text) {
    return text == "test" ? Part::Test : Part::Train;
}

constexpr std::string_view textOf(ImageState state) {
    return state == ImageState::Unreadable ? "unreadable" : "ok";
}
constexpr ImageState imageStateFromText(std::string_view text) {
    return text == "unreadable" ? ImageState::Unreadable : ImageState::Ok;
}

constexpr std::string_view textOf(Author author) {
    return author == Author::Import ? "import" : "person";
}
constexpr Author authorFromText(std::string_view text) {
    return text == "import" ? Author::Import : Author::Person;
}

std::string_view textOf(Verdict verdict);
Verdict verdictFromText(std::string_view text);

}  // namespace seedling
