#include "compiler/sema/bind.h"

#include "compiler/sema/codes.h"
#include "compiler/sema/declarations.h"
#include "compiler/sema/expansion.h"
#include "compiler/sema/job_names.h"
#include "compiler/sema/macro_calls.h"
#include "compiler/sema/not_yet.h"
#include "compiler/sema/parameter_default.h"
#include "compiler/sema/parameters.h"
#include "compiler/sema/schema/declare_table.h"
#include "compiler/sema/sync.h"

namespace syncql::sema {
namespace {

template <typename Node, typename Visit>
void for_each(const std::vector<Unit>& units, Visit visit) {
  for (const Unit& unit : units) {
    for (const ast::Statement& statement : unit.script.statements) {
      if (const auto* node = std::get_if<Node>(&statement.data)) visit(*node, statement, unit);
    }
  }
}

// Connectors first: data sources are declared of them, and tables of those. Parameters before the
// check of their use.
void declare_all(const Context& context, const std::vector<Unit>& units) {
  for_each<ast::Define>(units, [&](const auto& define, const auto&, const Unit&) {
    if (define.what == ast::Define::What::Connector) declare_connector(context, define);
  });
  for_each<ast::ParameterDeclaration>(
      units, [&](const auto& parameter, const ast::Statement& statement, const Unit&) {
        declare_parameter(context, parameter);
        check_default(context, parameter, statement.span);
      });
  for_each<ast::CreateDatasource>(
      units, [&](const auto& datasource, const ast::Statement& statement, const Unit& unit) {
        declare_datasource(context, datasource);
        check_parameters(context, statement.span, unit.script.comments);
      });
  for_each<ast::DefineTable>(
      units, [&](const auto& table, const auto&, const Unit&) { declare_table(context, table); });
}

Macros declare_macros(const Context& context, const std::vector<Unit>& units) {
  Macros macros;
  for_each<ast::CreateMacro>(
      units, [&](const auto& macro, const ast::Statement& statement, const Unit& unit) {
        macros.declare(context, macro);
        check_parameters(context, statement.span, unit.script.comments);
      });
  macros.find_circles(context.diagnostics);
  for_each<ast::CreateMacro>(units, [&](const auto& macro, const auto&, const Unit&) {
    check_macro_calls(context, macros, macro.body);
  });
  return macros;
}

// A SYNC statement, named by CREATE JOB or not.
struct JobStatement {
  const ast::Sync* sync = nullptr;
  const ast::CreateJob* named = nullptr;
};

JobStatement job_statement(const ast::Statement& statement) {
  if (const auto* named = std::get_if<ast::CreateJob>(&statement.data)) {
    return {&named->sync, named};
  }
  return {std::get_if<ast::Sync>(&statement.data), nullptr};
}

class JobBinder {
 public:
  JobBinder(const Context& context, const Macros& macros)
      : context_(context), expander_(context, macros) {}

  void claim_names(const Unit& unit) {
    if (unit.included) return;
    for (const ast::Statement& statement : unit.script.statements) {
      const JobStatement job = job_statement(statement);
      if (job.named == nullptr) continue;
      names_.claim(job.named->name, context_.diagnostics);
      refuse_parameters(job.named->name, "job", context_.diagnostics);
    }
  }

  void bind(const Unit& unit) {
    for (const ast::Statement& statement : unit.script.statements) {
      const JobStatement job = job_statement(statement);
      if (unit.included && job.sync != nullptr) {
        context_.diagnostics
            .report(kJobsNotIncluded, job.sync->verb_span, "this job is not compiled")
            .with_label("in an included file")
            .with_help("name the file on the command line to compile its jobs");
        return;  // said once for a file
      }
      if (refuse_not_yet(statement, context_.diagnostics) || job.sync == nullptr) continue;
      check_parameters(context_, statement.span, unit.script.comments);
      const auto expanded = expander_.expand(*job.sync);
      if (auto bound = bind_sync(context_, expanded ? *expanded : *job.sync)) {
        add(std::move(*bound), job);
      }
    }
  }

  std::vector<job::Job> take() { return std::move(jobs_); }

 private:
  void add(job::Job job, const JobStatement& statement) {
    if (statement.named != nullptr) {
      job.name = statement.named->name.text;
      job.name_span = statement.named->name.span;
      if (statement.named->comment) job.comment = statement.named->comment->text;
    } else {
      const Span span = statement.sync->span;
      job.name_span = statement.sync->verb_span;
      job.name = names_.make(context_.sources.file(span.file).name(), job.writer.object, span);
    }
    job.parameters = used_parameters(context_, job);
    jobs_.push_back(std::move(job));
  }

  const Context& context_;
  Expander expander_;
  JobNames names_;
  std::vector<job::Job> jobs_;
};

}  // namespace

std::vector<job::Job> bind(const Context& context, const std::vector<Unit>& units) {
  declare_all(context, units);
  const Macros macros = declare_macros(context, units);
  JobBinder binder(context, macros);
  for (const Unit& unit : units) binder.claim_names(unit);
  for (const Unit& unit : units) binder.bind(unit);
  return binder.take();
}

}  // namespace syncql::sema
