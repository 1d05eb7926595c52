#include "compiler/lift/clauses.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "compiler/lift/option_text.h"
#include "compiler/lift/options.h"
#include "compiler/lift/quote.h"

namespace syncql::lift {
namespace {

// The words of the language for the two strategies, and of the settings for the limit.
constexpr std::string_view kExit = "exit";
constexpr std::string_view kSkip = "batchDirtyData";
constexpr std::string_view kLimit = "errorLimit.record";

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

class ClauseWriter {
 public:
  ClauseWriter(const Context& context, const Sides& sides, Draft& draft)
      : reader_{"reader", sides.reader.section, sides.reader.parameter},
        writer_{"writer", sides.writer.section, sides.writer.parameter},
        settings_{"", &context.catalog.settings(), &draft.script},
        draft_(draft) {}

  void where() {
    const Found found = find(reader_, job::Role::Where);
    if (found.text() == nullptr || is_blank(*found.text())) return;
    const std::string& text = *found.text();
    std::vector<Form> forms{{"WHERE " + text, ""}};
    if (text.find("$$") == std::string::npos && !text.ends_with('$')) {
      forms.push_back({fmt::format("WHERE $${}$$", text), ""});
    }
    add(Slot::Where, std::move(forms), {found.place}, true);
  }

  void split_by() {
    const Found found = find(reader_, job::Role::SplitBy);
    if (found.node == nullptr) return;
    std::vector<std::string> columns;
    if (const Items* items = found.node->as_items()) {
      for (const Node& item : *items) {
        if (item.as_text() != nullptr) columns.push_back(*item.as_text());
      }
    } else if (found.text() != nullptr) {
      columns.push_back(*found.text());
    }
    if (columns.empty() || !std::all_of(columns.begin(), columns.end(), can_be_name)) return;
    for (std::string& column : columns) column = quote_name(column);
    const std::string list = fmt::format("{}", fmt::join(columns, ", "));
    add(Slot::SplitBy,
        {{columns.size() == 1 ? "SPLIT BY " + list : fmt::format("SPLIT BY ({})", list), ""}},
        {found.place}, true);
  }

  void statements(Slot slot, job::Role role, std::string_view keyword) {
    const Found found = find(writer_, role);
    const Items* items = found.node == nullptr ? nullptr : found.node->as_items();
    if (items == nullptr) return;
    std::vector<std::string> texts;
    for (const Node& item : *items) {
      if (item.as_text() == nullptr) return;
      texts.push_back(quote_sql(*item.as_text()));
    }
    add(slot, {{fmt::format("{} ({})", keyword, fmt::join(texts, ", ")), ""}}, {found.place},
        false);
  }

  void format() {
    const Found found = find(reader_, job::Role::Format);
    if (found.text() == nullptr || !can_be_name(*found.text())) return;
    add(Slot::Format, {{"FORMAT " + quote_name(*found.text()), ""}}, {found.place}, false);
  }

  void on_error() {
    const Found found = find(writer_, job::Role::OnError);
    if (found.text() == nullptr) return;
    if (*found.text() == kExit) {
      add(Slot::OnError, {{"ON ERROR EXIT", ""}}, {found.place}, false);
    } else if (*found.text() == kSkip) {
      const Found limit = find(settings_, kLimit);
      const auto rows = limit.node == nullptr ? std::nullopt
                                              : option_text(*limit.option, *limit.node,
                                                            written_as_text(*limit.option));
      if (rows && rows->find_first_not_of("0123456789") == std::string::npos) {
        add(Slot::OnError, {{fmt::format("ON ERROR SKIP UP TO {} ROWS", *rows), ""}},
            {found.place, limit.place}, false);
      } else {
        add(Slot::OnError, {{"ON ERROR SKIP", ""}}, {found.place}, false);
      }
    }
  }

 private:
  struct Found {
    const catalog::OptionSpec* option = nullptr;
    const Node* node = nullptr;
    Place place;  // rooted

    const std::string* text() const { return node == nullptr ? nullptr : node->as_text(); }
  };

  template <typename Key>  // a role or a name
  Found find(const Scope& scope, Key key) const {
    Found found;
    found.option = scope.section->option(key);
    if (found.option == nullptr) return found;
    found.node = given(scope, *found.option, &found.place);
    found.place = rooted(scope, std::move(found.place));
    return found;
  }

  void add(Slot slot, std::vector<Form> forms, std::vector<Place> places, bool foreign) {
    forms.push_back({});
    draft_.items.push_back({slot, std::move(forms), std::move(places), foreign, 0});
  }

  Scope reader_;
  Scope writer_;
  Scope settings_;
  Draft& draft_;
};

}  // namespace

void add_clauses(const Context& context, const Sides& sides, Draft& draft) {
  ClauseWriter writer(context, sides, draft);
  writer.where();
  writer.split_by();
  writer.statements(Slot::Before, job::Role::Before, "BEFORE");
  writer.statements(Slot::After, job::Role::After, "AFTER");
  writer.on_error();
  writer.format();
}

}  // namespace syncql::lift
