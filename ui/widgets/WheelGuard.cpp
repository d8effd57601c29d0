#include "ui/widgets/WheelGuard.h"

#include <QEvent>
#include <QWidget>

namespace seedling {
namespace {

class WheelGuard : public QObject {
public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() != QEvent::Wheel)
            return QObject::eventFilter(watched, event);
        // Not accepted, it goes on to the widget below.
        event->ignore();
        return true;
    }
};

}  // namespace

void leaveWheelToPage(QWidget& control) {
    control.installEventFilter(new WheelGuard(&control));
}

}  // namespace seedling
