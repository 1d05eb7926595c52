#include "compiler/driver/settle.h"

#include <algorithm>
#include <fmt/format.h>

#include "compiler/lift/codes.h"
#include "compiler/lift/difference.h"
#include "compiler/lift/json/read.h"
#include "compiler/lift/write.h"

namespace syncql::driver {
namespace {

constexpr std::string_view kName = "import.sync";  // of the text while it is tried

Compilation try_text(const std::string& text, const Surroundings& surroundings) {
  Request request;
  request.files = surroundings.scripts;
  request.files.emplace_back(kName);
  request.read_file = [&](const std::string& path) -> std::optional<std::string> {
    if (path == kName) return text;
    return surroundings.read_file(path);
  };
  return compile(request);
}

bool is_name(const lift::Item& item) {
  return item.slot == lift::Slot::Target || item.slot == lift::Slot::Source;
}

class Settler {
 public:
  Settler(lift::Draft& draft, const Surroundings& surroundings, Diagnostics& diagnostics)
      : draft_(draft), surroundings_(surroundings), diagnostics_(diagnostics) {}

  bool settle() {
    // Every round but the last few makes an item give way.
    std::size_t rounds = 8;
    for (const lift::Item& item : draft_.items) rounds += item.forms.size();
    for (; rounds > 0; --rounds) {
      pieces_.clear();
      const Compilation trial = try_text(write_script(draft_, &pieces_), surroundings_);
      if (trial.artifacts.size() != surroundings_.jobs + 1) {
        if (!mend_errors(trial)) return report_errors(trial);
        continue;
      }
      const auto found = differences_to(trial.artifacts.back().text);
      if (found.empty()) {
        report_lost();
        return true;
      }
      if (!mend(found)) return report_difference(found.front());
    }
    return report_difference({});
  }

 private:
  std::vector<lift::Difference> differences_to(const std::string& artifact) const {
    SourceManager sources;
    Diagnostics ignored;
    const auto actual = lift::read_json(sources, sources.add("artifact", artifact), ignored);
    if (!actual) return {lift::Difference{}};
    auto found = lift::differences(draft_.script, *actual);
    if (draft_.defaults_may_stand) {
      std::erase_if(found, [](const lift::Difference& item) { return !item.wanted; });
    }
    return found;
  }

  // ---- what does not compile
  // ---------------------------------------------------------------------

  bool mend_errors(const Compilation& trial) {
    bool mended = false;
    for (const Diagnostic& item : trial.diagnostics.items()) {
      if (item.severity != Severity::Error || !item.span) continue;
      if (trial.sources.file(item.span->file).name() != kName) continue;
      const bool syntax = item.code->id.starts_with("E01");
      mended = (syntax ? mend_syntax(*item.span) : mend_at(*item.span, item.code->id)) || mended;
      if (syntax && mended) return true;  // what follows may be due to it
    }
    return mended;
  }

  // The text of another language is to blame first, the last one before the error at the head.
  bool mend_syntax(Span span) {
    std::vector<std::size_t> suspects;
    for (const lift::Piece& piece : pieces_) {
      if (!draft_.items[piece.item].foreign) continue;
      suspects.insert(piece.begin <= span.begin ? suspects.begin() : suspects.end(), piece.item);
    }
    return std::any_of(suspects.begin(), suspects.end(),
                       [&](std::size_t item) { return give_way(item); }) ||
           mend_at(span, "E01");
  }

  bool mend_at(Span span, std::string_view code) {
    const bool about_names = code.starts_with("E01") || code.starts_with("E02");
    for (const lift::Piece& piece : pieces_) {
      if (!touches(piece, span)) continue;
      if (is_name(draft_.items[piece.item]) && !about_names) continue;
      if (give_way(piece.item)) return true;
    }
    return false;
  }

  static bool touches(const lift::Piece& piece, Span span) {
    return span.begin < piece.end && piece.begin < std::max(span.end, span.begin + 1);
  }

  bool give_way(std::size_t index) {
    lift::Item& item = draft_.items[index];
    if (!item.can_give_way()) return false;
    ++item.form;
    return true;
  }

  // ---- what compiles to something else
  // -------------------------------------------------------------

  bool mend(const std::vector<lift::Difference>& found) {
    std::vector<std::size_t> gave_way;
    for (const lift::Difference& item : found) {
      if (item.place.empty() || !(at_item(item, gave_way) || put(item))) return false;
    }
    sort_raws();
    return true;
  }

