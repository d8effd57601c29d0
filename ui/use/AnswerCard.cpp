#include "ui/use/AnswerCard.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <utility>

#include "ui/bridge/ErrorText.h"
#include "ui/bridge/QtConvert.h"
#include "ui/charts/Format.h"
#include "ui/label/LabelRows.h"
#include "ui/main/Theme.h"
#include "ui/use/AnswerDelegate.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Painting.h"

namespace seedling {
namespace {

constexpr int kPhoto = 304;
constexpr int kHeight = 304;
// What stands beside the photo, from its top.
constexpr int kBars = 68;
constexpr int kBarStep = 48;
constexpr int kFileLine = 216;
constexpr int kButtons = 244;

}  // namespace

AnswerCard::AnswerCard(ProjectModel& project, FilePictures& pictures, QWidget* parent)
    : QWidget(parent),
      m_project(project),
      m_pictures(pictures),
      m_wrong(new Button(Button::Kind::Outlined, tr("Wrong? Make it a label"), this)),
      m_copy(new Button(Button::Kind::Quiet, tr("Copy answer"), this)),
      m_classes(new QMenu(this)) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_wrong->setToolTip(tr("The key of a class does the same at once."));
    m_wrong->setCompact(true);
    m_wrong->setVisible(false);
    m_copy->setCompact(true);
    m_copy->setIconName(QStringLiteral("copy"));
    m_copy->setVisible(false);
    m_classes->installEventFilter(this);
    connect(m_wrong, &QPushButton::clicked, this, &AnswerCard::askForClass);
    connect(m_copy, &QPushButton::clicked, this, &AnswerCard::copy);
    connect(&m_pictures, &FilePictures::loaded, this, qOverload<>(&QWidget::update));
}

void AnswerCard::setAnswer(const std::optional<Answer>& answer, double seconds) {
    m_answer = answer;
    m_seconds = seconds;
    const bool hasAnswer = answer && !answer->isProblem();
    m_copy->setVisible(hasAnswer);
    m_wrong->setVisible(hasAnswer);
    setVisible(answer.has_value());
    const QString likeliest =
        hasAnswer ? tr("%1, %2").arg(answer->className, format::percent(answer->confidence))
                  : QString();
    setAccessibleName(hasAnswer && answer->noneOfThese
                          ? tr("None of these, likeliest %1").arg(likeliest)
                          : likeliest);
    update();
}

void AnswerCard::setGiven(const QString& className) {
    if (m_answer) {
        m_answer->given = className;
        update();
    }
}

void AnswerCard::askForClass() {
    m_classes->clear();
    // What it most likely is: what the model says of a picture to be kept, else what came second.
    const QString likely =
        m_answer ? (m_live ? m_answer->className : m_answer->secondClass) : QString();
    QAction* first = nullptr;
    for (const ClassRecord& record : m_project.classes()) {
        QString text = toQString(record.name).replace(QLatin1Char('&'), QStringLiteral("&&"));
        if (!record.key.empty())
            text += QLatin1Char('\t') + toQString(record.key);
        QAction* action =
            m_classes->addAction(text, this, [this, id = record.id] { Q_EMIT labelRequested(id); });
        if (toQString(record.name) == likely)
            first = action;
    }
    m_classes->popup(m_wrong->mapToGlobal(m_wrong->rect().bottomLeft()));
    m_classes->setActiveAction(first);
}

bool AnswerCard::isAsking() const {
    return m_classes->isVisible();
}

void AnswerCard::setLive(bool live) {
    if (std::exchange(m_live, live) != live)
        placeButtons();
}

bool AnswerCard::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_classes && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (const ClassRecord* record = classOfKey(m_project, *key)) {
            const ClassId id = record->id;
            m_classes->close();
            Q_EMIT labelRequested(id);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

QSize AnswerCard::sizeHint() const {
    return {theme::px(600), theme::px(kHeight)};
}

int AnswerCard::photoSide() const {
    return std::min(theme::px(kPhoto), width() / 2);
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
    placeButtons();
}

void AnswerCard::placeButtons() {
    const int left = photoSide() + theme::px(32);
    m_wrong->setText(m_live ? tr("Keep this picture") : tr("Wrong? Make it a label"));
    m_wrong->adjustSize();
    if (left + m_wrong->width() > width()) {
        m_wrong->setText(m_live ? tr("Keep") : tr("Wrong?"));
        m_wrong->adjustSize();
    }
    m_copy->adjustSize();
    // Their edges stand flush with the lines above them.
    const int ring = m_wrong->ringMargin();
    const int top = theme::px(kButtons) - ring;
    m_wrong->move(left - ring, top);
    const int beside = m_wrong->geometry().right() - ring + theme::px(8);
    if (beside + m_copy->width() <= width())
        m_copy->move(beside, top);
    else
        m_copy->move(left - ring - theme::px(8), top + m_wrong->height() - 2 * ring);
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
                           colourOfClass(m_project, name));
    painter.setFont(theme::font(13, first ? QFont::DemiBold : QFont::Normal));
    painter.setPen(theme::colour(Role::Text));
    const QRectF words(area.left() + theme::px(22), area.top(), area.width() - theme::px(22),
                       theme::px(20));
    painter.drawText(words, Qt::AlignVCenter, name);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignRight, format::percent(share));
    paint::bar(painter, QRectF(area.left(), area.top() + theme::px(25), area.width(), theme::px(6)),
               share, first ? Role::Accent : Role::Idle);
}

