#include <regex>
#include <set>

#include "runtime/commit/label.h"
#include "tests/support/catch.h"

using namespace syncql::runtime;

TEST_CASE("labels are what StarRocks takes, whatever the job is called") {
  const std::regex allowed("[-0-9A-Za-z_]{1,128}");
  for (const std::string& name : {std::string("users_daily"), std::string(500, 'x'),
                                  std::string("表 .sync → d.t"), std::string()}) {
    const LabelScheme labels(name, "d.t", ~std::uint64_t{0});
    CHECK(std::regex_match(attempt_label(labels.batch(4294967295, 4294967295), 99), allowed));
  }
}

TEST_CASE("labels repeat for the same batch and differ for any other") {
  const LabelScheme labels("job", "d.t", 7);
  CHECK(labels.batch(1, 2) == LabelScheme("job", "d.t", 7).batch(1, 2));
  const std::string first = labels.batch(1, 2);
  const std::set<std::string> all{first,
                                  labels.batch(2, 1),
                                  labels.batch(12, 2),
                                  LabelScheme("job", "d.t", 8).batch(1, 2),
                                  LabelScheme("job", "d.u", 7).batch(1, 2),
                                  LabelScheme("jöb", "d.t", 7).batch(1, 2),
                                  LabelScheme("job ", "d.t", 7).batch(1, 2),
                                  attempt_label(first, 2),
                                  attempt_label(first, 3)};
  CHECK(all.size() == 9);
  CHECK(attempt_label(first, 1) == first);
}