  // Equal jobs give equal texts, in whatever order their documents have them.
  void sort_raws() {
    const auto rank = [](const lift::Place& place) {
      static constexpr std::string_view kParts[] = {"reader", "writer", "setting", "job"};
      const auto* const part = std::find(std::begin(kParts), std::end(kParts), place.front().key);
      return std::pair(part - std::begin(kParts), spell_plain(place).value_or(""));
    };
    std::sort(draft_.raws.begin(), draft_.raws.end(),
              [&](const auto& a, const auto& b) { return rank(a.place) < rank(b.place); });
    std::sort(draft_.omits.begin(), draft_.omits.end(),
              [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
  }

  // The item that makes this place gives way, unless it leaves the rest to `raw` in any case.
  bool at_item(const lift::Difference& difference, std::vector<std::size_t>& gave_way) {
    if (difference.place.size() < 2) return false;  // keys beside those that any item makes
    for (std::size_t i = 0; i < draft_.items.size(); ++i) {
      const lift::Item& item = draft_.items[i];
      const bool makes =
          std::any_of(item.places.begin(), item.places.end(),
                      [&](const lift::Place& place) { return overlap(place, difference.place); });
      if (!makes) continue;
      if (std::find(gave_way.begin(), gave_way.end(), i) != gave_way.end()) return true;
      if (leaves_to_raw(item, difference.place) || !give_way(i)) continue;
      gave_way.push_back(i);
      return true;
    }
    return false;
  }

  // Column lists that do not claim to be whole, and what is inside an object that an option gives.
  static bool leaves_to_raw(const lift::Item& item, const lift::Place& place) {
    if (item.slot == lift::Slot::Columns) {
      return item.current().source.empty() || item.current().source == "(*)";
    }
    return item.slot == lift::Slot::Option && place.size() > item.places.front().size();
  }

  bool put(const lift::Difference& difference) {
    const auto same_place = [&](const lift::Raw& raw) { return raw.place == difference.place; };
    if (std::any_of(draft_.raws.begin(), draft_.raws.end(), same_place)) return false;
    if (std::find(draft_.omits.begin(), draft_.omits.end(), difference.place) !=
        draft_.omits.end()) {
      return false;
    }
    if (difference.wanted) {
      draft_.raws.push_back({difference.place, *difference.wanted});
    } else {
      draft_.omits.push_back(difference.place);
    }
    return true;
  }

  // ---- what is not said anywhere else
  // -----------------------------------------------------------------

  void report_lost() {
    for (const lift::Item& item : draft_.items) {
      if (!item.only_here || item.form == 0) continue;
      const std::string& text = item.forms.front().text;
      diagnostics_
          .report(lift::kNotCarried, *item.only_here,
                  fmt::format("`{}` is not in the script", text.substr(0, text.find(' '))))
          .with_label("the option does not take it");
    }
  }

  // ---- what cannot be mended
  // -----------------------------------------------------------------------

  bool report_errors(const Compilation& trial) {
    Diagnostic report(lift::kNotSaid, start(draft_.script.span),
                      fmt::format("the job `{}` cannot be said in a script", draft_.name));
    report.with_label("the script made of it does not compile");
    for (const Diagnostic& item : trial.diagnostics.items()) {
      if (item.severity != Severity::Error || report.notes.size() >= 3) continue;
      report.with_note(fmt::format("{}: {}", item.code->id, item.message));
    }
    report.with_help("mend this in the document");
    diagnostics_.add(std::move(report));
    return false;
  }

  bool report_difference(const lift::Difference& difference) {
    const std::string place = spell_plain(difference.place).value_or("");
    const Span span = difference.wanted ? difference.wanted->span : draft_.script.span;
    diagnostics_
        .report(lift::kNotSaid, start(span),
                fmt::format("the job `{}` cannot be said in a script", draft_.name))
        .with_label(place.empty() ? "comes out otherwise"
                                  : fmt::format("`{}` comes out otherwise", place));
    return false;
  }

  static Span start(Span span) { return {span.file, span.begin, span.begin + 1}; }

  lift::Draft& draft_;
  const Surroundings& surroundings_;
  Diagnostics& diagnostics_;
  std::vector<lift::Piece> pieces_;
};

}  // namespace

bool settle(lift::Draft& draft, const Surroundings& surroundings, Diagnostics& diagnostics) {
  return Settler(draft, surroundings, diagnostics).settle();
}

bool compiles(const std::string& text, std::size_t jobs, const Surroundings& surroundings) {
  return try_text(text, surroundings).artifacts.size() == surroundings.jobs + jobs;
}

}  // namespace syncql::driver
