#include "sandbox/mariadb/catalog_schema.h"

#include <algorithm>
#include <array>
#include <strings.h>

namespace syncql::sandbox {

namespace {

constexpr std::array<const char*, 4> kViews = {"columns", "schemata", "tables", "tables_config"};

constexpr const char* kDatabases = R"(
CREATE TABLE IF NOT EXISTS `~catalog`.`databases` (
  name VARCHAR(64) NOT NULL PRIMARY KEY
) ENGINE=InnoDB)";

constexpr const char* kTables = R"(
CREATE TABLE IF NOT EXISTS `~catalog`.`tables` (
  `database` VARCHAR(64) NOT NULL,
  name VARCHAR(64) NOT NULL,
  created DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
  definition LONGTEXT NOT NULL,
  PRIMARY KEY (`database`, name)
) ENGINE=InnoDB)";

constexpr const char* kSchemata = R"(
CREATE OR REPLACE VIEW `~information_schema`.schemata AS
SELECT 'def' AS CATALOG_NAME, d.name AS SCHEMA_NAME, 'utf8' AS DEFAULT_CHARACTER_SET_NAME,
       'utf8_general_ci' AS DEFAULT_COLLATION_NAME, NULL AS SQL_PATH
FROM (SELECT name FROM `~catalog`.`databases` UNION ALL SELECT 'information_schema') d)";

constexpr const char* kTablesView = R"(
CREATE OR REPLACE VIEW `~information_schema`.`tables` AS
SELECT 'def' AS TABLE_CATALOG, t.`database` AS TABLE_SCHEMA, t.name AS TABLE_NAME,
       'BASE TABLE' AS TABLE_TYPE, 'StarRocks' AS ENGINE, NULL AS VERSION, '' AS ROW_FORMAT,
       i.TABLE_ROWS, i.AVG_ROW_LENGTH, i.DATA_LENGTH, NULL AS MAX_DATA_LENGTH,
       NULL AS INDEX_LENGTH, NULL AS DATA_FREE, NULL AS AUTO_INCREMENT,
       t.created AS CREATE_TIME, i.UPDATE_TIME, NULL AS CHECK_TIME,
       'utf8_general_ci' AS TABLE_COLLATION, NULL AS CHECKSUM, '' AS CREATE_OPTIONS,
       JSON_VALUE(t.definition, '$.comment') AS TABLE_COMMENT
FROM `~catalog`.`tables` t
LEFT JOIN information_schema.TABLES i ON i.TABLE_SCHEMA = t.`database` AND i.TABLE_NAME = t.name)";

constexpr const char* kTablesConfig = R"(
CREATE OR REPLACE VIEW `~information_schema`.tables_config AS
SELECT t.`database` AS TABLE_SCHEMA, t.name AS TABLE_NAME, 'OLAP' AS TABLE_ENGINE,
       d.TABLE_MODEL, d.PRIMARY_KEY, d.PARTITION_KEY, d.DISTRIBUTE_KEY,
       IF(d.DISTRIBUTE_KEY = '', 'RANDOM', 'HASH') AS DISTRIBUTE_TYPE, d.DISTRIBUTE_BUCKET,
       d.SORT_KEY, d.PROPERTIES, d.TABLE_ID
FROM `~catalog`.`tables` t, JSON_TABLE(t.definition, '$' COLUMNS (
  TABLE_MODEL VARCHAR(16) PATH '$.model', PRIMARY_KEY TEXT PATH '$.primary_key',
  PARTITION_KEY TEXT PATH '$.partition_by', DISTRIBUTE_KEY TEXT PATH '$.distribute_key',
  DISTRIBUTE_BUCKET INT PATH '$.buckets', SORT_KEY TEXT PATH '$.sort_key',
  PROPERTIES TEXT PATH '$.properties_text', TABLE_ID BIGINT PATH '$.id')) d)";

