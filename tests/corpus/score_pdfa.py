#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Agreement of `parafa-cli rules` with a table of PDF/A files whose verdicts are known.

score_pdfa.py CLI [TABLE] [--min PERCENT] [--min-clause PERCENT] [--list]

TABLE (default: verapdf/verapdf.tsv in the corpus folder, see run_score.py) has the columns path, flavour, clause, conforms. Prints the
agreement for each flavour and how many failing files of each top-level clause are found. A file counts as failing where the answer
is anything but "conforms". Exit status 1 below the wanted agreement over parts 1b and 2b or in a clause of them, 77 without a corpus.
"""
import argparse
import csv
import json
import os
import subprocess
import sys
from collections import defaultdict

SOURCE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BATCH = 200


def answers(cli, paths):
    """Path -> (conforms, codes of findings)."""
    found = {}
    for start in range(0, len(paths), BATCH):
        run = subprocess.run([cli, "rules", "--json", *paths[start:start + BATCH]], capture_output=True, text=True, check=False)
        for document in json.loads(run.stdout)["documents"]:
            entry = document["format"]
            codes = [f["code"] for f in entry["findings"] if f["severity"] == "error"]
            found[document["file"]] = (entry["conforms"], codes)
    return found


def main():
    corpus = os.environ.get("PARAFA_CORPUS") or os.path.join(os.path.dirname(SOURCE), "shared", "corpus")
    parser = argparse.ArgumentParser()
    parser.add_argument("cli")
    parser.add_argument("table", nargs="?", default=os.path.join(corpus, "verapdf", "verapdf.tsv"))
    parser.add_argument("--min", type=float, default=0)
    parser.add_argument("--min-clause", type=float, default=0)
    parser.add_argument("--list", action="store_true")
    options = parser.parse_args()
    if not os.path.exists(options.table):
        print(f"skipped: corpus absent ({options.table})")
        return 77
    with open(options.table, newline="", encoding="utf-8") as table:
        rows = list(csv.DictReader(table, delimiter="\t"))
    folder = os.path.dirname(options.table)
    found = answers(options.cli, [os.path.join(folder, row["path"]) for row in rows])
    flavours, clauses, misses = defaultdict(lambda: [0, 0]), defaultdict(lambda: [0, 0]), []
    for row in rows:
        conforms, codes = found.get(os.path.join(folder, row["path"]), (None, []))
        right = (conforms is True) == (row["conforms"] == "pass")
        flavours[row["flavour"]][0] += right
        flavours[row["flavour"]][1] += 1
        if row["conforms"] == "fail":
            clause = (row["flavour"], ".".join(row["clause"].split(".")[:2]))
            clauses[clause][0] += right
            clauses[clause][1] += 1
        if not right:
            misses.append(f"{row['path']}: expected {row['conforms']}, found {conforms} {' '.join(codes)}")
    for flavour, (right, count) in sorted(flavours.items()):
        print(f"{flavour}: {right} of {count} agree, {100 * right / count:.1f} %")
    for (flavour, clause), (right, count) in sorted(clauses.items()):
        print(f"{flavour}, clause {clause}: {right} of {count} failing files found, {100 * right / count:.0f} %")
    if options.list:
        print("\n".join(misses))
    basic = [flavours[f] for f in ("PDF/A-1b", "PDF/A-2b") if f in flavours]
    agreement = 100 * sum(right for right, _ in basic) / max(1, sum(count for _, count in basic))
    worst = min((100 * right / count for (f, _), (right, count) in clauses.items() if f in ("PDF/A-1b", "PDF/A-2b")), default=100)
    print(f"parts 1b and 2b: {agreement:.1f} %, least found in a clause {worst:.0f} %")
    return 1 if agreement < options.min or worst < options.min_clause else 0


if __name__ == "__main__":
    sys.exit(main())
