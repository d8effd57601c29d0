#include "ui/train/PresetPicker.h"

#include "ui/bridge/QtConvert.h"
#include "ui/charts/Format.h"

namespace seedling {

PresetPicker::PresetPicker(NextRun& next, QWidget* parent) : ChoiceBox(parent), m_next(next) {
    setAccessibleName(tr("Preset"));
    for (const std::string& name : presetNames()) {
        addItem(format::preset(name), toQString(name));
        setItemData(count() - 1, optionWords(presetHelp(name)), Qt::ToolTipRole);
    }
    connect(this, &QComboBox::activated, this, [this](int index) {
        // Names come from the table itself, so that this cannot fail.
        static_cast<void>(m_next.setPreset(itemData(index).toString().toStdString()));
    });
    connect(&m_next, &NextRun::changed, this, &PresetPicker::refresh);
    refresh();
}

void PresetPicker::refresh() {
    const std::string& name = m_next.config().preset;
    setCurrentIndex(findData(toQString(name)));
    const int changed = m_next.changedCount();
    QString help = optionWords(presetHelp(name));
    if (changed > 0)
        help += QLatin1Char('\n') +
                format::counted(changed, tr("1 option changed."), tr("%1 options changed."));
    setToolTip(help);
}

}  // namespace seedling
