#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""A throw-away authority made and run by openssl: makes root, signers, a time-stamping authority and an OCSP responder in
DIR, serves them on loopback until its standard input ends, and writes DIR/url when it is ready.

usage: authority.py DIR
"""
import http.server
import os
import subprocess
import sys
import tempfile
import threading

KEYS = {
    "rsa": ["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"],
    "p256": ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"],
    "p384": ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-384"],
    "p521": ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-521"],
}

CONFIG = """
[ca]
default_ca = authority
[authority]
dir = {folder}
database = $dir/index.txt
serial = $dir/serial
crlnumber = $dir/crlnumber
new_certs_dir = $dir/issued
certificate = $dir/root.pem
private_key = $dir/root.key
default_md = sha256
default_days = 365
default_crl_days = 30
policy = anything
unique_subject = no
[anything]
countryName = optional
organizationName = optional
givenName = optional
surname = optional
commonName = supplied
[signer]
keyUsage = critical,digitalSignature,nonRepudiation
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
crlDistributionPoints = URI:{url}/root.crl
authorityInfoAccess = OCSP;URI:{url}/ocsp,caIssuers;URI:{url}/root.crt
[tsa]
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
crlDistributionPoints = URI:{url}/root.crl
authorityInfoAccess = OCSP;URI:{url}/ocsp,caIssuers;URI:{url}/root.crt
[ocsp]
keyUsage = critical,digitalSignature
extendedKeyUsage = OCSPSigning
noCheck = yes
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
[ts]
default_tsa = stamps
[stamps]
dir = {folder}
serial = $dir/tsserial
crypto_device = builtin
signer_cert = $dir/tsa.pem
certs = $dir/root.pem
signer_key = $dir/tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha384, sha512
accuracy = secs:1
ordering = no
ess_cert_id_chain = no
ess_cert_id_alg = sha256
"""


def openssl(*arguments, **options):
    return subprocess.run(["openssl", *arguments], check=True, capture_output=True, **options).stdout


class Authority:
    def __init__(self, folder, url):
        self.folder, self.url = folder, url
        self.config = self.path("authority.cnf")
        self.lock = threading.Lock()
        os.makedirs(self.path("issued"))
        for name, content in {"index.txt": "", "serial": "1000\n", "crlnumber": "01\n", "tsserial": "01\n",
                              "authority.cnf": CONFIG.format(folder=folder, url=url)}.items():
            with open(self.path(name), "w", encoding="ascii") as file:
                file.write(content)
        openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", self.path("root.key"), "-out", self.path("root.pem"),
                "-days", "3650", "-subj", "/C=SK/O=Test/CN=Test Root", "-addext", "basicConstraints=critical,CA:TRUE",
                "-addext", "keyUsage=critical,keyCertSign,cRLSign")
        openssl("x509", "-in", self.path("root.pem"), "-outform", "DER", "-out", self.path("root.crt"))
        self.issue("tsa", "tsa", KEYS["rsa"])
        self.issue("responder", "ocsp", KEYS["rsa"])
        for name, options in KEYS.items():
            self.issue(name, "signer", options)
        self.crl()

    def path(self, name):
        return os.path.join(self.folder, name)

    def issue(self, name, extensions, key):
        openssl("genpkey", *key, "-out", self.path(name + ".key"))
        openssl("req", "-new", "-key", self.path(name + ".key"), "-subj", f"/C=SK/O=Test/GN=Jan/SN=Testovaci/CN=Jan Testovaci {name}",
                "-out", self.path(name + ".csr"))
        openssl("ca", "-batch", "-config", self.config, "-extensions", extensions, "-in", self.path(name + ".csr"), "-out",
                self.path(name + ".pem"), "-notext")
        openssl("pkcs12", "-export", "-inkey", self.path(name + ".key"), "-in", self.path(name + ".pem"), "-certfile",
                self.path("root.pem"), "-passout", "pass:heslo", "-out", self.path(name + ".p12"))

    def crl(self):
        openssl("ca", "-config", self.config, "-gencrl", "-out", self.path("root.crl.pem"))
        return openssl("crl", "-in", self.path("root.crl.pem"), "-outform", "DER")

    def stamp(self, request):
        with tempfile.TemporaryDirectory() as work:
            query = os.path.join(work, "query")
            with open(query, "wb") as file:
                file.write(request)
            return openssl("ts", "-reply", "-config", self.config, "-section", "stamps", "-queryfile", query, "-out", "/dev/stdout")

    def ocsp(self, request):
        with tempfile.TemporaryDirectory() as work:
            query, answer = os.path.join(work, "query"), os.path.join(work, "answer")
            with open(query, "wb") as file:
                file.write(request)
            openssl("ocsp", "-index", self.path("index.txt"), "-CA", self.path("root.pem"), "-rsigner", self.path("responder.pem"),
                    "-rkey", self.path("responder.key"), "-reqin", query, "-respout", answer, "-ndays", "1")
            with open(answer, "rb") as file:
                return file.read()

    def evidence(self, folder):
        """CRL and one OCSP answer for each certificate, as files."""
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, "root.crl"), "wb") as file:
            file.write(self.crl())
        for name in KEYS:
            request = openssl("ocsp", "-issuer", self.path("root.pem"), "-cert", self.path(name + ".pem"), "-no_nonce", "-reqout",
                              "/dev/stdout")
            with open(os.path.join(folder, name + ".ocsp"), "wb") as file:
                file.write(self.ocsp(request))


def handler(get_authority):
    class Handler(http.server.BaseHTTPRequestHandler):
        def answer(self, content, media):
            self.send_response(200)
            self.send_header("Content-Type", media)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def do_GET(self):
            authority = get_authority()
            with authority.lock:
                if self.path == "/root.crl":
                    self.answer(authority.crl(), "application/pkix-crl")
                elif self.path == "/root.crt":
                    with open(authority.path("root.crt"), "rb") as file:
                        self.answer(file.read(), "application/pkix-cert")
                else:
                    self.send_error(404)

        def do_POST(self):
            authority = get_authority()
            body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
            with authority.lock:
                if self.path == "/tsa":
                    self.answer(authority.stamp(body), "application/timestamp-reply")
                elif self.path == "/ocsp":
                    self.answer(authority.ocsp(body), "application/ocsp-response")
                else:
                    self.send_error(404)

        def log_message(self, *_):
            pass
    return Handler


def main():
    folder = os.path.abspath(sys.argv[1])
    os.makedirs(folder, exist_ok=True)
    authority = None
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler(lambda: authority))
    url = f"http://127.0.0.1:{server.server_address[1]}"
    authority = Authority(folder, url)
    authority.evidence(os.path.join(folder, "evidence"))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with open(os.path.join(folder, "url"), "w", encoding="ascii") as file:
        file.write(url)
    sys.stdin.read()
    server.shutdown()


if __name__ == "__main__":
    main()
