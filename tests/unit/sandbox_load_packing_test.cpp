#include "sandbox/load/unpacking_reader.h"
#include "tests/support/catch.h"
#include "tests/support/packed.h"

using namespace syncql::sandbox;
using namespace syncql::test;

namespace {

class Collected final : public BodyReader {
 public:
  explicit Collected(std::string& text) : text_(text) {}
  Checked<void> feed(std::string_view bytes) override {
    text_.append(bytes);
    return {};
  }
  Checked<void> finish() override {
    text_ += "$";
    return {};
  }

 private:
  std::string& text_;
};

// What comes out, `$` at its end; or the error.
std::string unpacked(Packing packing, const std::string& body, std::size_t piece) {
  std::string text;
  UnpackingReader reader(packing, std::make_unique<Collected>(text));
  for (std::size_t i = 0; i < body.size(); i += piece) {
    const auto fed = reader.feed(std::string_view(body).substr(i, piece));
    if (!fed) return fed.error();
  }
  const auto finished = reader.finish();
  return finished ? text : finished.error();
}

struct Kind {
  Packing packing;
  std::string (*pack)(const std::string&);
};

const std::vector<Kind> kKinds = {
    {Packing::Gzip, gzip_packed},       {Packing::Gzip, deflate_packed},
    {Packing::Deflate, deflate_packed}, {Packing::Bzip2, bzip2_packed},
    {Packing::Lz4Frame, lz4_packed},    {Packing::Zstd, zstd_packed}};

}  // namespace

TEST_CASE("frames of each compression, whole and in pieces") {
  std::string large;
  for (int i = 0; i < 100000; ++i) large += std::to_string(i * 7919) + ",row\n";
  for (const Kind& kind : kKinds) {
    INFO(static_cast<int>(kind.packing));
    const std::string two = kind.pack("1,a\n") + kind.pack("2,b\n");
    CHECK(unpacked(kind.packing, two, 1) == "1,a\n2,b\n$");
    CHECK(unpacked(kind.packing, two, two.size()) == "1,a\n2,b\n$");
    CHECK(unpacked(kind.packing, kind.pack(large), 4096) == large + "$");
    CHECK(unpacked(kind.packing, "", 1) == "$");
  }
}

TEST_CASE("compressed bodies that are broken") {
  for (const Kind& kind : kKinds) {
    INFO(static_cast<int>(kind.packing));
    const std::string body = kind.pack("1,a\n");
    CHECK(unpacked(kind.packing, body.substr(0, body.size() - 1), 1) ==
          "Failed to decompress: the data end in the midst of a frame");
    CHECK(unpacked(kind.packing, "1,a\n2,b\n3,c\n4,d\n", 100).starts_with("Failed to decompress"));
    CHECK(unpacked(kind.packing, body + "1,a\n2,b\n3,c\n4,d\n", 100)
              .starts_with("Failed to decompress"));
  }
}

TEST_CASE("which header packs which format") {
  const auto packing = [](const std::string& name, const std::string& value,
                          const std::string& format) {
    LoadHeaders headers;
    headers.add("format", format);
    if (name != "format") headers.add(name, value);
    const auto settings = read_settings(headers, true);
    return settings ? std::to_string(static_cast<int>(settings->packing)) : settings.error();
  };
  const auto number = [](Packing kind) { return std::to_string(static_cast<int>(kind)); };
  CHECK(packing("format", "", "LZ4") == number(Packing::Lz4Frame));
  CHECK(packing("format", "", "deflate") == number(Packing::Deflate));
  CHECK(packing("compression", "gzip", "csv") == number(Packing::None));
  CHECK(packing("compression", "LZ4_FRAME", "json") == number(Packing::Lz4Frame));
  CHECK(packing("Content-Encoding", "zstd", "json") == number(Packing::Zstd));
  CHECK(packing("compression", "lz4", "json") == "Unsupported payload compression type: lz4");
  LoadHeaders both;
  both.add("compression", "gzip");
  both.add("content-encoding", "gzip");
  CHECK(read_settings(both, true).error() ==
        "Only one of http header content-encoding and compression can be set");
}
