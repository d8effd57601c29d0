#include "engine/export/WebExport.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "engine/export/WebPageFiles.h"
#include "engine/export/WebReadme.h"
#include "engine/export/WebRuntime.h"
#include "tests/support/Paths.h"
#include "tests/support/TempFolder.h"

namespace seedling {
namespace {

namespace fs = std::filesystem;

std::string textOf(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

class WebExport : public testing::Test {
protected:
    void SetUp() override {
        for (const char* name : kWebRuntimeFiles)
            m_folder.write(std::string("runtime/") + name, std::string("content of ") + name);
    }

    /// Writes what an ONNX export consists of, as far as a page needs it.
    static Result<ExportReport> writeModel(const fs::path& folder) {
        fs::create_directory(folder);
        std::ofstream(folder / "model-fixed.onnx") << "weights";
        std::ofstream(folder / "model.json") << "{}";
        ExportReport report;
        report.folder = folder;
        report.sameClass = 7;
        return report;
    }

    [[nodiscard]] fs::path page() const { return m_folder / "page"; }
    [[nodiscard]] fs::path runtime() const { return m_folder / "runtime"; }
    [[nodiscard]] const test::TempFolder& folder() const { return m_folder; }

private:
    test::TempFolder m_folder;
};

TEST_F(WebExport, HoldsPageModelAndRuntime) {
    const auto report = exportWebPage(page(), runtime(), writeModel);
    ASSERT_TRUE(report) << report.error().message;
    EXPECT_EQ(report->folder, page());
    EXPECT_EQ(report->sameClass, 7);
    EXPECT_GT(report->modelBytes, 20'000);  // Of the whole page.
    for (const WebPageFile& file : webPageFiles())
        EXPECT_EQ(textOf(page() / file.path), file.text) << file.path;
    for (const char* name : kWebRuntimeFiles)
        EXPECT_EQ(textOf(page() / "runtime" / name), std::string("content of ") + name);
    EXPECT_EQ(textOf(page() / "model" / "model-fixed.onnx"), "weights");
    EXPECT_EQ(textOf(page() / "README.md"), webReadme());
    EXPECT_EQ(std::distance(fs::directory_iterator(folder().path()), {}), 2);
}

TEST_F(WebExport, BuildsInTheSourcesAsTheyAre) {
    const fs::path sources = test::sourceFolder() / "resources" / "web";
    EXPECT_EQ(std::distance(fs::directory_iterator(sources), {}), std::ssize(webPageFiles()));
    for (const WebPageFile& file : webPageFiles())
        EXPECT_EQ(textOf(sources / fs::path(file.path).filename()), file.text) << file.path;
}

TEST_F(WebExport, ReplacesAnOlderPageOnly) {
    ASSERT_TRUE(exportWebPage(page(), runtime(), writeModel));
    EXPECT_TRUE(exportWebPage(page(), runtime(), writeModel));
    folder().write("other/index.html", "precious");
    const auto refused = exportWebPage(folder() / "other", runtime(), writeModel);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(textOf(folder() / "other/index.html"), "precious");
}

TEST_F(WebExport, SaysHowToGetAMissingRuntimeAndLeavesNothing) {
    fs::remove(runtime() / "ort-wasm-simd-threaded.wasm");
    bool isAsked = false;
    const auto missing = exportWebPage(page(), runtime(), [&](const fs::path& model) {
        isAsked = true;
        return writeModel(model);
    });
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, ErrorCode::NotFound);
    EXPECT_NE(missing.error().advice.find("packaging/web-runtime.sh"), std::string::npos);
    EXPECT_FALSE(isAsked);
    EXPECT_FALSE(fs::exists(page()));
}

TEST_F(WebExport, LeavesNothingWhenTheModelFails) {
    const auto failed = exportWebPage(page(), runtime(), [](const fs::path&) {
        return Result<ExportReport>(failure(ErrorCode::Internal, "No model."));
    });
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().message, "No model.");

    const auto incomplete = exportWebPage(page(), runtime(), [](const fs::path& model) {
        auto report = writeModel(model);
        fs::remove(model / "model.json");
        return report;
    });
    ASSERT_FALSE(incomplete);
    EXPECT_EQ(incomplete.error().code, ErrorCode::Internal);
    EXPECT_EQ(std::distance(fs::directory_iterator(folder().path()), {}), 1);
}

}  // namespace
}  // namespace seedling
