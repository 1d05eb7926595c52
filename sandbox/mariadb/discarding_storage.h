// For benchmarks: tables and accounts are the real ones, loaded rows are dropped.
#pragma once

#include "sandbox/storage.h"

namespace syncql::sandbox {

class DiscardingStorage : public Storage {
 public:
  // `real` must outlive this.
  explicit DiscardingStorage(Storage& real) : real_(real) {}

  bool has_database(const std::string& database) override { return real_.has_database(database); }
  std::optional<Table> find(const std::string& database, const std::string& table) override {
    return real_.find(database, table);
  }
  tl::expected<void, std::string> commit(const Table& /*table*/,
                                         const LoadRows& /*rows*/) override {
    return {};
  }
  bool authenticate(const std::string& user, const std::string& password) override {
    return real_.authenticate(user, password);
  }

 private:
  Storage& real_;
};

}  // namespace syncql::sandbox
