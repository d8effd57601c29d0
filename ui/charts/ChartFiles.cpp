#include "ui/charts/ChartFiles.h"

#include <QFileDialog>
#include <QFileInfo>

#include "datasets/base/FileIo.h"
#include "ui/bridge/ErrorText.h"
#include "ui/bridge/QtConvert.h"

namespace seedling::chartfiles {

Chooser systemChooser(QWidget* parent) {
    return [parent](const Question& question) {
        return QFileDialog::getSaveFileName(parent, question.title, question.name, question.filter);
    };
}

QString save(const Chooser& choose, const Question& question, std::string_view bytes) {
    QString path = choose(question);
    if (path.isEmpty())
        return {};
    if (QFileInfo(path).suffix().isEmpty())
        path += QLatin1Char('.') + QFileInfo(question.name).suffix();
    const Status written = writeFileAtomically(toPath(path), bytes);
    return written ? QString() : errorText(written.error());
}

}  // namespace seedling::chartfiles
