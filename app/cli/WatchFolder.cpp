#include "app/cli/WatchFolder.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <thread>
#include <utility>

#include "app/cli/AnswerCsv.h"
#include "app/cli/Console.h"
#include "app/cli/Format.h"
#include "app/cli/InputReader.h"
#include "datasets/base/PathText.h"
#include "datasets/sort/SettledFiles.h"

namespace seedling::cli {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr milliseconds kShortestPause(40);
constexpr milliseconds kLongestPause(500);
/// Looking through a large folder shall take a small part of the time.
constexpr int kRestPerLook = 4;

class FolderWatch {
public:
    FolderWatch(const PredictArguments& arguments, Predictor& predictor, Reporter& reporter,
                int threads, AnswerSorter sorter)
        : m_arguments(arguments),
          m_predictor(predictor),
          m_reporter(reporter),
          m_threads(threads),
          m_sorter(std::move(sorter)),
          m_settled(arguments.settleMs) {}

    Status run() {
        while (!m_reporter.stopRequested()) {
            const auto began = Clock::now();
            if (const Status status = look(); !status) {
                return status.error().code == ErrorCode::Cancelled ? Status() : status;
            }
            rest(Clock::now() - began);
        }
        return {};
    }

    [[nodiscard]] std::int64_t images() const { return m_images; }
    [[nodiscard]] std::int64_t unreadable() const { return m_unreadable; }
    [[nodiscard]] std::int64_t sorted() const { return m_sorter.sorted(); }

private:
    Status look() {
        const fs::path root(m_arguments.watch);
        const auto found =
            findImageFiles(root, [this](std::int64_t) { return !m_reporter.stopRequested(); });
        if (!found) {
            return failureOf(found);
        }
        const auto now = std::chrono::duration_cast<milliseconds>(Clock::now() - m_start).count();
        std::vector<PredictInput> inputs;
        for (const FoundFile& file : m_settled.update(*found, now)) {
            const fs::path path = root / file.path;
            if (m_sorter.holds(path)) {
                continue;
            }
            const auto isDone = m_sorter.isDoneWith(path, file.stamp);
            if (!isDone) {
                return failureOf(isDone);
            }
            if (!*isDone) {
                inputs.push_back({textFromPath(path), nullptr, path.string(), 0, file.stamp});
            }
        }
        return inputs.empty() ? Status() : answer(std::move(inputs));
    }

    Status answer(std::vector<PredictInput> inputs) {
        InputReader reader(std::move(inputs), m_threads,
                           [this](Image image) { return m_predictor.prepared(std::move(image)); });
        while (!reader.atEnd() && !m_reporter.stopRequested()) {
            const InputBatch batch = reader.readBatch();
            const auto answers = batch.images.empty() ? Result<std::vector<Predictor::Answer>>()
                                                      : m_predictor.predict(batch.images);
            if (!answers) {
                return failureOf(answers);
            }
            std::size_t next = 0;
            for (const auto& [input, problem] : batch.entries) {
                AnswerEvent told =
                    problem ? problemOf(input->name, *problem)
                            : answerOf(input->name, (*answers)[next++].probabilities, m_predictor);
                const Status status = m_sorter.sort(input->file(), told);
                if (!status && !isGone(*input)) {
                    return status;
                }
                tell(told);
            }
        }
        return {};
    }

    /// Somebody has taken the file away since it was read.
    static bool isGone(const PredictInput& input) { return !fileStamp(input.file()); }

    void tell(const AnswerEvent& answer) {
        ++(answer.problem.empty() ? m_images : m_unreadable);
        if (m_arguments.output.events) {
            m_reporter.events().send(answer);
        } else if (!m_arguments.output.json) {
            if (m_images + m_unreadable == 1) {
                Console::write(kAnswerHeader);
            }
            Console::write(answerLine(answer));
        }
        m_reporter.progress(m_images + m_unreadable, 0);
    }

    void rest(Clock::duration took) const {
        const auto pause = std::max<Clock::duration>(
            took * kRestPerLook, std::clamp<milliseconds>(milliseconds(m_arguments.settleMs) / 2,
                                                          kShortestPause, kLongestPause));
        const auto end = Clock::now() + pause;
        while (Clock::now() < end && !m_reporter.stopRequested()) {
            std::this_thread::sleep_for(
                std::min<Clock::duration>(end - Clock::now(), kShortestPause));
        }
    }

    const PredictArguments& m_arguments;
    Predictor& m_predictor;
    Reporter& m_reporter;
    int m_threads;
    AnswerSorter m_sorter;
    SettledFiles m_settled;
    Clock::time_point m_start = Clock::now();
    std::int64_t m_images = 0;
    std::int64_t m_unreadable = 0;
};

}  // namespace

int watchFolder(const PredictArguments& arguments, Predictor& predictor, Reporter& reporter,
                int threads) {
    auto sorter = AnswerSorter::open(arguments.sort);
    if (!sorter) {
        return reporter.fail(sorter.error());
    }
    if (sorter->holds(arguments.watch)) {
        return reporter.failArguments({ErrorCode::InvalidArgument,
                                       "A folder cannot be sorted into itself.",
                                       "Choose another folder to sort into."});
    }
    FolderWatch watch(arguments, predictor, reporter, threads, std::move(*sorter));
    reporter.activity("watching " + textFromPath(arguments.watch));
    if (const Status status = watch.run(); !status) {
        return reporter.fail(status.error());
    }
    const nlohmann::json payload = {
        {"images", watch.images()}, {"unreadable", watch.unreadable()}, {"sorted", watch.sorted()}};
    const std::string summary = fmt::format(
        "{} answered, {} sorted.\n", countText(watch.images(), "image", "images"), watch.sorted());
    // What a person reads goes beside the lines of CSV, not among them.
    Console::note(arguments.output.events || arguments.output.json ? std::string() : summary);
    return reporter.finish(payload.dump(), {}, "stopped");
}

}  // namespace seedling::cli
