#include "ui/main/ProjectStrip.h"

#include <QPainter>
#include <set>

#include "engine/protocol/Event.h"
#include "ui/bridge/QtConvert.h"

namespace seedling {
namespace {

constexpr int kPhotos = 4;
constexpr int kSide = 80;  // Twice what is shown, for dense screens.
constexpr int kGap = 16;
constexpr int kLookedAt = 2000;

ClassId classAt(const ProjectModel& project, int row) {
    if (const Label* label = project.labelAt(row)) {
        return label->classId;
    }
    const Prediction* prediction = project.suggestionAt(row);
    return prediction == nullptr ? ClassId{} : prediction->classId;
}

QString resultOf(const RunRecord& run) {
    const auto summary = summaryFromJson(run.summaryJson);
    if (!summary || !summary->validation) {
        return ProjectModel::tr("trained");
    }
    const AccuracyEstimate& estimate = *summary->validation;
    return QStringLiteral("%1 (%2\u2013%3)")
        .arg(percentText(estimate.accuracy))
        .arg(qRound(estimate.low * 100))
        .arg(qRound(estimate.high * 100));
}

}  // namespace

RecentProject summaryOf(const ProjectModel& project) {
    RecentProject summary;
    summary.file = project.file();
    summary.images = project.counts().images;
    summary.labels = project.counts().labelled;
    summary.when = QDateTime::currentDateTime();
    for (const RunRecord& run : project.runs()) {
        if (run.id == project.shownRun()) {
            summary.result = resultOf(run);
        }
    }
    return summary;
}

QImage photoStrip(const ProjectModel& project, const ThumbnailLoader& thumbnails) {
    std::vector<QPixmap> photos;
    std::vector<QPixmap> others;
    std::set<ClassId> seen;
    const int count = qMin(kLookedAt, static_cast<int>(project.images().size()));
    for (int row = 0; row < count && static_cast<int>(photos.size()) < kPhotos; ++row) {
        const QPixmap photo = thumbnails.cached(row);
        if (!photo.isNull()) {
            (seen.insert(classAt(project, row)).second ? photos : others).push_back(photo);
        }
    }
    for (std::size_t i = 0; i < others.size() && static_cast<int>(photos.size()) < kPhotos; ++i) {
        photos.push_back(others[i]);
    }
    if (photos.empty()) {
        return {};
    }
    QImage strip(kPhotos * (kSide + kGap) - kGap, kSide, QImage::Format_ARGB32_Premultiplied);
    strip.fill(Qt::transparent);
    QPainter painter(&strip);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (std::size_t i = 0; i < photos.size(); ++i) {
        const QPixmap scaled =
            photos[i].scaled(kSide, kSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        const int left = static_cast<int>(i) * (kSide + kGap);
        painter.drawPixmap(left + (kSide - scaled.width()) / 2, (kSide - scaled.height()) / 2,
                           scaled);
    }
    return strip;
}

}  // namespace seedling
