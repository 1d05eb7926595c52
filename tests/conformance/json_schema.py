#!/usr/bin/env python3
"""What is emitted fits the JSON Schema that is printed for it, and wrong documents do not.

Usage: json_schema.py SYNCQL TESTS FORM. Compiles every case of TESTS that is there to be compiled to the
form, and validates each artifact and the script that it carries. Left out are cases that say `raw`,
which may put anything anywhere, and those that define connectors, which no schema knows.
"""

import copy
import json
import pathlib
import re
import subprocess
import sys
import tempfile

from jsonschema import Draft202012Validator

syncql, tests, form = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3]
CARRIED = {"flowspec": "spec.nodes.0.script.content", "di-task": "TaskContent"}
PLACES = {  # what makes a document wrong: the place, and what is put there
    "dataworks": [
        ("type", "jobs"),
        ("version", 2.0),
        ("steps", []),
        ("steps.0.stepType", "mysq"),
        ("steps.0.category", "source"),
        ("steps.0.parameter.column", "id"),
        ("steps.0.parameter.connection.0.table", "x"),
        ("steps.0.parameter.datasource", None),
        ("steps.1.parameter.loadProps", []),
        ("steps.1.parameter.maxBatchRows", "many"),
        ("steps.1.parameter.maxBatchRows", 0),
        ("setting.speed.concurrent", 99),
        ("setting.errorLimit.record", 0),
        ("order.hops.0", {"from": "Reader"}),
        ("extend", {"cu": "0.7"}),
    ],
    "flowspec": [
        ("version", "1.1.0"),
        ("spec.nodes.0.rerunMode", "Sometimes"),
        ("spec.nodes.0.trigger.cron", "0 1 * * *"),
        ("spec.nodes.0.timeout", 0),
        ("spec.nodes.0.script.parameters", {}),
        ("spec.nodes.0.script.content", {}),
    ],
    "di-task": [("TaskType", "DI_REALTIME"), ("TaskContent", {}), ("TaskParam", 1)],
    "job": [
        ("mode", "stream"),
        ("reader.options.table.said", "nobody"),
        ("reader.options.table.secret", {"env": "X"}),
        ("reader.columns.0", 1),
        ("extra", 1),
    ],
}


def run(*arguments):
    return subprocess.run([syncql, *map(str, arguments)], capture_output=True, text=True)


def holder(document, place):
    *way, last = [int(step) if step.isdigit() else step for step in place.split(".")]
    for step in way:
        document = document[step]
    return document, last


def at(document, place):
    inner, last = holder(document, place)
    return inner[last]


def schema_of(name):
    schema = json.loads(run("compile", "--json-schema", "--emit", name).stdout)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def complaints(validator, document, where):
    return [f"{where}: /{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}"
            for error in validator.iter_errors(document)]


def artifacts():
    folders = ("golden/lower", "golden/bind", "conformance")
    for case in sorted(path for folder in folders for path in (tests / folder).glob("**/*.sync")):
        text = case.read_text(encoding="utf-8", errors="replace")
        if re.search(r"raw\.|DEFINE CONNECTOR", text):
            continue
        with tempfile.TemporaryDirectory() as folder:
            run("compile", case, "--emit", form, "-o", folder)
            for artifact in sorted(pathlib.Path(folder).iterdir()):
                yield case.name, json.loads(artifact.read_text(encoding="utf-8"))


def main():
    validator = schema_of(form)
    script = schema_of("dataworks")
    found, checked, card = [], 0, None
    for name, document in artifacts():
        checked += 1
        found += complaints(validator, document, name)
        if form in CARRIED:
            found += complaints(script, json.loads(at(document, CARRIED[form])), name)
        card = document if name == "card.sync" else card
    if card is None or checked < 20:
        found.append(f"only {checked} documents were checked")
    for place, wrong in PLACES[form]:
        document = copy.deepcopy(card)
        inner, last = holder(document, place)
        inner[last] = wrong
        if validator.is_valid(document):
            found.append(f"{place} may be {wrong!r}")
    print("\n".join(found) or f"{checked} documents fit, {len(PLACES[form])} wrong ones do not")
    return 1 if found else 0


sys.exit(main())
