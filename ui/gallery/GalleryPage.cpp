#include "ui/gallery/GalleryPage.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSlider>
#include <QStackedWidget>
#include <QTimer>

#include "ui/bridge/QtConvert.h"
#include "ui/widgets/ChoiceBox.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Rule.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {
namespace {

constexpr int kSearchDelayMs = 120;
/// Widths from which the tool row has room for these.
constexpr int kCaptionsFrom = 720;
constexpr int kZoomFrom = 560;

TextLabel* caption(const QString& text, QWidget* buddy) {
    auto* label = new TextLabel(text, 12, QFont::Normal, Role::Text2);
    label->setBuddy(buddy);
    return label;
}

}  // namespace

GalleryPage::GalleryPage(ImageListModel& model, ThumbnailLoader& loader, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_view(new GalleryView(model, loader)),
      m_controller(new LabelController(model, *m_view->selectionModel(), this)) {
    m_view->setController(m_controller);
    m_empty = new TextLabel({}, 13, QFont::Normal, Role::Text2);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeToolRow());
    column->addWidget(new Rule);
    column->addWidget(m_stack, 1);
    column->addWidget(new SuggestionBar(*m_controller));
    setFocusProxy(m_view);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);

    connect(m_controller, &LabelController::findRequested, this, &GalleryPage::focusSearch);
    connect(m_controller, &LabelController::acceptPageRequested, this,
            [this] { m_controller->acceptPlaces(m_view->visiblePlaces()); });
    connect(
        m_controller, &LabelController::stackRequested, this,
        [this](const std::vector<ImageId>& images) { showListed(images, tr("Nearly the same")); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) {
                if (index.isValid()) {
                    m_current = m_model.image(index.row()).id;
                }
            });
    connect(&model, &ImageListModel::queryChanged, this, &GalleryPage::syncFromQuery);
    connect(&model, &QAbstractItemModel::modelReset, this, &GalleryPage::syncEmpty);
    connect(&model.project(), &ProjectModel::classesChanged, this, &GalleryPage::syncFromQuery);
    connect(&model.project(), &ProjectModel::hintsChanged, this, &GalleryPage::takeFirstOrder);
    connect(&model.project(), &ProjectModel::stacksChanged, this, &GalleryPage::takeFirstOrder);
    syncFromQuery();
    syncEmpty();
}

QWidget* GalleryPage::makeToolRow() {
    auto* bar = new QWidget;
    bar->setFixedHeight(theme::px(48));
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(theme::px(16), 0, theme::px(16), 0);
    row->setSpacing(theme::px(8));
    m_show = new ChoiceBox;
    m_show->setAccessibleName(tr("Which images to show"));
    m_sort = new ChoiceBox;
    m_sort->setAccessibleName(tr("Order of the images"));
    fillChoices();
    auto* search = new SearchField(tr("Find by name"), QStringLiteral("/"));
    m_search = search;
    connect(search, &SearchField::leaveRequested, m_view, qOverload<>(&QWidget::setFocus));
    m_search->setMinimumWidth(theme::px(96));
    m_search->setMaximumWidth(theme::px(176));
    m_zoom = new QSlider(Qt::Horizontal);
    m_zoom->setRange(GalleryView::kSmallest, GalleryView::kLargest);
    m_zoom->setValue(m_view->side());
    m_zoom->setFixedWidth(theme::px(96));
    m_zoom->setAccessibleName(tr("Size of the images"));
    m_captions = {caption(tr("Show"), m_show), caption(tr("Sort"), m_sort)};
    m_zoomParts = {new IconLabel(QStringLiteral("grid-small")), m_zoom,
                   new IconLabel(QStringLiteral("image"))};
    row->addWidget(m_captions[0]);
    row->addWidget(m_show);
    row->addSpacing(theme::px(8));
    row->addWidget(m_captions[1]);
    row->addWidget(m_sort);
    row->addSpacing(theme::px(8));
    row->addWidget(m_search, 1);
    row->addStretch(1);
    for (QWidget* part : m_zoomParts) {
        row->addWidget(part);
    }

    connect(m_show, &QComboBox::activated, this, &GalleryPage::chooseShow);
    connect(m_sort, &QComboBox::activated, this, &GalleryPage::chooseSort);
    connect(m_zoom, &QSlider::valueChanged, m_view, &GalleryView::setSide);
    connect(m_view, &GalleryView::sideChanged, m_zoom, &QSlider::setValue);
    auto* pause = new QTimer(this);
    pause->setSingleShot(true);
    pause->setInterval(kSearchDelayMs);
    connect(m_search, &QLineEdit::textChanged, pause, qOverload<>(&QTimer::start));
    connect(pause, &QTimer::timeout, this, [this] {
        ImageQuery query = m_model.query();
        if (query.text != m_search->text()) {
            query.text = m_search->text();
            m_model.setQuery(query);
        }
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        m_view->setFocus();
        m_controller->select(0);
    });
    return bar;
}

void GalleryPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    for (QWidget* part : m_captions) {
        part->setVisible(width() >= theme::px(kCaptionsFrom));
    }
    // Ctrl and the wheel, or the menu, still change the size.
    for (QWidget* part : m_zoomParts) {
        part->setVisible(width() >= theme::px(kZoomFrom));
    }
}

