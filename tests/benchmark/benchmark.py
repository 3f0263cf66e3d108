#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Measures parafa-cli and parafa as whole processes, each beside a plain tool that does the unavoidable part of the same
work on the same bytes in the same run, and prints medians and ratios. Never a pass or a failure: machines differ.

usage: benchmark.py [--build DIR] [--runs N] [--mib N] [--case NAME,...] [--lists DIR]
"""
import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
import zlib

CASES = ("small", "stored", "deflated", "kinds", "many-documents", "many-signatures", "long-term", "evidence", "thousand-signatures",
         "sign", "form", "many-forms", "formats", "lists", "window", "pdf", "pdf-window")

# name of the case, file name, options of `sign`, whether the document stays outside
KINDS = (("ASiC-E with XAdES", "kind.asice", ["--container", "asice", "--form", "xades"], False),
         ("ASiC-E with CAdES", "kind-cades.asice", ["--container", "asice", "--form", "cades"], False),
         ("ASiC-S with XAdES", "kind.asics", ["--container", "asics", "--form", "xades"], False),
         ("ASiC-S with CAdES", "kind-cades.asics", ["--container", "asics", "--form", "cades"], False),
         ("ASiC-S with a time-stamp", "kind-stamp.asics", ["--container", "asics", "--form", "timestamp"], False),
         ("detached XAdES", "kind.xml", ["--container", "none", "--form", "xades"], True),
         ("detached CAdES", "kind.p7s", ["--container", "none", "--form", "cades"], True))


def run(command, env=None):
    """(wall seconds, peak memory in MiB, CPU seconds) of one finished process and its children."""
    start = time.perf_counter()
    with open(os.devnull, "wb") as null:
        process = subprocess.Popen(command, stdout=null, stderr=null, stdin=subprocess.DEVNULL, env=env)
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1, 2):
        raise SystemExit(f"{' '.join(command[:3])} … ended with {process.returncode}")
    return time.perf_counter() - start, usage.ru_maxrss / 1024, usage.ru_utime + usage.ru_stime


def pair(ours, theirs, runs, env=None, cpu=False):
    """Both in turn, one warm-up each: medians, the median of the ratios, and our peak memory. `cpu`: CPU seconds, as `openssl speed`
    counts them, not wall seconds."""
    which = 2 if cpu else 0
    run(ours, env), run(theirs, env)
    a, b, memory = [], [], 0.0
    for _ in range(runs):
        measured = run(ours, env)
        a.append(measured[which])
        memory = max(memory, measured[1])
        b.append(run(theirs, env)[which])
    return statistics.median(a), statistics.median(b), statistics.median(x / y for x, y in zip(a, b)), memory


def row(case, ours, floor, result):
    print(f"| {case} | {result[0]:.3f} s | {floor} {result[1]:.3f} s | {result[2]:.2f} | {result[3]:.0f} MiB |", flush=True)


class Bench:
    def __init__(self, options, folder):
        self.cli = os.path.join(options.build, "bin", "parafa-cli")
        self.gui = os.path.join(options.build, "bin", "parafa")
        self.empty = os.path.join(options.build, "tests", "benchmark_empty_window")
        self.runs, self.mib, self.folder = options.runs, options.mib, folder
        self.list_folder = options.lists
        self.key = self.path("key.p12")
        self.server = None
        self.make_key()

    def path(self, name):
        return os.path.join(self.folder, name)

    def make_key(self):
        key, certificate = self.path("key.pem"), self.path("certificate.pem")
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:3072", "-nodes", "-keyout", key, "-out", certificate, "-days", "365",
                        "-subj", "/CN=Benchmark"], check=True, capture_output=True)
        subprocess.run(["openssl", "pkcs12", "-export", "-inkey", key, "-in", certificate, "-out", self.key, "-passout", "pass:benchmark"],
                       check=True, capture_output=True)
        with open(self.path("pin"), "w", encoding="ascii") as pin:
            pin.write("benchmark\n")

    def sign_command(self, out, documents):
        return [self.cli, "sign", "--key", f"pkcs12:{self.key}", "--pin-file", self.path("pin"), "-o", out] + documents

    def sign(self, out, documents):
        subprocess.run(self.sign_command(out, documents), check=True, capture_output=True)
        return out

    def validate(self, path):
        return [self.cli, "validate", "--json", "--offline", path]

    def documents(self, count, size):
        folder = self.path(f"documents-{count}")
        os.makedirs(folder, exist_ok=True)
        names = []
        for i in range(count):
            names.append(os.path.join(folder, f"document-{i:05}.bin"))
            with open(names[-1], "wb") as f:
                f.write(b"\0\1" + os.urandom(size - 2))  # a few random octets alone may pass for text in no encoding
        return names

    def small(self):
        [document] = self.documents(1, 1024)
        container = self.sign(self.path("small.asice"), [document])
        row("validate a small container", container, "`parafa-cli --version`", pair(self.validate(container), [self.cli, "--version"], self.runs * 5))

    def large_file(self):
        path = self.path("large.bin")
        if not os.path.exists(path):
            with open(path, "wb") as f:
                for _ in range(self.mib):
                    f.write(os.urandom(1 << 20))
        return path

    def stored(self):
        path = self.large_file()
        container = self.sign(self.path("stored.asice"), [path])
        row(f"validate, stored document of {self.mib} MiB", container, "`openssl dgst -sha256`",
            pair(self.validate(container), ["openssl", "dgst", "-sha256", path], self.runs))

    def deflated(self):
        path = self.path("large.txt")
        line = b"".join(b"%08d lorem ipsum dolor sit amet %d\n" % (i, i * i) for i in range(20000))
        with open(path, "wb") as f:
            for _ in range(self.mib * (1 << 20) // len(line)):
                f.write(line)
        container = self.sign(self.path("deflated.asice"), [path])
        pipeline = ["sh", "-c", f"unzip -p '{container}' large.txt | openssl dgst -sha256"]
        row(f"validate, deflated document of {self.mib} MiB", container, "`unzip -p \\| openssl dgst`", pair(self.validate(container), pipeline, self.runs))

    def many_documents(self):
        for count in (1000, 10000):
            container = self.sign(self.path(f"many-{count}.asice"), self.documents(count, 64))
            result = pair(self.validate(container), ["unzip", "-tqq", container], self.runs, cpu=True)
            row(f"validate, {count} documents ({result[0] / count * 1e6:.0f} µs each)", container, "`unzip -t`", result)

    def many_signatures(self):
        """50 signatures at level B over one document, against that many raw RSA verifications (`openssl speed`)."""
        [document] = self.documents(1, 1024)
        container = self.sign(self.path("signed.asice"), [document])
        for i in range(49):
            target = self.path(f"signed-{i}.asice")
            self.sign(target, [container])
            container = target
        per_second = self.raw_rsa(3072)
        result = pair(self.validate(container), [self.cli, "--version"], self.runs * 3, cpu=True)
        print(f"| validate, 50 signatures, start-up taken off | {result[0] - result[1]:.4f} s | 50 raw RSA-3072 verifications {50 / per_second:.4f} s "
              f"| {(result[0] - result[1]) * per_second / 50:.1f} | {result[3]:.0f} MiB |", flush=True)

    def authority(self):
        """A throw-away authority with time-stamps on loopback (tests/interop/authority.py); ends with this program."""
        folder = self.path("authority")
        if self.server:
            with open(os.path.join(folder, "url"), encoding="ascii") as file:
                return folder, file.read()
        script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "interop", "authority.py")
        self.server = subprocess.Popen([sys.executable, script, folder], stdin=subprocess.PIPE)
        for _ in range(240):
            if os.path.exists(os.path.join(folder, "url")):
                break
            time.sleep(0.25)
        with open(os.path.join(folder, "url"), encoding="ascii") as file:
            return folder, file.read()

    def raw_rsa(self, bits):
        """Raw RSA verifications a second."""
        speed = subprocess.run(["openssl", "speed", "-seconds", "1", f"rsa{bits}"], capture_output=True, text=True, check=True).stdout
        return float(re.findall(rf"rsa {bits} bits.*?([\d.]+)\s*$", speed, re.M)[-1])

    def sign_many(self, name, level, count):
        """`count` signatures of that level over one small document, made with the throw-away authority."""
        folder, url = self.authority()
        with open(self.path("authority-pin"), "w", encoding="ascii") as pin:
            pin.write("heslo\n")
        [container] = self.documents(1, 1024)
        for i in range(count):
            target = self.path(f"{name}-{i}.asice")
            subprocess.run([self.cli, "sign", "--key", f"pkcs12:{folder}/rsa.p12", "--pin-file", self.path("authority-pin"), "--level", level,
                            "--tsa", url + "/tsa", "--trust", folder + "/root.pem", "--evidence", folder + "/evidence", "-o", target, container],
                           check=True, capture_output=True)
            container = target
        return container, folder

    def fifty(self, case, container, options, env=None):
        """50 signatures with their time-stamps, start-up taken off: against the raw verifications of the 50 signature values, and
        against those of everything distinct that one RSA key or another has signed in them."""
        per_second = self.raw_rsa(2048)
        result = pair(self.validate(container) + options, [self.cli, "--version"], self.runs * 6, env, cpu=True)
        seconds = result[0] - result[1]
        # Values and tokens are 100; the certificates of signer, authority and responder, an OCSP answer and a CRL stand once.
        for what, count in (("the 50 signature values", 50), ("the 105 distinct values in them", 105)):
            print(f"| validate, {case}, start-up taken off | {seconds:.4f} s | raw RSA-2048 verifications of {what} {count / per_second:.4f} s "
                  f"| {seconds * per_second / count:.1f} | {result[3]:.0f} MiB |", flush=True)

    def long_term(self):
        container, folder = self.sign_many("long", "LT", 50)
        self.fifty("50 signatures at level LT", container, ["--trust", folder + "/root.pem"])

    def evidence(self):
        """The signatures carry no evidence: it comes from the cache, which the first validation fills."""
        container, folder = self.sign_many("stamped", "T", 50)
        env = dict(os.environ, XDG_CACHE_HOME=self.path("cache"), XDG_CONFIG_HOME=self.path("config"))
        trust = ["--trust", folder + "/root.pem"]
        filled = subprocess.run([self.cli, "validate", "--online", container] + trust, env=env, capture_output=True, check=False)
        if filled.returncode != 0:
            raise SystemExit("the evidence of the authority did not make the signatures valid")
        self.fifty("50 signatures at level T, evidence from the cache", container, trust, env)

    def kinds(self):
        """A large document in each kind of container: signed and validated, with the peak memory of both."""
        path, copy = self.large_file(), self.path("copy.bin")
        for name, file, options, outside in KINDS:
            target = self.path(file)
            ours = self.sign_command(target, [path]) + options
            if "timestamp" in options:
                ours = [self.cli, "sign", "-o", target, path, "--tsa", self.authority()[1] + "/tsa"] + options
            floor = ["sh", "-c", f"cp '{path}' '{copy}' && sync '{copy}' && openssl dgst -sha256 '{path}' && openssl dgst -sha256 '{path}'"]
            row(f"sign {self.mib} MiB, {name}", target, "`cp`, `sync`, two digests", pair(ours, floor, self.runs))
            row(f"validate {self.mib} MiB, {name}", target, "`openssl dgst -sha256`",
                pair(self.validate(target) + (["--detached", path] if outside else []), ["openssl", "dgst", "-sha256", path], self.runs))
            os.remove(target)
            os.remove(copy)

    def thousand_signatures(self):
        """Time for each signature at two sizes; signature files of one container are copies, which costs the same to check."""
        [document] = self.documents(1, 1024)
        signed = self.sign(self.path("one.asice"), [document])
        with zipfile.ZipFile(signed) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        signature = parts.pop("META-INF/signatures001.xml")
        for count in (250, 1000):
            path = self.path(f"signatures-{count}.asice")
            with zipfile.ZipFile(path, "w") as archive:
                for name, content in parts.items():
                    archive.writestr(name, content)
                for i in range(count):
                    archive.writestr(f"META-INF/signatures{i + 1:04}.xml", signature)
            result = pair(self.validate(path), [self.cli, "--version"], self.runs, cpu=True)
            row(f"validate, {count} signatures ({(result[0] - result[1]) / count * 1e6:.0f} µs each)", path, "`parafa-cli --version`", result)

    def sign_large(self):
        path = self.large_file()
        ours = self.sign_command(self.path("out.asice"), [path])
        floor = ["sh", "-c", f"cp '{path}' '{self.path('copy.bin')}' && sync '{self.path('copy.bin')}' && openssl dgst -sha256 '{path}' "
                             f"&& openssl dgst -sha256 '{path}'"]
        row(f"sign a document of {self.mib} MiB", path, "`cp`, `sync`, two digests", pair(ours, floor, self.runs))

    def permit(self):
        """The real permit form as a package: data, schema, a stylesheet of 1.8 MB; None where the corpus is not at hand."""
        folder = os.path.join(os.environ.get("PARAFA_CORPUS", ""), "autogram", "resources", "crystal_test_data")
        files = [os.path.join(folder, name) for name in ("rozhodnutie_X4564-2.xml", "rozhodnutie_X4564-2.xsd", "PovolenieZdravotnictvo.sb.xslt")]
        if not all(os.path.exists(name) for name in files):
            print("| form: no corpus (PARAFA_CORPUS) | | | | |")
            return None
        package = self.path("permit")
        os.makedirs(os.path.join(package, "META-INF"), exist_ok=True)
        os.makedirs(os.path.join(package, "Content"), exist_ok=True)
        shutil.copy(files[1], os.path.join(package, "schema.xsd"))
        shutil.copy(files[2], os.path.join(package, "Content", "form.sb.xslt"))
        with open(os.path.join(package, "META-INF", "manifest.xml"), "w", encoding="ascii") as f:
            f.write("<m:Manifest xmlns:m='urn:manifest:1.0'><m:file-entry media-type='application/xslt+xml' media-destination='sign' "
                    "media-destination-type='text/html' media-destination-type-description='HTML' media-language='sk' "
                    "full-path='Content/form.sb.xslt'/></m:Manifest>")
        with open(os.path.join(package, "meta.xml"), "w", encoding="ascii") as f:
            f.write("<meta xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:identifier>http://data.gov.sk/doc/eform/"
                    "36126624.PovolenieZdravotnictvo.sk/1.9</dc:identifier></meta>")
        container = self.path("permit.xdcf")
        subprocess.run([self.cli, "xdc", "create", "--form", package, "-o", container, files[0]], check=True, capture_output=True)
        return package, container, files

    def form(self):
        permit = self.permit()
        if not permit:
            return
        package, container, (data, schema, stylesheet) = permit
        floor = ["sh", "-c", f"xmllint --noout --schema '{schema}' '{data}'; xmllint --c14n '{schema}' > /dev/null; "
                             f"xmllint --c14n '{stylesheet}' > /dev/null; xsltproc '{stylesheet}' '{data}' > /dev/null; true"]
        ours = [self.cli, "present", "--forms", package, "-o", self.path("permit.html"), container]
        row("check and present a permit, stylesheet of 1.8 MB", container, "`xmllint --schema`, 2 × `--c14n`, `xsltproc`", pair(ours, floor, self.runs * 3))

    def many_forms(self):
        permit = self.permit()
        if not permit:
            return
        package, container, (data, schema, _) = permit
        ours, theirs = [], []
        for i in range(1000):
            ours.append(shutil.copy(container, self.path(f"permit-{i}.xdcf")))
            theirs.append(shutil.copy(data, self.path(f"permit-{i}.xml")))
        def check(count, runs):
            return pair([self.cli, "xdc", "check", "--json", "--forms", package] + ours[:count],
                        ["xmllint", "--noout", "--schema", schema] + theirs[:count], runs)
        alone = check(1, self.runs * 3)
        for count in (100, 1000):
            result = check(count, 1 if count > 100 else self.runs)
            each = result[0] / count * 1e3
            row(f"check {count} containers of one form ({each:.2f} ms each; one alone takes {alone[0] * 1e3 / each:.1f} times that)",
                container, "`xmllint --schema`, one process", result)

    def small_pdf(self, number):
        """A page of text that claims PDF/A-2b, with the metadata and the structure such a file has."""
        text = "".join(f"BT /F1 10 Tf 72 {760 - 12 * line} Td (Riadok {line} dokumentu {number}) Tj ET\n" for line in range(50)).encode()
        xmp = (b"<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf="
               b"'http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description rdf:about='' xmlns:pdfaid='http://www.aiim.org/pdfa/ns/id/'>"
               b"<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>")
        objects = [b"<< /Type /Catalog /Pages 2 0 R /Metadata 6 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                   b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
                   b"<< /Length %d >>\nstream\n%s\nendstream" % (len(text), text),
                   b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
                   b"<< /Type /Metadata /Subtype /XML /Length %d >>\nstream\n%s\nendstream" % (len(xmp), xmp)]
        pdf, offsets = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", []
        for i, content in enumerate(objects, 1):
            offsets.append(len(pdf))
            pdf += b"%d 0 obj\n%s\nendobj\n" % (i, content)
        table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
        pdf += b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
            len(objects) + 1, table, len(objects) + 1, len(pdf))
        name = self.path(f"small-{number}.pdf")
        with open(name, "wb") as f:
            f.write(pdf)
        return name

    def formats(self):
        files = [self.small_pdf(i) for i in range(1000)]
        floor = ["sh", "-c", 'for f; do qpdf --check "$f" > /dev/null 2>&1; done; true', "sh"] + files
        result = pair([self.cli, "rules", "--json"] + files, floor, 1)
        row(f"format check of 1000 small PDF files ({1000 / result[0]:.0f} a second)", "", "`qpdf --check`, a process each", result)

    def lists(self):
        """Trusted lists of a folder, each read and its signature verified, against a plain parse of the same files. CPU seconds."""
        if not self.list_folder or not os.path.isdir(self.list_folder):
            print("| load trusted lists | no folder of lists (--lists) | | | |")
            return
        [document] = self.documents(1, 1024)
        container = self.sign(self.path("small.asice"), [document])
        files = sorted(os.path.join(self.list_folder, n) for n in os.listdir(self.list_folder) if n.endswith(".xml"))
        row(f"load {len(files)} trusted lists, signatures verified (processor time)", container, "`xmllint --noout`",
            pair(self.validate(container) + ["--trust", self.list_folder], ["xmllint", "--noout"] + files, self.runs * 3, cpu=True))

    def signed_pdf(self):
        """500 pages with a picture of 200 KiB and a line of text each, 100 MB, signed inside."""
        target = self.path("pages-signed.pdf")
        if os.path.exists(target):
            return target
        pages, side = 500, 460

        def bodies():  # one at a time: what this program holds counts into the memory of those it starts
            yield b"<< /Type /Catalog /Pages 2 0 R >>"
            yield b"<< /Type /Pages /Count %d /MediaBox [0 0 595 842] /Kids [%s] >>" % (pages, b" ".join(b"%d 0 R" % (4 + 3 * i) for i in range(pages)))
            yield b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
            for i in range(pages):
                content = b"q 400 0 0 400 90 300 cm /Im Do Q BT /F 14 Tf 90 750 Td (Strana %d) Tj ET" % (i + 1)
                picture = zlib.compress(os.urandom(side * side), 1)
                yield (b"<< /Type /Page /Parent 2 0 R /Contents %d 0 R /Resources << /Font << /F 3 0 R >> /XObject << /Im %d 0 R >> >> >>"
                       % (5 + 3 * i, 6 + 3 * i))
                yield b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)
                yield (b"<< /Type /XObject /Subtype /Image /Width %d /Height %d /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /FlateDecode "
                       b"/Length %d >>\nstream\n%s\nendstream" % (side, side, len(picture), picture))

        plain = self.path("pages.pdf")
        with open(plain, "wb") as f:
            f.write(b"%PDF-1.7\n")
            places = []
            for number, body in enumerate(bodies(), 1):
                places.append(f.tell())
                f.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
            start = f.tell()
            f.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1) + b"".join(b"%010d 00000 n \n" % place for place in places))
            f.write(b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(places) + 1, start))
        subprocess.run(self.sign_command(target, ["--form", "pades", plain]), check=True, capture_output=True)
        return target

    def pdf(self):
        path = self.signed_pdf()
        floor = ["sh", "-c", f"openssl dgst -sha256 '{path}' && qpdf --check '{path}'"]
        row(f"validate a signed PDF of 500 pages, {os.path.getsize(path) / 1e6:.0f} MB", path, "`openssl dgst -sha256`, `qpdf --check`",
            pair(self.validate(path), floor, self.runs))

    def pdf_window(self):
        if not os.path.exists(self.gui):
            print("| open a PDF to its first page | not built | | | |")
            return
        path = self.signed_pdf()
        env = dict(os.environ, QT_QPA_PLATFORM="offscreen", XDG_CONFIG_HOME=self.path("config"))
        floor = ["pdftoppm", "-f", "1", "-l", "1", path, self.path("page")]
        started = pair([self.gui, "--separate", "--quit-after-first-paint"], floor, self.runs * 2, env)
        opened = pair([self.gui, "--separate", "--quit-after-first-page", path], floor, self.runs * 2, env)
        row("start and open a signed PDF of 500 pages to its first page", path, "`pdftoppm -f 1 -l 1`", opened)
        seconds = opened[0] - started[0]
        print(f"| the same, start-up taken off | {seconds:.3f} s | `pdftoppm -f 1 -l 1` {opened[1]:.3f} s | {seconds / opened[1]:.2f} | {opened[3]:.0f} MiB |", flush=True)

    def window(self):
        if not (os.path.exists(self.gui) and os.path.exists(self.empty)):
            print("| start to first painted window | not built | | | |")
            return
        env = dict(os.environ, QT_QPA_PLATFORM="offscreen")
        row("start to first painted window", "", "an empty Qt window", pair([self.gui, "--separate", "--quit-after-first-paint"], [self.empty], self.runs * 2, env))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", default=os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "build", "release"))
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--mib", type=int, default=1024, help="size of the large documents")
    corpus = os.environ.get("PARAFA_CORPUS", "")
    parser.add_argument("--lists", default=os.path.join(corpus, "trust", "lists") if corpus else "", help="folder of trusted lists")
    parser.add_argument("--case", default=",".join(CASES))
    options = parser.parse_args()
    options.build = os.path.abspath(options.build)
    with tempfile.TemporaryDirectory(prefix="parafa-benchmark-", dir=os.environ.get("TMPDIR")) as folder:
        bench = Bench(options, folder)
        print("| case | parafa | floor, same bytes, same run | ratio | peak memory |\n| --- | --- | --- | --- | --- |")
        for case in options.case.split(","):
            {"small": bench.small, "stored": bench.stored, "deflated": bench.deflated, "kinds": bench.kinds,
             "many-documents": bench.many_documents, "many-signatures": bench.many_signatures, "long-term": bench.long_term,
             "evidence": bench.evidence, "thousand-signatures": bench.thousand_signatures, "sign": bench.sign_large, "form": bench.form,
             "many-forms": bench.many_forms, "formats": bench.formats, "lists": bench.lists, "window": bench.window,
             "pdf": bench.pdf, "pdf-window": bench.pdf_window}[case]()
        if bench.server:
            bench.server.stdin.close()
            bench.server.wait()
    return 0


if __name__ == "__main__":
    sys.exit(main())
