# The two ways to add something to the build: a library of ours, and a test of it.
include(GoogleTest)

# seedling_add_library(NAME SOURCES a.cpp ... [PUBLIC libs...] [PRIVATE libs...])
function(seedling_add_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    add_library(${name} STATIC ${ARG_SOURCES})
    target_link_libraries(${name} PUBLIC seedling_options ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE})
endfunction()

# seedling_add_test(NAME SOURCES a.cpp ... LIBRARIES libs... [MAIN main.cpp] [WHOLE | PARTS n])
# One program. Each case becomes a ctest entry; with WHOLE the program is one entry (use it where starting
# is slow, as with LibTorch), with PARTS its cases are shared out among NAME_1 to NAME_n (where it also takes
# minutes).
function(seedling_add_test name)
    cmake_parse_arguments(ARG "WHOLE" "MAIN;PARTS" "SOURCES;LIBRARIES" ${ARGN})
    add_executable(${name} ${ARG_SOURCES} ${ARG_MAIN})
    target_link_libraries(${name} PRIVATE ${ARG_LIBRARIES} seedling_test_paths GTest::gtest GTest::gmock)
    if(NOT ARG_MAIN)
        target_link_libraries(${name} PRIVATE GTest::gtest_main)
    endif()
    if(ARG_WHOLE)
        add_test(NAME ${name} COMMAND ${name})
    elseif(ARG_PARTS)
        foreach(part RANGE 1 ${ARG_PARTS})
            math(EXPR index "${part} - 1")
            add_test(NAME ${name}_${part} COMMAND ${name})
            set_tests_properties(${name}_${part} PROPERTIES
                ENVIRONMENT "GTEST_TOTAL_SHARDS=${ARG_PARTS};GTEST_SHARD_INDEX=${index}")
        endforeach()
    else()
        gtest_discover_tests(${name} DISCOVERY_MODE PRE_TEST)
    endif()
endfunction()
