#include "engine/distributed/OwnAddress.h"

#include <netdb.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <memory>

namespace seedling {
namespace {

struct FreeAddresses {
    void operator()(addrinfo* first) const { ::freeaddrinfo(first); }
};
using AddressList = std::unique_ptr<addrinfo, FreeAddresses>;

AddressList addressesOf(const std::string& host, std::uint16_t port) {
    addrinfo hints{};
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_DGRAM;
    addrinfo* found = nullptr;
    if (::getaddrinfo(host.c_str(), std::to_string(port).c_str(), &hints, &found) != 0) {
        found = nullptr;
    }
    return AddressList(found);
}

/// The system chooses the own address when a datagram socket is connected.
std::string ownAddressFor(const addrinfo& other) {
    const int descriptor = ::socket(other.ai_family, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0) {
        return {};
    }
    std::array<char, NI_MAXHOST> text{};
    sockaddr_storage own{};
    socklen_t size = sizeof own;
    auto* const address = reinterpret_cast<sockaddr*>(&own);
    const bool known =
        ::connect(descriptor, other.ai_addr, other.ai_addrlen) == 0 &&
        ::getsockname(descriptor, address, &size) == 0 &&
        ::getnameinfo(address, size, text.data(), text.size(), nullptr, 0, NI_NUMERICHOST) == 0;
    ::close(descriptor);
    return known ? std::string(text.data()) : std::string();
}

}  // namespace

std::string ownAddressTowards(const std::string& host, std::uint16_t port) {
    const AddressList addresses = addressesOf(host, port);
    for (const addrinfo* each = addresses.get(); each != nullptr; each = each->ai_next) {
        if (std::string own = ownAddressFor(*each); !own.empty()) {
            return own;
        }
    }
    return {};
}

bool isLoopback(const std::string& address) {
    return address.starts_with("127.") || address == "::1";
}

}  // namespace seedling