void GalleryPage::fillChoices() {
    const auto show = [this](const QString& text, Show value) {
        m_show->addItem(text, static_cast<int>(value));
    };
    show(tr("Next to label"), Show::ToLabel);
    show(tr("Labelled"), Show::Labelled);
    show(tr("Model differs"), Show::Disagreements);
    show(tr("Kept for checking"), Show::Checking);
    show(tr("Unsure"), Show::Unsure);
    show(tr("None of these"), Show::NoneOfThese);
    show(tr("Excluded"), Show::Excluded);
    show(tr("Unreadable"), Show::Unreadable);
    show(tr("All images"), Show::All);
    const auto sort = [this](const QString& text, Sort value, const QString& tip = {}) {
        m_sort->addItem(text, static_cast<int>(value));
        m_sort->setItemData(m_sort->count() - 1, tip, Qt::ToolTipRole);
    };
    sort(tr("Most useful"), Sort::MostUseful,
         tr("First what many images look like and no label is near; later where classes meet."));
    sort(tr("As found"), Sort::AsFound);
    sort(tr("Name"), Sort::Name);
    sort(tr("Newest first"), Sort::Newest);
    sort(tr("Class"), Sort::Class);
    sort(tr("Least sure"), Sort::LeastSure, tr("Lowest confidence of the model first"));
    sort(tr("Most sure"), Sort::MostSure, tr("Highest confidence of the model first"));
}

void GalleryPage::chooseShow(int index) {
    const auto show = static_cast<Show>(m_show->itemData(index).toInt());
    ImageQuery query = m_model.query();
    query.show = show;
    m_model.setQuery(query);
    m_view->setFocus();
}

void GalleryPage::chooseSort(int index) {
    ImageQuery query = m_model.query();
    query.sort = static_cast<Sort>(m_sort->itemData(index).toInt());
    m_model.setQuery(query);
    m_view->setFocus();
}

QString GalleryPage::specialTitle() const {
    const ImageQuery& query = m_model.query();
    const ClassRecord* record = m_model.project().classOf(query.classId);
    const QString name = record == nullptr ? QString() : toQString(record->name);
    switch (query.show) {
        case Show::Class:
            return name;
        case Show::Candidates:
            return tr("Perhaps %1").arg(name);
        case Show::Trusted:
            return tr("Trusted as %1").arg(name);
        case Show::Listed:
            return m_listTitle.isEmpty() ? tr("Chosen images") : m_listTitle;
        default:
            return {};
    }
}

void GalleryPage::syncFromQuery() {
    const QSignalBlocker quietShow(m_show);
    const QSignalBlocker quietSort(m_sort);
    const ImageQuery& query = m_model.query();
    for (const Show special : {Show::Class, Show::Candidates, Show::Trusted, Show::Listed}) {
        if (const int old = m_show->findData(static_cast<int>(special)); old >= 0) {
            m_show->removeItem(old);
        }
    }
    if (const QString title = specialTitle(); !title.isEmpty()) {
        m_show->addItem(title, static_cast<int>(query.show));
    }
    m_show->setCurrentIndex(m_show->findData(static_cast<int>(query.show)));
    m_show->updateGeometry();
    m_sort->setCurrentIndex(m_sort->findData(static_cast<int>(query.sort)));
    if (!m_search->hasFocus()) {
        const QSignalBlocker quietSearch(m_search);
        m_search->setText(query.text);
    }
    syncEmpty();
}

void GalleryPage::takeFirstOrder() {
    // Whoever has moved on already gets the new order with the next label.
    if (isVisible() && m_view->currentIndex().row() <= 0 && m_model.hasBetterOrder()) {
        m_model.refresh();
        m_controller->select(0);
    }
}

void GalleryPage::syncEmpty() {
    const bool empty = m_model.rowCount() == 0;
    if (empty) {
        m_empty->setText(emptyText());
    } else if (!m_view->currentIndex().isValid()) {
        // Who was looking at an image goes on looking at it.
        m_controller->select(qMax(0, m_model.placeOf(m_model.project().rowOf(m_current))));
    }
    m_stack->setCurrentIndex(empty ? 1 : 0);
}

QString GalleryPage::emptyText() const {
    const ImageQuery& query = m_model.query();
    if (m_model.project().images().empty()) {
        return tr("There are no images yet. Drop a folder of images on the window.");
    }
    if (!query.text.isEmpty()) {
        return tr("No image here has \u201c%1\u201d in its name.").arg(query.text);
    }
    switch (query.show) {
        case Show::ToLabel:
            return tr("Every image has a label.");
        case Show::Labelled:
            return tr("Nothing is labelled yet.");
        case Show::Class:
        case Show::Candidates:
            return tr("No image here yet.");
        case Show::Trusted:
            return tr("The model trusts no image without a label to be this.");
        case Show::Disagreements:
            return m_model.project().shownRun().isValid()
                       ? tr("The model agrees with all your labels.")
                       : tr("Train once to see where the model differs from your labels.");
        case Show::Checking:
            return tr("No image is kept for checking.");
        case Show::Unreadable:
            return tr("Every image could be read.");
        default:
            return tr("No image is marked so.");
    }
}

void GalleryPage::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void GalleryPage::showListed(const std::vector<ImageId>& images, const QString& title) {
    ImageQuery query;
    query.show = Show::Listed;
    query.sort = Sort::AsFound;
    query.listed = images;
    m_listTitle = title;
    m_model.setQuery(query);
}

}  // namespace seedling
