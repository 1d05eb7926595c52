#include "compiler/sema/not_yet.h"

#include <fmt/format.h>
#include <optional>
#include <string_view>

#include "compiler/sema/codes.h"

namespace syncql::sema {
namespace {

struct Lack {
  std::string_view what;
  Span span;
};

std::optional<Lack> lack(const ast::Sync& sync) {
  if (sync.realtime && sync.database) {
    return Lack{"full-database real-time jobs are", sync.verb_span};
  }
  if (sync.realtime) return Lack{"real-time jobs are", sync.verb_span};
  if (sync.database) return Lack{"full-database jobs are", sync.verb_span};
  return std::nullopt;
}

struct Finder {
  Span span;  // of the whole statement

  std::optional<Lack> operator()(const ast::Sync& sync) const { return lack(sync); }
  std::optional<Lack> operator()(const ast::CreateJob& job) const { return lack(job.sync); }
  std::optional<Lack> operator()(const ast::Explain&) const { return Lack{"EXPLAIN is", span}; }
  std::optional<Lack> operator()(const ast::Show&) const { return Lack{"SHOW is", span}; }
  std::optional<Lack> operator()(const ast::Describe&) const { return Lack{"DESCRIBE is", span}; }
  std::optional<Lack> operator()(const ast::Define& define) const {
    if (define.what == ast::Define::What::Connector) return std::nullopt;
    return Lack{"settings and types of a project's own are", span};
  }
  std::optional<Lack> operator()(const ast::DefineTable&) const { return std::nullopt; }
  std::optional<Lack> operator()(const ast::CreateDatasource&) const { return std::nullopt; }
  std::optional<Lack> operator()(const ast::ParameterDeclaration&) const { return std::nullopt; }
  std::optional<Lack> operator()(const ast::CreateMacro&) const { return std::nullopt; }
  std::optional<Lack> operator()(const ast::Include&) const { return std::nullopt; }
};

}  // namespace

bool refuse_not_yet(const ast::Statement& statement, Diagnostics& diagnostics) {
  const auto found = std::visit(Finder{statement.span}, statement.data);
  if (!found) return false;
  diagnostics.report(kNotYet, found->span, fmt::format("{} not in this build yet", found->what))
      .with_label("understood, but not possible yet");
  return true;
}

}  // namespace syncql::sema
