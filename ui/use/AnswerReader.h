#pragma once

#include <QObject>
#include <QString>
#include <memory>
#include <thread>
#include <vector>

#include "ui/use/Answers.h"

namespace seedling {

/// Reads the CSV of answers in a thread of its own, for a folder may hold a million images. One at
/// a time. GUI thread only; destroying it waits.
class AnswerReader : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    ~AnswerReader() override;

    /// Does nothing while it is busy.
    void read(const QString& csvFile);
    [[nodiscard]] bool isBusy() const { return m_thread.joinable(); }

Q_SIGNALS:
    /// To be taken from there.
    void done(const std::shared_ptr<std::vector<seedling::Answer>>& answers);
    void failed(const seedling::Error& error);

private:
    std::thread m_thread;
};

}  // namespace seedling
