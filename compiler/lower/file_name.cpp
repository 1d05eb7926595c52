#include "compiler/lower/file_name.h"

namespace syncql::lower {
namespace {

bool harmless(char c) {
  const auto byte = static_cast<unsigned char>(c);
  constexpr unsigned char kLastAscii = 0x7f;
  if (byte > kLastAscii) return true;
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-' || c == '.';
}

}  // namespace

std::string file_name(std::string_view job_name, std::string_view ending) {
  std::string name(job_name);
  for (char& c : name) {
    if (!harmless(c)) c = '_';
  }
  if (name.empty() || name.front() == '.' || name.front() == '-') name.insert(0, "_");
  return name.append(ending);
}

}  // namespace syncql::lower
