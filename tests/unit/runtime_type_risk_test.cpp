#include "runtime/encode/type_risk.h"
#include "tests/support/catch.h"

using namespace syncql::runtime;

namespace {

using Risks = std::vector<std::string>;

Risks risks(std::string type, ValueClass values, std::string_view into,
            LengthUnit unit = LengthUnit::Bytes) {
  SourceColumn from;
  from.type = std::move(type);
  from.values = values;
  return type_risks(from, into, true, unit);
}

}  // namespace

TEST_CASE("numbers that the target's type cannot hold are a risk") {
  CHECK(risks("bigint(20) unsigned", ValueClass::Integer, "bigint(20)") ==
        Risks{"numbers above 9223372036854775807 do not fit"});
  CHECK(risks("bigint(20) unsigned", ValueClass::Integer, "bigint(20) unsigned").empty());
  CHECK(risks("bigint", ValueClass::Integer, "int(10) unsigned", LengthUnit::Characters) ==
        Risks{"numbers above 4294967295 do not fit"});
  CHECK(risks("int", ValueClass::Integer, "bigint(20) unsigned", LengthUnit::Characters) ==
        Risks{"numbers below 0 do not fit"});
  CHECK(risks("integer", ValueClass::Integer, "int").empty());
  CHECK(risks("decimal(65,30)", ValueClass::Decimal, "decimal(38,10)") ==
        Risks{"numbers above 9999999999999999999999999999 do not fit",
              "more than 10 digits behind the point are lost or refused"});
  CHECK(risks("decimal(10,2)", ValueClass::Decimal, "int") ==
        Risks{"digits behind the point are lost or refused"});
  CHECK(risks("numeric", ValueClass::Decimal, "decimal(9,2)") ==
        Risks{"numbers above 9999999 do not fit"});
  CHECK(risks("double", ValueClass::Floating, "int") == Risks{"fractions are rounded or refused"});
  CHECK(risks("double", ValueClass::Floating, "double").empty());
}

TEST_CASE("NULL, times of day and texts that are something else are a risk") {
  SourceColumn from;
  from.type = "datetime";
  from.values = ValueClass::DateTime;
  CHECK(type_risks(from, "date", false, LengthUnit::Bytes) ==
        Risks{"NULL is refused", "the time of day is dropped"});
  from.nullable = false;
  CHECK(type_risks(from, "datetime", false, LengthUnit::Bytes).empty());
  CHECK(risks("varchar(20)", ValueClass::Text, "bigint") ==
        Risks{"texts that are no numbers are refused"});
  CHECK(risks("text", ValueClass::Text, "datetime") ==
        Risks{"texts that are no dates are refused"});
  CHECK(risks("text", ValueClass::Text, "varchar(10)").empty());  // W0754 is about lengths
}
