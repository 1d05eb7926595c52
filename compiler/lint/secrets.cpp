// hard-coded-secret: passwords and keys in the text, where no option of the type SECRET stands.
#include <fmt/format.h>

#include "compiler/base/secret_name.h"
#include "compiler/catalog/codes.h"
#include "compiler/job/texts.h"
#include "compiler/lint/checks.h"
#include "compiler/lint/codes.h"

namespace syncql::lint {
namespace {

// With a blank in the place of every `${name}`, whose value is kept elsewhere; empty where nothing
// else is left.
std::string without_references(std::string_view text) {
  std::string out;
  std::size_t copied = 0;
  bool other = false;
  for (const job::Reference& reference : job::references(text)) {
    out += text.substr(copied, reference.begin - copied);
    other = other || reference.begin > copied;
    out += ' ';
    copied = reference.end;
  }
  other = other || copied < text.size();
  out += text.substr(copied);
  return other ? out : "";
}

// Every string among options, with the name that it is given to.
class Search {
 public:
  explicit Search(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  void options(const std::vector<ast::Option>& options) {
    for (const ast::Option& option : options) value(option.path.back().text, option.value);
  }

  void text(std::string_view name, const std::string& text, Span span) {
    const std::string literal = without_references(text);
    if (literal.empty() || said(span)) return;
    if (sounds_secret(name)) {
      report(span, fmt::format("`{}` is given a secret that stands in the text", name));
    } else if (holds_login(literal)) {
      report(span, "an address with a password in it stands in the text");
    } else if (holds_access_key(literal)) {
      report(span, "an access key stands in the text");
    }
  }

 private:
  void value(std::string_view name, const ast::Value& value) {
    if (const auto* string = std::get_if<ast::String>(&value.data)) {
      text(name, string->text, value.span);
    } else if (const auto* list = std::get_if<ast::List>(&value.data)) {
      for (const ast::Value& item : list->items) this->value(name, item);
    } else if (const auto* object = std::get_if<ast::Object>(&value.data)) {
      for (const ast::Entry& entry : object->entries) this->value(entry.key, entry.value);
    }
  }

  // The compiler says it of options that it knows to be secret, and refuses some texts altogether.
  bool said(Span span) const {
    for (const Diagnostic& item : diagnostics_.items()) {
      if (item.span == span) return true;
    }
    return false;
  }

  void report(Span span, std::string seen) {
    diagnostics_.report(kHardCodedSecret, span, std::move(seen))
        .with_label("readable by everyone who sees this file")
        .with_help("keep it in the data source: password = env('NAME') or file('path')");
  }

  Diagnostics& diagnostics_;
};

void check_sync(const ast::Sync& sync, Search& search) {
  if (sync.with) search.options(sync.with->body);
  if (sync.format) search.options(sync.format->options);
  for (const auto* clause : {&sync.before, &sync.after}) {
    if (!*clause) continue;
    for (const auto& sql : (*clause)->body) search.text("", sql.text, sql.span);
  }
}

}  // namespace

void check_secrets(const Project& project, Diagnostics& diagnostics) {
  Search search(diagnostics);
  for (const File& file : project.files) {
    for (const ast::Statement& statement : file.script->statements) {
      if (const ast::Sync* sync = sync_of(statement)) check_sync(*sync, search);
      const auto* datasource = std::get_if<ast::CreateDatasource>(&statement.data);
      if (datasource != nullptr) search.options(datasource->options);
    }
  }
}

}  // namespace syncql::lint
