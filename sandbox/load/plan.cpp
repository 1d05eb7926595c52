#include "sandbox/load/plan.h"

#include <algorithm>
#include <fmt/format.h>

#include "sandbox/load/ascii.h"

namespace syncql::sandbox {
namespace {

constexpr std::string_view kOp = "__op";

std::optional<std::size_t> find_column(const Table& table, std::string_view name) {
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (same_word(table.columns[i].name, name)) return i;
  return std::nullopt;
}

std::vector<ColumnItem> base_schema(const Table& table) {
  std::vector<ColumnItem> items;
  for (const Column& column : table.columns)
    if (!column.generated && !column.auto_increment) items.push_back({column.name, std::nullopt});
  return items;
}

std::vector<std::string> body_fields(const std::vector<ColumnItem>& items) {
  std::vector<std::string> fields;
  for (const ColumnItem& item : items)
    if (!item.value) fields.push_back(item.name);
  return fields;
}

Checked<CellSource> resolve(const ColumnItem& item, const std::vector<std::string>& fields) {
  if (item.value && std::holds_alternative<Constant>(*item.value))
    return std::get<Constant>(*item.value);
  const std::string& wanted = item.value ? std::get<Reference>(*item.value).field : item.name;
  for (std::size_t i = 0; i < fields.size(); ++i)
    if (same_word(fields[i], wanted)) return i;
  return refuse(
      fmt::format("unknown reference column, column={}, reference={}", item.name, wanted));
}

// `__op='delete'` and its kin become the numbers that rows carry.
Checked<CellSource> resolve_op(CellSource source) {
  auto* constant = std::get_if<Constant>(&source);
  if (constant == nullptr) return source;
  const std::string text = constant->text.value_or("");
  if (same_word(text, "upsert")) constant->text.emplace(1, '0');
  if (same_word(text, "delete")) constant->text.emplace(1, '1');
  if (constant->text == "0" || constant->text == "1") return source;
  return refuse(fmt::format("load op type string not supported: {}", text));
}

// How each column of the table gets its value; those not named take their default.
Checked<void> add_target(const Table& table, const ColumnItem& item, LoadPlan& plan) {
  auto source = resolve(item, plan.fields);
  if (!source) return refuse(std::move(source.error()));
  if (same_word(item.name, kOp) && table.model == TableModel::Primary) {
    auto op = resolve_op(*std::move(source));
    if (!op) return refuse(std::move(op.error()));
    plan.op = *std::move(op);
    return {};
  }
  const auto column = find_column(table, item.name);
  if (!column) {
    // A field without a column of its name is there for expressions; a value has to go somewhere.
    if (!item.value) return {};
    return refuse(fmt::format("unknown column: {}", item.name));
  }
  if (table.columns[*column].generated)
    return refuse(fmt::format("generated column '{}' can not be specified", item.name));
  plan.targets.push_back({*column, *std::move(source)});
  return {};
}

Checked<void> check_defaults(const Table& table, const LoadPlan& plan) {
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const Column& column = table.columns[i];
    const bool given = std::any_of(plan.targets.begin(), plan.targets.end(),
                                   [i](const TargetColumn& target) { return target.column == i; });
    if (!given && !column.nullable && !column.default_value && !column.generated &&
        !column.auto_increment)
      return refuse(fmt::format("Column has no default value. column: {}", column.name));
  }
  return {};
}

Checked<void> check_merge_condition(const Table& table, const std::string& name) {
  if (name.empty()) return {};
  const auto index = find_column(table, name);
  if (!index) return refuse(fmt::format("merge condition column {} does not exist", name));
  const Column& column = table.columns[*index];
  const bool is_text = column.type.kind == TypeKind::Char || column.type.kind == TypeKind::Varchar;
  if (column.key || is_text)
    return refuse(fmt::format("merge condition column {} should not be key or string", name));
  return refuse("the sandbox does not support the header merge_condition");
}

Checked<void> check_model(const Table& table, const LoadSettings& settings, const LoadPlan& plan) {
  const bool primary = table.model == TableModel::Primary;
  if (settings.negative)
    return refuse(primary ? "Primary key table does not support negative load"
                          : "the sandbox does not support the header negative");
  if (!settings.partial_update) return check_merge_condition(table, settings.merge_condition);
  if (!primary) return refuse("Only primary key table support partial update");
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const bool given = std::any_of(plan.targets.begin(), plan.targets.end(),
                                   [i](const TargetColumn& target) { return target.column == i; });
    if (table.columns[i].key && !given)
      return refuse(
          fmt::format("key column {} not in partial update columns", table.columns[i].name));
  }
  return refuse("the sandbox does not support the header partial_update");
}

// JSON documents may carry the operation without saying so in `columns`.
void add_json_op(const Table& table, const LoadSettings& settings, LoadPlan& plan) {
  if (settings.format != BodyFormat::Json || table.model != TableModel::Primary || plan.op ||
      !settings.json.paths.empty())
    return;
  plan.op = plan.fields.size();
  plan.op_is_optional = true;
  plan.fields.emplace_back(kOp);
}

void mark_raw_json(const Table& table, LoadPlan& plan) {
  plan.raw_json.assign(plan.fields.size(), false);
  for (const TargetColumn& target : plan.targets)
    if (const auto* field = std::get_if<std::size_t>(&target.source))
      plan.raw_json[*field] = table.columns[target.column].type.kind == TypeKind::Json;
}

}  // namespace

Checked<LoadPlan> make_plan(const Table& table, const LoadSettings& settings) {
  std::vector<ColumnItem> items = base_schema(table);
  if (!settings.columns.empty()) {
    auto parsed = parse_columns(settings.columns);
    if (!parsed) return refuse(std::move(parsed.error()));
    items = *std::move(parsed);
  }
  LoadPlan plan;
  plan.fields = body_fields(items);
  for (const ColumnItem& item : items) {
    auto added = add_target(table, item, plan);
    if (!added) return refuse(std::move(added.error()));
  }
  auto checked =
      check_model(table, settings, plan).and_then([&] { return check_defaults(table, plan); });
  if (!checked) return refuse(std::move(checked.error()));
  add_json_op(table, settings, plan);
  mark_raw_json(table, plan);
  return plan;
}

Checked<LoadPlan> make_counting_plan(const LoadSettings& settings) {
  LoadPlan plan;
  plan.any_columns = settings.columns.empty();
  if (plan.any_columns) return plan;
  auto items = parse_columns(settings.columns);
  if (!items) return refuse(std::move(items.error()));
  plan.fields = body_fields(*items);
  plan.raw_json.assign(plan.fields.size(), false);
  return plan;
}

}  // namespace syncql::sandbox
