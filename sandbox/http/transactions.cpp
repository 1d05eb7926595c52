#include "sandbox/http/transactions.h"

namespace syncql::sandbox {

bool Transactions::add(std::shared_ptr<Transaction> transaction) {
  const std::lock_guard lock(mutex_);
  std::string label = transaction->names.label;
  return by_label_.emplace(std::move(label), std::move(transaction)).second;
}

std::shared_ptr<Transaction> Transactions::find(const std::string& label) {
  const std::lock_guard lock(mutex_);
  const auto found = by_label_.find(label);
  return found == by_label_.end() ? nullptr : found->second;
}

void Transactions::remove(const Transaction& transaction) {
  const std::lock_guard lock(mutex_);
  const auto found = by_label_.find(transaction.names.label);
  if (found != by_label_.end() && found->second.get() == &transaction) by_label_.erase(found);
}

std::vector<std::shared_ptr<Transaction>> Transactions::all() {
  const std::lock_guard lock(mutex_);
  std::vector<std::shared_ptr<Transaction>> found;
  for (const auto& [label, transaction] : by_label_) found.push_back(transaction);
  return found;
}

}  // namespace syncql::sandbox
