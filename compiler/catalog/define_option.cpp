#include "compiler/catalog/define_option.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <regex>

#include "compiler/base/suggest.h"
#include "compiler/catalog/codes.h"
#include "compiler/catalog/define_native_type.h"
#include "compiler/catalog/define_type.h"
#include "compiler/catalog/pattern.h"
#include "compiler/catalog/read_value.h"
#include "compiler/catalog/rule_codes.h"

namespace syncql::catalog {
namespace {

std::string_view word_argument(const ast::Property& property, std::size_t index) {
  if (index >= property.arguments.size()) return {};
  const auto* word = std::get_if<ast::Word>(&property.arguments[index].data);
  return word == nullptr ? std::string_view() : std::string_view(word->text);
}

std::optional<double> number_argument(const ast::Property& property, std::size_t index) {
  if (index >= property.arguments.size()) return std::nullopt;
  const auto* number = std::get_if<ast::Number>(&property.arguments[index].data);
  if (number == nullptr) return std::nullopt;
  double value = 0;
  std::from_chars(number->text.data(), number->text.data() + number->text.size(), value);
  return value;
}

std::vector<std::string> words(const ast::Property& property) {
  std::vector<std::string> result;
  for (std::size_t i = 0; i < property.arguments.size(); ++i) {
    result.emplace_back(word_argument(property, i));
  }
  return result;
}

// Names with dots between them, each with an index of up to two digits or none behind it.
bool is_place(const std::string& path) {
  constexpr std::size_t kLongest = 200;  // std::regex recurses: a long text would end the stack
  static const std::regex kPlace(R"([\w-]+(\[\d{0,2}\])?(\.[\w-]+(\[\d{0,2}\])?)*)");
  return path.size() <= kLongest && std::regex_match(path, kPlace);
}

// Reads the properties of one option into its spec, one function each.
class PropertyReader {
 public:
  PropertyReader(OptionSpec& option, Diagnostics& diagnostics)
      : option_(option), diagnostics_(diagnostics) {}

  void read(const ast::Property& property) {
    const auto* const found =
        std::find_if(kReaders.begin(), kReaders.end(),
                     [&](const auto& reader) { return reader.name == property.name; });
    if (found == kReaders.end()) {
      report_bad_property(property, "a property of an option", diagnostics_);
    } else {
      (this->*found->read)(property);
    }
  }

 private:
  using Property = ast::Property;

  void required(const Property& property) { option_.required.push_back(rule(property)); }
  void expected(const Property& property) { option_.expected.push_back(rule(property)); }
  void inherit(const Property&) { option_.inherit = true; }
  void open(const Property&) { option_.open = true; }
  void emit_always(const Property&) { option_.emit = Emit::Always; }
  void emit_never(const Property&) { option_.emit = Emit::Never; }
  void doc(const Property& property) { option_.doc = text_argument(property, diagnostics_); }
  void example(const Property& property) {
    option_.example = text_argument(property, diagnostics_);
  }
  void deprecated(const Property& property) {
    option_.deprecated = text_argument(property, diagnostics_);
  }
  void conflicts(const Property& property) {
    option_.conflicts = words(property);
    option_.conflict_report = report(property);
  }
  void confused(const Property& property) { option_.confused = words(property); }
  void hints(const Property& property) { option_.hints = text_arguments(property); }
  void quotes(const Property& property) {
    const std::string quote = text_argument(property, diagnostics_);
    if (quote.size() > 1)
      return report_bad_property(property, "one character or none", diagnostics_);
    option_.quote = quote.empty() ? '\0' : quote.front();
  }
  void requires_options(const Property& property) { option_.requires_options = words(property); }

  void allowed(const Property& property) {
    Rule allowed = rule(property);
    if (allowed.when) {
      option_.allowed.push_back(std::move(allowed));
    } else if (property.condition.empty()) {
      report_bad_property(property, "a condition behind WHEN", diagnostics_);
    }
  }

  void default_value(const Property& property) {
    if (property.arguments.empty()) return report_bad_property(property, "a value", diagnostics_);
    auto value = read_value(property.arguments.front(), option_, diagnostics_);
    if (value) option_.defaults.push_back({std::move(*value), condition(property)});
  }

