#include "ui/help/Tour.h"

#include <QApplication>
#include <QEvent>
#include <QTimer>
#include <QWidget>
#include <utility>

#include "ui/help/TourCard.h"
#include "ui/main/Settings.h"

namespace seedling {
namespace {

std::size_t at(Tour::Step step) {
    return static_cast<std::size_t>(step);
}

QString titleOf(Tour::Step step) {
    switch (step) {
        case Tour::Step::Open:
            return Tour::tr("Bring your images");
        case Tour::Step::Label:
            return Tour::tr("Label a few with single keys");
        case Tour::Step::Train:
            return Tour::tr("Train");
        case Tour::Step::Use:
            return Tour::tr("Use the model");
    }
    return {};
}

QString textOf(Tour::Step step) {
    switch (step) {
        case Tour::Step::Open:
            return Tour::tr(
                "Drop a folder of images on the window, or try the sample. The images stay where "
                "they are.");
        case Tour::Step::Label:
            return Tour::tr(
                "Each class has a key. Press it, and the next image comes that helps most. Four "
                "images a class can be enough.");
        case Tour::Step::Train:
            return Tour::tr(
                "Press F5. It learns from all images, labelled or not, and you can go on "
                "labelling meanwhile.");
        case Tour::Step::Use:
            return Tour::tr(
                "Then every image has an answer. Look some of them over, try new images, and "
                "export the model. F1 opens the help wherever you are.");
    }
    return {};
}

}  // namespace

Tour::Tour(QWidget& window, Anchors anchors, QObject* parent)
    : QObject(parent), m_window(window), m_anchors(std::move(anchors)) {}

void Tour::start() {
    if (m_card == nullptr) {
        m_card = new TourCard(&m_window);
        connect(m_card, &TourCard::nextRequested, this, &Tour::next);
        connect(m_card, &TourCard::skipRequested, this, &Tour::skip);
        m_window.installEventFilter(this);
    }
    QWidget* focus = QApplication::focusWidget();
    m_before = focus != nullptr && m_card->isAncestorOf(focus) ? m_before.data() : focus;
    m_isOn = true;
    show(Step::Open);
    m_card->takeKeyboard();
}

void Tour::show(Step step) {
    m_step = step;
    m_card->setStep(static_cast<int>(step) + 1, kSteps, titleOf(step), textOf(step));
    place();
    placeSoon();
}

void Tour::next() {
    if (!m_isOn) {
        return;
    }
    if (m_step == Step::Use) {
        skip();
        return;
    }
    show(static_cast<Step>(static_cast<int>(m_step) + 1));
    if (m_step == Step::Label && m_done[at(Step::Open)]) {
        giveKeyboardBack();  // So that the keys of the classes do what the card says.
    }
}

void Tour::skip() {
    if (!m_isOn) {
        return;
    }
    m_isOn = false;
    settings::setSeenTour(true);
    giveKeyboardBack();
    m_card->hide();
}

void Tour::giveKeyboardBack() {
    QWidget* focus = QApplication::focusWidget();
    if (focus != nullptr && m_card->isAncestorOf(focus) && m_before != nullptr) {
        m_before->setFocus();
    }
}

void Tour::note(Step step, bool isDone) {
    const bool wasDone = std::exchange(m_done[at(step)], isDone);
    if (m_isOn && isDone && !wasDone && m_step == step) {
        next();
    }
}

void Tour::placeSoon() {
    if (m_isOn) {
        QTimer::singleShot(0, this, &Tour::place);
    }
}

void Tour::place() {
    if (!m_isOn) {
        return;
    }
    for (QWidget* anchor : m_anchors(m_step)) {
        if (anchor != nullptr && anchor->isVisible()) {
            m_card->pointAt(QRect(anchor->mapTo(&m_window, QPoint(0, 0)), anchor->size()));
            m_card->show();
            m_card->raise();
            return;
        }
    }
    m_card->hide();
}

bool Tour::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show) {
        placeSoon();
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace seedling
