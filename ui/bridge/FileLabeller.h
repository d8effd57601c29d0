#pragma once

#include <QObject>
#include <QString>
#include <deque>
#include <functional>
#include <memory>
#include <thread>

#include "ui/bridge/ProjectModel.h"

namespace seedling {

/// Makes image files from anywhere part of the open project and gives them labels
/// (addLabelledFile), in a thread of its own with its own connection, one after the other; when all
/// are done the project is read anew, so that a person who gives many waits for none. GUI thread
/// only; destroying it waits for the file that is under way.
class FileLabeller : public QObject {
    Q_OBJECT

public:
    explicit FileLabeller(ProjectModel& project, QObject* parent = nullptr);
    ~FileLabeller() override;

    void label(const QString& file, ClassId classId);
    [[nodiscard]] bool isBusy() const { return m_thread.joinable(); }

Q_SIGNALS:
    /// The label is in the project file; the project as it is known here follows.
    void labelled(const QString& file, seedling::ImageId image, seedling::ClassId classId);
    void failed(const QString& file, const seedling::Error& error);

private:
    struct Wish {
        QString project;
        QString file;
        ClassId classId;
    };
    void next();
    void read();
    void run(std::function<std::function<void()>()> work);

    ProjectModel& m_project;
    std::deque<Wish> m_wishes;
    bool m_hasChanged = false;  ///< The project file knows more than the model.
    std::thread m_thread;
};

}  // namespace seedling
