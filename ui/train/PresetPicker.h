#pragma once

#include "ui/train/NextRun.h"
#include "ui/widgets/ChoiceBox.h"

namespace seedling {

/// The choice of preset for the next run; a changed one is marked. GUI thread only.
class PresetPicker : public ChoiceBox {
    Q_OBJECT

public:
    /// next must outlive the picker.
    explicit PresetPicker(NextRun& next, QWidget* parent = nullptr);

private:
    void refresh();
    NextRun& m_next;
};

}  // namespace seedling
