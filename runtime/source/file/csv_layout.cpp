#include "runtime/source/file/csv_layout.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "compiler/base/suggest.h"
#include "runtime/source/file/codes.h"
#include "runtime/source/file/csv_cursor.h"

namespace syncql::runtime {
namespace {

using Names = std::vector<std::string>;
using Kind = FileColumn::Kind;

Diagnostic missing(const FileColumn& column, const Names& header, const std::string& path) {
  Diagnostic diagnostic(kFileColumn,
                        fmt::format("the header of `{}` has no column `{}`", path, column.name));
  diagnostic.span = column.span;
  if (const auto near = nearest(column.name, header)) {
    return diagnostic.with_help(fmt::format("did you mean `{}`?", *near));
  }
  return diagnostic.with_help(fmt::format("its columns are: {}", fmt::join(header, ", ")));
}

Diagnostic beyond(const FileColumn& column, std::size_t width, const std::string& path) {
  Diagnostic diagnostic(kFileColumn, fmt::format("`{}` has {} columns, and none at index {}", path,
                                                 width, column.index));
  diagnostic.span = column.span;
  return diagnostic.with_help("positions are counted from 0");
}

Names texts_of(CsvCursor& cursor) {
  Names texts;
  for (const CsvField& field : cursor.fields()) texts.emplace_back(cursor.text(field));
  return texts;
}

Result<void> pair_with_header(const FileRequest& request, const Names& header,
                              const std::string& path, CsvLayout& layout) {
  layout.least = header.size();
  for (const FileColumn& column : request.columns) {
    std::size_t field = column.index;
    if (column.kind == Kind::Name) {
      const auto found = std::find(header.begin(), header.end(), column.name);
      if (found == header.end()) return fail(missing(column, header, path));
      field = static_cast<std::size_t>(found - header.begin());
    } else if (column.kind == Kind::Index && field >= header.size()) {
      return fail(beyond(column, header.size(), path));
    }
    layout.fields.push_back(column.kind == Kind::Constant ? CsvLayout::kConstant : field);
  }
  return {};
}

// Names count up; among positions they would be ambiguous.
Result<void> pair_by_position(const FileRequest& request, CsvLayout& layout) {
  const auto is_index = [](const FileColumn& column) { return column.kind == Kind::Index; };
  layout.exact = std::none_of(request.columns.begin(), request.columns.end(), is_index);
  for (const FileColumn& column : request.columns) {
    if (column.kind == Kind::Constant) {
      layout.fields.push_back(CsvLayout::kConstant);
      continue;
    }
    if (column.kind == Kind::Name && !layout.exact) {
      Diagnostic diagnostic(kFileColumn, fmt::format("column `{}` has a name and no position, and "
                                                     "the files have no header",
                                                     column.name));
      diagnostic.span = column.span;
      return fail(diagnostic.with_help("write `{index: …}` for it, or set `header = true`"));
    }
    const std::size_t field = layout.exact ? layout.least : column.index;
    layout.fields.push_back(field);
    layout.least = std::max(layout.least, field + 1);
  }
  return {};
}

// `(*)`: every field of the first record, under the header's names where there is one.
void take_all(const Names& first, bool header, CsvLayout& layout) {
  layout.least = first.size();
  for (std::size_t i = 0; i < first.size(); ++i) {
    layout.fields.push_back(i);
    layout.names.push_back(header ? first[i] : fmt::format("c{}", i));
  }
}

}  // namespace

Result<CsvLayout> csv_layout(const FileRequest& request, const std::string& path) {
  auto stream = open_stream(path, 0);
  if (!stream) return fail(std::move(stream.error()));
  CsvCursor cursor(Window(path, std::move(*stream), 0), request.csv, 1);
  if (auto started = cursor.start_text(request.skip_lines); !started) {
    return fail(std::move(started.error()));
  }
  CsvLayout layout;
  layout.offset = cursor.offset_behind();
  layout.line = cursor.line_behind();
  for (const FileColumn& column : request.columns) layout.names.push_back(column.name);
  if (!request.header && !request.columns.empty()) {
    if (auto paired = pair_by_position(request, layout); !paired) {
      return fail(std::move(paired.error()));
    }
    return layout;
  }
  auto step = cursor.next();
  while (step && *step == CsvScanner::Step::Blank) step = cursor.next();
  if (!step) return fail(std::move(step.error()));
  if (*step == CsvScanner::Step::End) return layout;  // an empty file has no rows
  const Names first = texts_of(cursor);
  if (request.header) {
    layout.offset = cursor.offset_behind();
    layout.line = cursor.line_behind();
  }
  if (request.columns.empty()) {
    take_all(first, request.header, layout);
    return layout;
  }
  if (auto paired = pair_with_header(request, first, path, layout); !paired) {
    return fail(std::move(paired.error()));
  }
  return layout;
}

}  // namespace syncql::runtime
