#include "ui/bridge/PredictionReader.h"

#include <utility>

#include "ui/bridge/QtConvert.h"

namespace seedling {

PredictionReader::PredictionReader(QObject* parent) : QObject(parent) {}

PredictionReader::~PredictionReader() {
    if (m_thread.joinable())
        m_thread.join();
}

void PredictionReader::ask(const QString& file, RunId run,
                           std::shared_ptr<const std::vector<ImageId>> images) {
    m_question = Question{++m_asked, file, run, std::move(images)};
    // What is being read is dropped when it comes, and this is read then.
    if (!m_thread.joinable())
        start();
}

void PredictionReader::forget() {
    m_question.reset();
}

PredictionReader::Answer PredictionReader::answerTo(const Question& question) {
    const auto project = Project::open(toPath(question.file));
    return project ? readPredictions(**project, question.run, *question.images)
                   : Answer(failureOf(project));
}

void PredictionReader::start() {
    m_thread = std::thread([this, question = *m_question] {
        const auto answer = std::make_shared<const Answer>(answerTo(question));
        QMetaObject::invokeMethod(
            this, [this, number = question.number, answer] { end(number, *answer); },
            Qt::QueuedConnection);
    });
}

void PredictionReader::end(int number, const Answer& answer) {
    m_thread.join();
    if (!m_question)
        return;
    if (m_question->number != number) {
        start();
        return;
    }
    const RunId run = m_question->run;
    m_question.reset();
    if (answer)
        Q_EMIT answered(run, *answer);
    else
        Q_EMIT failed(answer.error());
}

}  // namespace seedling
