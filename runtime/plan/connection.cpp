#include "runtime/plan/connection.h"

#include <fmt/format.h>
#include <optional>
#include <string_view>

#include "runtime/plan/codes.h"
#include "runtime/plan/secret.h"

namespace syncql::runtime {
namespace {

constexpr std::int64_t kPostgresPort = 5432;

// Where a server listens for the MySQL protocol.
struct PortOption {
  std::string_view connector;
  std::string_view option;
  std::int64_t fallback;
};
constexpr PortOption kPortOptions[] = {{"starrocks", "queryPort", 9030},
                                       {"doris", "queryPort", 9030},
                                       {"oceanbase", "port", 2883},
                                       {"tidb", "port", 4000}};
constexpr PortOption kMysqlPort{"", "port", 3306};

const PortOption& port_option(std::string_view connector) {
  for (const PortOption& each : kPortOptions) {
    if (each.connector == connector) return each;
  }
  return kMysqlPort;
}

// A data source's options as the types that a connection needs.
class Options {
 public:
  explicit Options(const job::Datasource& datasource) : datasource_(datasource) {}

  // Nothing where the option is not given. Any text may be kept as a secret is.
  Result<std::optional<SecretText>> secret(std::string_view name) const {
    const job::Option* option = find(name);
    if (option == nullptr || option->value.is_null()) return std::nullopt;
    if (const std::string* text = option->value.as_string()) return SecretText(*text);
    const job::Secret* kept = option->value.as_secret();
    if (kept == nullptr) return fail(invalid(*option, "a text is expected"));
    auto read = read_secret(*kept, fmt::format("`{}` of data source `{}`", name, datasource_.name));
    if (!read) return fail(placed(std::move(read.error()), option));
    return std::move(*read);
  }

  Result<std::string> text(std::string_view name) const {
    auto found = secret(name);
    if (!found) return fail(std::move(found.error()));
    return found->has_value() ? (*found)->reveal() : std::string();
  }

  Result<std::string> required(std::string_view name) const {
    auto found = text(name);
    if (!found || !found->empty()) return found;
    Diagnostic missing(kConnectionOptionMissing,
                       fmt::format("data source `{}` has no `{}`", datasource_.name, name));
    missing.with_help(fmt::format("add `{} = '…'` to its CREATE DATASOURCE", name));
    return fail(placed(std::move(missing), nullptr));
  }

  Result<std::uint16_t> port(std::string_view name, std::int64_t fallback) const {
    const job::Option* option = find(name);
    std::int64_t number = fallback;
    if (option != nullptr && !option->value.is_null()) {
      const std::int64_t* given = option->value.as_int();
      number = given == nullptr ? 0 : *given;
    }
    if (number >= 1 && number <= 65535) return static_cast<std::uint16_t>(number);
    return fail(invalid(*option, "a number from 1 to 65535 is expected"));
  }

  Result<std::chrono::seconds> duration(std::string_view name,
                                        std::chrono::seconds fallback) const {
    const job::Option* option = find(name);
    if (option == nullptr || option->value.is_null()) return fallback;
    const std::int64_t* given = option->value.as_int();
    if (given == nullptr || *given <= 0) return fail(invalid(*option, "a duration is expected"));
    return std::chrono::ceil<std::chrono::seconds>(std::chrono::milliseconds(*given));
  }

  Result<TlsMode> tls() const {
    auto word = text("tls");
    if (!word) return fail(std::move(word.error()));
    if (word->empty() || *word == "off") return TlsMode::Off;
    if (*word == "require") return TlsMode::Require;
    if (*word == "verify") return TlsMode::Verify;
    return fail(invalid(*find("tls"), "`off`, `require` or `verify` is expected"));
  }

  // A list of texts, or one text.
  std::vector<std::string> list(std::string_view name) const {
    const job::Option* option = find(name);
    if (option == nullptr) return {};
    if (const std::string* text = option->value.as_string()) return {*text};
    return job::texts(option);
  }

 private:
  const job::Option* find(std::string_view name) const {
    for (const job::Option& option : datasource_.options) {
      if (option.name == name) return &option;
    }
    return nullptr;
  }

  Diagnostic placed(Diagnostic diagnostic, const job::Option* option) const {
    diagnostic.span = option != nullptr && option->span ? option->span : datasource_.span;
    return diagnostic;
  }

  Diagnostic invalid(const job::Option& option, std::string_view expected) const {
    return placed(Diagnostic(kConnectionOptionInvalid,
                             fmt::format("`{}` of data source `{}` is of no use: {}", option.name,
                                         datasource_.name, expected)),
                  &option);
  }

  const job::Datasource& datasource_;
};

// Keeps the first failure, so that the values can be fetched one a line.
class FirstFailure {
 public:
  template <typename T>
  T value_of(Result<T> result) {
    if (result) return std::move(*result);
    if (!failure_) failure_ = std::move(result.error());
    return T{};
  }
  std::optional<Diagnostic>& get() { return failure_; }

 private:
  std::optional<Diagnostic> failure_;
};

Diagnostic undeclared(const job::Datasource& datasource) {
  Diagnostic diagnostic(kDatasourceUndeclared,
                        fmt::format("data source `{}` is not declared, so there is nothing to "
                                    "connect to",
                                    datasource.name));
  diagnostic.span = datasource.span;
  return diagnostic.with_help(
      fmt::format("declare it: `CREATE DATASOURCE {} TYPE {} WITH (host = '…', user = '…', "
                  "password = env('…'))`",
                  datasource.name, datasource.connector));
}

}  // namespace

Result<ConnectionParameters> connection_parameters(const job::Datasource& datasource) {
  if (!datasource.declared) return fail(undeclared(datasource));
  const bool starrocks = datasource.connector == "starrocks";
  const Options options(datasource);
  FirstFailure failure;
  ConnectionParameters out;
  out.sql.name = datasource.name;
  out.sql.host = failure.value_of(options.required("host"));
  const PortOption& port = port_option(datasource.connector);
  out.sql.port = failure.value_of(options.port(port.option, port.fallback));
  out.sql.user = failure.value_of(options.required("user"));
  out.sql.password = failure.value_of(options.secret("password")).value_or(SecretText());
  out.sql.database = failure.value_of(options.text("database"));
  out.sql.tls.mode = failure.value_of(options.tls());
  out.sql.tls.ca = failure.value_of(options.text("tlsCa"));
  if (starrocks) out.load_urls = options.list("loadUrl");
  if (failure.get()) return fail(std::move(*failure.get()));
  return out;
}

Result<PostgresEndpoint> postgres_endpoint(const job::Datasource& datasource) {
  if (!datasource.declared) return fail(undeclared(datasource));
  const Options options(datasource);
  FirstFailure failure;
  PostgresEndpoint out;
  out.name = datasource.name;
  out.host = failure.value_of(options.required("host"));
  out.port = failure.value_of(options.port("port", kPostgresPort));
  out.user = failure.value_of(options.required("user"));
  out.password = failure.value_of(options.secret("password")).value_or(SecretText());
  out.database = failure.value_of(options.text("database"));
  out.tls.mode = failure.value_of(options.tls());
  out.tls.ca = failure.value_of(options.text("tlsCa"));
  out.read_timeout = failure.value_of(options.duration("socketTimeout", out.read_timeout));
  if (failure.get()) return fail(std::move(*failure.get()));
  return out;
}

}  // namespace syncql::runtime
