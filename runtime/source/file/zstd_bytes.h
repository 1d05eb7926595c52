// What a zstd file holds, all of its frames one behind the other. The only user of libzstd here.
#pragma once

#include "runtime/source/file/plain_bytes.h"

namespace syncql::runtime {

// Takes the file at its beginning.
std::unique_ptr<ByteStream> zstd_bytes(std::unique_ptr<PlainBytes> file);

}  // namespace syncql::runtime
