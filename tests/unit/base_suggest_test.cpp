#include <vector>

#include "compiler/base/suggest.h"
#include "tests/support/catch.h"

namespace syncql {
namespace {

const std::vector<std::string> kWords = {"maxBatchRows", "maxBatchSize", "where", "from"};

TEST_CASE("the nearest word is found whatever its case") {
  CHECK(nearest("maxBatchRow", kWords) == "maxBatchRows");
  CHECK(nearest("MAXBATCHSIZE", kWords) == "maxBatchSize");
}

TEST_CASE("a swap of two neighbours is one slip") {
  CHECK(nearest("form", kWords) == "from");
  CHECK(nearest("wehre", kWords) == "where");
}

TEST_CASE("nothing is suggested for a word that resembles none") {
  CHECK_FALSE(nearest("compression", kWords).has_value());
  CHECK_FALSE(nearest("x", kWords).has_value());
  CHECK_FALSE(nearest("", kWords).has_value());
}

}  // namespace
}  // namespace syncql
