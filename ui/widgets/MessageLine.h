#pragma once

#include <QWidget>
#include <functional>
#include <vector>

#include "datasets/base/Error.h"

class QHBoxLayout;

namespace seedling {

class IconLabel;
class TextLabel;

/// One line in place: an icon, a sentence, the links that mend it. Hidden while there is nothing to
/// say. Instead of message boxes, everywhere.
class MessageLine : public QWidget {
    Q_OBJECT

public:
    enum class Kind { Info, Warning, Error };
    struct Link {
        QString text;
        std::function<void()> run;
    };

    explicit MessageLine(QWidget* parent = nullptr);

    void show(Kind kind, const QString& sentence, const std::vector<Link>& links = {});
    void showError(const Error& error);
    void clear();
    /// For a place with margins of its own: without padding at the sides and without a line.
    void setBare();
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    IconLabel* m_icon;
    TextLabel* m_text;
    QHBoxLayout* m_links;
    Kind m_kind = Kind::Info;
    bool m_bare = false;
};

}  // namespace seedling
