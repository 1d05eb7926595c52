// A statement in the making: its parts as texts, each with plainer forms to fall back to, and what
// is put into or left out of the artifact by `raw`. Whoever compiles the text tells it what did not
// work. Knows no grammar.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compiler/lift/document.h"
#include "compiler/lift/place.h"

namespace syncql::lift {

// In the order of the text.
enum class Slot : std::uint8_t {
  Parameter,
  Datasource,
  Target,
  Source,
  Columns,
  Where,
  SplitBy,
  Before,
  After,
  OnError,
  Format,
  Option,
};

struct Form {
  std::string text;    // empty: the part is left out
  std::string source;  // of Columns: the source's list; `text` is the target's
};

struct Item {
  Slot slot = Slot::Option;
  std::vector<Form> forms;    // from the most natural one to the last resort
  std::vector<Place> places;  // what of the artifact it makes, for the parts that can be left out
  bool foreign = false;       // the text of another language: may be no expression of this one
  std::size_t form = 0;       // the one in use
  // Where the document says it, if nothing but this item does: reported where the item gives way.
  std::optional<Span> only_here = {};

  const Form& current() const { return forms[form]; }
  bool can_give_way() const { return form + 1 < forms.size(); }
};

// Places begin with `reader`, `writer`, `setting` or `job`.
struct Raw {
  Place place;
  Node value;
};

struct Draft {
  std::string name;                 // of the job
  Node script;                      // what the text has to compile to
  bool defaults_may_stand = false;  // it may also hold what the compiler adds by itself
  std::vector<Item> items;
  std::vector<Raw> raws;
  std::vector<Place> omits;
};

}  // namespace syncql::lift
