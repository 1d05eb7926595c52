#include "compiler/sema/raw_options.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "compiler/catalog/codes.h"
#include "compiler/catalog/read_value.h"
#include "compiler/sema/codes.h"

namespace syncql::sema {
namespace {

constexpr std::array<std::string_view, 4> kParts{"reader", "writer", "setting", "job"};

// `steps[2]`, `table[]`: a name, with an index of up to three digits or none behind it.
bool is_step(std::string_view step) {
  constexpr std::size_t kDigits = 3;  // a list is filled up to its index
  const std::size_t bracket = step.find('[');
  if (bracket == std::string_view::npos) return !step.empty();
  const std::string_view index = step.substr(bracket + 1);
  const std::size_t digits = std::min(index.find_first_not_of("0123456789"), index.size());
  return bracket > 0 && digits <= kDigits && index.substr(digits) == "]";
}

// One of the parts, and steps with dots between them.
bool is_place(std::string_view place) {
  const std::string_view first = place.substr(0, place.find('.'));
  if (std::find(kParts.begin(), kParts.end(), first) == kParts.end()) return false;
  while (true) {
    const std::size_t dot = place.find('.');
    if (!is_step(place.substr(0, dot))) return false;
    if (dot == std::string_view::npos) return true;
    place.remove_prefix(dot + 1);
  }
}

std::string place_of(const ast::Option& option) {
  std::string place;
  for (std::size_t i = 1; i < option.path.size(); ++i) {
    if (!place.empty()) place += '.';
    place += option.path[i].text;
  }
  return place;
}

class RawBinder {
 public:
  explicit RawBinder(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  void bind(const ast::Option& option) {
    const std::string place = place_of(option);
    if (place == "omit") return omit(option.value);
    if (!is_place(place)) return wrong(option.path_span, place);
    auto value = catalog::plain_value(option.value);
    const bool part_alone = option.path.size() == 2;
    if (!value || (part_alone && value->as_object() == nullptr)) {
      diagnostics_
          .report(catalog::kWrongType, option.value.span,
                  fmt::format("`raw.{}` takes {}", place,
                              part_alone ? "an object in braces" : "a value that JSON has"))
          .with_label("not one");
      return;
    }
    const bool twice = std::any_of(result_.values.begin(), result_.values.end(),
                                   [&](const job::Raw& raw) { return raw.place == place; });
    if (twice) {
      diagnostics_
          .report(catalog::kGivenTwice, option.path_span,
                  fmt::format("`raw.{}` is given twice", place))
          .with_label("given a second time");
      return;
    }
    result_.values.push_back({place, std::move(*value), option.value.span});
  }

  RawOptions take() { return std::move(result_); }

 private:
  void omit(const ast::Value& value) {
    const auto* list = std::get_if<ast::List>(&value.data);
    if (list == nullptr) return wrong(value.span, "omit");
    for (const ast::Value& item : list->items) {
      const auto* text = std::get_if<ast::String>(&item.data);
      if (text == nullptr || !is_place(text->text)) {
        wrong(item.span, text == nullptr ? "omit" : text->text);
      } else {
        result_.omit.push_back(text->text);
      }
    }
  }

  void wrong(Span span, const std::string& place) {
    diagnostics_.report(kBadRaw, span, fmt::format("`{}` is no place in an artifact", place))
        .with_label("no part of an artifact")
        .with_help("write raw.reader.…, raw.writer.…, raw.setting.… or raw.job.…")
        .with_help("or leave places out: raw.omit = ['reader.encoding']");
  }

  Diagnostics& diagnostics_;
  RawOptions result_;
};

}  // namespace

bool is_raw(const ast::Option& option) {
  return option.path.size() > 1 && option.path.front().text == "raw";
}

RawOptions bind_raw(const std::vector<ast::Option>& options, Diagnostics& diagnostics) {
  RawBinder binder(diagnostics);
  for (const ast::Option& option : options) {
    if (is_raw(option)) binder.bind(option);
  }
  return binder.take();
}

void settle_raw(const RawOptions& raw, std::string_view part, OptionSet& set) {
  const auto covers = [](std::string_view place, std::string_view path) {
    return path.starts_with(place) &&
           (path.size() == place.size() || path[place.size()] == '.' || path[place.size()] == '[');
  };
  for (const catalog::OptionSpec& option : set.spec().options) {
    if (set.given(option.name) != nullptr || !option.defaults.empty()) continue;
    for (const job::Spelling& spelling : option.spellings) {
      const std::string path =
          part.empty() ? spelling.path : fmt::format("{}.{}", part, spelling.path);
      const bool put = std::any_of(raw.values.begin(), raw.values.end(), [&](const job::Raw& item) {
        return item.place == part ? item.value.member(spelling.path) != nullptr
                                  : covers(item.place, path);
      });
      const bool omitted =
          std::any_of(raw.omit.begin(), raw.omit.end(),
                      [&](const std::string& place) { return covers(place, path); });
      if (put || omitted) {
        set.give(option.name, {{}, job::Said::User, set.anchor(), set.anchor(), false});
        break;
      }
    }
  }
}

}  // namespace syncql::sema
