#include "ui/bridge/ProjectLoader.h"

#include <utility>

#include "datasets/project/RunRemoval.h"
#include "ui/bridge/QtConvert.h"

namespace seedling {

Result<LoadedProject> loadProject(const QString& file) {
    auto project = Project::open(toPath(file));
    if (!project) {
        return failureOf(project);
    }
    // Should an earlier deletion have been killed. The project can be worked with all the same.
    static_cast<void>(removeRunLeftovers(**project));
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
