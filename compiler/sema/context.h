// What every part of the binder works with.
#pragma once

#include "compiler/base/diagnostic.h"
#include "compiler/base/source.h"
#include "compiler/catalog/catalog.h"

namespace syncql::sema {

struct Context {
  SourceManager& sources;
  catalog::Catalog& catalog;
  Diagnostics& diagnostics;
  // False where statements were lost to grammar errors: a name that is not declared may have been,
  // and is not reported.
  bool whole = true;
};

}  // namespace syncql::sema
