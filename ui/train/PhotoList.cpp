#include "ui/train/PhotoList.h"

#include <QAbstractListModel>
#include <QPainter>
#include <QStyledItemDelegate>
#include <utility>

#include "ui/gallery/PaintPhoto.h"
#include "ui/main/Theme.h"

namespace seedling {
namespace {

constexpr int kPhoto = 112;
constexpr int kCaption = 26;
constexpr int kGap = 16;

}  // namespace

class PhotoList::Model : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;

    void setItems(std::vector<Item> items) {
        beginResetModel();
        m_items = std::move(items);
        endResetModel();
    }
    [[nodiscard]] const std::vector<Item>& items() const { return m_items; }

    [[nodiscard]] int rowCount(const QModelIndex& parent) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_items.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override {
        if (!index.isValid())
            return {};
        const Item& item = m_items[static_cast<std::size_t>(index.row())];
        if (role == Qt::ToolTipRole)
            return item.name;
        if (role == Qt::AccessibleTextRole)
            return QStringLiteral("%1, %2 %3").arg(item.name, item.chip.text, item.chip.note);
        return {};
    }

private:
    std::vector<Item> m_items;
};

class PhotoList::Delegate : public QStyledItemDelegate {
public:
    Delegate(Model& model, ThumbnailLoader& thumbnails, QObject* parent)
        : QStyledItemDelegate(parent), m_model(model), m_thumbnails(thumbnails) {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {theme::px(kPhoto + kGap), theme::px(kPhoto + kCaption + 12)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Item& item = m_model.items()[static_cast<std::size_t>(index.row())];
        const QRect photo(option.rect.topLeft(), QSize(theme::px(kPhoto), theme::px(kPhoto)));
        paint::photo(*painter, photo, m_thumbnails, item.row);
        paint::chip(*painter, QPointF(photo.left(), photo.bottom() + theme::px(6)), item.chip,
                    photo.width());
        if (option.state & QStyle::State_HasFocus)
            paint::focusRing(*painter, QRectF(photo).adjusted(1, 1, -1, -1), 4);
    }

private:
    Model& m_model;
    ThumbnailLoader& m_thumbnails;
};

PhotoList::PhotoList(ThumbnailLoader& thumbnails, QWidget* parent)
    : QListView(parent), m_list(new Model(this)) {
    setModel(m_list);
    setItemDelegate(new Delegate(*m_list, thumbnails, this));
    setViewMode(IconMode);
    setFlow(LeftToRight);
    setResizeMode(Adjust);
    setMovement(Static);
    setUniformItemSizes(true);
    setFrameShape(NoFrame);
    setSelectionMode(NoSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&thumbnails, &ThumbnailLoader::loaded, viewport(), qOverload<>(&QWidget::update));
}

PhotoList::~PhotoList() = default;

void PhotoList::setItems(std::vector<Item> items) {
    m_list->setItems(std::move(items));
}

const std::vector<PhotoList::Item>& PhotoList::items() const {
    return m_list->items();
}

}  // namespace seedling
