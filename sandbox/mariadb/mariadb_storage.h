// The sandbox's real storage: loads end in InnoDB tables. Safe to use from several threads.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "sandbox/mariadb/catalog.h"
#include "sandbox/mariadb/sql_connection.h"
#include "sandbox/storage.h"

namespace syncql::sandbox {

class MariaDbStorage : public Storage {
 public:
  // `socket` and `root`: the server behind `catalog`, which must outlive this. `account`: the one
  // that clients of the sandbox give.
  MariaDbStorage(const Catalog& catalog, std::string socket, Account root, Account account);

  bool has_database(const std::string& database) override;
  std::optional<Table> find(const std::string& database, const std::string& table) override;
  tl::expected<void, std::string> commit(const Table& table, const LoadRows& rows) override;
  tl::expected<std::vector<bool>, std::string> matching(const Table& table, const LoadRows& rows,
                                                        const std::string& predicate) override;
  bool authenticate(const std::string& user, const std::string& password) override;

 private:
  tl::expected<SqlConnection, SqlError> take_connection();
  void give_back(SqlConnection connection);
  std::mutex& turn(const Table& table);

  const Catalog& catalog_;
  std::string socket_;
  Account root_;
  Account account_;
  std::mutex guard_;  // of the two below
  std::vector<SqlConnection> idle_;
  std::map<std::string, std::unique_ptr<std::mutex>> turns_;  // by table
};

}  // namespace syncql::sandbox
