#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Each rule passes a good tree and fails a bad one: a rule that cannot fail would guard nothing."""

import tempfile
import unittest
from pathlib import Path

import rules

LICENCE = "// SPDX-License-Identifier: EUPL-1.2\n"
GOOD = {
    "core/modules.cmake": "# SPDX-License-Identifier: EUPL-1.2\n"
                          "parafa_core_module(base DEPENDS LIBRARIES OpenSSL::Crypto)\n"
                          "parafa_core_module(xades DEPENDS base)\n"
                          "parafa_core_module(report DEPENDS base)\n"
                          "parafa_core_module(operations DEPENDS base xades report)\n",
    "core/base/a.h": LICENCE + "#include <string>\n",
    "core/base/findings.def": LICENCE + 'PARAFA_FINDING(ZipEmpty, "ZIP_EMPTY", Error, "")\n',
    "core/xades/a.cpp": LICENCE + '#include "base/a.h"\n#include <openssl/x509.h>\n// time(nullptr) in words is fine\n',
    "ui/window/a.cpp": LICENCE + '#include "report/report.h"\n#include <QWidget>\nvoid f() { menu.exec(p); drag->exec(); }\n',
    "ui/text/a.cpp": LICENCE + '#include "text/b.h"\n',
    "app/gui/main.cpp": LICENCE + '#include "operations/services.h"\nint main() { return application.exec(); }\n',
    "docs/findings.md": "<!-- SPDX-License-Identifier: EUPL-1.2 -->\n| code |\n| `ZIP_EMPTY` | Error |\n",
}


class TestRules(unittest.TestCase):
    def breaches(self, rule, extra=None):
        with tempfile.TemporaryDirectory() as folder:
            for name, content in {**GOOD, **(extra or {})}.items():
                path = Path(folder, name)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(content)
            return list(rule(rules.Tree(folder)))

    def fails(self, rule, name, content):
        self.assertTrue(self.breaches(rule, {name: content}), f"{rule.__name__} passes {name}: {content!r}")

    def test_good_tree_passes_every_rule(self):
        for rule in rules.RULES + rules.LATE_RULES:
            self.assertEqual(self.breaches(rule), [], rule.__name__)

    def test_core_directions(self):
        self.fails(rules.core_directions, "core/base/b.cpp", '#include "xades/a.h"\n')
        self.fails(rules.core_directions, "core/xades/b.cpp", '#include "report/report.h"\n')
        self.fails(rules.core_directions, "core/xades/b.cpp", '  #  include "ui/window/a.h"\n')
        self.fails(rules.core_directions, "core/stray/a.cpp", "\n")
        self.fails(rules.core_directions, "core/modules.cmake", "parafa_core_module(base DEPENDS xades)\nparafa_core_module(xades DEPENDS base)\n")

    def test_core_purity(self):
        for code in ("#include <QString>", "auto t = time(nullptr);", "std::chrono::system_clock::now()", 'getenv ("HOME")',
                     "std::jthread t;", "#include <sys/socket.h>"):
            self.fails(rules.core_purity, "core/base/b.cpp", code + "\n")

    def test_face_directions(self):
        self.fails(rules.face_directions, "ui/window/b.cpp", '#include "xades/xades.h"\n')
        self.fails(rules.face_directions, "ui/window/b.cpp", "#include <openssl/x509.h>\n")
        self.fails(rules.face_directions, "ui/window/b.cpp", '#include "base/xml.h"\n')
        self.fails(rules.face_directions, "ui/window/b.cpp", '#include "app/common/x.h"\n')
        self.fails(rules.face_directions, "ui/window/b.cpp", "#include <poppler-qt6.h>\n")
        self.fails(rules.face_directions, "ui/text/b.cpp", "#include <QString>\n")
        self.fails(rules.face_directions, "app/gui/b.cpp", "#include <QWebEnginePage>\n")
        self.fails(rules.face_directions, "app/cli/b.cpp", '#include "xades/xades.h"\n')

    def test_no_nested_event_loop(self):
        for code in ("QEventLoop loop;", "QCoreApplication::processEvents();", "dialog.exec();", "QMessageBox::question(this);",
                     "QFileDialog::getOpenFileName(this);"):
            self.fails(rules.no_nested_event_loop, "ui/window/b.cpp", code + "\n")

    def test_licence_lines(self):
        self.fails(rules.licence_lines, "core/base/b.h", "#pragma once\n")
        self.fails(rules.licence_lines, "docs/a.md", "# Title\n")

    def test_no_machine_paths(self):
        self.fails(rules.no_machine_paths, "docs/a.md", "see /" + "work/main\n")
        self.fails(rules.no_machine_paths, "docs/a.md", "see /" + "home/jan/x\n")

    def test_short_files(self):
        self.fails(rules.short_files, "core/base/b.cpp", "\n" * 601)

    def test_findings_documented(self):
        self.fails(rules.findings_documented, "docs/findings.md", "nothing\n")
        self.fails(rules.findings_documented, "docs/findings.md", "| `ZIP_EMPTY` |\n| `ZIP_EMPTY` |\n")
        self.fails(rules.findings_documented, "docs/findings.md", "| `ZIP_EMPTY` |\n| `ZIP_GONE` |\n")


if __name__ == "__main__":
    unittest.main()
