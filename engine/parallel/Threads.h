#pragma once

namespace seedling {

/// How many threads LibTorch's operations may use, from now on and on this thread. The matrix
/// library under it is held to one, whatever its default: it has threads of its own, which after
/// each small product ask for the processor again and again, in the way of those that train (on two
/// cores a step took half as long again). Thread rule: one thread at a time.
void useThreads(int threads);

/// While it lives, products of large matrices are shared out to as many of the matrix library's own
/// threads as LibTorch may use. For places that make many such products one after the other, with
/// nothing beside them. Does nothing where the library is not OpenBLAS. Thread rule: as useThreads.
class ThreadedProducts {
public:
    ThreadedProducts();
    ~ThreadedProducts();
    ThreadedProducts(const ThreadedProducts&) = delete;
    ThreadedProducts& operator=(const ThreadedProducts&) = delete;
};

/// Threads of the matrix library; 0 where it does not say.
int threadsOfProducts();

}  // namespace seedling
