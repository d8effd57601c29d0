#include "ui/use/ExportFormatRow.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/charts/Format.h"
#include "ui/main/Theme.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {
namespace {

/// What 8-bit numbers cost; empty for formats without.
QString costText(const QJsonObject& report) {
    const QJsonObject cost = report[QStringLiteral("quantisation")].toObject();
    if (cost.isEmpty())
        return {};
    if (cost.contains(QStringLiteral("accuracy"))) {
        return ExportFormatRow::tr("%1 right on test images, with floats %2")
            .arg(format::percent(cost[QStringLiteral("accuracy")].toDouble()),
                 format::percent(cost[QStringLiteral("float_accuracy")].toDouble()));
    }
    return ExportFormatRow::tr("same class as with floats for %1 of %2 images")
        .arg(format::count(cost[QStringLiteral("same_class")].toInteger()),
             format::count(cost[QStringLiteral("compared_images")].toInteger()));
}

}  // namespace

std::vector<ExportFormat> exportFormats() {
    return {
        {QStringLiteral("torchscript"), QStringLiteral("TorchScript"),
         ExportFormatRow::tr("for C++ and Python with LibTorch"), true},
        {QStringLiteral("onnx"), QStringLiteral("ONNX"),
         ExportFormatRow::tr("for everything else, operator set 13"), false},
        {QStringLiteral("onnx-int8"), QStringLiteral("ONNX, int8"),
         ExportFormatRow::tr(
             "8-bit numbers, about a quarter of the size; what they cost is measured"),
         false},
        {QStringLiteral("c"), QStringLiteral("C"),
         ExportFormatRow::tr(
             "one header for microcontrollers; takes pictures of the training size"),
         false},
        {QStringLiteral("c-int8"), QStringLiteral("C, int8"),
         ExportFormatRow::tr("the same with weights of 8 bits: a quarter of the size"), false},
        {QStringLiteral("web"), ExportFormatRow::tr("Web page"),
         ExportFormatRow::tr("for any browser: images and camera, without a network"), false},
    };
}

ExportFormatRow::ExportFormatRow(const ExportFormat& format, QWidget* parent)
    : QWidget(parent),
      m_format(format),
      m_box(new QCheckBox(format.name)),
      m_size(new TextLabel({}, 12, QFont::Normal, Role::Text2)),
      m_note(new TextLabel(format.note, 12, QFont::Normal, Role::Text2)) {
    m_box->setAccessibleDescription(format.note);
    m_box->setChecked(format.isStandard);
    setFocusProxy(m_box);
    m_note->setWordWrap(true);
    auto* line = new QHBoxLayout;
    line->addWidget(m_box);
    line->addStretch();
    line->addWidget(m_size);
    auto* below = new QHBoxLayout;
    below->setContentsMargins(theme::px(24), 0, 0, 0);
    below->addWidget(m_note);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, theme::px(8));
    column->setSpacing(theme::px(2));
    column->addLayout(line);
    column->addLayout(below);
    connect(m_box, &QCheckBox::toggled, this, &ExportFormatRow::chosenChanged);
}

bool ExportFormatRow::isChosen() const {
    return m_box->isChecked();
}

void ExportFormatRow::setChosen(bool chosen) {
    m_box->setChecked(chosen);
}

void ExportFormatRow::showResult(const QJsonObject& report) {
    m_size->setText(
        seedling::format::bytes(report[QStringLiteral("model_bytes")].toDouble()).joined());
    if (const QString cost = costText(report); !cost.isEmpty())
        m_note->setText(cost);
}

void ExportFormatRow::clearResult() {
    m_size->clear();
    m_note->setText(m_format.note);
}

}  // namespace seedling
