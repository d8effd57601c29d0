#include "ui/main/RecentProjects.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <algorithm>

namespace seedling {

QString RecentProject::name() const {
    return QFileInfo(file).completeBaseName();
}

bool RecentProject::exists() const {
    return QFileInfo::exists(file);
}

namespace recent {
namespace {

const QString kArray = QStringLiteral("recent");

void store(const std::vector<RecentProject>& projects) {
    QSettings settings;
    settings.remove(kArray);
    settings.beginWriteArray(kArray, static_cast<int>(projects.size()));
    for (int i = 0; i < static_cast<int>(projects.size()); ++i) {
        const RecentProject& project = projects[static_cast<std::size_t>(i)];
        settings.setArrayIndex(i);
        settings.setValue(QStringLiteral("file"), project.file);
        settings.setValue(QStringLiteral("images"), project.images);
        settings.setValue(QStringLiteral("labels"), project.labels);
        settings.setValue(QStringLiteral("result"), project.result);
        settings.setValue(QStringLiteral("when"), project.when);
    }
    settings.endArray();
}

QString stripFile(const QString& file) {
    const QByteArray hash =
        QCryptographicHash::hash(file.toUtf8(), QCryptographicHash::Sha1).toHex();
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::CacheLocation) +
                      QStringLiteral("/recent"));
    folder.mkpath(QStringLiteral("."));
    return folder.filePath(QString::fromLatin1(hash) + QStringLiteral(".png"));
}

}  // namespace

std::vector<RecentProject> all() {
    std::vector<RecentProject> projects;
    QSettings settings;
    const int count = settings.beginReadArray(kArray);
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        projects.push_back({settings.value(QStringLiteral("file")).toString(),
                            settings.value(QStringLiteral("images")).toInt(),
                            settings.value(QStringLiteral("labels")).toInt(),
                            settings.value(QStringLiteral("result")).toString(),
                            settings.value(QStringLiteral("when")).toDateTime()});
    }
    settings.endArray();
    return projects;
}

void note(const RecentProject& project) {
    std::vector<RecentProject> projects = all();
    std::erase_if(projects, [&](const auto& old) { return old.file == project.file; });
    projects.insert(projects.begin(), project);
    for (std::size_t i = kMost; i < projects.size(); ++i) {
        QFile::remove(stripFile(projects[i].file));
    }
    projects.resize(std::min<std::size_t>(projects.size(), kMost));
    store(projects);
}

void forget(const QString& file) {
    std::vector<RecentProject> projects = all();
    std::erase_if(projects, [&](const auto& old) { return old.file == file; });
    QFile::remove(stripFile(file));
    store(projects);
}

void clear() {
    for (const RecentProject& project : all()) {
        QFile::remove(stripFile(project.file));
    }
    store({});
}

void storeStrip(const QString& file, const QImage& strip) {
    strip.save(stripFile(file), "PNG");
}

QImage strip(const QString& file) {
    const QString path = stripFile(file);
    return QFileInfo::exists(path) ? QImage(path) : QImage();
}

}  // namespace recent
}  // namespace seedling
