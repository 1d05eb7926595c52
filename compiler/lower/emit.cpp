#include "compiler/lower/emit.h"

#include "compiler/job/json.h"
#include "compiler/lower/dataworks/emit.h"
#include "compiler/lower/di_task/emit.h"
#include "compiler/lower/file_name.h"
#include "compiler/lower/flowspec/emit.h"

namespace syncql::lower {
namespace {

std::string text_of(const job::Job& job, Form form, Diagnostics& diagnostics) {
  switch (form) {
    case Form::Dataworks:
      return dataworks::emit(job, diagnostics);
    case Form::Flowspec:
      return flowspec::emit(job, diagnostics);
    case Form::DiTask:
      return di_task::emit(job, diagnostics);
    case Form::Job:
      break;
  }
  return job::to_json(job);
}

}  // namespace

Artifact emit(const job::Job& job, Form form, Diagnostics& diagnostics) {
  return {file_name(job.name, file_ending(form)), "application/json",
          text_of(job, form, diagnostics)};
}

}  // namespace syncql::lower
