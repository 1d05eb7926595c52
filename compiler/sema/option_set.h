// The options of one side of a job (reader, writer, settings, data source) while they are gathered:
// who gave which value, and what the others default to. Knows no statement.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/base/span.h"
#include "compiler/catalog/connector_spec.h"
#include "compiler/job/job.h"

namespace syncql::sema {

// How messages speak of a side.
struct Subject {
  std::string title;  // `the \`starrocks\` writer`
  std::string label;  // `an option of this writer`
};

struct Given {
  job::Value value;
  job::Said said = job::Said::User;
  Span name;                     // of the option's name, or of the clause
  Span place;                    // of the value
  bool usable = true;            // false: reported already; counts as given and gets no default
  std::vector<Span> items = {};  // of the items of a list, where they are known
};

class OptionSet {
 public:
  // `anchor` is where an option that is missing is reported. `outer`: whose options rules may name
  // as well, for the keys of an object in a list.
  OptionSet(const catalog::SectionSpec& spec, Subject subject, Span anchor,
            const OptionSet* outer = nullptr)
      : spec_(spec), subject_(std::move(subject)), anchor_(anchor), outer_(outer) {}

  const catalog::SectionSpec& spec() const { return spec_; }
  const Subject& subject() const { return subject_; }
  Span anchor() const { return anchor_; }

  // Null where nobody gave it. A name with a dot may be a key of an object: then what gave the
  // object is returned, and only where the object has the key.
  const Given* given(std::string_view name) const;
  // What is given, else the default; null where there is neither. Keys of objects too.
  const job::Value* value(std::string_view name) const;

  void give(const std::string& name, Given given);
  // Puts a key into an object option, which is begun where it is not given yet.
  void give_member(const std::string& object, const std::string& key, Given given);

  // `split_by`: the statement has the clause. Call when everything is given.
  void fill_defaults(bool split_by);
  catalog::Facts facts(bool split_by) const;

  // In the order of the definition.
  std::vector<job::Option> options() const;

  // Whether it is the table's and an option is given that takes the table's place.
  bool replaced(const catalog::OptionSpec& option) const;

 private:
  const catalog::SectionSpec& spec_;
  Subject subject_;
  Span anchor_;
  const OptionSet* outer_;
  std::map<std::string, Given, std::less<>> given_;
};

}  // namespace syncql::sema
