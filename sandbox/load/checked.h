// The carrier of what a load can fail with: a value, or the text of the reply's `Message`.
#pragma once

#include <string>
#include <tl/expected.hpp>

namespace syncql::sandbox {

template <typename T>
using Checked = tl::expected<T, std::string>;

inline tl::unexpected<std::string> refuse(std::string message) {
  return tl::unexpected<std::string>(std::move(message));
}

}  // namespace syncql::sandbox
