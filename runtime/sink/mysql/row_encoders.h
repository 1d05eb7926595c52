// Rows in the two forms that a server of the MySQL protocol takes many of at once. Any text and any
// byte arrives as it left.
#pragma once

#include <string>
#include <vector>

#include "runtime/encode/row_encoder.h"
#include "runtime/sink/mysql/row_form.h"

namespace syncql::runtime {

// What both have in common: which rows they refuse, and how they say so.
class MysqlRowEncoder : public RowEncoder {
 public:
  explicit MysqlRowEncoder(std::vector<MysqlColumn> columns) : columns_(std::move(columns)) {}

  bool append(Row row, Body& body) override;
  RowExpansion expansion() const override;
  void close(Body&) override {}
  std::string reason() const override;

 protected:
  // The value as the form has it, with what stands in front of it; `first` of the row.
  virtual void put(const Cell& cell, const MysqlColumn& column, bool first, Body& body) = 0;
  virtual std::string_view row_end() const = 0;

 private:
  std::vector<MysqlColumn> columns_;
  const MysqlColumn* refused_ = nullptr;  // none: the row is too large
};

// One line a row for LOAD DATA: fields end with a tab, lines with a line feed, NULL is `\N`, and
// backslash, tab, line feed and NUL are escaped.
class LoadRowEncoder final : public MysqlRowEncoder {
 public:
  using MysqlRowEncoder::MysqlRowEncoder;

 private:
  void put(const Cell& cell, const MysqlColumn& column, bool first, Body& body) override;
  std::string_view row_end() const override { return "\n"; }
};

// One line a row for INSERT: `,('a',x'00',NULL)`. There is no line feed within a row.
class InsertRowEncoder final : public MysqlRowEncoder {
 public:
  using MysqlRowEncoder::MysqlRowEncoder;

 private:
  void put(const Cell& cell, const MysqlColumn& column, bool first, Body& body) override;
  std::string_view row_end() const override { return ")\n"; }
};

}  // namespace syncql::runtime
