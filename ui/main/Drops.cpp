#include "ui/main/Drops.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

#include "ui/bridge/QtConvert.h"

namespace seedling::drops {

QStringList pathsOf(const QMimeData* data) {
    QStringList paths;
    if (data == nullptr || !data->hasUrls()) {
        return paths;
    }
    for (const QUrl& url : data->urls()) {
        if (url.isLocalFile()) {
            paths << url.toLocalFile();
        }
    }
    return paths;
}

QString describe(const QStringList& paths) {
    if (paths.size() == 1) {
        return QFileInfo(paths.first()).fileName();
    }
    return QCoreApplication::translate("seedling::drops", "%1 files").arg(countText(paths.size()));
}

bool isPicture(const QString& path) {
    static const QStringList endings = {QStringLiteral("jpg"),  QStringLiteral("jpeg"),
                                        QStringLiteral("png"),  QStringLiteral("webp"),
                                        QStringLiteral("bmp"),  QStringLiteral("tif"),
                                        QStringLiteral("tiff"), QStringLiteral("pgm"),
                                        QStringLiteral("ppm"),  QStringLiteral("gif")};
    const QFileInfo info(path);
    return info.isFile() && endings.contains(info.suffix().toLower());
}

}  // namespace seedling::drops
