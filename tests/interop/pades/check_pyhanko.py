#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""check_pyhanko.py ROOT.pem FILE...: asks pyHanko about every signature; fails when one is not valid, trusted and permitted."""
import asyncio
import logging
import sys

from pyhanko.keys import load_cert_from_pemder
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.ades.report import AdESPassed
from pyhanko.sign.validation import DocumentSecurityStore, validate_pdf_signature, validate_pdf_timestamp
from pyhanko.sign.validation.ades import ades_lta_validation
from pyhanko.sign.validation.policy_decl import (
    PdfSignatureValidationSpec,
    RevinfoOnlineFetchingRule,
    RevocationInfoGatheringSpec,
    SignatureValidationSpec,
)
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.context import CertValidationPolicySpec
from pyhanko_certvalidator.policy_decl import REQUIRE_REVINFO, CertRevTrustPolicy
from pyhanko_certvalidator.registry import SimpleTrustManager

logging.disable(logging.CRITICAL)


def long_term(signature, root):
    """EN 319 102-1, 5.6, with nothing but what the file carries; revocation data are demanded."""
    certificates = CertValidationPolicySpec(
        trust_manager=SimpleTrustManager.build(trust_roots=[root]), revinfo_policy=CertRevTrustPolicy(REQUIRE_REVINFO)
    )
    spec = SignatureValidationSpec(
        cert_validation_policy=certificates,
        revinfo_gathering_policy=RevocationInfoGatheringSpec(online_fetching_rule=RevinfoOnlineFetchingRule.LOCAL_ONLY),
    )
    return asyncio.run(ades_lta_validation(signature, PdfSignatureValidationSpec(spec)))


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
                found.append(f"{signature.field_name}: {status.summary()} {status.modification_level} {status.docmdp_ok}")
        for stamp in reader.embedded_timestamp_signatures:
            status = validate_pdf_timestamp(stamp, ValidationContext(trust_roots=[root], allow_fetching=False))
            if not (status.intact and status.valid and status.trusted):
                found.append(f"time-stamp {stamp.field_name}: {status.summary()}")
        if level == "LT":
            store = DocumentSecurityStore.read_dss(reader)
            context = store.as_validation_context(
                {"trust_roots": [root], "allow_fetching": False, "revocation_mode": "require"}
            )
            status = validate_pdf_signature(signatures[-1], context)
            if not status.bottom_line:
                found.append(f"LT: {status.summary()} {status.trust_problem_indic}")
        elif level == "LTA":
            result = long_term(signatures[-1], root)
            if result.ades_subindic != AdESPassed.OK:
                found.append(f"{level}: {result.ades_subindic} {result.failure_msg}")
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
