#pragma once

#include <QJsonObject>
#include <QString>
#include <QWidget>
#include <vector>

class QCheckBox;

namespace seedling {

class TextLabel;

/// What a model can be exported as.
struct ExportFormat {
    QString key;   ///< As the command line names it; its folder's name where several are exported.
    QString name;  ///< As a person reads it.
    QString note;  ///< What it is for, one short sentence part.
    bool isStandard;  ///< Chosen at first.
};

/// All of them, in the order of showing.
std::vector<ExportFormat> exportFormats();

/// One of the formats, to be ticked: its name, what it is for and, once written, its size and what
/// it costs. GUI thread only.
class ExportFormatRow : public QWidget {
    Q_OBJECT

public:
    explicit ExportFormatRow(const ExportFormat& format, QWidget* parent = nullptr);

    [[nodiscard]] const ExportFormat& format() const { return m_format; }
    [[nodiscard]] bool isChosen() const;
    void setChosen(bool chosen);
    /// report: what the worker said of the export.
    void showResult(const QJsonObject& report);
    void clearResult();

Q_SIGNALS:
    void chosenChanged();

private:
    ExportFormat m_format;
    QCheckBox* m_box;
    TextLabel* m_size;
    TextLabel* m_note;
};

}  // namespace seedling
