#include "ui/bridge/ProjectLoader.h"

#include <utility>
#include <vector>

#include "datasets/project/RunRemoval.h"
#include "engine/protocol/ReplacedRun.h"
#include "ui/bridge/QtConvert.h"

namespace seedling {
namespace {

/// Runs that were given up for others, should the window have been killed before it deleted them.
/// One that another program has in its hands stays until the next time.
void removeReplacedRuns(Project& project) {
    const auto runs = project.runs().all();
    if (!runs) {
        return;
    }
    for (const RunRecord& run : *runs) {
        if (isReplaced(run)) {
            static_cast<void>(removeRuns(project, std::vector<RunId>{run.id}));
        }
    }
}

}  // namespace

Result<LoadedProject> loadProject(const QString& file) {
    auto project = Project::open(toPath(file));
    if (!project) {
        return failureOf(project);
    }
    // Should an earlier deletion have been killed. The project can be worked with all the same.
    static_cast<void>(removeRunLeftovers(**project));
    removeReplacedRuns(**project);
    auto content = readContent(**project);
    if (!content) {
        return failureOf(content);
    }
    return LoadedProject{std::move(*project), std::move(*content)};
}

ProjectLoader::ProjectLoader(QObject* parent) : QObject(parent) {}

ProjectLoader::~ProjectLoader() {
    if (m_thread.joinable()) {
        m_thread.join();
    }
}

void ProjectLoader::load(const QString& file) {
    m_thread = std::thread([this, file] {
        auto result = std::make_shared<Result<LoadedProject>>(loadProject(file));
        QMetaObject::invokeMethod(
            this,
            [this, result] {
                m_thread.join();
                if (*result) {
                    Q_EMIT loaded(std::make_shared<LoadedProject>(std::move(**result)));
                } else {
                    Q_EMIT failed(result->error());
                }
            },
            Qt::QueuedConnection);
    });
}

}  // namespace seedling
