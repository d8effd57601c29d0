#include "ui/use/AnswerCard.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>

#include "ui/bridge/QtConvert.h"
#include "ui/charts/Format.h"
#include "ui/main/Theme.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Painting.h"

namespace seedling {
namespace {

constexpr int kPhoto = 304;
constexpr int kHeight = 304;

}  // namespace

AnswerCard::AnswerCard(ProjectModel& project, FilePictures& pictures, QWidget* parent)
    : QWidget(parent),
      m_project(project),
      m_pictures(pictures),
      m_copy(new Button(Button::Kind::Quiet, tr("Copy answer"), this)) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_copy->setIconName(QStringLiteral("copy"));
    m_copy->setVisible(false);
    connect(m_copy, &QPushButton::clicked, this, &AnswerCard::copy);
    connect(&m_pictures, &FilePictures::loaded, this, qOverload<>(&QWidget::update));
}

void AnswerCard::setAnswer(const std::optional<Answer>& answer) {
    m_answer = answer;
    m_copy->setVisible(answer.has_value());
    setVisible(answer.has_value());
    const QString likeliest =
        answer ? tr("%1, %2").arg(answer->className, format::percent(answer->confidence))
               : QString();
    setAccessibleName(answer && answer->noneOfThese
                          ? tr("None of these, likeliest %1").arg(likeliest)
                          : likeliest);
    update();
}

QSize AnswerCard::sizeHint() const {
    return {theme::px(600), theme::px(kHeight)};
}

int AnswerCard::photoSide() const {
    return std::min(theme::px(kPhoto), width() / 2);
}

int AnswerCard::colourOf(const QString& name) const {
    const auto& classes = m_project.classes();
    const auto found = std::find_if(classes.begin(), classes.end(), [&](const ClassRecord& record) {
        return toQString(record.name) == name;
    });
    return found == classes.end() ? 0 : found->colour;
}

void AnswerCard::copy() {
    if (m_answer)
        QGuiApplication::clipboard()->setText(
            QStringLiteral("%1\t%2\t%3")
                .arg(m_answer->path,
                     m_answer->noneOfThese ? tr("None of these") : m_answer->className,
                     QString::number(m_answer->confidence, 'f', 4)));
}

void AnswerCard::resizeEvent(QResizeEvent*) {
    m_copy->adjustSize();
    // Its text stands flush with the lines above it.
    const int inset = m_copy->ringMargin() + theme::px(8);
    m_copy->move(photoSide() + theme::px(32) - inset, theme::px(204) - m_copy->ringMargin());
}

void AnswerCard::paintPhoto(QPainter& painter, const QRect& square) {
    const QPixmap pixmap =
        m_pictures.picture(m_answer->path, qRound(square.width() * devicePixelRatioF()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::colour(Role::Hover));
    if (pixmap.isNull()) {
        painter.drawRoundedRect(square, 4, 4);
        return;
    }
    QRectF target(QPointF(), QSizeF(pixmap.size()).scaled(square.size(), Qt::KeepAspectRatio));
    target.moveCenter(QRectF(square).center());
    target.moveTop(square.top());
    QPainterPath path;
    path.addRoundedRect(target, 4, 4);
    painter.save();
    painter.setClipPath(path);
    painter.drawPixmap(target, pixmap, QRectF(pixmap.rect()));
    painter.restore();
}

void AnswerCard::paintBar(QPainter& painter, const QRectF& area, const QString& name, double share,
                          bool first) const {
    const double shape = theme::px(14);
    theme::paintClassShape(painter, QRectF(area.left(), area.top() + 3, shape, shape),
                           colourOf(name));
    painter.setFont(theme::font(13, first ? QFont::DemiBold : QFont::Normal));
    painter.setPen(theme::colour(Role::Text));
    const QRectF words(area.left() + theme::px(22), area.top(), area.width() - theme::px(22),
                       theme::px(20));
    painter.drawText(words, Qt::AlignVCenter, name);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignRight, format::percent(share));
    paint::bar(painter, QRectF(area.left(), area.top() + theme::px(25), area.width(), theme::px(6)),
               share, first ? Role::Accent : Role::Idle);
}

void AnswerCard::paintEvent(QPaintEvent*) {
    if (!m_answer)
        return;
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const int side = photoSide();
    paintPhoto(painter, {0, 0, side, side});
    const double left = side + theme::px(32);
    const double room = width() - left;
    const double shape = theme::px(22);
    const bool unknown = m_answer->noneOfThese;
    if (!unknown) {
        theme::paintClassShape(painter, QRectF(left, theme::px(8), shape, shape),
                               colourOf(m_answer->className));
    }
    painter.setFont(theme::font(28, QFont::DemiBold));
    painter.setPen(theme::colour(Role::Text));
    const QRectF title(left, 0, room, theme::px(38));
    const QString share = unknown ? QString() : format::percentNumber(m_answer->confidence);
    painter.setFont(theme::font(13));
    const double sign = QFontMetricsF(painter.font()).horizontalAdvance(QStringLiteral(" %"));
    painter.setPen(theme::colour(Role::Text2));
    if (!unknown)
        painter.drawText(title.adjusted(0, theme::px(8), 0, 0), Qt::AlignRight | Qt::AlignVCenter,
                         QStringLiteral("%"));
    painter.setFont(theme::font(28, QFont::DemiBold));
    painter.setPen(theme::colour(Role::Text));
    painter.drawText(title.adjusted(0, 0, -sign - 2, 0), Qt::AlignRight | Qt::AlignVCenter, share);
    const QFontMetricsF large(painter.font());
    const double nameLeft = unknown ? 0 : theme::px(34);
    const double nameRoom = room - nameLeft - large.horizontalAdvance(share) - sign - theme::px(16);
    painter.drawText(title.adjusted(nameLeft, 0, 0, 0), Qt::AlignVCenter,
                     large.elidedText(unknown ? tr("None of these") : m_answer->className,
                                      Qt::ElideRight, nameRoom));
    painter.fillRect(QRectF(left, theme::px(52), room, 1), theme::colour(Role::Line));
    paintBar(painter, {left, static_cast<double>(theme::px(72)), room, 40}, m_answer->className,
             m_answer->confidence, true);
    if (!m_answer->secondClass.isEmpty()) {
        paintBar(painter, {left, static_cast<double>(theme::px(122)), room, 40},
                 m_answer->secondClass, m_answer->secondConfidence, false);
    }
    painter.setFont(theme::font(12));
    painter.setPen(theme::colour(Role::Text2));
    const QSize size = m_pictures.sizeOf(m_answer->path);
    QString file = QFileInfo(m_answer->path).fileName();
    if (!size.isEmpty())
        file += tr(", %1 × %2").arg(format::count(size.width()), format::count(size.height()));
    painter.drawText(QRectF(left, theme::px(176), room, theme::px(20)), Qt::AlignVCenter,
                     QFontMetricsF(painter.font()).elidedText(file, Qt::ElideMiddle, room));
}

}  // namespace seedling
