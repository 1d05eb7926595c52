// The command line, parsed: which command with which options. Runs nothing and reads no file.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "compiler/lower/form.h"

namespace syncql::cli {

enum class ErrorFormat : std::uint8_t { Text, Json, Sarif, Github };

struct Project {
  std::vector<std::string> files;
  bool strict = false;
  ErrorFormat errors = ErrorFormat::Text;
};

struct CompileOptions {
  Project project;
  std::string folder;  // empty: standard output
  lower::Form form = lower::Form::Dataworks;
  bool json_schema = false;  // print the form's schema; then there are no files
};

struct ImportOptions {
  Project project;           // documents, and scripts that end in `.sync`
  std::string folder;        // empty: standard output
  bool datasources = false;  // declared in a file of their own
};

struct CheckOptions {
  Project project;
};

// What the values of parameters are made of.
struct ParameterOptions {
  std::vector<std::string> given;  // `name=value` each
  std::string bizdate;             // empty, here and below: not given
  std::string cyctime;
};

struct LintOptions {
  Project project;
  std::vector<std::string> only;  // names of rules; empty: all of them
  std::vector<std::string> off;
  bool list = false;
  bool fix = false;
};

// How a run shows its progress, on standard error.
enum class ProgressMode : std::uint8_t {
  Auto,  // a bar on a terminal, nothing elsewhere
  Bar,
  Json,  // a line about twice a second, and one at the end
  Off,
};

struct RunOptions {
  Project project;
  std::string dead_letters;  // path of a file to replay; empty: rows come from the source
  std::string job;           // of a replay: which job; empty: there is only one
  ParameterOptions parameters;
  bool resume = false;
  ProgressMode progress = ProgressMode::Auto;
  std::string report;         // path of an HTML file; empty: none
  std::uint16_t metrics = 0;  // port of loopback; 0: none
  std::string ledger;         // empty: the user's own
};

struct PlanOptions {
  Project project;
  ParameterOptions parameters;
  std::string ledger;  // empty: the user's own
  bool json = false;
};

struct HistoryOptions {
  std::string job;        // empty: of all jobs
  std::uint64_t run = 0;  // this one, with its batches; 0: the latest ones
  std::size_t limit = 20;
  bool json = false;
  std::string ledger;  // empty: the user's own
};

struct ParamsOptions {
  Project project;
  ParameterOptions parameters;
  bool json = false;
};

struct FormatOptions {
  std::vector<std::string> files;  // `-`: standard input
  bool check = false;
  bool diff = false;
};

struct PullOptions {
  Project project;
  std::vector<std::string> tables;  // `shop.app.order_*`; empty: those that the jobs name
  std::string file;                 // empty: standard output
};

struct ExplainOptions {
  std::string code;  // empty: list all
};

struct ConnectorsOptions {
  std::string name;  // empty: list all
};

struct SandboxOptions {
  std::uint16_t source_port = 0;  // 0: a free one is chosen, for each
  std::uint16_t query_port = 0;
  std::uint16_t fe_port = 0;
  std::uint16_t be_port = 0;
  std::string user = "root";
  bool discard = false;
};

// What the compiler does.
using TextCommand = std::variant<CompileOptions, ImportOptions, CheckOptions, LintOptions,
                                 ParamsOptions, FormatOptions, ExplainOptions, ConnectorsOptions>;
// What takes the runtime, too.
using RunnerCommand =
    std::variant<RunOptions, PlanOptions, HistoryOptions, PullOptions, SandboxOptions>;
using Command = std::variant<TextCommand, RunnerCommand>;

// Either the command, or the exit code where there is nothing left to do: help and version have
// been printed to standard output, a wrong command line has been explained on standard error.
std::variant<Command, int> parse_arguments(int argc, const char* const* argv);

}  // namespace syncql::cli
