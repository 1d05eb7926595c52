// An encoder that looks at the values of some columns before another encoder writes the row, and
// does with them what the job's policies say.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "runtime/encode/row_encoder.h"
#include "runtime/encode/value_policy.h"

namespace syncql::runtime {

class CheckedEncoder final : public RowEncoder {
 public:
  CheckedEncoder(std::unique_ptr<RowEncoder> inner, std::vector<ColumnPolicy> policies);

  bool append(Row row, Body& body) override;
  RowExpansion expansion() const override;
  void close(Body& body) override;
  std::string reason() const override;

 private:
  // What is wrong with the cell, in words for a reason; null: nothing.
  const char* check(const ColumnPolicy& policy, Cell& cell, std::string& replacement);

  std::unique_ptr<RowEncoder> inner_;
  std::vector<ColumnPolicy> policies_;
  std::vector<std::string> replacements_;  // one a policy: cells point into them
  std::vector<Cell> cells_;
  std::string reason_;  // empty: the last refusal was the other encoder's
};

// `inner` as it is where there are no policies.
std::unique_ptr<RowEncoder> with_policies(std::unique_ptr<RowEncoder> inner,
                                          const std::vector<ColumnPolicy>& policies);

}  // namespace syncql::runtime
