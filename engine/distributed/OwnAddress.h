#pragma once

#include <cstdint>
#include <string>

namespace seedling {

/// The address of this machine on the network that leads to another one, "192.168.1.7"; empty where
/// none does. Nothing is sent. Any thread.
std::string ownAddressTowards(const std::string& host, std::uint16_t port);

/// Whether only the machine itself is reached by that address. Pure; any thread.
bool isLoopback(const std::string& address);

}  // namespace seedling
