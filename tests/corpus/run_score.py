#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Runs a scoring tool that lies beside the corpus: run_score.py CLI TOOL TABLES [OPTIONS].

The corpus is the folder in PARAFA_CORPUS, else ../shared/corpus beside the source tree; its tools are in ../tools.
Exit status 77 when it is not there.
"""
import os, subprocess, sys

SOURCE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def main():
    cli, tool, tables, options = sys.argv[1], sys.argv[2], sys.argv[3], sys.argv[4:]
    corpus = os.environ.get("PARAFA_CORPUS") or os.path.join(os.path.dirname(SOURCE), "shared", "corpus")
    program = os.path.join(os.path.dirname(corpus), "tools", tool)
    if not os.path.exists(program):
        print(f"skipped: corpus absent ({corpus})")
        return 77
    paths = ",".join(os.path.join(corpus, table) for table in tables.split(","))
    return subprocess.run([sys.executable, program, cli, paths, "--list"] + options).returncode


if __name__ == "__main__":
    sys.exit(main())
