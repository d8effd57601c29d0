#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

#include "app/cli/AnswerCsv.h"
#include "app/cli/AnswerFile.h"
#include "app/cli/Command.h"
#include "app/cli/Format.h"
#include "app/cli/InputReader.h"
#include "app/cli/PredictArguments.h"
#include "app/cli/ProjectArgument.h"
#include "app/cli/Threads.h"
#include "app/cli/WatchFolder.h"
#include "datasets/base/FileIo.h"
#include "datasets/base/PathText.h"
#include "engine/eval/Predict.h"

namespace seedling::cli {
namespace {

struct PredictTotals {
    std::int64_t images = 0;
    std::int64_t unreadable = 0;
    std::int64_t takenOver = 0;  ///< Of both, what an earlier call had answered.
    std::int64_t left = 0;       ///< Not looked at, for it was stopped.
    std::int64_t sorted = 0;
    double seconds = 0;
};

bool isProject(const std::string& typed) {
    std::error_code ignored;
    return std::filesystem::is_regular_file(projectFile(typed), ignored);
}

/// A model, and by what an interrupted job knows it again.
struct OpenModel {
    std::unique_ptr<Predictor> predictor;
    std::string name;
};

Result<OpenModel> openModel(const PredictArguments& arguments, int threads) {
    const std::filesystem::path path(arguments.model);
    if (!isProject(arguments.model)) {
        auto exported = openExportedModel(path, threads);
        if (!exported) {
            return failureOf(exported);
        }
        std::error_code ignored;
        const auto file = std::filesystem::is_directory(path, ignored) ? path / "model.pt" : path;
        const FileStamp stamp = fileStamp(file).value_or(FileStamp{});
        return OpenModel{std::move(*exported),
                         fmt::format("model of {} bytes, {}", stamp.bytes, stamp.modifiedMs)};
    }
    auto project = openProject(arguments.model);
    if (!project) {
        return failureOf(project);
    }
    const auto run = chooseRun(**project, arguments.run);
    if (!run) {
        return failureOf(run);
    }
    auto predictor = openRunPredictor(**project, run->id, threads);
    if (!predictor) {
        return failureOf(predictor);
    }
    return OpenModel{std::move(*predictor),
                     fmt::format("run {} that ended at {} of {}", run->id.value, run->endedMs,
                                 textFromPath((*project)->file()))};
}

class PredictJob {
public:
    PredictJob(Predictor& predictor, Reporter& reporter, AnswerFile file, AnswerSorter sorter)
        : m_predictor(predictor),
          m_reporter(reporter),
          m_file(std::move(file)),
          m_sorter(std::move(sorter)) {}

    Result<PredictTotals> run(std::vector<PredictInput> inputs, int threads) {
        const auto start = std::chrono::steady_clock::now();
        const auto total = static_cast<std::int64_t>(inputs.size());
        std::vector<PredictInput> left = m_file.takeOver(std::move(inputs));
        m_totals.takenOver = m_file.takenOver();
        m_totals.unreadable = m_file.problemsTakenOver();
        m_totals.images = m_totals.takenOver - m_totals.unreadable;
        InputReader reader(std::move(left), threads,
                           [this](Image image) { return m_predictor.prepared(std::move(image)); });
        const auto done = [&] {
            return m_totals.takenOver + static_cast<std::int64_t>(reader.position());
        };
        while (!reader.atEnd() && !m_reporter.stopRequested()) {
            if (const Status status = answer(reader.readBatch()); !status) {
                return failureOf(status);
            }
            m_reporter.progress(done(), total);
        }
        m_totals.left = total - done();
        m_totals.sorted = m_sorter.sorted();
        if (const Status written = m_file.finish(m_totals.left == 0); !written) {
            return failureOf(written);
        }
        m_totals.seconds =
            std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        return m_totals;
    }

private:
    Status answer(const InputBatch& batch) {
        const auto answers = batch.images.empty() ? Result<std::vector<Predictor::Answer>>()
                                                  : m_predictor.predict(batch.images);
        if (!answers) {
            return failureOf(answers);
        }
        std::vector<AnswerFile::Line> lines;
        std::vector<AnswerEvent> told;
        std::size_t next = 0;
        for (const auto& [input, problem] : batch.entries) {
            told.push_back(
                problem ? problemOf(input->name, *problem)
                        : answerOf(input->name, (*answers)[next++].probabilities, m_predictor));
            if (problem) {
                m_reporter.warn("unreadable", input->name + " was left out: " + problem->message);
            }
            ++(problem ? m_totals.unreadable : m_totals.images);
            lines.push_back({input, answerLine(told.back()), problem.has_value()});
        }
        // Files move only when their answers are kept.
        if (const Status kept = m_file.add(lines); !kept) {
            return kept;
        }
        for (std::size_t i = 0; i < told.size(); ++i) {
            if (const Status sorted = m_sorter.sort(lines[i].input->file(), told[i]); !sorted) {
                return sorted;
            }
        }
        return {};
    }

