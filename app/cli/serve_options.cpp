// SPDX-License-Identifier: EUPL-1.2
#include "cli/serve_options.h"

namespace parafa::cli
{

CommandSpec serveSpec()
{
    return {"serve",
            "",
            "Answers web pages and programs on this computer over HTTP: signing and validation, without a window.",
            {{"--port", "N", "port on 127.0.0.1 and ::1; 37200 without it, 0 for any free one"},
             {"--origin", "URL", "origin of web pages that may ask, exactly as https://host[:port]", true},
             {"--token-file", "FILE", "write a new random token there; callers without an allowed origin must send it"},
             {"--text-plain", "", "also take JSON labelled text/plain from allowed origins, as pages of autogram-sdk send it"},
             {"--key", "pkcs12:FILE|pkcs11:URI", "the key to sign with; keys lists them; without it nothing is signed"},
             {"--module", "LIB", "PKCS#11 module of the token; without it those found on this computer", true},
             {"--pin-env", "VAR", "environment variable with the passphrase or PIN"},
             {"--pin-file", "FILE", "file whose first line is the passphrase or PIN"},
             {"--consent", "ask|always", "ask on the terminal before each signature (so without it), or never"},
             {"--profile", "upvs|etsi", "attributes as the Slovak portal or as ETSI wants them; upvs without it"},
             {"--tsa", "URL", "time-stamping service (RFC 3161) for levels from T on; several are asked in their order", true},
             {"--forms", "PATH", "a form package, or a folder of them, to look in first", true},
             {"--trust", "PATH", "a certificate (PEM, DER), a folder of them, or a trusted list", true},
             {"--list-signer", "PEM", "the certificate that must have signed the trusted lists", true},
             {"--max-body", "MIB", "largest request; 64 without it"},
             {"--read-timeout", "SECONDS", "time a caller has to send its request; 30 without it"},
             {"--rate", "N", "requests a minute; 120 without it"},
             {"--language", "sk|cs|en", "language of the terminal"},
             {"--help", "", "this text"}},
            0,
            0};
}

} // namespace parafa::cli
