#pragma once

#include <QObject>
#include <QString>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

#include "ui/bridge/ProjectContent.h"

namespace seedling {

/// Reads what a run says of the images, in a thread of its own with its own connection to the
/// project: of a million images each run has a million answers. Of what is asked for only the
/// newest is answered, however late the others come. GUI thread only; destroying it waits for the
/// thread.
class PredictionReader : public QObject {
    Q_OBJECT

public:
    explicit PredictionReader(QObject* parent = nullptr);
    ~PredictionReader() override;

    /// file: of the project. images: by row.
    void ask(const QString& file, RunId run, std::shared_ptr<const std::vector<ImageId>> images);
    /// Nothing that was asked for is answered any more.
    void forget();
    /// Whether an answer is to come.
    [[nodiscard]] bool isBusy() const { return m_question.has_value(); }

Q_SIGNALS:
    void answered(seedling::RunId run,
                  const std::shared_ptr<const seedling::PredictionTable>& predictions);
    void failed(const seedling::Error& error);

private:
    struct Question {
        int number = 0;
        QString file;
        RunId run;
        std::shared_ptr<const std::vector<ImageId>> images;
    };
    using Answer = Result<std::shared_ptr<const PredictionTable>>;

    void start();
    void end(int number, const Answer& answer);
    [[nodiscard]] static Answer answerTo(const Question& question);

    std::optional<Question> m_question;  ///< The newest one, until it is answered.
    int m_asked = 0;
    std::thread m_thread;
};

}  // namespace seedling
