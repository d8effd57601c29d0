#include <memory>
#include <string>

#include "app/cli/Command.h"
#include "app/cli/Reporter.h"
#include "datasets/base/PathText.h"
#include "engine/eval/Inference.h"
#include "engine/pretrained/PretrainedFile.h"

namespace seedling::cli {
namespace {

struct PretrainedArguments {
    std::string file;
    int side = kPretrainedSide;
    OutputFlags output;
};

int recognise(const PretrainedArguments& arguments) {
    Reporter reporter(arguments.output);
    Result<PretrainedFile> file = failure(ErrorCode::Internal, "The file was not read.");
    const Status done = guarded("read the file", [&] {
        file = openPretrained(pathFromText(arguments.file), arguments.side);
    });
    if (!done || !file) {
        return reporter.fail(done ? file.error() : done.error());
    }
    return reporter.finish(toJson(*file), describePretrained(*file) + "\n");
}

}  // namespace

void addPretrainedCommand(CLI::App& app, CommandList& commands) {
    auto* command = app.add_subcommand("pretrained", "Say what a file of pretrained weights is");
    command->footer(
        "Known are torchvision's state dictionaries (.pth) of ResNet-18, ResNet-34, ResNet-50 and\n"
        "MobileNetV2, of which only tensors are read and nothing is executed, and TorchScript\n"
        "encoders (.pt), which are programs: take those only from people you trust.\n\nExamples:\n"
        "  seedling-cli pretrained resnet18-f37072fd.pth\n"
        "  seedling-cli train leaves.seedling --set pretrained=resnet18-f37072fd.pth\n"
        "  seedling-cli train leaves.seedling --set pretrained=encoder.pt --set "
        "pretrained_use=frozen");
    auto arguments = std::make_shared<PretrainedArguments>();
    command->add_option("FILE", arguments->file, "The file of weights")->required();
    command
        ->add_option("--side", arguments->side,
                     "Pixels of the square images that an encoder is tried out with")
        ->check(CLI::Range(8, 512));
    addOutputFlags(*command, arguments->output);
    commands.push_back({command, [arguments] { return recognise(*arguments); }});
}

}  // namespace seedling::cli
