#include "ui/bridge/FileLabeller.h"

#include <utility>

#include "datasets/project/AddedImage.h"
#include "ui/bridge/QtConvert.h"

namespace seedling {

FileLabeller::FileLabeller(ProjectModel& project, QObject* parent)
    : QObject(parent), m_project(project) {}

FileLabeller::~FileLabeller() {
    if (m_thread.joinable())
        m_thread.join();
}

void FileLabeller::label(const QString& file, ClassId classId) {
    if (!m_project.isOpen())
        return;
    if (m_project.isReadOnly()) {
        Q_EMIT failed(
            file,
            {ErrorCode::Busy,
             ProjectModel::tr("The project is open in another window; this one only looks.")
                 .toStdString(),
             ProjectModel::tr("Go on there, or close that window and open the project here again.")
                 .toStdString()});
        return;
    }
    m_wishes.push_back({m_project.file(), file, classId});
    if (!isBusy())
        next();
}

void FileLabeller::next() {
    if (m_wishes.empty()) {
        if (std::exchange(m_hasChanged, false) && m_project.isOpen())
            read();
        return;
    }
    const Wish wish = m_wishes.front();
    m_wishes.pop_front();
    run([this, wish]() -> std::function<void()> {
        auto project = Project::open(toPath(wish.project));
        const auto image = project ? addLabelledFile(**project, toPath(wish.file), wish.classId)
                                   : Result<ImageId>(failureOf(project));
        return [this, wish, image] {
            if (image) {
                m_hasChanged = m_hasChanged || m_project.file() == wish.project;
                Q_EMIT labelled(wish.file, *image, wish.classId);
            } else {
                Q_EMIT failed(wish.file, image.error());
            }
        };
    });
}

void FileLabeller::read() {
    run([this, file = m_project.file()]() -> std::function<void()> {
        auto project = Project::open(toPath(file));
        auto content = std::make_shared<Result<ProjectContent>>(
            project ? readContent(**project) : Result<ProjectContent>(failureOf(project)));
        return [this, file, content] {
            if (*content && m_project.isOpen() && m_project.file() == file)
                m_project.renew(std::move(**content));
            else if (!*content)
                Q_EMIT failed(file, content->error());
        };
    });
}

void FileLabeller::run(std::function<std::function<void()>()> work) {
    m_thread = std::thread([this, work = std::move(work)] {
        auto then = work();
        QMetaObject::invokeMethod(
            this,
            [this, then = std::move(then)] {
                m_thread.join();
                then();
                if (!isBusy())
                    next();
            },
            Qt::QueuedConnection);
    });
}

}  // namespace seedling
