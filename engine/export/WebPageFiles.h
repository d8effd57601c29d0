#pragma once

#include <string_view>
#include <vector>

namespace seedling {

/// One text of the exported web page.
struct WebPageFile {
    std::string_view path;  ///< In the exported folder: "index.html", "page/page.js".
    std::string_view text;
};

/// All that the page consists of beside the model and the runtime: resources/web, built in. Any
/// thread.
const std::vector<WebPageFile>& webPageFiles();

}  // namespace seedling
