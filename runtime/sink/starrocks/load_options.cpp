#include "runtime/sink/starrocks/load_options.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

#include "runtime/net/http_url.h"
#include "runtime/sink/starrocks/codes.h"
#include "runtime/sink/starrocks/load_properties.h"

namespace syncql::runtime {
namespace {

// The server refuses JSON bodies above 100 MB unless told otherwise.
constexpr std::uint64_t kMaxJsonBytes = 90'000'000;
constexpr std::int64_t kDefaultBatchRows = 500'000;
constexpr std::int64_t kDefaultBatchBytes = 5'242'880;

Diagnostic at(const Code& code, const job::Option* option, std::string message) {
  Diagnostic diagnostic(code, std::move(message));
  if (option != nullptr) diagnostic.span = option->span;
  return diagnostic;
}

// A writer's `loadUrl` may also be one text with commas: the product's page describes it so.
std::vector<std::string> addresses(const job::Option* option,
                                   const std::vector<std::string>& declared) {
  std::vector<std::string> listed = job::texts(option);
  if (listed.empty()) {
    if (const std::string text = job::text_or(option, ""); !text.empty()) listed = {text};
  }
  if (listed.empty()) listed = declared;
  std::vector<std::string> single;
  for (const std::string& entry : listed) {
    for (std::size_t from = 0; from <= entry.size();) {
      const std::size_t comma = std::min(entry.find(',', from), entry.size());
      const std::size_t first = entry.find_first_not_of(' ', from);
      const std::size_t last = entry.find_last_not_of(' ', comma == 0 ? 0 : comma - 1);
      if (first < comma) single.push_back(entry.substr(first, last - first + 1));
      from = comma + 1;
    }
  }
  return single;
}

Result<std::vector<std::string>> fe_urls(const job::Endpoint& writer,
                                         const std::vector<std::string>& declared) {
  const job::Option* option = writer.option("loadUrl");
  std::vector<std::string> urls;
  for (const std::string& address : addresses(option, declared)) {
    if (address.find('@') != std::string::npos) {  // not repeated: it may hold a password
      return fail(at(kBadLoadUrl, option, "an address in `loadUrl` holds a login")
                      .with_help("give `user` and `password` of the data source instead"));
    }
    const bool has_scheme = address.find("://") != std::string::npos;
    const std::string url = has_scheme ? address : "http://" + address;
    const auto resolved = resolve_url(url, url);
    if (!resolved || origin_of(url) + "/" != *resolved) {
      return fail(at(kBadLoadUrl, option, fmt::format("`{}` is no address of an FE", address))
                      .with_help("write `loadUrl = ['host:8030']`, the FE's HTTP port"));
    }
    urls.push_back(origin_of(url));
  }
  if (!urls.empty()) return urls;
  Diagnostic none(kNoLoadUrl,
                  fmt::format("neither the job nor the data source `{}` gives `loadUrl`",
                              writer.datasource.name));
  none.span = writer.span;
  return fail(none.with_help("write `loadUrl = ['host:8030']`, the HTTP port of an FE"));
}

BatchLimits batch_limits(const job::Endpoint& writer, const LoadOptions& options) {
  BatchLimits limits;
  limits.rows = static_cast<std::uint64_t>(
      std::max<std::int64_t>(1, job::int_or(writer.option("maxBatchRows"), kDefaultBatchRows)));
  limits.bytes = static_cast<std::uint64_t>(
      std::max<std::int64_t>(1, job::int_or(writer.option("maxBatchSize"), kDefaultBatchBytes)));
  const bool unlimited = std::find(options.headers.begin(), options.headers.end(),
                                   std::pair<std::string, std::string>(
                                       "ignore_json_size", "true")) != options.headers.end();
  if (options.format == BodyFormat::Json && !unlimited) {
    limits.bytes = std::min(limits.bytes, kMaxJsonBytes);
  }
  limits.copies = options.compression == Compression::None ? 0 : 1;
  return limits;
}

}  // namespace

Result<LoadOptions> load_options(const job::Endpoint& writer,
                                 const std::vector<std::string>& declared_urls) {
  auto urls = fe_urls(writer, declared_urls);
  if (!urls) return fail(urls.error());
  auto options = load_properties(writer.option("loadProps"));
  if (!options) return options;
  options->fe_urls = std::move(*urls);
  options->limits = batch_limits(writer, *options);
  return options;
}

}  // namespace syncql::runtime
