#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Opens the files that DSS made (names begin with dss-LEVEL) and fails unless each has that level, is intact and, from LT on,
valid with nothing but the root.

Those with -counter in their name must hold an intact counter signature.

usage: read_back.py PARAFA-CLI ROOT.pem DETACHED-DOCUMENT FOLDER
"""
import json
import os
import re
import subprocess
import sys


def problems(cli, root, document, path):
    level = re.match(r"dss-([A-Z]+)", os.path.basename(path)).group(1)
    output = subprocess.run([cli, "validate", "--json", "--offline", "--trust", root, "--detached", document, path],
                            capture_output=True, check=False).stdout
    report = json.loads(output)
    if not report["signatures"]:
        yield "no signature"
    for signature in report["signatures"]:
        if not signature["level"].endswith("_BASELINE_" + level):
            yield f"level {signature['level']}"
        if signature["integrity"] != "intact":
            yield f"integrity {signature['integrity']}"
        if level in ("LT", "LTA") and signature["indication"] != "TOTAL-PASSED":
            yield f"{signature['indication']} {signature['subIndication']}"
        if "-counter" in os.path.basename(path) and len(signature["counterSignatures"]) != 1:
            yield "no counter signature"
        for counter in signature["counterSignatures"]:
            if counter["integrity"] != "intact" or not counter["level"].endswith("_BASELINE_B"):
                yield f"counter signature {counter['integrity']} {counter['level']}"
        for stamp in signature["timestamps"]:
            if stamp["integrity"] != "intact" or stamp["indication"] != "PASSED":
                yield f"{stamp['kind']} time-stamp {stamp['integrity']} {stamp['indication']}"


def main():
    cli, root, document, folder = sys.argv[1:]
    names = sorted(os.listdir(folder))
    bad = 0
    for name in names:
        found = list(problems(cli, root, document, os.path.join(folder, name)))
        if found:
            bad += 1
            print(f"BAD  {name}: {', '.join(found)}")
    print(f"{len(names) - bad} of {len(names)} files made by DSS have the same level here")
    return 1 if bad or not names else 0


if __name__ == "__main__":
    sys.exit(main())
