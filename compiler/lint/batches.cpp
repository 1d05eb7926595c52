// tiny-batch: loads so small that the target's versions pile up faster than it merges them.
#include <array>
#include <fmt/format.h>

#include "compiler/lint/checks.h"
#include "compiler/lint/codes.h"
#include "compiler/lint/option_value.h"

namespace syncql::lint {
namespace {

struct Limit {
  std::string_view option;
  std::int64_t least;  // rows, or bytes
  std::string_view shown;
  catalog::Type type;  // some connectors count the rows of an INSERT in `batchSize`
};

constexpr std::array<Limit, 3> kLimits = {
    Limit{"maxBatchRows", 10'000, "10,000 rows", catalog::Type::Int},
    Limit{"maxBatchSize", 1'000'000, "1 MB", catalog::Type::Bytes},
    Limit{"batchSize", 1'000'000, "1 MB", catalog::Type::Bytes},
};

}  // namespace

void check_batches(const Project& project, Diagnostics& diagnostics) {
  for (const BoundJob& bound : project.jobs) {
    for (const Limit& limit : kLimits) {
      const catalog::OptionSpec* spec = bound.writer->option(limit.option);
      if (spec == nullptr || spec->type.kind != limit.type) continue;
      const job::Option* option = given(bound.job->writer.option(limit.option));
      if (option == nullptr || !option->span || option->value.as_int() == nullptr) continue;
      if (*option->value.as_int() >= limit.least) continue;
      diagnostics
          .report(kTinyBatch, *option->span,
                  fmt::format("`{}` makes loads of less than {}", limit.option, limit.shown))
          .with_label("many small loads, many versions at the target")
          .with_help("leave it to its default, or give a larger value");
    }
  }
}

}  // namespace syncql::lint
