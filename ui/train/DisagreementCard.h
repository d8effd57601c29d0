#pragma once

#include <QWidget>
#include <optional>

#include "ui/gallery/ThumbnailLoader.h"
#include "ui/widgets/Painting.h"

namespace seedling {

/// One image about which person and model disagree: photo, your chip over the model's, two keys.
/// GUI thread only.
class DisagreementCard : public QWidget {
    Q_OBJECT

public:
    explicit DisagreementCard(ThumbnailLoader& thumbnails, QWidget* parent = nullptr);

    void setImage(int row, const std::optional<paint::Chip>& label,
                  const std::optional<paint::Chip>& suggestion);
    void setCurrent(bool current);
    [[nodiscard]] int row() const { return m_row; }

Q_SIGNALS:
    void chosen();
    void keepRequested();
    void changeRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    ThumbnailLoader& m_thumbnails;
    int m_row = -1;
    std::optional<paint::Chip> m_label;
    std::optional<paint::Chip> m_suggestion;
    bool m_current = false;
};

}  // namespace seedling
