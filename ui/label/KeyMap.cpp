#include "ui/label/KeyMap.h"

#include <QKeyEvent>
#include <QKeySequence>
#include <QSettings>
#include <algorithm>

#include "ui/bridge/QtConvert.h"

namespace seedling {
namespace {

/// Usual key, and the name under which another one is remembered.
struct Usual {
    const char* key;
    const char* setting;
};
constexpr std::array<Usual, kKeyActions> kUsual{{
    {"Return", "accept"},
    {"Shift+Return", "accept_page"},
    {"-", "not_this_class"},
    {"0", "none_of_these"},
    {"U", "unsure"},
    {"X", "exclude"},
    {"Del", "remove_label"},
    {"Backspace", "go_back"},
    {"N", "new_class"},
    {"Space", "loupe"},
    {"/", "find"},
    {"?", "all_keys"},
}};

QString settingOf(std::size_t place) {
    return QStringLiteral("keys/") + QLatin1String(kUsual[place].setting);
}

bool isSign(const QString& key) {
    return key.size() == 1;
}

/// Keys that move through the images or leave them, alone or with Shift.
bool isTaken(const QString& key) {
    const QString plain = key.section(QLatin1Char('+'), -1);
    const QStringList moving{
        QStringLiteral("Left"),    QStringLiteral("Right"),  QStringLiteral("Up"),
        QStringLiteral("Down"),    QStringLiteral("Home"),   QStringLiteral("End"),
        QStringLiteral("PgUp"),    QStringLiteral("PgDown"), QStringLiteral("Tab"),
        QStringLiteral("Backtab"), QStringLiteral("Esc"),    QStringLiteral("Menu")};
    const bool function = plain.size() > 1 && plain.startsWith(QLatin1Char('F'));
    return !isSign(key) &&
           (moving.contains(plain) || function || key.contains(QStringLiteral("Ctrl+")) ||
            key.contains(QStringLiteral("Alt+")) || key.contains(QStringLiteral("Meta+")));
}

tl::unexpected<Error> refusal(const QString& why) {
    return failure(ErrorCode::InvalidArgument, why.toStdString(),
                   KeyMap::tr("Press another one.").toStdString());
}

}  // namespace

KeyMap::KeyMap(QObject* parent) : QObject(parent) {
    const QSettings stored;
    for (std::size_t i = 0; i < m_keys.size(); ++i) {
        m_keys[i] = stored.value(settingOf(i), QLatin1String(kUsual[i].key)).toString();
    }
}

QString KeyMap::caption(KeyAction action) const {
    const QString& name = key(action);
    // What is written on the keys; Qt's own names need its translations to be installed.
    const std::pair<QLatin1String, QString> own[] = {
        {QLatin1String("Return"), tr("Enter")}, {QLatin1String("Shift+Return"), tr("Shift+Enter")},
        {QLatin1String("Space"), tr("Space")},  {QLatin1String("Backspace"), tr("Backspace")},
        {QLatin1String("Del"), tr("Del")},
    };
    for (const auto& [known, caption] : own) {
        if (name == known) {
            return caption;
        }
    }
    return isSign(name)
               ? name
               : QKeySequence(name, QKeySequence::PortableText).toString(QKeySequence::NativeText);
}

QString KeyMap::nameOf(const QKeyEvent& event) {
    switch (event.key()) {
        case Qt::Key_Shift:
        case Qt::Key_Control:
        case Qt::Key_Alt:
        case Qt::Key_AltGr:
        case Qt::Key_Meta:
        case Qt::Key_CapsLock:
        case Qt::Key_NumLock:
        case Qt::Key_unknown:
            return {};
        default:
            break;
    }
    const auto modifiers = event.modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    // What a key writes differs from layout to layout, and so does whether that needs Shift.
    const QString sign = event.text().toUpper();
    if (sign.size() == 1 && sign.at(0).isPrint() && !sign.at(0).isSpace() &&
        (modifiers & ~Qt::ShiftModifier) == Qt::NoModifier) {
        return sign;
    }
    const int key = event.key() == Qt::Key_Enter ? int(Qt::Key_Return) : event.key();
    return QKeySequence(QKeyCombination(modifiers, static_cast<Qt::Key>(key)))
        .toString(QKeySequence::PortableText);
}

std::optional<KeyAction> KeyMap::actionOf(const QKeyEvent& event) const {
    const QString name = nameOf(event);
    const auto found = std::ranges::find(m_keys, name);
    return name.isEmpty() || found == m_keys.end()
               ? std::nullopt
               : std::optional(static_cast<KeyAction>(found - m_keys.begin()));
}

QString KeyMap::letters() const {
    QString letters;
    for (const QString& key : m_keys) {
        if (isSign(key) && key.at(0).isLetterOrNumber()) {
            letters += key;
        }
    }
    return letters;
}

Status KeyMap::setKey(KeyAction action, const QString& key, std::span<const ClassRecord> classes) {
    if (key.isEmpty() || isTaken(key)) {
        return refusal(tr("%1 moves through the images or belongs to the menus.").arg(key));
    }
    for (std::size_t i = 0; i < m_keys.size(); ++i) {
        if (m_keys[i] == key && i != at(action)) {
            return refusal(
                tr("%1 means already: %2.").arg(key, titleOf(static_cast<KeyAction>(i))));
        }
    }
    for (const ClassRecord& record : classes) {
        if (toQString(record.key) == key) {
            return refusal(tr("%1 belongs to the class %2.").arg(key, toQString(record.name)));
        }
    }
    m_keys[at(action)] = key;
    QSettings().setValue(settingOf(at(action)), key);
    Q_EMIT changed();
    return {};
}

bool KeyMap::isUsual() const {
    return std::ranges::equal(m_keys, kUsual, [](const QString& key, const Usual& usual) {
        return key == QLatin1String(usual.key);
    });
}

void KeyMap::reset() {
    QSettings().remove(QStringLiteral("keys"));
    for (std::size_t i = 0; i < m_keys.size(); ++i) {
        m_keys[i] = QLatin1String(kUsual[i].key);
    }
    Q_EMIT changed();
}

QString KeyMap::titleOf(KeyAction action) {
    switch (action) {
        case KeyAction::Accept:
            return tr("Accept the suggestion");
        case KeyAction::AcceptPage:
            return tr("Accept all in sight");
        case KeyAction::NotThisClass:
            return tr("Not the suggested class");
        case KeyAction::NoneOfThese:
            return tr("None of these");
        case KeyAction::Unsure:
            return tr("Unsure");
        case KeyAction::Exclude:
            return tr("Exclude from everything");
        case KeyAction::RemoveLabel:
            return tr("Remove the label");
        case KeyAction::GoBack:
            return tr("Undo and go back");
        case KeyAction::NewClass:
            return tr("New class");
        case KeyAction::Loupe:
            return tr("Loupe and back");
        case KeyAction::Find:
            return tr("Find by name");
        case KeyAction::AllKeys:
            return tr("This page");
    }
    return {};
}

}  // namespace seedling
