"""SARIF of real invocations against the official schema, and against what the schema cannot say.

Usage: reports_test.py SYNCQL. Fails where python3-jsonschema is missing.
"""
import json
import os
import re
import subprocess
import sys
import tempfile
import unittest

import jsonschema

SYNCQL = os.path.abspath(sys.argv.pop(1))
HERE = os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(HERE, "sarif-2.1.0-rtm.5.json"), encoding="utf-8") as schema_file:
    SCHEMA = json.load(schema_file)

FORMATS = jsonschema.FormatChecker(formats=())


@FORMATS.checks("uri-reference")
@FORMATS.checks("uri")
def is_uri(text):
    return re.fullmatch(r"(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?#]|%[0-9A-F]{2})*", text) is not None


VALIDATOR = jsonschema.Draft4Validator(SCHEMA, format_checker=FORMATS)
GOOD = "SYNC starrocks.d.t (id) FROM mysql.x WITH (loadUrl = ['fe:8030']);\n"


class Reports(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def run_of(self, files, command="check", named=None, code=None):
        """The one run in what SYNCQL says of these files, valid and of one piece."""
        for name, text in files.items():
            path = os.path.join(self.folder, name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8", newline="") as out:
                out.write(text)
        done = subprocess.run(
            [SYNCQL, command, "--error-format", "sarif", *(named or files)],
            cwd=self.folder, capture_output=True, check=False)
        if code is not None:
            self.assertEqual(done.returncode, code, done.stderr)
        log = json.loads(done.stderr)
        self.assertEqual([error.message for error in VALIDATOR.iter_errors(log)], [])
        (run,) = log["runs"]
        for result in run["results"]:
            rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
            self.assertEqual(rule["id"], result["ruleId"])
        return run

    def texts_at(self, files, regions):
        """What the regions cover, cut out in the unit that the log says it counts in."""
        cut = []
        for name, region in regions:
            lines = files[name].split("\n")
            self.assertEqual(region["startLine"], region["endLine"])
            line = lines[region["startLine"] - 1].encode("utf-16-le")
            part = line[2 * (region["startColumn"] - 1):2 * (region["endColumn"] - 1)]
            cut.append(part.decode("utf-16-le"))
        return cut

    def test_the_validator_refuses_what_is_wrong(self):
        self.assertTrue(list(VALIDATOR.iter_errors({"version": "2.1.0"})))
        location = {"physicalLocation": {"artifactLocation": {"uri": "a b"}}}
        result = {"message": {"text": "x"}, "locations": [location]}
        log = {"version": "2.1.0",
               "runs": [{"tool": {"driver": {"name": "x"}}, "results": [result]}]}
        (error,) = VALIDATOR.iter_errors(log)
        self.assertIn("uri-reference", error.message)

    def test_nothing_found(self):
        run = self.run_of({"good.sync": GOOD}, code=0)
        self.assertEqual(run["results"], [])
        self.assertEqual(run["tool"]["driver"]["rules"], [])
        self.assertTrue(run["invocations"][0]["executionSuccessful"])

    def test_an_error_with_a_fix(self):
        files = {"a.sync": GOOD.replace("loadUrl", "maxBatchRow = 5, loadUrl")}
        (result,) = self.run_of(files, code=1)["results"]
        self.assertEqual((result["ruleId"], result["level"]), ("E0301", "error"))
        (change,) = result["fixes"][0]["artifactChanges"]
        (replacement,) = change["replacements"]
        self.assertEqual(replacement["insertedContent"]["text"], "maxBatchRows")
        self.assertEqual(self.texts_at(files, [("a.sync", replacement["deletedRegion"])]),
                         ["maxBatchRow"])

    def test_a_warning(self):
        run = self.run_of({"a.sync": "SYNC starrocks.d.t (id) FROM mysql.x;"}, code=0)
        (rule,) = run["tool"]["driver"]["rules"]
        self.assertEqual(rule["defaultConfiguration"]["level"], "warning")
        self.assertEqual([result["level"] for result in run["results"]], ["warning"])

    def test_what_has_no_place_is_a_notification(self):
        run = self.run_of({}, named=["gone.sync"], code=1)
        self.assertEqual(run["results"], [])
        (invocation,) = run["invocations"]
        self.assertFalse(invocation["executionSuccessful"])
        (notice,) = invocation["toolExecutionNotifications"]
        known = run["tool"]["driver"]["notifications"][notice["descriptor"]["index"]]
        self.assertEqual((known["id"], notice["descriptor"]["id"]), ("E0210", "E0210"))

    def test_related_places(self):
        files = {"a.sync": GOOD.replace("(id)", "(id, ID)")}
        (result,) = self.run_of(files, code=1)["results"]
        (related,) = result["relatedLocations"]
        places = [related["physicalLocation"], result["locations"][0]["physicalLocation"]]
        self.assertEqual(self.texts_at(files, [("a.sync", place["region"]) for place in places]),
                         ["id", "ID"])
        self.assertEqual(related["message"]["text"], "listed here")

    def test_two_files_one_of_them_with_spaces_and_unicode(self):
        odd = "jobs/Bestell ungen: 订单%.sync"
        files = {odd: GOOD.replace("loadUrl", "bad = 1, loadUrl"),
                 "b.sync": "SYNC starrocks.d.t (id) FROM mysql.x WITH (loadUrl = ['fe:8030'], x = 1)"}
        run = self.run_of(files, code=1)
        uris = [result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
                for result in run["results"]]
        self.assertEqual(uris, ["jobs/Bestell%20ungen%3A%20%E8%AE%A2%E5%8D%95%25.sync", "b.sync"])

    def test_columns_count_utf16_code_units(self):
        files = {"a.sync": "SYNC starrocks.d.t (`ä订😀`, b) FROM mysql.x (`😀😀`, b) WITH "
                           "(loadUrl = ['fe:8030'], maxBatchRow = 1, loadProps = {'😀': 1})"}
        run = self.run_of(files, code=1)
        self.assertEqual(run["columnKind"], "utf16CodeUnits")
        regions = [("a.sync", result["locations"][0]["physicalLocation"]["region"])
                   for result in run["results"]]
        self.assertEqual(self.texts_at(files, regions), ["maxBatchRow", "'😀'"])

    def test_a_place_over_several_lines_with_carriage_returns(self):
        files = {"a.sync": "SYNC starrocks.d.t\r\nFROM mysql.x (\r\n*,\r\n  id)\r\n"
                           "WITH (loadUrl = ['fe:8030'])"}
        (result,) = self.run_of(files, code=1)["results"]
        self.assertEqual(result["locations"][0]["physicalLocation"]["region"],
                         {"startLine": 2, "startColumn": 14, "endLine": 4, "endColumn": 6})

    def test_braces_of_a_message_are_no_placeholders(self):
        files = {"a.sync": GOOD.replace("loadUrl", "jvmOption = '${day}', loadUrl")}
        run = self.run_of(files, code=1)
        (result,) = run["results"]
        self.assertEqual(result["ruleId"], "E0208")
        texts = [result["message"]["text"]]
        for rule in run["tool"]["driver"]["rules"]:
            texts += [rule[part]["text"] for part in ("shortDescription", "fullDescription", "help")]
        for text in texts:
            self.assertNotRegex(text.replace("{{", "").replace("}}", ""), "[{}]")

    def test_a_password_is_hidden(self):
        secret = "hunter2hunter2"
        files = {"a.sync": f"CREATE DATASOURCE s TYPE mysql WITH (password '{secret}');"}
        run = self.run_of(files, code=1)
        self.assertTrue(run["results"])
        self.assertNotIn(secret, json.dumps(run))

    def test_compiling_and_running_report_alike(self):
        bad = {"a.sync": GOOD.replace("loadUrl", "bad = 1, loadUrl")}
        for command in ("compile", "run"):
            (result,) = self.run_of(bad, command=command, code=1)["results"]
            self.assertEqual(result["ruleId"], "E0301")
        run = self.run_of({"p.sync": "PARAMETER day;"}, command="compile", code=0)
        self.assertEqual(run["results"], [])

    def test_the_linter_names_its_rules(self):
        run = self.run_of({"a.sync": GOOD.replace("loadUrl", "maxBatchRows = 5, loadUrl")},
                          command="lint", code=1)
        self.assertEqual([result["ruleId"] for result in run["results"]], ["W1004", "W1003"])
        self.assertIn("[tiny-batch]", run["results"][1]["message"]["text"])
        self.assertIn("loadProps", run["results"][0]["fixes"][0]["artifactChanges"][0]
                      ["replacements"][0]["insertedContent"]["text"])


if __name__ == "__main__":
    unittest.main()
