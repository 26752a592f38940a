"""Whether a request was sent by Alexa, and just now.

Source: "Host a Custom Skill as a Web Service", developer.amazon.com. Since March 2022 the header
`Signature-256` counts. The older `Signature`, over a SHA-1 digest, is still sent, and ignored here.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
import warnings
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import certifi
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.utils import CryptographyDeprecationWarning
from cryptography.x509 import Certificate, DNSName, load_pem_x509_certificate
from cryptography.x509.verification import PolicyBuilder, Store, VerificationError

from popcorn_lab.serving.certificate_chains import CertificateChains, UntrustedRequestError

SIGNER = "echo-api.amazon.com"
TOLERANCE = timedelta(seconds=150)
TOLERANCE_OF_EVENTS = timedelta(hours=1)
"""Events such as a disabled skill are delivered again for as long. Source: the constant
MAX_SKILL_EVENT_TOLERANCE_IN_MILLIS of Amazon's own ask-sdk-webservice-support."""
_EVENT = "AlexaSkillEvent."
_PEM = re.compile(rb"-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----", re.DOTALL)


def mozillas_roots() -> list[Certificate]:
    """The authorities that browsers trust, but for those whose certificates break the standard."""
    found = []
    for pem in _PEM.findall(Path(certifi.where()).read_bytes()):
        with warnings.catch_warnings(), suppress(ValueError, CryptographyDeprecationWarning):
            warnings.simplefilter("error", CryptographyDeprecationWarning)
            found.append(load_pem_x509_certificate(pem))
    return found


class SignatureCheck:
    """Tells Alexa's requests from others.

    Args:
        roots: certificates that are trusted; by default those that Mozilla trusts.
        now: the time, with its zone.
    """

    def __init__(
        self,
        chains: CertificateChains,
        roots: Sequence[Certificate] | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._chains = chains
        self._store = Store(mozillas_roots() if roots is None else list(roots))
        self._now = now

    def require_alexas(self, header: Callable[[str], str | None], body: bytes) -> None:
        """Return if a request is Alexa's.

        Args:
            header: the value of a header, whatever the case of its name; None where there is none.
            body: exactly as it arrived.
        Raises:
            UntrustedRequestError: it is not, or not of now.
        """
        url = _required(header, "SignatureCertChainUrl")
        signature = _decoded(_required(header, "Signature-256"))
        key = self._signers_key(self._chains.at(url))
        try:
            key.verify(signature, body, PKCS1v15(), SHA256())
        except InvalidSignature as error:
            raise UntrustedRequestError("the signature is not of this body") from error
        self._require_now(body)

    def _signers_key(self, chain: Sequence[Certificate]) -> RSAPublicKey:
        """The key of a chain that is valid now; validity is not kept, as it ends."""
        verifier = PolicyBuilder().store(self._store).time(self._now())
        try:
            signer, *between = chain
            verifier.build_server_verifier(DNSName(SIGNER)).verify(signer, between)
        except (VerificationError, ValueError) as error:
            raise UntrustedRequestError(f"the certificates are not valid: {error}") from error
        key = signer.public_key()
        if not isinstance(key, RSAPublicKey):
            raise UntrustedRequestError("the signing key is none of RSA")
        return key

    def _require_now(self, body: bytes) -> None:
        try:
            request = json.loads(body)["request"]
            sent, is_event = str(request["timestamp"]), str(request["type"]).startswith(_EVENT)
            age = abs(self._now() - datetime.fromisoformat(sent))
        except (ValueError, LookupError, TypeError, OverflowError, RecursionError) as error:
            raise UntrustedRequestError("the body has no timestamp") from error
        if age > (TOLERANCE_OF_EVENTS if is_event else TOLERANCE):
            seconds = round(age.total_seconds())
            raise UntrustedRequestError(f"the timestamp is off by {seconds} s")


def _required(header: Callable[[str], str | None], name: str) -> str:
    found = header(name)
    if not found:
        raise UntrustedRequestError(f"the header {name} is missing")
    return found


def _decoded(signature: str) -> bytes:
    try:
        return base64.b64decode(signature, validate=True)
    except (binascii.Error, ValueError) as error:
        raise UntrustedRequestError("the signature is not base64") from error