// CHARACTER_OCTET_LENGTH is three times the length although that is in bytes already: so StarRocks.
constexpr const char* kColumns = R"(
CREATE OR REPLACE VIEW `~information_schema`.`columns` AS
SELECT NULL AS TABLE_CATALOG, t.`database` AS TABLE_SCHEMA, t.name AS TABLE_NAME,
       c.COLUMN_NAME, c.ORDINAL_POSITION, c.COLUMN_DEFAULT,
       IF(c.nullable, 'YES', 'NO') AS IS_NULLABLE, c.DATA_TYPE,
       IF(c.length > 0, c.length, NULL) AS CHARACTER_MAXIMUM_LENGTH,
       IF(c.length > 0, c.length * 3, NULL) AS CHARACTER_OCTET_LENGTH,
       IF(c.number_precision > 0, c.number_precision, NULL) AS NUMERIC_PRECISION,
       IF(c.number_precision > 0, c.number_scale, NULL) AS NUMERIC_SCALE,
       NULL AS DATETIME_PRECISION, NULL AS CHARACTER_SET_NAME, NULL AS COLLATION_NAME,
       c.COLUMN_TYPE, c.COLUMN_KEY, IF(c.auto_increment, 'auto_increment', '') AS EXTRA,
       '' AS PRIVILEGES, c.COLUMN_COMMENT,
       IF(c.number_precision > 0, c.number_precision, NULLIF(c.length, 0)) AS COLUMN_SIZE,
       IF(c.number_precision > 0, c.number_scale, NULL) AS DECIMAL_DIGITS,
       NULLIF(c.expression, '') AS GENERATION_EXPRESSION, NULL AS SRS_ID
FROM `~catalog`.`tables` t, JSON_TABLE(t.definition, '$.columns[*]' COLUMNS (
  ORDINAL_POSITION FOR ORDINALITY, COLUMN_NAME VARCHAR(1024) PATH '$.name',
  COLUMN_DEFAULT TEXT PATH '$.default', nullable INT PATH '$.nullable',
  DATA_TYPE VARCHAR(64) PATH '$.data_type', COLUMN_TYPE TEXT PATH '$.column_type',
  COLUMN_KEY VARCHAR(3) PATH '$.key_name', length BIGINT PATH '$.length',
  number_precision INT PATH '$.precision', number_scale INT PATH '$.scale',
  auto_increment INT PATH '$.auto_increment', COLUMN_COMMENT TEXT PATH '$.comment',
  expression TEXT PATH '$.expression')) c)";

// What DESC and SHOW FULL COLUMNS print, which is more than information_schema tells.
constexpr const char* kDescription = R"(
CREATE OR REPLACE VIEW `~information_schema`.description AS
SELECT t.`database` AS table_schema, t.name AS table_name, c.*
FROM `~catalog`.`tables` t, JSON_TABLE(t.definition, '$.columns[*]' COLUMNS (
  ordinal FOR ORDINALITY, name VARCHAR(1024) PATH '$.name', type TEXT PATH '$.type',
  nullable INT PATH '$.nullable', is_key INT PATH '$.key', default_text TEXT PATH '$.default',
  aggregate VARCHAR(32) PATH '$.aggregate', auto_increment INT PATH '$.auto_increment',
  comment TEXT PATH '$.comment')) c)";

}  // namespace

std::vector<std::string> catalog_schema_sql() {
  return {"CREATE DATABASE IF NOT EXISTS `~catalog` COLLATE utf8mb4_nopad_bin",
          "CREATE DATABASE IF NOT EXISTS `~information_schema` COLLATE utf8mb4_nopad_bin",
          kDatabases,
          kTables,
          kSchemata,
          kTablesView,
          kTablesConfig,
          kColumns,
          kDescription};
}

bool is_information_view(const std::string& name) {
  return std::any_of(kViews.begin(), kViews.end(),
                     [&](const char* view) { return ::strcasecmp(view, name.c_str()) == 0; });
}

}  // namespace syncql::sandbox
