#pragma once

#include <QImage>
#include <QObject>
#include <memory>

#include "datasets/base/Error.h"

namespace seedling {

/// Pictures that keep coming, as from a camera. GUI thread only; nothing here blocks.
class FrameSource : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void start() = 0;
    virtual void stop() = 0;

Q_SIGNALS:
    /// A few times a second.
    void framed(const QImage& picture);
    void failed(const seedling::Error& error);
};

/// The camera of this machine; nullptr where there is none, or where the program was built without
/// Qt Multimedia.
[[nodiscard]] std::unique_ptr<FrameSource> openCamera();

}  // namespace seedling
