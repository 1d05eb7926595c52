// What a secret looks like, told by words alone: the one place that knows. Knows no syntax.
#pragma once

#include <string>
#include <string_view>

namespace syncql {

// Letters and digits only, in lower case.
std::string plain_word(std::string_view name);

// Whether what is given to a name such as `password`, `authToken` or `accessKey`, also misspelt,
// has to be kept out of sight.
bool sounds_secret(std::string_view name);

// http://user:password@host, or user:password@host: a colon and an at sign in one word.
bool holds_login(std::string_view text);

// A password among the properties of an address: `jdbc:…?user=etl&password=x`.
bool holds_password(std::string_view text);

// The identifier of an access key of Alibaba Cloud (LTAI…) or Amazon (AKIA…, ASIA…), as a word of
// its own: its secret is not far.
bool holds_access_key(std::string_view text);

}  // namespace syncql
