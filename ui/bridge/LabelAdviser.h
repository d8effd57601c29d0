#pragma once

#include <QObject>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "ui/bridge/ProjectModel.h"

namespace seedling {

/// Thinks about what to label next, in a thread of its own: after every change of labels, classes
/// or runs it asks the project's map of images (datasets/select) and hands the hints to the
/// ProjectModel. Of questions that wait only the newest is answered. Without a map there are no
/// hints. GUI thread only; nothing here blocks.
class LabelAdviser : public QObject {
    Q_OBJECT

public:
    explicit LabelAdviser(ProjectModel& project, QObject* parent = nullptr);
    ~LabelAdviser() override;

    /// Looks for the best map again: a job has made one, or another run is shown.
    void lookForMap();

    struct Question;

private:
    void ask();
    void deliver(const std::shared_ptr<const std::vector<ImageId>>& images,
                 const std::shared_ptr<const LabelHints>& hints);
    void work(const std::stop_token& stop);

    ProjectModel& m_project;
    bool m_mapIsOld = true;
    bool m_asking = false;

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::unique_ptr<Question> m_question;  ///< Waiting for the thread.
    std::jthread m_thread;
};

}  // namespace seedling
