// The further sources of a reader: elements behind the first one of the lists that its table and
// its data source stand in.
#pragma once

#include "compiler/job/job.h"
#include "compiler/lower/dataworks/place.h"

namespace syncql::lower::dataworks {

// `parameter` holds the first source already. Tables of one data source that follow each other
// share an element of `connection`.
void put_parts(Json& parameter, const job::Endpoint& endpoint);

}  // namespace syncql::lower::dataworks
