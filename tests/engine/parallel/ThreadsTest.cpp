#include "engine/parallel/Threads.h"

#include <ATen/Parallel.h>
#include <gtest/gtest.h>

namespace seedling {
namespace {

TEST(Threads, TheMatrixLibraryHasOneButForManyProducts) {
    const int before = at::get_num_threads();
    useThreads(2);
    EXPECT_EQ(at::get_num_threads(), 2);
    const bool isOpenBlas = threadsOfProducts() > 0;
    if (isOpenBlas) {
        EXPECT_EQ(threadsOfProducts(), 1);
        {
            const ThreadedProducts many;
            EXPECT_EQ(threadsOfProducts(), 2);
        }
        EXPECT_EQ(threadsOfProducts(), 1);
    }
    useThreads(before);
    if (!isOpenBlas) {
        GTEST_SKIP() << "LibTorch's matrix library here is not OpenBLAS.";
    }
}

}  // namespace
}  // namespace seedling
