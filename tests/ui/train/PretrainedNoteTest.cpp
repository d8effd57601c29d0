#include "ui/train/PretrainedNote.h"

#include <QLineEdit>
#include <QPushButton>

#include "tests/ui/support/SessionFixture.h"
#include "ui/train/OptionForm.h"
#include "ui/train/OptionRow.h"

namespace seedling {
namespace {

class PretrainedNoteTest : public test::SessionFixture {
protected:
    PretrainedNoteTest() : form(session->nextRun(), workers.factory()) {
        note = form.findChild<PretrainedNote*>();
    }

    void choose(const char* file) { ASSERT_TRUE(session->nextRun().setOption("pretrained", file)); }
    static std::string answer(const char* title, bool encoder) {
        return std::string(R"({"title":")") + title + R"(","encoder":)" +
               (encoder ? "true" : "false") +
               R"(,"parameters":11689512,"features":512,"sha256":"5c106cdeadbeef"})";
    }

    test::FakeWorkers workers;
    OptionForm form;
    PretrainedNote* note = nullptr;
};

TEST_F(PretrainedNoteTest, SaysWhatTheWorkerRecognised) {
    ASSERT_TRUE(note);
    EXPECT_TRUE(note->isHidden());
    choose("/weights/resnet18.pth");
    EXPECT_FALSE(note->isHidden());
    EXPECT_EQ(note->text(), QStringLiteral("Looking at the file …"));
    test::FakeWorker* asked = workers.running(QStringLiteral("pretrained"));
    ASSERT_TRUE(asked);
    EXPECT_EQ(asked->starts.back().at(1), QStringLiteral("/weights/resnet18.pth"));
    asked->finish(answer("ResNet-18", false));
    EXPECT_EQ(note->text(), QStringLiteral("ResNet-18 from torchvision, 11.7 million parameters, "
                                           "SHA-256 5c106cde…"));
    choose("");
    EXPECT_TRUE(note->isHidden());
}

TEST_F(PretrainedNoteTest, SaysInPlaceWhyAFileCannotBeUsed) {
    choose("/weights/other.pth");
    workers.running(QStringLiteral("pretrained"))
        ->fail({ErrorCode::Unsupported, "The file is not a dictionary of named tensors.",
                "Save the weights alone."});
    EXPECT_TRUE(
        note->text().startsWith(QStringLiteral("The file is not a dictionary of named tensors.")));
}

TEST_F(PretrainedNoteTest, AnAnswerAboutAnotherFileIsNotShown) {
    choose("/weights/first.pth");
    test::FakeWorker* asked = workers.running(QStringLiteral("pretrained"));
    ASSERT_TRUE(asked);
    choose("/weights/second.pth");
    EXPECT_EQ(asked->commands.back(), Command::Stop);
    asked->finish(answer("ResNet-34", false));
    ASSERT_TRUE(asked->isRunning());
    EXPECT_EQ(asked->starts.back().at(1), QStringLiteral("/weights/second.pth"));
    asked->finish(answer("ResNet-50", false));
    EXPECT_TRUE(note->text().startsWith(QStringLiteral("ResNet-50")));
}

TEST_F(PretrainedNoteTest, AnEncoderOffersToBeUsedFrozen) {
    choose("/weights/encoder.pt");
    workers.running(QStringLiteral("pretrained"))->finish(answer("encoder", true));
    EXPECT_TRUE(note->text().startsWith(QStringLiteral("TorchScript encoder with 512 features")));
    for (QPushButton* button : note->findChildren<QPushButton*>()) {
        if (button->text() == QStringLiteral("Use it frozen"))
            button->click();
    }
    EXPECT_EQ(session->nextRun().config().pretrainedUse, "frozen");
    EXPECT_FALSE(note->text().contains(QStringLiteral("go on learning")));
}

TEST_F(PretrainedNoteTest, APathCanBeTyped) {
    for (OptionRow* row : form.rows()) {
        if (row->option().key != "pretrained")
            continue;
        auto* field = row->findChild<QLineEdit*>();
        ASSERT_TRUE(field);
        field->setText(QStringLiteral("/weights/a file.pth"));
        Q_EMIT field->editingFinished();
        EXPECT_EQ(row->text(), QStringLiteral("/weights/a file.pth"));
    }
    EXPECT_EQ(session->nextRun().config().pretrained, "/weights/a file.pth");
    EXPECT_TRUE(workers.running(QStringLiteral("pretrained")));
}

}  // namespace
}  // namespace seedling
