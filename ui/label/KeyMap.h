#pragma once

#include <QObject>
#include <QString>
#include <array>
#include <optional>
#include <span>

#include "datasets/base/Result.h"
#include "datasets/project/Records.h"

class QKeyEvent;

namespace seedling {

/// What a single key does in the gallery and the loupe, besides giving a class.
enum class KeyAction {
    Accept,
    AcceptPage,
    NotThisClass,  ///< The suggested one.
    NoneOfThese,
    Unsure,
    Exclude,
    RemoveLabel,
    GoBack,
    NewClass,
    Loupe,
    Find,
    AllKeys,
};
inline constexpr int kKeyActions = 12;

/// Which key does what; remembered by the program. A key is named as Qt names it ("U", "Return",
/// "Shift+Return", "Space", "/"), letters as capitals. GUI thread only.
class KeyMap : public QObject {
    Q_OBJECT

public:
    explicit KeyMap(QObject* parent = nullptr);

    [[nodiscard]] const QString& key(KeyAction action) const { return m_keys[at(action)]; }
    /// The key as it is shown on a cap: "Enter".
    [[nodiscard]] QString caption(KeyAction action) const;
    [[nodiscard]] std::optional<KeyAction> actionOf(const QKeyEvent& event) const;
    /// Letters and digits in use, which no class may have then.
    [[nodiscard]] QString letters() const;

    /// Gives an action another key. Errors: InvalidArgument (the key moves through the images or
    /// belongs to the menus, to another action or to one of the classes).
    Status setKey(KeyAction action, const QString& key, std::span<const ClassRecord> classes);
    [[nodiscard]] bool isUsual() const;
    void reset();

    /// The name of the key that was pressed; empty for one that only goes with others.
    [[nodiscard]] static QString nameOf(const QKeyEvent& event);
    /// "Exclude from everything"
    [[nodiscard]] static QString titleOf(KeyAction action);

Q_SIGNALS:
    void changed();

private:
    static std::size_t at(KeyAction action) { return static_cast<std::size_t>(action); }

    std::array<QString, kKeyActions> m_keys;
};

}  // namespace seedling
