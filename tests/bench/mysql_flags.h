// The flags that the benchmarks on a MySQL server share: where it is and what to read.
#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <fstream>
#include <string>

namespace syncql::bench {

struct MysqlFlags {
  std::string host = "127.0.0.1";
  std::uint16_t port = 3306;
  std::string user;
  std::string password_file;
  std::string database;

  void add_to(CLI::App& app) {
    app.add_option("--host", host, "the server");
    app.add_option("--port", port, "its port");
    app.add_option("--user", user, "who reads")->required();
    app.add_option("--password-file", password_file, "a file whose first line is the password");
    app.add_option("--database", database, "the database")->required();
  }

  std::string password() const {
    std::ifstream file(password_file);
    std::string line;
    std::getline(file, line);
    return line;
  }
};

}  // namespace syncql::bench
