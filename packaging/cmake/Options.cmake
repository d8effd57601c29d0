# Choices a person can make with -D, and the settings every target shares.
option(SEEDLING_BUILD_ENGINE "Build what needs LibTorch: seedling_engine and seedling-cli" ON)
option(SEEDLING_BUILD_UI "Build what needs Qt: seedling_ui and the seedling window" ON)
option(SEEDLING_BUILD_TESTS "Build tests and benchmarks" ON)
set(SEEDLING_SANITIZE "" CACHE STRING "Sanitizers for every target of ours, e.g. address,undefined or thread")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()

# Programs lie together, so that the window finds seedling-cli beside itself in the build tree as well.
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)

# A linker that is quick with LibTorch, where there is one.
find_program(SEEDLING_MOLD mold)
if(SEEDLING_MOLD)
    add_link_options(-fuse-ld=mold)
endif()

if(NOT DEFINED CMAKE_CXX_COMPILER_LAUNCHER AND NOT DEFINED ENV{CMAKE_CXX_COMPILER_LAUNCHER})
    find_program(SEEDLING_CCACHE ccache)
    if(SEEDLING_CCACHE)
        set(CMAKE_CXX_COMPILER_LAUNCHER ${SEEDLING_CCACHE})
    endif()
endif()

add_library(seedling_options INTERFACE)
target_include_directories(seedling_options INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_definitions(seedling_options INTERFACE
    QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII SEEDLING_VERSION="${PROJECT_VERSION}")
target_compile_options(seedling_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual
    $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond -Wlogical-op>)
# A released program says nothing of where it was built, and is the same wherever that is. Paths are absolute, or relative
# to the build folder where ccache has made them so; of maps that fit, the last one counts.
file(RELATIVE_PATH SEEDLING_ROOT_FROM_BUILD ${CMAKE_BINARY_DIR} ${CMAKE_SOURCE_DIR})
if(SEEDLING_ROOT_FROM_BUILD)
    target_compile_options(seedling_options INTERFACE
        $<$<CONFIG:Release>:-ffile-prefix-map=${SEEDLING_ROOT_FROM_BUILD}/=>)
endif()
target_compile_options(seedling_options INTERFACE
    $<$<CONFIG:Release>:-ffile-prefix-map=${CMAKE_SOURCE_DIR}/=>
    $<$<CONFIG:Release>:-ffile-prefix-map=${CMAKE_BINARY_DIR}/=>)
if(SEEDLING_SANITIZE)
    target_compile_options(seedling_options INTERFACE -fsanitize=${SEEDLING_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(seedling_options INTERFACE -fsanitize=${SEEDLING_SANITIZE})
endif()
