#include "datasets/base/Sha256.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <span>
#include <string>
#include <vector>

namespace seedling {
namespace {

std::string hashOf(const std::string& text) {
    return sha256({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
}

TEST(Sha256, AgreesWithThePublishedExamples) {
    // FIPS 180-4's example messages, and the empty one.
    EXPECT_EQ(hashOf(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(hashOf("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(hashOf("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
              "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

TEST(Sha256, DoesNotDependOnThePiecesThatItComesIn) {
    // Around the length where the padding takes a block of its own.
    for (const std::size_t size : {55U, 56U, 63U, 64U, 65U, 200U}) {
        std::vector<std::uint8_t> bytes;
        for (std::size_t i = 0; i < size; ++i)
            bytes.push_back(static_cast<std::uint8_t>(7 * i));
        for (const std::size_t piece : {1U, 3U, 64U, 100U}) {
            Sha256 hash;
            for (std::size_t i = 0; i < size; i += piece)
                hash.add(std::span(bytes).subspan(i, std::min(piece, size - i)));
            EXPECT_EQ(hash.finish(), sha256(bytes)) << size << ' ' << piece;
        }
    }
}

}  // namespace
}  // namespace seedling
