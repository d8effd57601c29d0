# Every outside library, found once. The Debian package is named where its absence would puzzle.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(fmt REQUIRED)
find_package(spdlog REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(tl-expected REQUIRED) # libexpected-dev
find_package(OpenCV 4.6 REQUIRED COMPONENTS core imgproc imgcodecs objdetect)
pkg_check_modules(turbojpeg REQUIRED IMPORTED_TARGET libturbojpeg) # libturbojpeg0-dev
find_package(SQLite3 3.40 REQUIRED)
find_package(ZLIB REQUIRED)

if(SEEDLING_BUILD_ENGINE)
    find_package(OpenMP REQUIRED) # Without it LibTorch's headers make at::parallel_for a plain loop.
    find_package(Torch REQUIRED) # libtorch-dev, or -DCMAKE_PREFIX_PATH=/path/to/libtorch
    if(NOT TARGET protobuf::libprotobuf)
        find_package(Protobuf REQUIRED) # ONNX's own file refers to it and does not look for it.
    endif()
    find_package(ONNX 1.12 CONFIG REQUIRED) # libonnx-dev
    set(SEEDLING_ONNX onnx)
    if(TARGET ONNX::onnx) # Later ones have a name of their own for it.
        set(SEEDLING_ONNX ONNX::onnx)
    endif()
    find_package(CLI11 REQUIRED)
    find_path(GLOO_INCLUDE_DIR gloo/rendezvous/store.h) # libgloo-dev: training by several machines.
    find_library(GLOO_LIBRARY gloo)
    mark_as_advanced(GLOO_INCLUDE_DIR GLOO_LIBRARY)
endif()

if(SEEDLING_BUILD_UI)
    # Charts needs libqt6opengl6-dev and libgl1-mesa-dev as well.
    find_package(Qt6 6.4 REQUIRED COMPONENTS Widgets Charts Svg Test LinguistTools)
    # Only QTEST_MAIN, which nobody uses here, asks for these folders; in a command they make a file another one for ccache.
    get_target_property(definitions Qt6::Test INTERFACE_COMPILE_DEFINITIONS)
    list(FILTER definitions EXCLUDE REGEX "^QT_TESTCASE_")
    set_target_properties(Qt6::Test PROPERTIES INTERFACE_COMPILE_DEFINITIONS "${definitions}")
    find_package(Qt6Multimedia 6.4 QUIET) # qt6-multimedia-dev: the camera of the Use page.
endif()

if(SEEDLING_BUILD_TESTS)
    find_package(GTest REQUIRED)
endif()
