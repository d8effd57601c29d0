#pragma once

#include <QDateTime>
#include <QImage>
#include <QString>
#include <vector>

namespace seedling {

/// A project that was open before, as the welcome page shows it.
struct RecentProject {
    QString file;
    int images = 0;
    int labels = 0;
    QString result;  ///< "92 % (81–97)", or "" when it was never trained.
    QDateTime when;

    [[nodiscard]] QString name() const;
    [[nodiscard]] bool exists() const;
};

/// The ten projects that were open last, newest first, with a strip of four photos of each. Kept in
/// the settings (photos in the cache folder). GUI thread only.
namespace recent {

inline constexpr int kMost = 10;

[[nodiscard]] std::vector<RecentProject> all();
/// Puts a project at the top.
void note(const RecentProject& project);
void forget(const QString& file);
void clear();

void storeStrip(const QString& file, const QImage& strip);
[[nodiscard]] QImage strip(const QString& file);

}  // namespace recent
}  // namespace seedling
