#include "ui/charts/ChartFrame.h"

#include <QBuffer>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QSvgGenerator>
#include <QVBoxLayout>

#include "ui/bridge/QtConvert.h"
#include "ui/charts/KindChip.h"
#include "ui/main/Theme.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {
namespace {

constexpr int kPixelsForEach = 2;
/// Narrower than this, the icon gives its room to the words.
constexpr int kNarrow = 180;

int pictureMargin() {
    return theme::px(16);
}

std::string_view viewOf(const QByteArray& bytes) {
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

}  // namespace

ChartFrame::ChartFrame(const QString& icon, const QString& title, const QString& term,
                       QWidget* parent)
    : QWidget(parent),
      m_title(title),
      m_icon(new IconLabel(icon)),
      m_name(new TextLabel(title, 13, QFont::DemiBold)),
      m_chip(new KindChip),
      m_more(new IconButton(QStringLiteral("more"), tr("Picture and numbers of “%1”").arg(title))),
      m_column(new QVBoxLayout(this)),
      m_fileName(QStringLiteral("chart")),
      m_chooser(chartfiles::systemChooser(this)) {
    setAccessibleName(title);
    setAccessibleDescription(term);
    setToolTip(term);
    m_chip->setVisible(false);
    m_name->setElided(Qt::ElideRight);
    auto* heading = new QHBoxLayout;
    // As high with a chip as without, so that neighbours share their lines.
    heading->addStrut(theme::px(24));
    heading->setSpacing(theme::px(8));
    heading->addWidget(m_icon);
    heading->addWidget(m_name);
    heading->addStretch();
    heading->addWidget(m_chip);
    heading->addWidget(m_more);
    m_column->setContentsMargins({});
    m_column->setSpacing(theme::px(4));
    m_column->addLayout(heading);
    connect(m_more, &QAbstractButton::clicked, this,
            [this] { openMenu(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
}

void ChartFrame::setEnergyKind(EnergyKind kind, const QString& source) {
    m_chip->setKind(kind, source);
    m_chip->setVisible(true);
}

QWidget& ChartFrame::menuButton() const {
    return *m_more;
}

std::vector<MetricColumn> ChartFrame::numbers() const {
    std::vector<MetricColumn> columns = m_numbers ? m_numbers() : std::vector<MetricColumn>();
    std::erase_if(columns, [](const MetricColumn& column) { return column.points->empty(); });
    return columns;
}

std::string ChartFrame::numbersText(char separator) const {
    MetricTable table;
    table.setColumns(numbers());
    return table.text(separator);
}

// ---- the menu -----------------------------------------------------------------------------------

void ChartFrame::openMenu(const QPoint& where) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(m_more->accessibleName());
    const bool known = !numbers().empty();
    const auto add = [this, menu](const char* icon, const QString& text, auto run) {
        return menu->addAction(theme::icon(QLatin1String(icon)), text, this, run);
    };
    QAction* table = add("table", tr("Data table"), [this] { Q_EMIT tableRequested(); });
    menu->addSeparator();
    add("image", tr("Copy picture"), [this] { QGuiApplication::clipboard()->setImage(image()); });
    QAction* copy = add("copy", tr("Copy numbers"), [this] {
        QGuiApplication::clipboard()->setText(toQString(numbersText('\t')));
    });
    menu->addSeparator();
    QAction* csv = add("export", tr("Save numbers as CSV…"), [this] { saveNumbers(); });
    add("export", tr("Save picture as PNG…"), [this] { savePng(); });
    add("export", tr("Save picture as SVG…"), [this] { saveSvg(); });
    for (QAction* action : {table, copy, csv})
        action->setEnabled(known);
    menu->popup(where);
}

void ChartFrame::contextMenuEvent(QContextMenuEvent* event) {
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    openMenu(byKey ? m_more->mapToGlobal(QPoint(0, m_more->height())) : event->globalPos());
}

void ChartFrame::saveNumbers() {
    save({tr("Save the numbers"), m_fileName + QStringLiteral(".csv"), tr("CSV files (*.csv)")},
         numbersText(','));
}

void ChartFrame::savePng() {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image().save(&buffer, "PNG");
    save({tr("Save the picture"), m_fileName + QStringLiteral(".png"), tr("PNG pictures (*.png)")},
         viewOf(bytes));
}

void ChartFrame::saveSvg() {
    save({tr("Save the picture"), m_fileName + QStringLiteral(".svg"), tr("SVG pictures (*.svg)")},
         viewOf(svg()));
}

void ChartFrame::save(const chartfiles::Question& question, std::string_view bytes) {
    const QString failure = chartfiles::save(m_chooser, question, bytes);
    if (!failure.isEmpty())
        Q_EMIT failed(failure);
}

// ---- the picture --------------------------------------------------------------------------------

QSize ChartFrame::pictureSize() const {
    const int margins = 2 * pictureMargin();
    return {width() + margins, height() + hiddenHeight() + margins};
}

QImage ChartFrame::image() {
    QImage image(pictureSize() * kPixelsForEach, QImage::Format_RGB32);
    image.setDevicePixelRatio(kPixelsForEach);
    QPainter painter(&image);
    paintPicture(painter);
    return image;
}

QByteArray ChartFrame::svg() {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(pictureSize());
    generator.setViewBox(QRect(QPoint(), pictureSize()));
    generator.setTitle(m_title);
    QPainter painter(&generator);
    paintPicture(painter);
    painter.end();
    return bytes;
}

void ChartFrame::paintPicture(QPainter& painter) {
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(QRectF(QPointF(), QSizeF(pictureSize())), theme::colour(Role::Canvas));
    painter.translate(pictureMargin(), pictureMargin());
    painter.setFont(theme::font(13, QFont::DemiBold));
    painter.setPen(theme::colour(Role::Text));
    painter.drawText(QRectF(0, 0, width(), theme::px(24)), Qt::AlignVCenter | Qt::AlignLeft,
                     m_title);
    if (!m_chip->isHidden()) {
        painter.save();
        // Where the menu is in the window.
        painter.translate(width() - m_chip->width(), m_chip->y());
        m_chip->paint(painter);
        painter.restore();
    }
    paintContent(painter);
}

void ChartFrame::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_icon->setVisible(width() >= theme::px(kNarrow));
}

}  // namespace seedling
