#include "compiler/lift/write.h"

#include <algorithm>
#include <set>

#include "compiler/lift/quote.h"

namespace syncql::lift {
namespace {

class ScriptWriter {
 public:
  explicit ScriptWriter(std::vector<Piece>* pieces) : pieces_(pieces) {}

  void declarations(const Draft& draft, Slot slot) {
    each(draft, slot, [&](const Item& item, std::size_t index) {
      if (!declared_.insert(item.current().text).second) return;
      piece(item.current().text, index);
      text_ += ";\n";
    });
  }

  void job(const Draft& draft) {
    blank_line();
    text_ += "CREATE JOB " + quote_name(draft.name) + " AS\n";
    each(draft, Slot::Target, [&](const Item& item, std::size_t index) {
      text_ += "SYNC ";
      piece(item.current().text, index);
    });
    columns(draft, &Form::text);
    each(draft, Slot::Source, [&](const Item& item, std::size_t index) {
      text_ += "\nFROM ";
      piece(item.current().text, index);
    });
    columns(draft, &Form::source);
    for (const Slot slot :
         {Slot::Where, Slot::SplitBy, Slot::Format, Slot::Before, Slot::After, Slot::OnError}) {
      each(draft, slot, [&](const Item& item, std::size_t index) {
        text_ += '\n';
        piece(item.current().text, index);
      });
    }
    with(draft);
    text_ += ";\n";
  }

  std::string take() { return std::move(text_); }

 private:
  template <typename Visit>
  bool each(const Draft& draft, Slot slot, Visit visit) {
    bool any = false;
    for (std::size_t i = 0; i < draft.items.size(); ++i) {
      const Item& item = draft.items[i];
      if (item.slot != slot || item.current().text.empty()) continue;
      visit(item, i);
      any = true;
    }
    return any;
  }

  void columns(const Draft& draft, std::string Form::*list) {
    for (std::size_t i = 0; i < draft.items.size(); ++i) {
      const Item& item = draft.items[i];
      if (item.slot != Slot::Columns || (item.current().*list).empty()) continue;
      text_ += ' ';
      piece(item.current().*list, i);
    }
  }

  void with(const Draft& draft) {
    bool first = true;
    const auto begin = [&] {
      text_ += first ? "\nWITH (" : ",\n      ";
      first = false;
    };
    each(draft, Slot::Option, [&](const Item& item, std::size_t index) {
      begin();
      piece(item.current().text, index);
    });
    for (const Raw& raw : draft.raws) {
      begin();
      text_ += "raw." + spell(raw.place).value_or("") + " = " + quote_value(raw.value);
    }
    if (!draft.omits.empty()) {
      begin();
      Items places;
      for (const Place& place : draft.omits) {
        places.push_back({spell_plain(place).value_or(""), {}});
      }
      text_ += "raw.omit = " + quote_value({std::move(places), {}});
    }
    if (!first) text_ += ')';
  }

  void piece(const std::string& text, std::size_t item) {
    if (pieces_ != nullptr) pieces_->push_back({text_.size(), text_.size() + text.size(), item});
    text_ += text;
  }

  void blank_line() {
    if (!text_.empty() && !text_.ends_with("\n\n")) text_ += '\n';
  }

  std::string text_;
  std::vector<Piece>* pieces_;
  std::set<std::string> declared_;
};

}  // namespace

std::string write_script(const Draft& draft, std::vector<Piece>* pieces) {
  ScriptWriter writer(pieces);
  writer.declarations(draft, Slot::Datasource);
  writer.declarations(draft, Slot::Parameter);
  writer.job(draft);
  return writer.take();
}

std::string write_script(const std::vector<Draft>& drafts, Part part) {
  ScriptWriter writer(nullptr);
  for (const Draft& draft : drafts) {
    if (part != Part::Jobs) writer.declarations(draft, Slot::Datasource);
  }
  if (part == Part::Datasources) return writer.take();
  for (const Draft& draft : drafts) writer.declarations(draft, Slot::Parameter);
  for (const Draft& draft : drafts) writer.job(draft);
  return writer.take();
}

}  // namespace syncql::lift
