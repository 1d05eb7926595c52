#include "compiler/job/substitute.h"

#include <charconv>
#include <fmt/format.h>
#include <optional>

#include "compiler/job/codes.h"
#include "compiler/job/texts.h"

namespace syncql::job {
namespace {

Diagnostic no_value(std::string_view name, const std::optional<Span>& place) {
  Diagnostic diagnostic(kNoParameterValue, fmt::format("parameter `{}` has no value", name));
  diagnostic.span = place;
  diagnostic.label = "used here";
  diagnostic.with_help(
      fmt::format("run with `--param {}=…`, or give its PARAMETER a DEFAULT", name));
  return diagnostic;
}

// Values are not searched again: a value that holds `${x}` keeps it.
Result<std::string> replace(std::string_view text, const ParameterValues& values,
                            const std::optional<Span>& place) {
  std::string result;
  std::size_t copied = 0;
  for (const Reference& reference : references(text)) {
    if (!reference.is_name) continue;
    const auto value = values.find(std::string(reference.name));
    if (value == values.end()) return fail(no_value(reference.name, place));
    result.append(text.substr(copied, reference.begin - copied)).append(value->second);
    copied = reference.end;
  }
  return result.append(text.substr(copied));
}

template <typename Number>
std::optional<Value> number(const std::string& text) {
  Number value{};
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc() || stop != end) return std::nullopt;
  return Value{value};
}

std::optional<Value> scalar(const std::string& text, Scalar wanted) {
  switch (wanted) {
    case Scalar::Int:
      return number<std::int64_t>(text);
    case Scalar::Number:
      return number<double>(text);
    case Scalar::Bool:
      if (text == "true") return Value{true};
      if (text == "false") return Value{false};
      return std::nullopt;
    case Scalar::Text:
    case Scalar::Other:
      break;
  }
  return Value{text};
}

std::string_view meaning(Scalar wanted) {
  if (wanted == Scalar::Int) return "a whole number";
  return wanted == Scalar::Number ? "a number" : "true or false";
}

// An option of a number or a truth value is a text only while a parameter stands for it.
Result<void> settle(Option& option) {
  const std::string* text = option.value.as_string();
  if (text == nullptr) return {};
  std::optional<Value> value = scalar(*text, option.scalar);
  if (!value) {
    Diagnostic diagnostic(kParameterValueType,
                          fmt::format("option `{}` takes {}, but its parameter gives `{}`",
                                      option.name, meaning(option.scalar), *text));
    diagnostic.span = option.span;
    diagnostic.with_help(fmt::format("pass {} with `--param`", meaning(option.scalar)));
    return fail(diagnostic);
  }
  option.value = std::move(*value);
  return {};
}

Result<void> settle(std::vector<Option>& options) {
  for (Option& option : options) {
    if (auto done = settle(option); !done) return done;
  }
  return {};
}

}  // namespace

Result<Job> substitute(Job job, const ParameterValues& values) {
  std::optional<Diagnostic> failure;
  for_each_text(job, [&](std::string& text, const std::optional<Span>& place) {
    if (failure) return;
    if (auto replaced = replace(text, values, place)) {
      text = std::move(*replaced);
    } else {
      failure = std::move(replaced.error());
    }
  });
  if (failure) return fail(std::move(*failure));
  for (std::vector<Option>* options :
       {&job.reader.options, &job.reader.datasource.options, &job.writer.options,
        &job.writer.datasource.options, &job.settings}) {
    if (auto done = settle(*options); !done) return fail(done.error());
  }
  return job;
}

}  // namespace syncql::job
