#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "datasets/base/FileIo.h"
#include "tests/support/TempFolder.h"
#include "tests/ui/support/SessionFixture.h"
#include "ui/use/AnswerCard.h"
#include "ui/use/AnswerList.h"
#include "ui/use/UsePage.h"

namespace seedling::test {

/// First lines of tables of answers, with a third class and what went wrong, and without.
inline constexpr const char* kFullHeader =
    "path,class,confidence,second_class,second_confidence,third_class,third_confidence,problem\n";
inline constexpr const char* kHeader = "path,class,confidence,second_class,second_confidence\n";

/// The page on which a model is used, with a model to use.
class UseFixture : public SessionFixture {
protected:
    UseFixture() : page(project, workers.factory()) {
        run = script.addTo(project.project());
        project.reloadRuns();
        showRun(project, run);
        page.resize(1100, 800);
        page.show();
        page.sidePanel()->show();
    }
    ~UseFixture() override { delete page.sidePanel(); }

    void answer(const std::string& lines,
                const std::string& payload = R"({"images":2,"unreadable":0,"seconds":0.4})",
                const std::string& header = kHeader) {
        FakeWorker* job = workers.running(QStringLiteral("predict"));
        ASSERT_TRUE(job);
        ASSERT_TRUE(writeFileAtomically(toPath(job->starts.back().last()),
                                        std::string_view(header + lines)));
        job->finish(payload);
    }

    /// Asks about a folder of two pictures that are not of the project.
    void answerFolder(const std::string& more = {}) {
        writePictures(elsewhere / "new", 2);
        page.predict(toQString(elsewhere / "new"));
        const std::string folder = (elsewhere / "new").string();
        answer(folder + "/img1.png,oak,0.9,maple,0.1,,,\n" + folder +
                   "/img2.png,maple,0.6,oak,0.4,,,\n" + more,
               R"({"images":2,"seconds":0.4})", kFullHeader);
        ASSERT_TRUE(waitFor([&] { return !list().answers().empty(); }));
    }

    AnswerList& list() { return *page.findChild<AnswerList*>(); }
    const std::optional<Answer>& shown() { return page.findChild<AnswerCard*>()->answer(); }

    /// Presses the key of a class while `widget` has the keyboard.
    void pressKeyOf(int classIndex, QWidget& widget) {
        const auto& record = project.classes()[static_cast<std::size_t>(classIndex)];
        ASSERT_FALSE(record.key.empty());
        QTest::keyClicks(&widget, toQString(record.key));
    }

    TempFolder elsewhere;
    FakeWorkers workers;
    UsePage page;
    RunId run;
};

}  // namespace seedling::test
