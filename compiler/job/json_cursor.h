// A value in a JSON document and the way to it, for reading a job back. What does not fit is said
// once, at the first place; reading goes on with empty values. Knows no job.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "compiler/base/diagnostic.h"

namespace syncql::job {

class Cursor {
 public:
  using Json = nlohmann::ordered_json;

  // The document. All three must outlive the cursors made of this one.
  Cursor(const Json& json, std::optional<Diagnostic>& trouble) : json_(json), trouble_(trouble) {}

  const Json& json() const { return json_; }
  bool is_text() const { return json_.is_string(); }
  bool is_null() const { return json_.is_null(); }

  void read(std::string& out) const;
  void read(bool& out) const;
  void read(std::int64_t& out) const;
  // A word of those that `of` knows.
  template <typename Enum>
  void read(Enum& out, std::optional<Enum> (*of)(std::string_view), std::string_view wanted) const {
    std::string word;
    read(word);
    const std::optional<Enum> found = of(word);
    if (!found) return refuse(wanted);
    out = *found;
  }

  // `visit(key, cursor)` for each member; refuses what is no object.
  template <typename Visit>
  void members(Visit visit) const {
    if (!json_.is_object()) return refuse("an object");
    for (const auto& [key, value] : json_.items()) {
      visit(std::string_view(key), Cursor(value, trouble_, pointer_ + "/" + key));
    }
  }
  // `visit(cursor)` for each item; refuses what is no list.
  template <typename Visit>
  void items(Visit visit) const {
    if (!json_.is_array()) return refuse("a list");
    for (std::size_t i = 0; i < json_.size(); ++i) {
      visit(Cursor(json_[i], trouble_, pointer_ + "/" + std::to_string(i)));
    }
  }

  // Refuses an object without the key.
  void require(const char* key) const;
  void refuse(std::string_view wanted) const;
  void refuse_unknown() const { refuse("known"); }

 private:
  Cursor(const Json& json, std::optional<Diagnostic>& trouble, std::string pointer)
      : json_(json), trouble_(trouble), pointer_(std::move(pointer)) {}

  const Json& json_;
  std::optional<Diagnostic>& trouble_;
  std::string pointer_;  // RFC 6901, but for what it would escape
};

}  // namespace syncql::job
