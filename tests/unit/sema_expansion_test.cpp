// What the golden cases cannot show: the names of an expanded expression, and the way from each to
// the calls that brought it in.
#include "compiler/catalog/catalog.h"
#include "compiler/sema/expansion.h"
#include "compiler/syntax/parse.h"
#include "tests/support/catch.h"

namespace {

namespace ast = syncql::ast;
namespace sema = syncql::sema;
using syncql::Diagnostic;
using syncql::Span;

struct Project {
  explicit Project(std::string text) {
    const syncql::FileId file = sources.add("macros.sync", std::move(text));
    script = syncql::syntax::parse(sources, file, diagnostics);
    for (const ast::Statement& statement : script.statements) {
      if (const auto* macro = std::get_if<ast::CreateMacro>(&statement.data)) {
        macros.declare(context, *macro);
      } else {
        sync = std::get<ast::Sync>(statement.data);
      }
    }
    macros.find_circles(diagnostics);
  }

  // `name` of the job's condition, expanded: each name with the texts of its calls.
  std::vector<std::string> names() {
    const auto expanded = sema::Expander(context, macros).expand(sync);
    std::vector<std::string> result;
    for (const ast::QualifiedName& name : expanded.value().where.value().body.names) {
      std::string line(sources.text(name.span));
      for (const Span call : name.calls) line += " < " + std::string(sources.text(call));
      result.push_back(line);
    }
    return result;
  }

  syncql::SourceManager sources;
  syncql::Diagnostics diagnostics;
  syncql::catalog::Catalog catalog{sources, diagnostics};
  sema::Context context{sources, catalog, diagnostics};
  ast::Script script;
  sema::Macros macros;
  ast::Sync sync;
};

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("names of an expansion know where they are written and their calls") {
  Project project(
      "CREATE MACRO inner(x) AS x > low;\n"
      "CREATE MACRO outer(y) AS inner(y + step) AND y < t.high;\n"
      "SYNC a.b (c) FROM d.e WHERE top = 1 AND outer(id)");
  CHECK(project.names() == Names{"top", "id", "step < outer(id)",
                                 "low < inner(y + step) < outer(id)", "id", "t.high < outer(id)"});
  CHECK(project.diagnostics.items().empty());
}

TEST_CASE("names in sub-selects and in the place of words are no columns") {
  Project project(
      "CREATE MACRO late(x) AS x > due;\n"
      "CREATE MACRO since(unit, t) AS TIMESTAMPDIFF(unit, t, NOW());\n"
      "SYNC a.b (c) FROM d.e WHERE EXISTS (SELECT 1 FROM s WHERE late(s.t)) AND since(DAY, seen) > "
      "1");
  CHECK(project.names() == Names{"seen"});
}

TEST_CASE("a report about a name points at its calls, innermost first") {
  Project project("SYNC a.b (c) FROM d.e");
  const ast::QualifiedName name{{}, {0, 0, 4}, {{0, 5, 8}, {0, 13, 17}}};
  Diagnostic report;
  sema::point_at_calls(name, report);
  REQUIRE(report.related.size() == 2);
  CHECK(report.related[0].span == Span{0, 5, 8});
  CHECK(report.related[1].span == Span{0, 13, 17});
}