    Predictor& m_predictor;
    Reporter& m_reporter;
    AnswerFile m_file;
    AnswerSorter m_sorter;
    PredictTotals m_totals;
};

int finish(const PredictArguments& arguments, const PredictTotals& totals, Reporter& reporter) {
    const bool toFile = !arguments.out.empty();
    const nlohmann::json payload = {
        {"images", totals.images},
        {"unreadable", totals.unreadable},
        {"taken_over", totals.takenOver},
        {"left", totals.left},
        {"sorted", totals.sorted},
        {"seconds", totals.seconds},
        {"out", textFromPath(arguments.out)},
    };
    std::string summary =
        fmt::format("{} answered in {}{}\n", countText(totals.images, "image", "images"),
                    durationText(totals.seconds), toFile ? ": " + arguments.out : std::string("."));
    if (totals.takenOver > 0) {
        summary += fmt::format("{} of an earlier call were taken over.\n", totals.takenOver);
    }
    if (totals.unreadable > 0) {
        summary += fmt::format("{} left out.\n", countText(totals.unreadable, "unreadable file was",
                                                           "unreadable files were"));
    }
    if (totals.sorted > 0) {
        summary += fmt::format("{} sorted into {}.\n", countText(totals.sorted, "file", "files"),
                               arguments.sort.into);
    }
    if (totals.left > 0) {
        summary += fmt::format("{} left{}\n", countText(totals.left, "image is", "images are"),
                               toFile ? "; --resume goes on with them." : ".");
    }
    const char* reason = totals.left > 0 ? "stopped" : "done";
    return reporter.finish(payload.dump(), toFile ? summary : std::string(), reason);
}

/// What makes no sense together; none when all does.
std::optional<Error> contradictionIn(const PredictArguments& arguments) {
    const auto error = [](const char* message, const char* advice) {
        return Error{ErrorCode::InvalidArgument, message, advice};
    };
    const bool watches = !arguments.watch.empty();
    if (watches != arguments.inputs.empty()) {
        return error("Images to classify are missing, or given beside --watch.",
                     "Name images or folders, or a folder to watch.");
    }
    if (watches && (!arguments.out.empty() || arguments.resume)) {
        return error("--out and --resume do not go with --watch.",
                     "Answers of a watched folder go to standard output.");
    }
    if (!watches && arguments.out.empty() &&
        (arguments.resume || arguments.output.events || arguments.output.json)) {
        return error("--out is missing.",
                     "With --resume, --json or --events the answers need a file.");
    }
    const int wishes = (arguments.move ? 1 : 0) + (arguments.copy ? 1 : 0);
    if (wishes != (arguments.sort.into.empty() ? 0 : 1)) {
        return error("--sort-into needs either --move or --copy, and they need it.",
                     "Name a folder to sort into and what becomes of the files.");
    }
    return std::nullopt;
}

int answerInputs(const PredictArguments& arguments, OpenModel& model, Reporter& reporter,
                 int threads) {
    reporter.activity("looking for images");
    auto inputs = collectInputs(arguments.inputs, [&](std::int64_t found) {
        reporter.progress(found, 0);
        return !reporter.stopRequested();
    });
    if (!inputs) {
        return reporter.fail(inputs.error());
    }
    const bool isOneInside = std::ranges::any_of(
        *inputs, [](const PredictInput& input) { return input.file().empty(); });
    if (!arguments.sort.into.empty() && isOneInside) {
        return reporter.failArguments({ErrorCode::InvalidArgument,
                                       "Only image files can be sorted into folders.",
                                       "Leave --sort-into out, or name a folder of images."});
    }
    auto file = AnswerFile::open(arguments.out, model.name, arguments.resume);
    if (!file) {
        return reporter.fail(file.error());
    }
    auto sorter = AnswerSorter::open(arguments.sort);
    if (!sorter) {
        return reporter.fail(sorter.error());
    }
    reporter.activity("classifying " +
                      countText(static_cast<std::int64_t>(inputs->size()), "image", "images"));
    PredictJob job(*model.predictor, reporter, std::move(*file), std::move(*sorter));
    const auto totals = job.run(std::move(*inputs), threads);
    if (!totals) {
        return reporter.fail(totals.error());
    }
    return finish(arguments, *totals, reporter);
}

int runPredict(const PredictArguments& arguments) {
    const int threads = threadsOf(arguments.threads);
    Reporter reporter(arguments.output, threads);
    if (const auto error = contradictionIn(arguments)) {
        return reporter.failArguments(*error);
    }
    auto model = openModel(arguments, threads);
    if (!model) {
        return reporter.fail(model.error());
    }
    return arguments.watch.empty() ? answerInputs(arguments, *model, reporter, threads)
                                   : watchFolder(arguments, *model->predictor, reporter, threads);
}

void addSortOptions(CLI::App& command, PredictArguments& arguments) {
    command.add_option("--sort-into", arguments.sort.into,
                       "Put each image file into a folder named after its class, inside this one");
    command.add_flag("--move", arguments.move, "Move the files; the journal knows their old place");
    command.add_flag("--copy", arguments.copy, "Copy the files");
    command
        .add_option("--least", arguments.sort.least,
                    "Files whose answer is less sure than this (0-1) stay where they are")
        ->check(CLI::Range(0.0, 1.0));
    command.add_flag("--unsure-folder", arguments.sort.unsureFolder,
                     "Put those into a folder named \"unsure\" instead");
}

}  // namespace

void addPredictCommand(CLI::App& app, CommandList& commands) {
    auto* command =
        app.add_subcommand("predict", "Classify new images with a run or an exported model");
    command->footer(
        "Writes CSV: path,class,confidence,second_class,second_confidence,third_class,\n"
        "third_confidence,problem,none_of_these. A file that cannot be read has its reason under\n"
        "problem and no class; none_of_these is \"yes\" where the image most likely shows none of\n"
        "the classes, as far as the run could measure that. Ctrl+C keeps what is done.\n\n"
        "Examples:\n"
        "  seedling-cli predict leaves.seedling new-photos/ --out answers.csv\n"
        "  seedling-cli predict leaves.seedling new-photos/ --out answers.csv --resume\n"
        "  seedling-cli predict leaves-model/ photo.jpg\n"
        "  seedling-cli predict leaves-model/ --watch inbox/ --sort-into sorted/ --move --least "
        "0.6");
    auto arguments = std::make_shared<PredictArguments>();
    command
        ->add_option("MODEL", arguments->model,
                     "A project, or a folder with a model written by `export`")
        ->required();
    command->add_option("INPUT", arguments->inputs, "Images, folders or other sources");
    addRunOption(*command, arguments->run);
    command->add_option("--out", arguments->out, "The CSV file; standard output without it");
    command->add_flag("--resume", arguments->resume,
                      "Go on with what a stopped call for the same file has left; files that have "
                      "changed are answered for again");
    command->add_option("--watch", arguments->watch,
                        "Answer for the images of this folder as they come, until stopped");
    command
        ->add_option("--settle", arguments->settleMs,
                     "Milliseconds that a new file must stay the same before it is read")
        ->check(CLI::Range(0, 60'000));
    addSortOptions(*command, *arguments);
    addThreadsOption(*command, arguments->threads);
    addOutputFlags(*command, arguments->output);
    commands.push_back({command, [arguments] {
                            arguments->sort.mode =
                                arguments->move ? SortMode::Move : SortMode::Copy;
                            return runPredict(*arguments);
                        }});
}

}  // namespace seedling::cli
