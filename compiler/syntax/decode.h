// A file's bytes as code points, the way the lexer reads them, and the way back to byte offsets.
// The only place that looks at the encoding. Knows nothing of tokens.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "compiler/base/result.h"
#include "compiler/base/source.h"

namespace syncql::syntax {

struct CodePoints {
  std::u32string folded;               // ASCII letters in upper case: keywords ignore case
  std::vector<std::uint32_t> offsets;  // of each code point and of the end; empty in an ASCII text

  // The byte offset at which a code point begins; the end's for the index behind the last.
  std::uint32_t offset(std::size_t index) const {
    return offsets.empty() ? static_cast<std::uint32_t>(index) : offsets[index];
  }
};

// Fails on a text that is too large, holds a NUL byte or is not UTF-8 (RFC 3629: no overlong forms,
// no surrogates, nothing above U+10FFFF).
Result<CodePoints> decode(const SourceManager& sources, FileId file);

}  // namespace syncql::syntax
