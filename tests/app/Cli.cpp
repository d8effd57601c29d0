#include "tests/app/Cli.h"

#include <fmt/format.h>

#include <sstream>

#include "datasets/base/FileIo.h"
#include "datasets/base/Random.h"
#include "datasets/image/ImageCodec.h"
#include "tests/support/Paths.h"

namespace seedling::test {
namespace {

constexpr int kSide = 20;

/// Stripes that rise, fall or lie, anywhere, of any colour, with noise.
Image stripes(int kind, std::uint64_t seed) {
    Random random(seed);
    Image image(kSide, kSide);
    const int shift = random.integer(0, 7);
    const int red = random.integer(60, 220);
    for (int y = 0; y < kSide; ++y) {
        for (int x = 0; x < kSide; ++x) {
            const int along = kind == 0 ? x + y : (kind == 1 ? x - y + kSide : 2 * y);
            const bool bright = (along + shift) / 4 % 2 == 0;
            std::uint8_t* pixel = image.row(y) + x * Image::kChannels;
            const int level = (bright ? 200 : 40) + random.integer(-20, 20);
            pixel[0] = static_cast<std::uint8_t>(bright ? red : 40);
            pixel[1] = static_cast<std::uint8_t>(level);
            pixel[2] = static_cast<std::uint8_t>(level);
        }
    }
    return image;
}

void writePicture(const std::filesystem::path& file, int kind, std::uint64_t seed) {
    std::filesystem::create_directories(file.parent_path());
    const auto png = encodePng(stripes(kind, seed));
    ASSERT_TRUE(png);
    ASSERT_TRUE(writeFileAtomically(file, *png));
}

}  // namespace

std::vector<std::string> cli(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), (programFolder() / "seedling-cli").string());
    return arguments;
}

ProcessResult runCli(const std::vector<std::string>& arguments) {
    return runProcess(cli(arguments));
}

nlohmann::json jsonOf(std::vector<std::string> arguments) {
    arguments.emplace_back("--json");
    const ProcessResult result = runCli(arguments);
    EXPECT_EQ(result.exitCode, 0) << result.err;
    EXPECT_EQ(std::count(result.out.begin(), result.out.end(), '\n'), 1) << result.out;
    nlohmann::json json = nlohmann::json::parse(result.out, nullptr, /*allow_exceptions=*/false);
    EXPECT_TRUE(json.is_object()) << result.out << result.err;
    return json;
}

std::vector<nlohmann::json> eventsOf(const std::string& output) {
    std::vector<nlohmann::json> events;
    std::istringstream stream(output);
    for (std::string line; std::getline(stream, line);) {
        nlohmann::json event = nlohmann::json::parse(line, nullptr, /*allow_exceptions=*/false);
        EXPECT_TRUE(event.is_object() && event.contains("event")) << line;
        if (event.is_object()) {
            events.push_back(std::move(event));
        }
    }
    return events;
}

std::vector<std::string> namesOf(const std::vector<nlohmann::json>& events) {
    std::vector<std::string> names;
    for (const nlohmann::json& event : events) {
        names.push_back(event.value("event", ""));
    }
    return names;
}

void makeStripes(const std::filesystem::path& folder, const StripeCounts& counts) {
    static const std::vector<std::string> kNames = {"rising", "falling", "lying"};
    std::uint64_t seed = 1;
    for (int kind = 0; kind < 3; ++kind) {
        const std::string& name = kNames[static_cast<std::size_t>(kind)];
        for (int i = 0; i < counts.labelled; ++i) {
            writePicture(folder / "train" / name / fmt::format("{}.png", i), kind, seed++);
        }
        for (int i = 0; i < counts.unlabelled; ++i) {
            writePicture(folder / "train" / fmt::format("{}{}.png", kind, i), kind, seed++);
        }
        for (int i = 0; i < counts.tests; ++i) {
            writePicture(folder / "test" / name / fmt::format("{}.png", i), kind, seed++);
        }
    }
}

std::vector<std::string> quickTraining(int steps) {
    std::vector<std::string> arguments;
    for (const std::string& setting :
         {fmt::format("steps={}", steps), std::string("labelled_batch=12"),
          std::string("unlabelled_ratio=2"), std::string("precision=fp32"),
          std::string("network=frugal"), std::string("image_side=20"),
          std::string("learning_rate=0.03")}) {
        arguments.emplace_back("--set");
        arguments.push_back(setting);
    }
    arguments.insert(arguments.end(), {"--threads", "1", "--seed", "3"});
    return arguments;
}

}  // namespace seedling::test
