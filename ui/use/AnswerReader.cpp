#include "ui/use/AnswerReader.h"

#include <utility>

#include "datasets/base/FileIo.h"
#include "ui/bridge/QtConvert.h"

namespace seedling {

AnswerReader::~AnswerReader() {
    if (m_thread.joinable())
        m_thread.join();
}

void AnswerReader::read(const QString& csvFile) {
    if (isBusy())
        return;
    m_thread = std::thread([this, csvFile] {
        auto read = std::make_shared<Result<std::vector<Answer>>>(
            readTextFile(toPath(csvFile)).and_then(answersFromCsv));
        QMetaObject::invokeMethod(
            this,
            [this, read] {
                m_thread.join();
                if (*read)
                    Q_EMIT done(std::make_shared<std::vector<Answer>>(std::move(**read)));
                else
                    Q_EMIT failed(read->error());
            },
            Qt::QueuedConnection);
    });
}

}  // namespace seedling
