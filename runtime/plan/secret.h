// Reads a secret from where it is kept. What it returns on failure never holds the secret.
#pragma once

#include <string_view>

#include "compiler/base/result.h"
#include "compiler/job/value.h"
#include "runtime/net/secret_text.h"

namespace syncql::runtime {

// `what` is named in messages: `password of data source `shop``.
Result<SecretText> read_secret(const job::Secret& secret, std::string_view what);

}  // namespace syncql::runtime
