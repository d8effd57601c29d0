#include "ui/gallery/ClosestLabels.h"

#include <algorithm>
#include <numeric>

#include "ui/bridge/QtConvert.h"
#include "ui/gallery/ImageDelegate.h"
#include "ui/gallery/PaintPhoto.h"
#include "ui/widgets/Painting.h"

namespace seedling {
namespace {

constexpr std::size_t kShown = 3;
constexpr int kPhoto = 72;
constexpr int kGap = 16;
constexpr int kTop = 16;  // A line, and room below it.
constexpr int kTitle = 28;

float cosine(std::span<const float> a, std::span<const float> b) {
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0F);
}

}  // namespace

std::vector<int> closestLabelled(const ProjectModel& project, int row, std::size_t count) {
    if (!project.hints() || row < 0) {
        return {};
    }
    const ImageMap& map = *project.hints()->map;
    const std::vector<ImageId>& ids = *project.imageIds();
    const std::int32_t self = map.itemOf(ids[static_cast<std::size_t>(row)]);
    if (self < 0) {
        return {};
    }
    std::vector<std::pair<float, int>> found;
    for (int other = 0; other < static_cast<int>(ids.size()); ++other) {
        const Label* label = project.labelAt(other);
        if (other == row || label == nullptr || label->verdict != Verdict::Class) {
            continue;
        }
        if (const auto item = map.itemOf(ids[static_cast<std::size_t>(other)]); item >= 0) {
            found.emplace_back(-cosine(map.features(self), map.features(item)), other);
        }
    }
    const std::size_t shown = std::min(count, found.size());
    std::ranges::partial_sort(found, found.begin() + static_cast<std::ptrdiff_t>(shown));
    std::vector<int> rows;
    for (std::size_t i = 0; i < shown; ++i) {
        rows.push_back(found[i].second);
    }
    return rows;
}

ClosestLabels::ClosestLabels(const ProjectModel& project, ThumbnailLoader& loader, QWidget* parent)
    : QWidget(parent), m_project(project), m_loader(loader) {
    setFixedHeight(theme::px(kTop + kTitle + kPhoto + 8 + paint::kChipHeight));
    setAccessibleName(tr("Closest labelled images"));
    connect(&loader, &ThumbnailLoader::loaded, this, qOverload<>(&QWidget::update));
    connect(&project, &ProjectModel::hintsChanged, this, &ClosestLabels::refresh);
    connect(&project, &ProjectModel::imagesReset, this, [this] { setImage(-1); });
    setVisible(false);
}

void ClosestLabels::setImage(int row) {
    m_row = row;
    refresh();
}

void ClosestLabels::refresh() {
    m_closest = closestLabelled(m_project, m_row, kShown);
    setVisible(!m_closest.empty());
    QStringList names;
    for (const int row : m_closest) {
        names << describeState(m_project, row);
    }
    setAccessibleDescription(names.join(QStringLiteral(", ")));
    update();
}

void ClosestLabels::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRect(0, 0, width(), 1), theme::colour(Role::Line));
    painter.setFont(theme::font(13, QFont::DemiBold));
    painter.setPen(theme::colour(Role::Text));
    painter.drawText(QRectF(0, theme::px(kTop), width(), theme::px(20)), Qt::AlignVCenter,
                     accessibleName());
    // Three fit into the narrowest panel.
    const int photo = qMin(theme::px(kPhoto), (width() - 2 * theme::px(kGap)) / 3);
    for (std::size_t i = 0; i < m_closest.size(); ++i) {
        const QRect square(static_cast<int>(i) * (photo + theme::px(kGap)),
                           theme::px(kTop + kTitle), photo, photo);
        paint::photo(painter, square, m_loader, m_closest[i]);
        if (const auto chip = chipOf(m_project, m_closest[i])) {
            paint::chip(painter, QPointF(square.left(), square.bottom() + theme::px(6)), *chip,
                        photo + theme::px(kGap) - 4);
        }
    }
}

}  // namespace seedling
