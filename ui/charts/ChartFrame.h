#pragma once

#include <QByteArray>
#include <QImage>
#include <QWidget>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/protocol/Event.h"
#include "ui/charts/ChartFiles.h"
#include "ui/charts/MetricTable.h"

class QHBoxLayout;
class QVBoxLayout;

namespace seedling {

class IconButton;
class IconLabel;
class KindChip;
class TextLabel;

/// What every chart has: a title row with icon, name, the kind of an energy, and the menu in which
/// its picture and its numbers are copied and saved. What it shows is put below by who derives.
/// GUI thread only.
class ChartFrame : public QWidget {
    Q_OBJECT

public:
    /// Called when the numbers are needed; what it gives is read at once.
    using Numbers = std::function<std::vector<MetricColumn>()>;

    /// term: the word of the field and what it means, for the tooltip.
    ChartFrame(const QString& icon, const QString& title, const QString& term,
               QWidget* parent = nullptr);

    [[nodiscard]] const QString& title() const { return m_title; }
    /// Shown from the first call on.
    void setEnergyKind(EnergyKind kind, const QString& source);
    void setNumbers(Numbers numbers) { m_numbers = std::move(numbers); }
    /// The figures behind the chart, in full; without what has none. See MetricColumn.
    [[nodiscard]] std::vector<MetricColumn> numbers() const;
    /// Name of its files without their ending: "run-3-accuracy".
    void setFileName(const QString& name) { m_fileName = name; }
    [[nodiscard]] const QString& fileName() const { return m_fileName; }
    void setFileChooser(chartfiles::Chooser chooser) { m_chooser = std::move(chooser); }
    /// The button that opens the menu.
    [[nodiscard]] QWidget& menuButton() const;

    /// The chart as a picture on the canvas colour, with two pixels for each.
    [[nodiscard]] QImage image();
    /// The same as an SVG document.
    [[nodiscard]] QByteArray svg();
    /// Every number, with a header line that names the units; see MetricTable::text.
    [[nodiscard]] std::string numbersText(char separator) const;

Q_SIGNALS:
    /// Show the numbers as a table.
    void tableRequested();
    /// A file could not be written; a sentence.
    void failed(const QString& sentence);

protected:
    /// Where content goes, below the title row.
    [[nodiscard]] QVBoxLayout* column() const { return m_column; }
    /// Paints the content into a picture, each part at its place in this widget.
    virtual void paintContent(QPainter& painter) = 0;
    /// Pixels by which the picture is higher than the widget: what is scrolled away here.
    [[nodiscard]] virtual int hiddenHeight() const { return 0; }

    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void openMenu(const QPoint& where);
    void saveNumbers();
    void savePng();
    void saveSvg();
    void save(const chartfiles::Question& question, std::string_view bytes);
    void paintPicture(QPainter& painter);
    [[nodiscard]] QSize pictureSize() const;

    QString m_title;
    IconLabel* m_icon;
    TextLabel* m_name;
    KindChip* m_chip;
    IconButton* m_more;
    QVBoxLayout* m_column;
    QString m_fileName;
    Numbers m_numbers;
    chartfiles::Chooser m_chooser;
};

}  // namespace seedling
