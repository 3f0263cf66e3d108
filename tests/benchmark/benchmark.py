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

CASES = ("small", "stored", "deflated", "many-documents", "many-signatures", "sign", "lists", "window")


def run(command, env=None):
    """(wall seconds, peak memory in MiB) of one finished process and its children."""
    start = time.perf_counter()
    with open(os.devnull, "wb") as null:
        process = subprocess.Popen(command, stdout=null, stderr=null, stdin=subprocess.DEVNULL, env=env)
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1, 2):
        raise SystemExit(f"{' '.join(command[:3])} … ended with {process.returncode}")
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def pair(ours, theirs, runs, env=None):
    """Both in turn, one warm-up each: medians, the median of the ratios, and our peak memory."""
    run(ours, env), run(theirs, env)
    a, b, memory = [], [], 0.0
    for _ in range(runs):
        seconds, peak = run(ours, env)
        a.append(seconds)
        memory = max(memory, peak)
        b.append(run(theirs, env)[0])
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
                f.write(os.urandom(size))
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
            result = pair(self.validate(container), ["unzip", "-tqq", container], self.runs)
            row(f"validate, {count} documents ({result[0] / count * 1e6:.0f} µs each)", container, "`unzip -t`", result)

    def many_signatures(self):
        """50 signatures at level B over one document, against that many raw RSA verifications (`openssl speed`)."""
        [document] = self.documents(1, 1024)
        container = self.sign(self.path("signed.asice"), [document])
        for i in range(49):
            target = self.path(f"signed-{i}.asice")
            self.sign(target, [container])
            container = target
        speed = subprocess.run(["openssl", "speed", "-seconds", "1", "rsa3072"], capture_output=True, text=True, check=True).stdout
        per_second = float(re.findall(r"rsa 3072 bits.*?([\d.]+)\s*$", speed, re.M)[-1])
        result = pair(self.validate(container), [self.cli, "--version"], self.runs)
        print(f"| validate, 50 signatures, start-up taken off | {result[0] - result[1]:.3f} s | 50 raw RSA-3072 verifications {50 / per_second:.4f} s "
              f"| {(result[0] - result[1]) * per_second / 50:.1f} | {result[3]:.0f} MiB |", flush=True)

    def sign_large(self):
        path = self.large_file()
        ours = self.sign_command(self.path("out.asice"), [path])
        floor = ["sh", "-c", f"cp '{path}' '{self.path('copy.bin')}' && sync '{self.path('copy.bin')}' && openssl dgst -sha256 '{path}' "
                             f"&& openssl dgst -sha256 '{path}'"]
        row(f"sign a document of {self.mib} MiB", path, "`cp`, `sync`, two digests", pair(ours, floor, self.runs))

    def lists(self):
        """Trusted lists of a folder, each read and its signature verified, against a plain parse of the same files. CPU seconds."""
        if not self.list_folder or not os.path.isdir(self.list_folder):
            print("| load trusted lists | no folder of lists (--lists) | | | |")
            return
        [document] = self.documents(1, 1024)
        container = self.sign(self.path("small.asice"), [document])
        files = sorted(os.path.join(self.list_folder, n) for n in os.listdir(self.list_folder) if n.endswith(".xml"))
        row(f"load {len(files)} trusted lists, signatures verified", container, "`xmllint --noout`",
            pair(self.validate(container) + ["--trust", self.list_folder], ["xmllint", "--noout"] + files, self.runs * 3))

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
            {"small": bench.small, "stored": bench.stored, "deflated": bench.deflated, "many-documents": bench.many_documents,
             "many-signatures": bench.many_signatures, "sign": bench.sign_large, "lists": bench.lists, "window": bench.window}[case]()
    return 0


if __name__ == "__main__":
    sys.exit(main())