void AnswerCard::paintTitle(QPainter& painter, const QRectF& area) const {
    if (m_answer->noneOfThese) {
        painter.setFont(theme::font(28, QFont::DemiBold));
        painter.setPen(theme::colour(Role::Text));
        painter.drawText(area, Qt::AlignVCenter,
                         QFontMetricsF(painter.font())
                             .elidedText(tr("None of these"), Qt::ElideRight, area.width()));
        return;
    }
    const double shape = theme::px(22);
    theme::paintClassShape(painter, QRectF(area.left(), area.top() + theme::px(8), shape, shape),
                           colourOfClass(m_project, m_answer->className));
    const QString share = format::percentNumber(m_answer->confidence);
    painter.setFont(theme::font(13));
    const double sign = QFontMetricsF(painter.font()).horizontalAdvance(QStringLiteral(" %"));
    painter.setPen(theme::colour(Role::Text2));
    painter.drawText(area.adjusted(0, theme::px(8), 0, 0), Qt::AlignRight | Qt::AlignVCenter,
                     QStringLiteral("%"));
    painter.setFont(theme::font(28, QFont::DemiBold));
    painter.setPen(theme::colour(Role::Text));
    painter.drawText(area.adjusted(0, 0, -sign - 2, 0), Qt::AlignRight | Qt::AlignVCenter, share);
    const QFontMetricsF large(painter.font());
    const double left = theme::px(34);
    const double room = area.width() - left - large.horizontalAdvance(share) - sign - theme::px(16);
    painter.drawText(area.adjusted(left, 0, 0, 0), Qt::AlignVCenter,
                     large.elidedText(m_answer->className, Qt::ElideRight, room));
}

void AnswerCard::paintProblem(QPainter& painter, const QRectF& area) const {
    painter.setFont(theme::font(13, QFont::DemiBold));
    painter.setPen(theme::colour(Role::Warn));
    painter.drawText(QRectF(area.left(), area.top(), area.width(), theme::px(20)), Qt::AlignVCenter,
                     tr("This file has no answer."));
    painter.setFont(theme::font(13));
    painter.setPen(theme::colour(Role::Text));
    painter.drawText(area.adjusted(0, theme::px(28), 0, 0), Qt::AlignTop | Qt::TextWordWrap,
                     sentenceText(m_answer->problem.toStdString()));
}

void AnswerCard::paintFile(QPainter& painter, const QRectF& area) {
    painter.setFont(theme::font(12));
    painter.setPen(theme::colour(Role::Text2));
    const QFontMetricsF metrics(painter.font());
    QString took;
    if (m_seconds > 0) {
        took = m_seconds < 1 ? tr("%1 ms").arg(format::plain(m_seconds * 1000))
                             : tr("%1 s").arg(format::plain(m_seconds));
    }
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignRight, took);
    QString file = QFileInfo(m_answer->path).fileName();
    const QSize size = m_answer->isProblem() ? QSize() : m_pictures.sizeOf(m_answer->path);
    if (!size.isEmpty())
        file += tr(", %1 × %2").arg(format::count(size.width()), format::count(size.height()));
    if (!m_answer->given.isEmpty())
        file += tr(", labelled %1").arg(m_answer->given);
    const double room = area.width() - metrics.horizontalAdvance(took) - theme::px(16);
    painter.drawText(area, Qt::AlignVCenter, metrics.elidedText(file, Qt::ElideMiddle, room));
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
    paintFile(painter, {left, static_cast<double>(theme::px(kFileLine)), room,
                        static_cast<double>(theme::px(20))});
    if (m_answer->isProblem()) {
        paintProblem(painter, {left, 0, room, static_cast<double>(theme::px(kFileLine))});
        return;
    }
    paintTitle(painter, {left, 0, room, static_cast<double>(theme::px(38))});
    painter.fillRect(QRectF(left, theme::px(52), room, 1), theme::colour(Role::Line));
    double top = theme::px(kBars);
    const auto bar = [&](const QString& name, double share, bool first) {
        if (!name.isEmpty())
            paintBar(painter, {left, top, room, static_cast<double>(theme::px(40))}, name, share,
                     first);
        top += theme::px(kBarStep);
    };
    bar(m_answer->className, m_answer->confidence, true);
    bar(m_answer->secondClass, m_answer->secondConfidence, false);
    bar(m_answer->thirdClass, m_answer->thirdConfidence, false);
}

}  // namespace seedling
