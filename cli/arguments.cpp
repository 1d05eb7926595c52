#include "cli/arguments.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <map>
#include <optional>

#include "cli/exit_code.h"
#include "compiler/base/suggest.h"

namespace syncql::cli {
namespace {

constexpr const char* kExamples = R"(Examples:
  syncql check jobs/*.sync                       find every mistake, run nothing
  syncql lint --fix jobs/*.sync                  find what is likely to hurt; mend what can be
  syncql compile users.sync -o out               write out/<job>.json for DataWorks
  syncql run users.sync --bizdate 20260101       move the rows now, as of that day
  syncql plan users.sync                         what a run would do; moves no row
  syncql run users.sync --resume                 load what an interrupted run left
  syncql replay bad.jsonl users.sync             load the rows that were refused, once mended
  syncql params users.sync --bizdate 20260101    which values its parameters have then
  syncql run datasources.sync card.sync          declarations in one file, the job in another
  syncql sandbox > datasources.sync              a local StarRocks stand-in; Ctrl-C ends it
  syncql explain E0301                           what a diagnostic means and what to do

Exit codes: 0 done, 1 the text is wrong, 2 usage, 3 the run failed, 4 dirty rows above the limit;
of `plan`: 0 there is no row to move, 2 there is one.)";

const std::map<std::string, ErrorFormat> kErrorFormats = {{"text", ErrorFormat::Text},
                                                          {"json", ErrorFormat::Json},
                                                          {"sarif", ErrorFormat::Sarif},
                                                          {"github", ErrorFormat::Github}};

void add_project(CLI::App& command, Project& project,
                 const char* files = "scripts; what one declares, the others see") {
  command.add_option("FILE", project.files, files)->required();
  command.add_flag("--strict", project.strict, "every warning is an error");
  command
      .add_option_function<std::string>(
          "--error-format",
          [&project](const std::string& name) { project.errors = kErrorFormats.at(name); },
          "how diagnostics are printed")
      ->check(CLI::IsMember(&kErrorFormats))
      ->option_text("text|json|sarif|github");
}

const std::map<std::string, ProgressMode> kProgressModes = {{"auto", ProgressMode::Auto},
                                                            {"bar", ProgressMode::Bar},
                                                            {"json", ProgressMode::Json},
                                                            {"off", ProgressMode::Off}};

void add_parameters(CLI::App& command, ParameterOptions& options) {
  command.add_option("--param", options.given, "give a parameter its value; repeatable")
      ->option_text("NAME=VALUE")
      ->allow_extra_args(false);
  command.add_option("--bizdate", options.bizdate, "the business date; default: yesterday")
      ->option_text("YYYYMMDD");
  command.add_option("--cyctime", options.cyctime, "the scheduled time; default: now")
      ->option_text("YYYYMMDDhhmmss");
}

void add_ledger(CLI::App& command, std::string& path) {
  command
      .add_option("--ledger", path,
                  "the file that keeps what runs have loaded; default: syncql/ledger.db in "
                  "$XDG_STATE_HOME or ~/.local/state")
      ->option_text("FILE");
}

// All options of all commands; CLI11 writes into them while it parses.
struct Parsed {
  CompileOptions compile;
  ImportOptions import;
  CheckOptions check;
  LintOptions lint;
  RunOptions run;
  RunOptions replay;
  PlanOptions plan;
  HistoryOptions history;
  ParamsOptions params;
  FormatOptions format;
  PullOptions pull;
  ExplainOptions explain;
  ConnectorsOptions connectors;
  SandboxOptions sandbox;
};

void add_lint(CLI::App& app, LintOptions& options) {
  CLI::App* lint = app.add_subcommand("lint", "report what is well formed and yet likely to hurt");
  add_project(*lint, options.project);
  lint->add_option("--rule", options.only, "only this rule; repeatable")
      ->option_text("NAME")
      ->allow_extra_args(false);
  lint->add_option("--off", options.off, "not this rule; repeatable")
      ->option_text("NAME")
      ->allow_extra_args(false);
  lint->add_flag("--fix", options.fix, "write into the files what a machine can mend");
  CLI::Option* list = lint->add_flag("--list", options.list, "print the rules");
  lint->get_option("FILE")->required(false);
  lint->callback([lint, list] {
    if (list->empty() && lint->get_option("FILE")->empty()) throw CLI::RequiredError("FILE");
  });
}

void add_format(CLI::App& app, FormatOptions& options) {
  CLI::App* format = app.add_subcommand("fmt", "rewrite scripts in the layout of the language");
  format->add_option("FILE", options.files, "scripts; `-` is standard input to output")->required();
  format->add_flag("--check", options.check, "change nothing, name what is not formatted");
  format->add_flag("--diff", options.diff, "change nothing, print what would change");
}

void add_import(CLI::App& app, ImportOptions& options) {
  CLI::App* import =
      app.add_subcommand("import", "DataWorks JSON, FlowSpec and DataX jobs back to scripts");
  add_project(*import, options.project,
              "documents, `-` for standard input; and scripts (.sync) with what they name");
  CLI::Option* folder =
      import->add_option("-o", options.folder, "write one file a document into this folder")
          ->option_text("DIR");
  import
      ->add_flag("--datasources", options.datasources,
                 "declare the data sources in a file of their own, which the others include")
      ->needs(folder);
}

void add_compile(CLI::App& app, CompileOptions& options) {
  CLI::App* compile = app.add_subcommand("compile", "compile scripts to DataWorks job JSON");
  add_project(*compile, options.project);
  compile->add_option("-o", options.folder, "write one file a job into this folder")
      ->option_text("DIR");
  compile
      ->add_option_function<std::string>(
          "--emit", [&options](const std::string& name) { options.form = *lower::form_of(name); },
          "what to compile to; default: dataworks")
      ->check(CLI::IsMember(lower::form_names()))
      ->option_text("dataworks|flowspec|di-task|job");
  CLI::Option* schema = compile->add_flag("--json-schema", options.json_schema,
                                          "print the JSON Schema of that form; takes no FILE");
  CLI::Option* files = compile->get_option("FILE")->required(false)->excludes(schema);
  compile->callback([schema, files] {
    if (schema->empty() && files->empty()) throw CLI::RequiredError("FILE");
  });
}

void add_language_commands(CLI::App& app, Parsed& parsed) {
  add_compile(app, parsed.compile);

  CLI::App* check = app.add_subcommand("check", "report every mistake in the scripts");
  add_project(*check, parsed.check.project);

  add_lint(app, parsed.lint);
  add_format(app, parsed.format);
  add_import(app, parsed.import);

  CLI::App* explain = app.add_subcommand("explain", "explain a diagnostic; without CODE, list all");
  explain->add_option("CODE", parsed.explain.code, "as printed in brackets: E0301");

  CLI::App* connectors =
      app.add_subcommand("connectors", "list the connectors, or the options of one");
  connectors->add_option("NAME", parsed.connectors.name, "mysql, starrocks, …");
}

void add_pull(CLI::App& app, PullOptions& options) {
  CLI::App* pull = app.add_subcommand(
      "pull", "write what the tables look like at their servers, to be checked against offline");
  add_project(*pull, options.project);
  pull->add_option("--table", options.tables,
                   "these, with `*` and `?`; repeatable; default: those that the jobs name")
      ->option_text("DATASOURCE.DATABASE.TABLE")
      ->allow_extra_args(false);
  pull->add_option("-o", options.file, "write them into this file")->option_text("FILE");
}

void add_history(CLI::App& app, HistoryOptions& options) {
  CLI::App* history = app.add_subcommand("history", "list the latest runs, or the batches of one");
  history->add_option("JOB", options.job, "only runs of this job");
  history->add_option("--run", options.run, "this run, with its batches")->option_text("NUMBER");
  history->add_option("-n", options.limit, "how many runs")->capture_default_str();
  history->add_flag("--json", options.json, "as JSON");
  add_ledger(*history, options.ledger);
}

// What `run` and `replay` share.
void add_running(CLI::App& command, RunOptions& options) {
  add_project(command, options.project);
  add_parameters(command, options.parameters);
  add_ledger(command, options.ledger);
  command
      .add_option_function<std::string>(
          "--progress",
          [&options](const std::string& name) { options.progress = kProgressModes.at(name); },
          "how progress is shown on standard error; auto: a bar where that is a terminal")
      ->check(CLI::IsMember(&kProgressModes))
      ->option_text("auto|bar|json|off");
  command.add_option("--report", options.report, "write an HTML page about the run into this file")
      ->option_text("FILE");
  command
      .add_option("--metrics", options.metrics,
                  "serve http://127.0.0.1:PORT/metrics for Prometheus while the run lasts")
      ->option_text("PORT");
}

void add_run_commands(CLI::App& app, Parsed& parsed) {
  CLI::App* run = app.add_subcommand("run", "run the jobs of the scripts here and now");
  add_running(*run, parsed.run);
  run->add_flag("--resume", parsed.run.resume,
                "load only what the jobs' last run left undone; if it left nothing, begin anew");

  CLI::App* replay = app.add_subcommand(
      "replay", "load the rows of a dead-letter file, mended by you, into the job's target");
  replay->add_option("FILE", parsed.replay.dead_letters, "the file that the run's report names")
      ->required();
  add_running(*replay, parsed.replay);
  replay->add_option("--job", parsed.replay.job, "which job, where the scripts hold several")
      ->option_text("NAME");

  CLI::App* plan = app.add_subcommand(
      "plan",
      "connect to both sides and show what a run would do; exit code 2 where there is a row");
  add_project(*plan, parsed.plan.project);
  add_parameters(*plan, parsed.plan.parameters);
  add_ledger(*plan, parsed.plan.ledger);
  plan->add_flag("--json", parsed.plan.json, "as JSON");

  add_history(app, parsed.history);

  CLI::App* params = app.add_subcommand(
      "params", "list the parameters of the scripts with their values for a date");
  add_project(*params, parsed.params.project);
  add_parameters(*params, parsed.params.parameters);
  params->add_flag("--json", parsed.params.json, "as JSON");

  add_pull(app, parsed.pull);

  SandboxOptions& options = parsed.sandbox;
  CLI::App* sandbox = app.add_subcommand(
      "sandbox", "start a local stand-in for StarRocks with a MariaDB source; Ctrl-C ends it");
  sandbox->add_option("--source-port", options.source_port, "of the MariaDB source");
  sandbox->add_option("--query-port", options.query_port, "of the StarRocks query service");
  sandbox->add_option("--fe-port", options.fe_port, "of the front end's HTTP service (loadUrl)");
  sandbox->add_option("--be-port", options.be_port, "of the back end's HTTP service");
  sandbox->add_option("--user", options.user, "user of the StarRocks side")->capture_default_str();
  sandbox->add_flag("--discard", options.discard, "loads are parsed and counted, rows not kept");
}

// CLI11 would only say that a command is missing.
bool unknown_command(const CLI::App& app, const std::string& word) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands({})) names.push_back(command->get_name());
  if (word.starts_with('-') || std::find(names.begin(), names.end(), word) != names.end()) {
    return false;
  }
  std::cerr << "error: there is no command `" << word << "`\n";
  if (const auto near = nearest(word, names)) {
    std::cerr << "  = help: did you mean `" << *near << "`?\n";
  }
  std::cerr << "  = help: `syncql --help` lists the commands\n";
  return true;
}

std::optional<RunnerCommand> chosen_of_runner(const CLI::App& app, const Parsed& parsed) {
  if (app.got_subcommand("run")) return parsed.run;
  if (app.got_subcommand("replay")) return parsed.replay;
  if (app.got_subcommand("plan")) return parsed.plan;
  if (app.got_subcommand("history")) return parsed.history;
  if (app.got_subcommand("pull")) return parsed.pull;
  if (app.got_subcommand("sandbox")) return parsed.sandbox;
  return std::nullopt;
}

TextCommand chosen(const CLI::App& app, const Parsed& parsed) {
  if (app.got_subcommand("compile")) return parsed.compile;
  if (app.got_subcommand("import")) return parsed.import;
  if (app.got_subcommand("check")) return parsed.check;
  if (app.got_subcommand("lint")) return parsed.lint;
  if (app.got_subcommand("params")) return parsed.params;
  if (app.got_subcommand("fmt")) return parsed.format;
  if (app.got_subcommand("explain")) return parsed.explain;
  return parsed.connectors;
}

}  // namespace

std::variant<Command, int> parse_arguments(int argc, const char* const* argv) {
  Parsed parsed;
  CLI::App app("SyncQL: data synchronisation as statements.", "syncql");
  app.set_version_flag("--version", "syncql " SYNCQL_VERSION);
  app.require_subcommand(1);
  add_language_commands(app, parsed);
  add_run_commands(app, parsed);
  app.footer(kExamples);  // behind the commands, which would inherit it
  if (argc > 1 && unknown_command(app, argv[1])) return kUsage;
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const int code = app.exit(error, std::cout, std::cerr);
    return code == 0 ? kDone : kUsage;
  }
  if (auto command = chosen_of_runner(app, parsed)) return *std::move(command);
  return chosen(app, parsed);
}

}  // namespace syncql::cli
