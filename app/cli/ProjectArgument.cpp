#include "app/cli/ProjectArgument.h"

namespace seedling::cli {

void addProjectArgument(CLI::App& command, std::string& project) {
    command.add_option("PROJECT", project, "The project file (NAME.seedling)")->required();
}

void addRunOption(CLI::App& command, std::int64_t& run) {
    command.add_option("--run", run, "Number of the run (see `runs`); the one in use without it")
        ->check(CLI::PositiveNumber);
}

std::filesystem::path projectFile(const std::string& typed) {
    std::filesystem::path file(typed);
    if (file.extension() != Project::kExtension) {
        file += Project::kExtension;
    }
    return file;
}

Result<std::unique_ptr<Project>> openProject(const std::string& typed) {
    return Project::open(projectFile(typed));
}

Result<RunRecord> chooseRun(Project& project, std::int64_t run) {
    if (run > 0) {
        return project.runs().get(RunId{run});
    }
    return project.runs().inUse();
}

}  // namespace seedling::cli
