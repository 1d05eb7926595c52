#include "compiler/syntax/format/property.h"

#include <algorithm>

#include "compiler/syntax/format/blank.h"
#include "compiler/syntax/format/value.h"

namespace syncql::syntax {
namespace {

char upper(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
}

// A property is written from the user's own text, so that a new one needs nothing here: between the
// values that the tree holds stand keywords and signs only.
class PropertyWriter {
 public:
  PropertyWriter(Writer& out, const ast::Property& property) : out_(out), property_(property) {}

  void write() {
    std::uint32_t at = property_.span.begin;
    for (const Leaf& leaf : leaves()) {
      between(at, leaf.span.begin);
      join();
      write(leaf);
      at = leaf.span.end;
    }
    between(at, property_.span.end);
  }

 private:
  struct Leaf {
    Span span;
    const ast::Value* value = nullptr;  // none: the user's own characters
  };

  // In the order of the text.
  std::vector<Leaf> leaves() const {
    std::vector<Leaf> result;
    for (const ast::Value& value : property_.arguments) result.push_back({value.span, &value});
    if (!property_.condition.empty()) result.push_back({property_.condition_span});
    if (property_.report) result.push_back({property_.report->span});
    std::sort(result.begin(), result.end(),
              [](const Leaf& a, const Leaf& b) { return a.span.begin < b.span.begin; });
    return result;
  }

  void write(const Leaf& leaf) {
    if (leaf.value != nullptr) return write_argument(*leaf.value);
    if (leaf.span != property_.condition_span || property_.condition != "SPLIT BY") {
      return out_.written(leaf.span);
    }
    out_.notes_before(leaf.span.begin);
    out_.text(property_.condition);
  }

  // A keyword is held in upper case, a name as it is written but for its quotes.
  void write_argument(const ast::Value& value) {
    const auto* word = std::get_if<ast::Word>(&value.data);
    if (word == nullptr) return write_value(out_, value);
    const std::string_view written =
        out_.source().substr(value.span.begin, value.span.end - value.span.begin);
    if (written.find_first_of("`\".") != std::string_view::npos) return out_.written(value.span);
    out_.notes_before(value.span.begin);
    out_.text(word->text);
  }

  void join() {
    if (!is_behind_bracket_) out_.space();
    is_behind_bracket_ = false;
  }

  void between(std::uint32_t at, std::uint32_t end) {
    while (at < end) {
      if (const std::uint32_t size = blank_behind(out_.source(), at)) {
        at += size;
      } else if (const Note* note = out_.next_note(at + 1)) {
        const Span span = note->span;  // in front of `at` where keywords of a value were parted
        is_behind_bracket_ ? out_.notes_before(span.begin + 1) : out_.notes_behind(span.begin + 1);
        at = std::max(at, span.end);
      } else {
        at = word(at, end);
      }
    }
  }

  // A keyword or a sign; returns the offset behind it.
  std::uint32_t word(std::uint32_t at, std::uint32_t end) {
    const std::string_view source = out_.source();
    std::string text(1, upper(source[at++]));
    const bool is_word = text[0] >= 'A' && text[0] <= 'Z';
    while (is_word && at < end && upper(source[at]) >= 'A' && upper(source[at]) <= 'Z') {
      text += upper(source[at++]);
    }
    if (text != ")" && text != ",") join();
    out_.text(text);
    is_behind_bracket_ = text == "(";
    return at;
  }

  Writer& out_;
  const ast::Property& property_;
  bool is_behind_bracket_ = false;
};

bool is_documentation(const ast::Property& property) {
  return property.name == "DOC" || property.name == "EXAMPLE";
}

}  // namespace

void write_property(Writer& out, const ast::Property& property) {
  out.notes_before(property.span.begin);
  PropertyWriter(out, property).write();
}

void write_properties(Writer& out, const std::vector<ast::Property>& properties) {
  const ast::Property* last = nullptr;
  out.add(Piece::Kind::Indent);
  out.add(Piece::Kind::Open);
  for (const ast::Property& property : properties) {
    const bool documents =
        is_documentation(property) || (last != nullptr && is_documentation(*last));
    const bool conditional =
        !property.condition.empty() || (last != nullptr && !last->condition.empty());
    out.notes_on_line(property.span.begin);
    if (documents) {
      out.add(Piece::Kind::Close);
      out.new_line();
      out.add(Piece::Kind::Open);
    } else {
      out.add(conditional ? Piece::Kind::Line : Piece::Kind::FillLine);
    }
    write_property(out, property);
    last = &property;
  }
  out.add(Piece::Kind::Close);
  out.add(Piece::Kind::Dedent);
}

}  // namespace syncql::syntax
