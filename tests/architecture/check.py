#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""check.py ROOT [rules|late|format]: prints every breach of the house's rules; status 1 if there is one, 77 if left out."""

import shutil
import subprocess
import sys

import rules


def check_rules(tree, wanted):
    breaches = [f"[{rule.__name__}] {breach}" for rule in wanted for breach in rule(tree)]
    print("\n".join(breaches) or f"{len(wanted)} rules over {len(tree.files)} files: kept")
    return 1 if breaches else 0


def check_format(tree):
    formatter = shutil.which("clang-format-19")
    if not formatter:
        print("SKIP: clang-format-19 is not installed: formatting was not checked")
        return 77
    sources = tree.sources("core", "ui", "app", "tests")
    result = subprocess.run([formatter, "--dry-run", "-Werror", *sources], cwd=tree.root, capture_output=True, text=True, check=False)
    wrong = sorted({line.split(":")[0] for line in result.stderr.split("\n") if "[-Wclang-format-violations]" in line})
    print("\n".join(f"{name}: run clang-format-19 -i" for name in wrong) or result.stderr or f"{len(sources)} files: formatted")
    return 1 if result.returncode else 0


def main():
    tree = rules.Tree(sys.argv[1])
    if not tree.sources("core"):
        print(f"{sys.argv[1]}: no sources found, so no rule was checked")
        return 1
    what = sys.argv[2] if len(sys.argv) > 2 else "rules"
    if what == "format":
        return check_format(tree)
    return check_rules(tree, rules.LATE_RULES if what == "late" else rules.RULES)


if __name__ == "__main__":
    sys.exit(main())
