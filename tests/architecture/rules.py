# SPDX-License-Identifier: EUPL-1.2
"""The rules of docs/architecture.md as functions: each takes the source tree and gives one line for every breach."""

import fnmatch
import re
import subprocess
from pathlib import Path

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)
MAX_LINES = 600


class Tree:
    """The tracked files of a checkout, or of a folder without git (a source package, a self test)."""

    def __init__(self, root):
        self.root = Path(root)
        self.files = sorted(self._tracked())

    def _tracked(self):
        # A checkout that belongs to somebody else (a build as root) is still only read.
        listed = subprocess.run(
            ["git", "-c", "safe.directory=*", "-C", self.root, "ls-files", "-z"], capture_output=True, check=False)
        if listed.returncode == 0 and (self.root / ".git").exists():
            names = [name.decode() for name in listed.stdout.split(b"\0") if name]
        else:
            names = [str(p.relative_to(self.root)) for p in self.root.rglob("*") if p.is_file()]
        return [n for n in names if (self.root / n).is_file() and not n.startswith(("build/", ".git/"))]

    def matching(self, *patterns):
        return [n for n in self.files if any(fnmatch.fnmatch(n, p) for p in patterns)]

    def sources(self, *folders):
        return [n for n in self.matching("*.h", "*.cpp") if n.startswith(tuple(f + "/" for f in folders))]

    def text(self, name):
        data = (self.root / name).read_bytes()
        if b"\0" in data:
            return None
        try:
            return data.decode()
        except UnicodeDecodeError:
            return None

    def code(self, name):
        """The text without comments and string literals' contents, line breaks kept."""
        text = self.text(name) or ""
        pattern = re.compile(r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"', re.DOTALL)
        return pattern.sub(lambda m: re.sub(r"[^\n]", " ", m.group()), text)

    def includes(self, name):
        return [(kind == "<", path) for kind, path in INCLUDE.findall(self.text(name) or "")]


def modules(tree):
    """Module -> modules it may include, from core/modules.cmake."""
    allowed = {}
    for name, depends in re.findall(r"^parafa_core_module\((\w+)\s+DEPENDS([^)]*)\)", tree.text("core/modules.cmake") or "",
                                    re.MULTILINE):
        allowed[name] = depends.split("LIBRARIES")[0].split()
    return allowed


def core_directions(tree):
    """A module of core includes itself and the modules that modules.cmake names for it."""
    allowed = modules(tree)
    order = list(allowed)
    for name, depends in allowed.items():
        for other in depends:
            if other not in order or order.index(other) >= order.index(name):
                yield f"core/modules.cmake: {name} depends on {other}, which does not stand before it"
    for source in tree.sources("core"):
        module = source.split("/")[1]
        if module not in allowed:
            yield f"{source}: the module {module} is not in core/modules.cmake"
            continue
        for system, path in tree.includes(source):
            other = path.split("/")[0]
            if system or (other in allowed and other in [module, *allowed[module]]):
                continue
            yield f"{source}: must not include {path}"


def core_purity(tree):
    """Core knows no Qt, no clock, no environment and no threads: it is handed what it needs."""
    forbidden = {
        "Qt": r"#\s*include\s*<Q\w+",
        "the clock": r"\bsystem_clock\b|\bstd::time\s*\(|\btime\s*\(\s*(nullptr|NULL|0)\s*\)|\bgettimeofday\b|\bclock_gettime\b",
        "the environment": r"\bgetenv\b",
        "threads": r"\bstd::j?thread\b|\bstd::async\b|\bpthread_create\b",
        "the network": r"#\s*include\s*<(sys/socket|netdb|arpa/inet)\.h>",
    }
    for source in tree.sources("core"):
        code = tree.code(source)
        for what, pattern in forbidden.items():
            if re.search(pattern, code):
                yield f"{source}: core must not use {what}"


# What a window may know of core: the operations, the report, and the values those hand out.
UI_MAY_INCLUDE = (
    "operations/*", "report/*", "base/*", "container/container.h", "signature/parsed_signature.h", "signature/signature_algorithm.h",
    "signature/signing.h", "validation/verdict.h", "xmldata/presentation.h", "xmldata/xml_data_container.h", "xmldata/form_*.h", "xmldata/code_list_lookup.h", "keys/signing_key.h",
    "keys/pin_provider.h",
)
UI_MUST_NOT_INCLUDE = ("base/runtime.h", "base/xml.h", "base/file_writer.h")
C_LIBRARIES = ("openssl/", "libxml/", "libxslt/", "libexslt/", "zip.h", "zlib.h", "utf8proc.h", "qpdf/", "p11-kit/", "archive.h")


def face_directions(tree):
    """ui includes operations, report and value types; app wires but never reaches round the operations."""
    core = modules(tree)
    for source in tree.sources("ui"):
        for system, path in tree.includes(source):
            if system and path.startswith(C_LIBRARIES):
                yield f"{source}: ui must not include <{path}>"
            if system or path.split("/")[0] not in core:
                if not system and path.startswith("app/"):
                    yield f"{source}: ui must not include app"
                continue
            if not any(fnmatch.fnmatch(path, p) for p in UI_MAY_INCLUDE) or path in UI_MUST_NOT_INCLUDE:
                yield f"{source}: ui must not include {path}"
        if source.startswith("ui/text/") and re.search(r"#\s*include\s*<Q", tree.code(source)):
            yield f"{source}: the sentences are free of Qt"
        if not source.startswith("ui/preview/") and re.search(r"#\s*include\s*<poppler", tree.code(source)):
            yield f"{source}: Poppler belongs to ui/preview"
    for source in tree.sources("ui", "app"):
        if not source.startswith("app/render/") and re.search(r"#\s*include\s*<QWebEngine", tree.code(source)):
            yield f"{source}: WebEngine belongs to the render helper"
    for source in tree.sources("app"):
        for system, path in tree.includes(source):
            if not system and path.split("/")[0] in ("xades", "cades", "pades"):
                yield f"{source}: a face must not reach round the operations to {path}"


def no_nested_event_loop(tree):
    """Nothing spins an event loop inside another one; dragging and context menus are the user's own action."""
    for source in tree.sources("core", "ui", "app"):
        code = tree.code(source)
        for line, text in enumerate(code.split("\n"), 1):
            if re.search(r"\bQEventLoop\b|\bprocessEvents\b", text):
                yield f"{source}:{line}: nested event loop"
            if re.search(r"[.>]exec\(", text) and not re.search(r"(?i)(drag|menu|app|application|query)\w*(\.|->)exec\(", text):
                yield f"{source}:{line}: exec() of something that is neither the application, a drag nor a menu"
            if re.search(r"\bQ(Message|File|Input|Color|Font)(Box|Dialog)::(get|question|information|warning|critical|about)\w*\(", text):
                yield f"{source}:{line}: a static dialog function runs its own event loop"


NO_LICENCE_LINE = ("LICENSE", "*.json", "*.ts", "*.png", "*.ico", "*.pdf", "*.gz")


def licence_lines(tree):
    """Every text file says its licence in its first lines."""
    for name in tree.files:
        if any(fnmatch.fnmatch(name, p) for p in NO_LICENCE_LINE):
            continue
        text = tree.text(name)
        if text and "SPDX-License-Identifier: EUPL-1.2" not in "\n".join(text.split("\n")[:4]):
            yield f"{name}: no SPDX line"


def no_machine_paths(tree):
    """Nothing names a folder of the machine it was written on."""
    # Spelt so that this file does not name one itself.
    pattern = re.compile("(?<![\\w.])/(" + "|".join(["wo" + "rk", "ro" + "ot", "ho" + "me/[a-z]+"]) + ")/")
    for name in tree.files:
        for line, text in enumerate((tree.text(name) or "").split("\n"), 1):
            if pattern.search(text):
                yield f"{name}:{line}: a path of one machine"


def short_files(tree):
    """A file that has grown too long knows too many things."""
    for name in tree.matching("*.h", "*.cpp", "*.py", "*.java"):
        lines = (tree.text(name) or "").count("\n")
        if lines > MAX_LINES:
            yield f"{name}: {lines} lines, more than {MAX_LINES}"


def findings_documented(tree):
    """docs/findings.md has one row for every code of findings.def, and no other."""
    codes = re.findall(r'^PARAFA_FINDING\(\w+, "(\w+)"', tree.text("core/base/findings.def") or "", re.MULTILINE)
    rows = re.findall(r"^\| `(\w+)` \|", tree.text("docs/findings.md") or "", re.MULTILINE)
    for code in codes:
        if rows.count(code) != 1:
            yield f"docs/findings.md: {rows.count(code)} rows for {code}"
    for row in rows:
        if row not in codes:
            yield f"docs/findings.md: {row} is not a code of core/base/findings.def"


RULES = [core_directions, core_purity, face_directions, no_nested_event_loop, licence_lines, no_machine_paths, short_files]
# Wait until the words of a new code have caught up: they belong to the full run.
LATE_RULES = [findings_documented]
