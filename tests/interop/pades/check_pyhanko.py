#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""check_pyhanko.py ROOT.pem FILE...: asks pyHanko about every signature; fails when one is not valid, trusted and permitted."""
import logging
import sys

from pyhanko.keys import load_cert_from_pemder
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import (
    RevocationInfoValidationType,
    validate_pdf_ltv_signature,
    validate_pdf_signature,
    validate_pdf_timestamp,
)
from pyhanko_certvalidator import ValidationContext

logging.disable(logging.CRITICAL)


def complaints(path, root):
    """One line for each thing that is not as it should be."""
    found = []
    with open(path, "rb") as file:
        reader = PdfFileReader(file, strict=True)
        level = path.rsplit("-", 1)[1].removesuffix(".pdf")
        signatures = reader.embedded_regular_signatures
        if not signatures:
            return ["no signature"]
        for signature in signatures:
            status = validate_pdf_signature(signature, ValidationContext(trust_roots=[root], allow_fetching=False))
            if not status.bottom_line:
                found.append(f"{signature.field_name}: {status.summary()} {status.pretty_print_details()}")
        for stamp in reader.embedded_timestamp_signatures:
            status = validate_pdf_timestamp(stamp, ValidationContext(trust_roots=[root], allow_fetching=False))
            if not (status.intact and status.valid and status.trusted):
                found.append(f"time-stamp {stamp.field_name}: {status.summary()}")
        kinds = {"LT": RevocationInfoValidationType.PADES_LT, "LTA": RevocationInfoValidationType.PADES_LTA}
        if level in kinds:
            status = validate_pdf_ltv_signature(
                signatures[-1], kinds[level], validation_context_kwargs={"trust_roots": [root], "allow_fetching": False}
            )
            if not status.bottom_line:
                found.append(f"{level}: {status.summary()}")
    return found


def main():
    root = load_cert_from_pemder(sys.argv[1])
    bad = 0
    for path in sys.argv[2:]:
        try:
            found = complaints(path, root)
        except Exception as error:  # whatever a library throws is an answer
            found = [f"{type(error).__name__}: {error}"]
        bad += bool(found)
        for line in found:
            print(f"pyHanko: {path}: {line}")
    print(f"pyHanko: {len(sys.argv) - 2} files, {bad} with complaints")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