  void required_type(const Property& property) { column_type(property, true); }
  void expected_type(const Property& property) { column_type(property, false); }

  void column_type(const Property& property, bool required) {
    std::vector<std::string> carriers = text_arguments(property);
    if (!std::all_of(carriers.begin(), carriers.end(), is_carrier)) {
      return report_bad_property(property, "a list of LONG, DOUBLE, STRING, DATE, BOOLEAN, BYTES",
                                 diagnostics_);
    }
    option_.column_types.push_back({std::move(carriers), required, rule(property)});
  }

  void from(const Property& property) {
    static constexpr std::array<std::pair<std::string_view, job::Role>, 10> kRoles{{
        {"DATASOURCE", job::Role::Datasource},
        {"DATABASE", job::Role::Database},
        {"TABLE", job::Role::Table},
        {"COLUMNS", job::Role::Columns},
        {"WHERE", job::Role::Where},
        {"SPLIT BY", job::Role::SplitBy},
        {"BEFORE", job::Role::Before},
        {"AFTER", job::Role::After},
        {"ON ERROR", job::Role::OnError},
        {"FORMAT", job::Role::Format},
    }};
    for (const auto& [name, role] : kRoles) {
      if (name == word_argument(property, 0)) return take_role(role, property);
    }
    report_bad_property(property, "a clause", diagnostics_);
  }

  // One role, or FROM DATABASE FROM TABLE: the table with its database in front.
  void take_role(job::Role role, const Property& property) {
    option_.qualified = option_.role == job::Role::Database && role == job::Role::Table;
    if (option_.role != job::Role::None && !option_.qualified) {
      report_bad_property(property, "one clause, or FROM DATABASE FROM TABLE,", diagnostics_);
    }
    option_.role = role;
  }

  void check(const Property& property) {
    if (auto range = read_range(property, diagnostics_)) option_.ranges.push_back(*range);
  }

  void matches(const Property& property) {
    std::string pattern = text_argument(property, diagnostics_);
    if (!is_pattern(pattern)) {
      diagnostics_
          .report(kBadPattern, property.span,
                  fmt::format("`{}` is not a regular expression", pattern))
          .with_label("cannot be read as one");
    } else {
      option_.pattern = std::move(pattern);
    }
  }

  // AS 'path' [TEXT] [FOR back end]
  void as(const Property& property) {
    job::Spelling spelling;
    spelling.path = text_argument(property, diagnostics_);
    if (!is_place(spelling.path)) {
      return report_bad_property(property, "a place such as `speed.limit` or `list[0].name`",
                                 diagnostics_);
    }
    spelling.back_end = "dataworks";
    for (std::size_t i = 1; i < property.arguments.size(); ++i) {
      const std::string_view word = word_argument(property, i);
      if (word == "TEXT") {
        spelling.as_text = true;
      } else {
        spelling.back_end = word;
      }
    }
    option_.spellings.push_back(std::move(spelling));
  }

  Rule rule(const Property& property) {
    return {condition(property), report(property), property.span};
  }

  const Code* report(const Property& property) {
    if (!property.report) return nullptr;
    const Code* code = rule_code(property.report->text);
    if (code == nullptr) {
      diagnostics_
          .report(kUnknownReport, property.report->span,
                  fmt::format("`{}` is not the code of a rule", property.report->text))
          .with_label("reported under a code that does not exist");
    }
    return code;
  }

  static std::vector<std::string> text_arguments(const Property& property) {
    std::vector<std::string> result;
    for (const ast::Value& argument : property.arguments) {
      if (const auto* text = std::get_if<ast::String>(&argument.data)) result.push_back(text->text);
    }
    return result;
  }

  std::optional<Condition> condition(const Property& property) {
    if (property.condition.empty()) return std::nullopt;
    auto when = parse_condition(property.condition);
    if (!when) {
      diagnostics_
          .report(kBadCondition, property.span,
                  fmt::format("cannot understand the condition `{}`", property.condition))
          .with_label("not a comparison of options with values")
          .with_help("for example: WHEN writeMode = 'update' AND batchSize >= 8");
    }
    return when;
  }

