#include "compiler/catalog/column_type.h"

#include <algorithm>
#include <charconv>

namespace syncql::catalog {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

char upper(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

// Reads a type's text once, from the left.
class Splitter {
 public:
  explicit Splitter(std::string_view text) : text_(text) {}

  TypeText split() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '(') {
        read_arguments();
        blank_ = true;
      } else if (c == '<') {
        skip_elements();
      } else if (c == '[') {
        result_.name = "ARRAY";
        result_.arguments.clear();
        return std::move(result_);
      } else {
        add(c);
        ++at_;
      }
    }
    return std::move(result_);
  }

 private:
  void add(char c) {
    if (is_blank(c)) {
      blank_ = true;
      return;
    }
    if (blank_ && !result_.name.empty()) result_.name += ' ';
    blank_ = false;
    result_.name += upper(c);
  }

  // Between the parentheses; a comma in quotes is no end of an argument.
  void read_arguments() {
    std::string argument;
    bool quoted = false;
    for (++at_; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (c == '\'') quoted = !quoted;
      if (!quoted && (c == ',' || c == ')')) {
        result_.arguments.push_back(std::move(argument));
        argument.clear();
        if (c == ')') break;
        continue;
      }
      if (quoted || !is_blank(c)) argument += c;
    }
    if (at_ < text_.size()) ++at_;
  }

  // <…>, nested ones too: what an ARRAY or MAP is made of changes nothing.
  void skip_elements() {
    int depth = 0;
    for (; at_ < text_.size(); ++at_) {
      if (text_[at_] == '<') ++depth;
      if (text_[at_] == '>' && --depth == 0) break;
    }
    if (at_ < text_.size()) ++at_;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool blank_ = false;
  TypeText result_;
};

// `40` and Oracle's `40 CHAR`, whose blank is gone; nothing of `MAX` and of labels.
std::optional<std::int64_t> number(const std::vector<std::string>& arguments, std::size_t index) {
  if (index >= arguments.size()) return std::nullopt;
  const std::string& text = arguments[index];
  std::int64_t value = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failed != std::errc() || end == text.data()) return std::nullopt;
  return value;
}

NativeType other_type() {
  NativeType other;
  other.name = kOtherType;
  other.refused = "this connector has no name for its type";
  return other;
}

}  // namespace

TypeText split_type(std::string_view text) {
  return Splitter(text).split();
}

const NativeType* find_type(const ConnectorSpec& connector, std::string_view name) {
  const auto found =
      std::find_if(connector.types.begin(), connector.types.end(), [&](const NativeType& type) {
        return type.name == name ||
               std::find(type.aliases.begin(), type.aliases.end(), name) != type.aliases.end();
      });
  return found == connector.types.end() ? nullptr : &*found;
}

std::optional<ColumnType> resolve_type(const ConnectorSpec& connector, std::string_view text) {
  const TypeText written = split_type(text);
  ColumnType result;
  result.text = text;
  if (written.name == kOtherType) {
    result.native = other_type();
    return result;
  }
  if (connector.types.empty()) return result;
  const NativeType* native = find_type(connector, written.name);
  if (native == nullptr) return std::nullopt;
  result.native = *native;
  if (native->unit == LengthUnit::None) return result;
  result.length = written.arguments.empty() ? native->length : number(written.arguments, 0);
  result.scale = number(written.arguments, 1).value_or(0);
  return result;
}

}  // namespace syncql::catalog
