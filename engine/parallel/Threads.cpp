#include "engine/parallel/Threads.h"

#include <ATen/Parallel.h>
#include <dlfcn.h>

namespace seedling {
namespace {

/// LibTorch brings its matrix library along and does not hand this on.
template <class Function>
Function openBlas(const char* name) {
    return reinterpret_cast<Function>(dlsym(RTLD_DEFAULT, name));
}

void setThreadsOfProducts(int threads) {
    static const auto set = openBlas<void (*)(int)>("openblas_set_num_threads");
    if (set != nullptr) {
        set(threads);
    }
}

}  // namespace

void useThreads(int threads) {
    at::set_num_threads(threads);
    setThreadsOfProducts(1);
}

ThreadedProducts::ThreadedProducts() {
    setThreadsOfProducts(at::get_num_threads());
}

ThreadedProducts::~ThreadedProducts() {
    setThreadsOfProducts(1);
}

int threadsOfProducts() {
    static const auto get = openBlas<int (*)()>("openblas_get_num_threads");
    return get != nullptr ? get() : 0;
}

}  // namespace seedling
