// How a connection of the MySQL protocol begins: greeting, login, switch of the method. Knows no
// accounts.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace syncql::sandbox {

inline constexpr std::string_view kPasswordMethod = "mysql_native_password";

struct Login {
  std::string user;
  std::string proof;  // the client's answer to the salt
  std::string database;
  std::string method;  // empty: kPasswordMethod
};

// 20 random bytes, none of them 0.
std::string make_salt();
// `version` is what clients take for the server's: `8.0.33`.
std::string greeting_message(std::uint32_t connection_id, std::string_view salt,
                             std::string_view version);
// Nothing where the client speaks no protocol of 4.1 or later, or its message is cut short.
std::optional<Login> parse_login(std::string_view payload);
// COM_CHANGE_USER's arguments.
std::optional<Login> parse_change_user(std::string_view arguments);
// Asks the client to answer the salt by kPasswordMethod.
std::string switch_method_message(std::string_view salt);
// SHA1(password) XOR SHA1(salt + SHA1(SHA1(password))); empty for an empty password.
bool proves_password(std::string_view proof, std::string_view salt, std::string_view password);

}  // namespace syncql::sandbox
