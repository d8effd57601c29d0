#pragma once

#include <QWidget>
#include <array>

class QVBoxLayout;

namespace seedling {

class DropTarget;
class MessageLine;
class ProgressLine;
class TextLabel;
class Button;
struct Error;

/// What one sees first: where to drop images, the three verbs, the projects of late. Shows the
/// progress of an import and what went wrong with it.
class WelcomePage : public QWidget {
    Q_OBJECT

public:
    explicit WelcomePage(QWidget* parent = nullptr);

    void setHovering(const QString& what);
    void showImport(const QString& name, qint64 found);
    /// A project is being read, which takes a while when it is large.
    void showOpening(const QString& name);
    void endImport();
    void showError(const Error& error);
    [[nodiscard]] QString message() const;
    /// Reads the list of recent projects again.
    void refreshRecent();
    /// What the tour points at: the field for images, and the three verbs from 0 on.
    [[nodiscard]] QWidget* dropTarget() const;
    [[nodiscard]] QWidget* verb(std::size_t index) const { return m_verbs.at(index); }

Q_SIGNALS:
    void openFolderRequested();
    void openProjectRequested();
    void sampleRequested();
    void projectRequested(const QString& file);
    void importCancelled();

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeVerbs();
    QWidget* makeImportLine();

    MessageLine* m_message;
    DropTarget* m_target;
    TextLabel* m_importText;
    Button* m_importCancel;
    QWidget* m_importLine;
    QWidget* m_recentHeading;
    QVBoxLayout* m_recent;
    std::array<QWidget*, 3> m_verbs{};
};

}  // namespace seedling