  struct Named {
    std::string_view name;
    void (PropertyReader::*read)(const ast::Property&);
  };
  static const std::array<Named, 22> kReaders;

  OptionSpec& option_;
  Diagnostics& diagnostics_;
};

const std::array<PropertyReader::Named, 22> PropertyReader::kReaders{{
    {"REQUIRED", &PropertyReader::required},
    {"EXPECTED", &PropertyReader::expected},
    {"REQUIRED TYPE", &PropertyReader::required_type},
    {"EXPECTED TYPE", &PropertyReader::expected_type},
    {"HINTS", &PropertyReader::hints},
    {"QUOTES", &PropertyReader::quotes},
    {"CONFUSED WITH", &PropertyReader::confused},
    {"DEFAULT", &PropertyReader::default_value},
    {"FROM", &PropertyReader::from},
    {"INHERIT", &PropertyReader::inherit},
    {"EMIT ALWAYS", &PropertyReader::emit_always},
    {"EMIT NEVER", &PropertyReader::emit_never},
    {"CHECK", &PropertyReader::check},
    {"MATCHES", &PropertyReader::matches},
    {"CONFLICTS WITH", &PropertyReader::conflicts},
    {"REQUIRES", &PropertyReader::requires_options},
    {"ALLOWED", &PropertyReader::allowed},
    {"AS", &PropertyReader::as},
    {"OPEN", &PropertyReader::open},
    {"DEPRECATED", &PropertyReader::deprecated},
    {"DOC", &PropertyReader::doc},
    {"EXAMPLE", &PropertyReader::example},
}};

}  // namespace

std::optional<OptionSpec> read_option(const ast::OptionDefinition& definition,
                                      Diagnostics& diagnostics) {
  auto type = read_type(definition.type, diagnostics);
  if (!type) return std::nullopt;
  OptionSpec option;
  option.name = dotted(definition.name);
  option.type = std::move(*type);
  option.span = definition.span;
  PropertyReader reader(option, diagnostics);
  for (const ast::Property& property : definition.properties) reader.read(property);
  if (option.emit == Emit::Never) {
    option.spellings.clear();
  } else if (option.spellings.empty()) {
    option.spellings.push_back({"dataworks", option.name, false});
  }
  return option;
}

std::string text_argument(const ast::Property& property, Diagnostics& diagnostics) {
  if (!property.arguments.empty()) {
    const auto* text = std::get_if<ast::String>(&property.arguments.front().data);
    if (text != nullptr) return text->text;
  }
  report_bad_property(property, "a text in quotes", diagnostics);
  return {};
}

std::optional<Range> read_range(const ast::Property& property, Diagnostics& diagnostics) {
  const std::string_view compare = word_argument(property, 0);
  const auto number = number_argument(property, 1);
  if (!number) {
    report_bad_property(property, "a number", diagnostics);
    return std::nullopt;
  }
  Range range;
  if (compare == "BETWEEN") {
    range.low = number;
    range.high = number_argument(property, 2);
    if (range.high && *range.high < *range.low) {
      report_bad_property(property, "BETWEEN the lower number AND the higher one", diagnostics);
      return std::nullopt;
    }
    range.text = fmt::format("between {} and {}", *number, range.high.value_or(*number));
  } else if (compare.starts_with('>')) {
    range.low = number;
    range.low_included = compare == ">=";
    range.text = fmt::format("{} {}", range.low_included ? "at least" : "more than", *number);
  } else {
    range.high = number;
    range.high_included = compare == "<=";
    range.text = fmt::format("{} {}", range.high_included ? "at most" : "less than", *number);
  }
  return range;
}

void report_bad_property(const ast::Property& property, std::string_view wanted,
                         Diagnostics& diagnostics) {
  diagnostics
      .report(kBadProperty, property.span, fmt::format("`{}` does not fit here", property.name))
      .with_label(fmt::format("{} is wanted", wanted));
}

std::string dotted(const ast::QualifiedName& name) {
  std::string result;
  for (const ast::Identifier& part : name.parts) {
    if (!result.empty()) result += '.';
    result += part.text;
  }
  return result;
}

}  // namespace syncql::catalog
