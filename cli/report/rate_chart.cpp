#include "cli/report/rate_chart.h"

#include <algorithm>
#include <fmt/format.h>

#include "cli/progress.h"

namespace syncql::cli {
namespace {

constexpr double kWidth = 760;
constexpr double kHeight = 180;
constexpr double kLeft = 8;
constexpr double kTop = 22;

struct Point {
  double seconds = 0;
  double rate = 0;
};

// A run's last moment follows the sample before it so closely that the rate between them says
// nothing: then it takes that one's place.
std::vector<runtime::Progress> spread(const std::vector<runtime::Progress>& samples) {
  constexpr double kLeast = 0.25;  // seconds
  std::vector<runtime::Progress> out;
  for (const runtime::Progress& sample : samples) {
    if (sample.seconds <= 0) continue;
    if (!out.empty() && sample.seconds - out.back().seconds < kLeast) out.pop_back();
    out.push_back(sample);
  }
  return out;
}

std::vector<Point> rates(const std::vector<runtime::Progress>& samples,
                         std::uint64_t runtime::Progress::*figure) {
  std::vector<Point> points;
  runtime::Progress before;  // nothing, at no time
  for (const runtime::Progress& sample : samples) {
    const double time = sample.seconds - before.seconds;
    if (time <= 0) continue;
    const auto rows = static_cast<double>(sample.*figure - before.*figure);
    if (points.empty()) points.push_back({0, rows / time});
    points.push_back({sample.seconds, rows / time});
    before = sample;
  }
  return points;
}

double most(const std::vector<Point>& points) {
  double most = 0;
  for (const Point& point : points) most = std::max(most, point.rate);
  return most;
}

std::string line(const std::vector<Point>& points, const char* kind, double seconds, double top) {
  std::string path;
  for (const Point& point : points) {
    const double x = kLeft + point.seconds / seconds * kWidth;
    const double y = kTop + (1 - point.rate / top) * kHeight;
    path += fmt::format("{}{:.1f},{:.1f}", path.empty() ? "" : " ", x, y);
  }
  return fmt::format("<polyline class=\"{}\" points=\"{}\"/>\n", kind, path);
}

}  // namespace

std::string rate_chart(const std::vector<runtime::Progress>& all) {
  const std::vector<runtime::Progress> samples = spread(all);
  const auto read = rates(samples, &runtime::Progress::rows_read);
  const auto loaded = rates(samples, &runtime::Progress::rows_loaded);
  const double top = std::max(most(read), most(loaded));
  if (read.size() < 3 || top <= 0) return "<p>The run was too short for a picture.</p>\n";
  const double seconds = read.back().seconds;
  const double bottom = kTop + kHeight;
  std::string svg = fmt::format(
      "<svg viewBox=\"0 0 {:.0f} {:.0f}\" role=\"img\" aria-label=\"rows a second\">\n"
      "<line class=\"axis\" x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"/>\n",
      kLeft * 2 + kWidth, bottom + 24, kLeft, bottom, kLeft + kWidth, bottom);
  svg += line(read, "read", seconds, top) + line(loaded, "loaded", seconds, top);
  svg += fmt::format(
      "<text x=\"{}\" y=\"14\">{} rows/s</text>\n"
      "<text x=\"{}\" y=\"{}\">0 s</text>\n"
      "<text x=\"{}\" y=\"{}\" text-anchor=\"end\">{:.1f} s</text>\n</svg>\n",
      kLeft, with_commas(static_cast<std::uint64_t>(top)), kLeft, bottom + 16, kLeft + kWidth,
      bottom + 16, seconds);
  return svg +
         "<p class=\"key\"><span class=\"read\">rows read</span> "
         "<span class=\"loaded\">rows loaded</span></p>\n";
}

}  // namespace syncql::cli
