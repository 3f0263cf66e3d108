#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Writes docs/findings.md from core/base/findings.def and the English sentences of ui/text, so that they cannot drift apart."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
STRING = r'"((?:[^"\\]|\\.)*)"'

HEAD = """<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- Written by docs/make_findings.py: change core/base/findings.def and ui/text instead. -->
# Findings

A finding says: the work was done, and this was seen. Reports name it by a code that never changes its meaning
(`findings` in `parafa-cli validate --json`), with a severity, the clause it comes from, and named arguments. The window and
the command line show a sentence in Slovak, Czech or English instead of the code.

Severity is the usual one; the context may decide otherwise. **error**: the signature or the file does not hold, or cannot be
told; **warning**: look at it; **info**: good to know. A clause without a document name is one of the standards EN 319 102-1
(validation), EN 319 132-1 (XAdES), EN 319 122-1 (CAdES), EN 319 162-1 (ASiC) or of the Slovak decree 55/2014.

| code | meaning | severity | clause | what to do |
| --- | --- | --- | --- | --- |
"""


def plain(sentence):
    """The sentence without its arguments."""
    return re.sub(r"\[[^]]*\]", "", sentence).replace("  ", " ").replace("|", "\\|").strip()


def read(name):
    return (ROOT / name).read_text()


def main():
    advice = {key: en for key, en in re.findall(rf"^PARAFA_PHRASE\((\w+), {STRING}, {STRING}, {STRING}\)".replace(
        STRING, '"(?:[^"\\\\]|\\\\.)*"', 2), read("ui/text/phrases.def"), re.MULTILINE)}
    words = {}
    for part in ("container", "signature", "filling", "formats", "forms", "keys", "pdf", "trust"):
        pattern = rf'PARAFA_SENTENCE\("(\w+)", (\w+),\s*"(?:[^"\\]|\\.)*",\s*"(?:[^"\\]|\\.)*",\s*{STRING}\)'
        for code, key, sentence in re.findall(pattern, read(f"ui/text/findings_{part}.def")):
            words[code] = (plain(sentence), advice[key])
    # The rules of PDF/A share one sentence around what each is about.
    for code, subject in re.findall(rf'^PARAFA_PDFA_SENTENCE\("(\w+)", "[^"]*", "[^"]*", {STRING}\)', read("ui/text/findings_formats.def"), re.MULTILINE):
        words[code] = (subject + " is not as PDF/A demands.", advice["MakePdfa"])
    rows = re.findall(rf'^PARAFA_FINDING\(\w+, "(\w+)", (\w+), {STRING}\)', read("core/base/findings.def"), re.MULTILINE)
    lines = [f"| `{code}` | {words[code][0]} | {severity.lower()} | {clause or '–'} | {words[code][1]} |"
             for code, severity, clause in rows if code in words]
    (ROOT / "docs/findings.md").write_text(HEAD + "\n".join(lines) + "\n")
    missing = [code for code, _, _ in rows if code not in words]
    if missing:
        raise SystemExit("no sentence in ui/text for: " + " ".join(missing))


if __name__ == "__main__":
    main()
