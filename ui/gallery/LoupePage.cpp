#include "ui/gallery/LoupePage.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>

#include "ui/bridge/ErrorText.h"
#include "ui/bridge/QtConvert.h"
#include "ui/gallery/ClassKeys.h"
#include "ui/gallery/FilmStrip.h"
#include "ui/gallery/LoupeCanvas.h"
#include "ui/gallery/PictureLoader.h"
#include "ui/label/ActionKey.h"
#include "ui/label/LabelMenu.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Rule.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {
namespace {

constexpr double kZoomStep = 1.25;

Button* quiet(const QString& icon, const QString& text, const QString& name) {
    auto* button = new Button(Button::Kind::Quiet, text);
    button->setIconName(icon);
    button->setCompact(true);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setFocusPolicy(Qt::NoFocus);
    return button;
}

}  // namespace

LoupePage::LoupePage(ImageListModel& model, ThumbnailLoader& loader, LabelController& controller,
                     QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_loader(loader),
      m_controller(controller),
      m_pictures(new PictureLoader(this)),
      m_canvas(new LoupeCanvas),
      m_position(new TextLabel({}, 12, QFont::Normal, Role::Text2)),
      m_zoom(new TextLabel({}, 12)) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Loupe"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* strip = new FilmStrip(model, loader, controller.selection());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeToolRow());
    column->addWidget(new Rule);
    column->addWidget(m_canvas, 1);
    column->addWidget(new Rule);
    column->addSpacing(theme::px(8));
    column->addWidget(new ClassKeys(controller));
    column->addWidget(makeVerdictRow());
    column->addWidget(new Rule);
    column->addWidget(strip);

    connect(strip, &FilmStrip::placeClicked, &controller, &LabelController::select);
    connect(&controller.selection(), &QItemSelectionModel::currentChanged, this,
            &LoupePage::showCurrent);
    connect(&model, &QAbstractItemModel::modelReset, this, &LoupePage::showCurrent);
    connect(m_canvas, &LoupeCanvas::zoomChanged, this,
            [this](double zoom) { m_zoom->setText(percentText(zoom)); });
    connect(m_pictures, &PictureLoader::loaded, this,
            [this](ImageId, const QImage& picture, qint64 bytes) {
                m_canvas->setPicture(picture);
                Q_EMIT pictureShown(picture.size(), bytes);
            });
    connect(m_pictures, &PictureLoader::failed, this, [this](ImageId, const Error& error) {
        m_canvas->setProblem(errorText(error));
        Q_EMIT pictureShown({}, 0);
    });
}

QWidget* LoupePage::makeToolRow() {
    auto* bar = new QWidget;
    bar->setFixedHeight(theme::px(48));
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(theme::px(8), 0, theme::px(8), 0);
    row->setSpacing(theme::px(8));
    auto* back = quiet(QStringLiteral("left"), tr("Gallery"), tr("Back to the gallery"));
    const auto hint = [this, back] {
        back->setKeyHint(m_controller.keys().caption(KeyAction::Loupe));
    };
    connect(&m_controller.keys(), &KeyMap::changed, back, hint);
    hint();
    auto* out = quiet(QStringLiteral("zoom-out"), {}, tr("Smaller"));
    auto* in = quiet(QStringLiteral("zoom-in"), {}, tr("Larger"));
    auto* fit = quiet(QStringLiteral("fit"), tr("Fit"), tr("Fit into the window"));
    auto* actual = quiet({}, QStringLiteral("100\u2009%"), tr("One to one"));
    m_zoom->setAlignment(Qt::AlignCenter);
    m_zoom->setFixedWidth(theme::px(52));
    m_zoom->setAccessibleName(tr("Zoom"));
    row->addWidget(back);
    row->addStretch(1);
    row->addWidget(m_position);
    row->addStretch(1);
    row->addWidget(out);
    row->addWidget(m_zoom);
    row->addWidget(in);
    row->addWidget(actual);
    row->addWidget(fit);
    connect(back, &QPushButton::clicked, this, &LoupePage::closeRequested);
    connect(out, &QPushButton::clicked, this, [this] { m_canvas->zoomBy(1 / kZoomStep); });
    connect(in, &QPushButton::clicked, this, [this] { m_canvas->zoomBy(kZoomStep); });
    connect(fit, &QPushButton::clicked, m_canvas, &LoupeCanvas::fit);
    connect(actual, &QPushButton::clicked, m_canvas, &LoupeCanvas::actualSize);
    return bar;
}

QWidget* LoupePage::makeVerdictRow() {
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(theme::px(16), 0, theme::px(16), theme::px(6));
    row->setSpacing(theme::px(16));
    row->addStretch(1);
    row->addWidget(new ActionKey(m_controller, KeyAction::NoneOfThese, tr("None of these")));
    row->addWidget(new ActionKey(m_controller, KeyAction::Unsure, tr("Unsure")));
    row->addWidget(new ActionKey(m_controller, KeyAction::Exclude, tr("Exclude")));
    row->addWidget(new ActionKey(m_controller, KeyAction::GoBack, tr("Undo and go back")));
    row->addStretch(1);
    return bar;
}

void LoupePage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_shown = {};
    showCurrent();
}

void LoupePage::showCurrent() {
    const int place = m_controller.selection().currentIndex().row();
    if (!isVisible() || place < 0 || place >= m_model.rowCount()) {
        return;
    }
    m_position->setText(tr("%1 of %2").arg(countText(place + 1), countText(m_model.rowCount())));
    const ImageRecord& image = m_model.image(place);
    if (image.id == m_shown) {
        return;
    }
    m_shown = image.id;
    // The thumbnail stands in until the picture is there: the eye never waits.
    const QPixmap quick =
        m_loader.thumbnail(m_model.projectRow(place), qRound(theme::px(48) * devicePixelRatioF()));
    if (!quick.isNull()) {
        m_canvas->setPicture(quick.toImage());
    }
    m_pictures->request(m_model.project().pixels(), image);
}

void LoupePage::move(int by) {
    const int count = m_model.rowCount();
    if (count > 0) {
        m_controller.select(
            qBound(0, m_controller.selection().currentIndex().row() + by, count - 1));
    }
}

void LoupePage::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Escape:
            Q_EMIT closeRequested();
            return;
        case Qt::Key_Left:
        case Qt::Key_Up:
            move(-1);
            return;
        case Qt::Key_Right:
        case Qt::Key_Down:
            move(1);
            return;
        case Qt::Key_Home:
            m_controller.select(0);
            return;
        case Qt::Key_End:
            m_controller.select(m_model.rowCount() - 1);
            return;
        case Qt::Key_Tab:
            if (event->modifiers() & Qt::ControlModifier) {
                QWidget::focusNextPrevChild(true);
                return;
            }
            break;
        default:
            break;
    }
    if (!m_controller.handleKey(*event)) {
        QWidget::keyPressEvent(event);
    }
}

bool LoupePage::focusNextPrevChild(bool next) {
    m_controller.goToUnlabelled(next);
    return true;
}

void LoupePage::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    fillLabelMenu(menu, m_controller);
    menu.exec(event->globalPos());
}

}  // namespace seedling
