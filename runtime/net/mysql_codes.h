// What can go wrong between us and a server that speaks the MySQL protocol, at either end of a job.
#pragma once

#include <vector>

#include "compiler/base/code.h"

namespace syncql::runtime {

inline constexpr Code kServerUnreachable{
    "E0720", Severity::Error, "no connection to a database server",
    "Nothing answered at the data source's host and port: the name cannot be resolved, the port is "
    "closed, or a firewall drops the packets. Check `host` and `port` (StarRocks: `queryPort`) of "
    "the data source, that the server is up, and that this machine may reach it."};
inline constexpr Code kNotMysql{
    "E0721", Severity::Error, "the port does not speak the MySQL protocol",
    "Something accepted the connection but did not greet as a MySQL server does. A frequent cause "
    "is the wrong port: StarRocks takes queries at 9030 (`queryPort`), loads at 8030 or 8040 "
    "(`loadUrl`); MySQL listens at 3306. A server that is just starting or out of connections may "
    "do the same."};
inline constexpr Code kLoginRefused{
    "E0722", Severity::Error, "the server refused the login",
    "The server does not accept this user with this password from this host. Check `user` and "
    "`password` of the data source and where the password is kept, and that the account may "
    "connect from this machine's address."};
inline constexpr Code kUnknownDatabase{
    "E0723", Severity::Error, "unknown database",
    "The server has no database of that name, or the account may not see it. Check `database` of "
    "the data source, or the database in the job's `source.database.table`."};
inline constexpr Code kTlsFailed{
    "E0724", Severity::Error, "no encrypted connection",
    "The server and this program found no way to encrypt the connection, or the server's "
    "certificate could not be verified. Check `tls` and `tlsCa` of the data source: `tls = "
    "'verify'` needs the certificate of the authority that signed the server's, and the host name "
    "must stand in the server's certificate."};
inline constexpr Code kTooManyConnections{
    "E0725", Severity::Error, "the server takes no more connections",
    "The server's or the account's limit of connections is reached. Lower `concurrent` of the job, "
    "wait for other clients, or raise the limit at the server."};
inline constexpr Code kNotPermitted{
    "E0726", Severity::Error, "the account lacks a privilege",
    "The login worked, but the account may not do this statement. Reading needs SELECT on the "
    "table; statements of BEFORE and AFTER need what they do. Grant it, or use another account."};
inline constexpr Code kUnknownTable{
    "E0727", Severity::Error, "unknown table",
    "The database has no table of that name. Check the spelling, letter by letter: many servers "
    "tell upper from lower case in table names. Check the database in front of it, too."};
inline constexpr Code kUnknownColumn{
    "E0728", Severity::Error, "unknown column",
    "A statement names a column that the table does not have. Check the column lists, WHERE and "
    "SPLIT BY of the job against the table."};
inline constexpr Code kConnectionLost{
    "E0729", Severity::Error, "the connection to the server was lost",
    "The connection worked and then broke: the server was restarted or ended the session, a "
    "time-out passed, or the network failed. Look into the server's error log at that time, then "
    "run the job again."};
inline constexpr Code kStatementEnded{
    "E0730", Severity::Error, "the server ended the statement",
    "Somebody killed the statement, or it ran into a time or memory limit of the server. Raise the "
    "limit (StarRocks: a `/*+ SET_VAR(query_timeout=…) */` hint before the first column), or read "
    "less with WHERE."};
inline constexpr Code kStatementFailed{
    "E0731", Severity::Error, "the server refused a statement",
    "The server did not accept the statement; its own words are shown. Expressions in the column "
    "list, WHERE, BEFORE and AFTER reach the server as they were written: correct them there."};

inline std::vector<const Code*> mysql_codes() {
  return {&kServerUnreachable, &kNotMysql,           &kLoginRefused,   &kUnknownDatabase,
          &kTlsFailed,         &kTooManyConnections, &kNotPermitted,   &kUnknownTable,
          &kUnknownColumn,     &kConnectionLost,     &kStatementEnded, &kStatementFailed};
}

}  // namespace syncql::runtime
