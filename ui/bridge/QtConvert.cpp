#include "ui/bridge/QtConvert.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

#include "datasets/base/PathText.h"

namespace seedling {

QString toQString(const std::string& text) {
    return QString::fromStdString(text);
}

QString toQString(const std::filesystem::path& path) {
    return QString::fromStdString(textFromPath(path));
}

std::filesystem::path toPath(const QString& text) {
    return pathFromText(text.toStdString());
}

QImage toQImage(const Image& image) {
    if (image.isEmpty()) {
        return {};
    }
    const QImage view(image.pixels.data(), image.width, image.height,
                      static_cast<qsizetype>(image.rowBytes()), QImage::Format_RGB888);
    return view.copy();
}

QString displayName(const ImageRecord& image) {
    if (image.path.empty()) {
        return QCoreApplication::translate("seedling::QtConvert", "image %1")
            .arg(QLocale().toString(static_cast<qlonglong>(image.index + 1)));
    }
    const QString path = toQString(image.path);
    return path.mid(path.lastIndexOf(QLatin1Char('/')) + 1);
}

QString optionWords(const std::string& text) {
    return text.empty() ? QString() : QCoreApplication::translate("options", text.c_str());
}

QString percentText(double fraction) {
    return QStringLiteral("%1\u2009%").arg(std::lround(fraction * 100));
}

QString countText(qint64 count) {
    return QLocale().toString(count);
}

}  // namespace seedling
