// What a gzip file holds, all of its members one behind the other. The only user of zlib here.
#pragma once

#include "runtime/source/file/plain_bytes.h"

namespace syncql::runtime {

// Takes the file at its beginning.
std::unique_ptr<ByteStream> gzip_bytes(std::unique_ptr<PlainBytes> file);

}  // namespace syncql::runtime
