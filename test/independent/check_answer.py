#!/usr/bin/env python3
"""An answer of the gateway, checked by a program that shares no code with it.

    check_answer.py REQUEST ANSWER CONFIANCE_DIR

REQUEST        the request as it was sent: JSON, or a JWS in JSON form
ANSWER         the answer, JWS General JSON (RFC 7515)
CONFIANCE_DIR  racine.pem, ac-organisations.pem, annuaire.pem (the pin), annuaire.jose.json

Exit status: 0 the answer holds, 1 it does not, 2 it cannot be judged. Written from the text of the profile; needs
Python 3.9 or later and the "cryptography" package, nothing else.
"""
import base64
import hashlib
import json
import os
import re
import sys
from datetime import datetime, timezone

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

DOCUMENT_SIGNING = "1.3.6.1.5.5.7.3.36"
TLS_USAGES = {ExtendedKeyUsageOID.SERVER_AUTH.dotted_string, ExtendedKeyUsageOID.CLIENT_AUTH.dotted_string}
SERVICES = {"roc-%s-reponse+json" % name.lower(): name for name in ("IDB", "SIM", "CLC", "DEL")}
COMMON = {"alg", "iat", "x5t#S256", "cty"}
RSA_2048_ENDS = datetime(2031, 1, 1, tzinfo=timezone.utc)


class Refused(Exception):
    """The answer does not hold."""


class CannotJudge(Exception):
    """What is needed to judge is missing."""


def need(condition, why):
    if not condition:
        raise Refused(why)


# --- JSON and base64url -------------------------------------------------------------------------------------------


def unique_members(pairs):
    members = {}
    for name, value in pairs:
        need(name not in members, "JSON member given twice: %r" % name)
        members[name] = value
    return members


def read_json(content, what):
    try:
        return json.loads(content.decode("utf-8"), object_pairs_hook=unique_members)
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        raise Refused("%s is not JSON: %s" % (what, error)) from None


def b64u(text, what):
    need(isinstance(text, str) and re.fullmatch(r"[A-Za-z0-9_-]*", text) is not None, what + ": not base64url")
    need(len(text) % 4 != 1, what + ": not base64url")
    content = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    need(base64.urlsafe_b64encode(content).rstrip(b"=").decode() == text, what + ": base64url is not canonical")
    return content


def thumb(content):
    return base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()


# --- certificates -------------------------------------------------------------------------------------------------


def load_pem(folder, name):
    try:
        with open(os.path.join(folder, name), "rb") as file:
            return x509.load_pem_x509_certificate(file.read())
    except (OSError, ValueError) as error:
        raise CannotJudge("%s: %s" % (name, error)) from None


def der(certificate):
    from cryptography.hazmat.primitives.serialization import Encoding

    return certificate.public_bytes(Encoding.DER)


def valid_at(certificate, at, who):
    need(certificate.not_valid_before_utc <= at <= certificate.not_valid_after_utc, who + " is not valid at iat")


def signed_by(certificate, issuer, who):
    try:
        certificate.verify_directly_issued_by(issuer)
    except (InvalidSignature, ValueError, TypeError):
        raise Refused(who + " was not issued by the authority above it") from None


def is_authority(certificate, who):
    try:
        basic = certificate.extensions.get_extension_for_class(x509.BasicConstraints).value
        usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        raise Refused(who + " is no certification authority") from None
    need(basic.ca and usage.key_cert_sign, who + " is no certification authority")


def seal_profile(certificate):
    try:
        usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
        extended = certificate.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
    except x509.ExtensionNotFound:
        raise Refused("the signer's certificate lacks its usages") from None
    usages = {oid.dotted_string for oid in extended}
    need(usage.content_commitment, "the signer's certificate may not commit to content")
    need(DOCUMENT_SIGNING in usages and not usages & TLS_USAGES, "the signer's certificate is no seal")


def structure_of(certificate):
    units = [one.value for one in certificate.subject.get_attributes_for_oid(NameOID.ORGANIZATIONAL_UNIT_NAME)]
    ids = [unit for unit in units if re.fullmatch(r"[1-9]\d{9,14}", unit)]
    return ids[0] if len(ids) == 1 else None


def check_chain(x5c, header, anchors, at):
    """The leaf that the protected header names, issued through ac-organisations.pem under racine.pem."""
    root, organisations = anchors
    need(isinstance(x5c, list) and 1 <= len(x5c) <= 4, "x5c is missing")
    try:
        certificates = [x509.load_der_x509_certificate(base64.b64decode(one, validate=True)) for one in x5c]
    except (ValueError, TypeError):
        raise Refused("x5c does not hold certificates") from None
    leaf = certificates[0]
    need(thumb(base64.b64decode(x5c[0])) == header["x5t#S256"], "x5t#S256 names another certificate than x5c")
    for sent in certificates[1:]:
        need(der(sent) in (der(organisations), der(root)), "x5c leads to an authority that is not trusted")
    signed_by(leaf, organisations, "the signer's certificate")
    signed_by(organisations, root, "ac-organisations.pem")
    signed_by(root, root, "racine.pem")
    for certificate, who in ((leaf, "the signer's certificate"), (organisations, "the CA"), (root, "the root")):
        valid_at(certificate, at, who)
    is_authority(organisations, "ac-organisations.pem")
    is_authority(root, "racine.pem")
    seal_profile(leaf)
    return leaf


# --- signatures ---------------------------------------------------------------------------------------------------


def verify_raw(alg, key, signed, signature, at):
    """The key decides which algorithms are allowed; `alg` only picks among them."""
    try:
        if isinstance(key, ec.EllipticCurvePublicKey):
            curves = {"secp256r1": ("ES256", 32, hashes.SHA256()), "secp384r1": ("ES384", 48, hashes.SHA384())}
            need(key.curve.name in curves, "curve not allowed")
            name, size, digest = curves[key.curve.name]
            need(alg == name, "alg %r is not allowed for this key" % alg)
            need(len(signature) == 2 * size, "ECDSA signature of the wrong length")
            r, s = int.from_bytes(signature[:size], "big"), int.from_bytes(signature[size:], "big")
            key.verify(encode_dss_signature(r, s), signed, ec.ECDSA(digest))
        elif isinstance(key, rsa.RSAPublicKey):
            need(2048 <= key.key_size <= 8192, "RSA key size not allowed")
            need(key.key_size >= 3072 or at < RSA_2048_ENDS, "RSA below 3072 bits is over")
            need(alg in ("PS256", "RS256"), "alg %r is not allowed for this key" % alg)
            pss = padding.PSS(mgf=padding.MGF1(hashes.SHA256()), salt_length=32)
            key.verify(signature, signed, pss if alg == "PS256" else padding.PKCS1v15(), hashes.SHA256())
        else:
            raise Refused("kind of key not allowed")
    except InvalidSignature:
        raise Refused("the signature does not match the content") from None


def read_signature(entry):
    need(isinstance(entry, dict) and set(entry) <= {"protected", "header", "signature"}, "signature of a strange form")
    need(isinstance(entry.get("header", {}), dict) and set(entry.get("header", {})) <= {"x5c"}, "unprotected header")
    header = read_json(b64u(entry.get("protected"), "protected"), "protected header")
    need(isinstance(header, dict), "the protected header is no object")
    return header


def verify_entry(entry, header, payload_text, anchors):
    need(COMMON <= set(header), "protected header: a member is missing")
    need(header["alg"] in ("ES256", "ES384", "PS256", "RS256"), "alg %r is not allowed" % (header["alg"],))
    need(type(header["iat"]) is int and 0 <= header["iat"] < 2**40, "iat is no whole number")
    at = datetime.fromtimestamp(header["iat"], timezone.utc)
    leaf = check_chain(entry.get("header", {}).get("x5c"), header, anchors, at)
    signed = (entry["protected"] + "." + payload_text).encode("ascii")
    verify_raw(header["alg"], leaf.public_key(), signed, b64u(entry.get("signature"), "signature"), at)
    return leaf


def read_jws(path, what):
    with open(path, "rb") as file:
        document = read_json(file.read(), what)
    need(isinstance(document, dict) and isinstance(document.get("payload"), str), what + " is no JWS")
    signatures = document.get("signatures")
    need(isinstance(signatures, list) and 1 <= len(signatures) <= 4, what + " has no list of signatures")
    return document["payload"], signatures


# --- the directory ------------------------------------------------------------------------------------------------


def instant(text):
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


def in_force(listed, at):
    return instant(listed["du"]) <= at and (listed["au"] is None or at < instant(listed["au"]))


def open_directory(folder, anchors):
    pin = load_pem(folder, "annuaire.pem")
    path = os.path.join(folder, "annuaire.jose.json")
    if not os.path.exists(path):
        raise CannotJudge("annuaire.jose.json is missing")
    try:
        payload_text, signatures = read_jws(path, "annuaire.jose.json")
        need(len(signatures) == 1, "the directory extract has one signature")
        header = read_signature(signatures[0])
        need(set(header) == COMMON and header["cty"] == "roc-annuaire-extrait+json", "not a directory extract")
        leaf = verify_entry(signatures[0], header, payload_text, anchors)
        need(der(leaf) == der(pin), "the extract was sealed by another than the pinned operator")
        extract = read_json(b64u(payload_text, "payload"), "the extract")
        need(extract["operateur"]["structure"] == structure_of(pin), "the extract names another operator")
        return extract
    except Refused as error:
        # Without a directory that can be believed nothing can be said of the answer.
        raise CannotJudge("annuaire.jose.json: %s" % error) from None


def listed_as_seal(extract, leaf, at):
    for gateway in extract["passerelles"]:
        for listed in gateway["cachets"]:
            if listed["x5tS256"] == thumb(der(leaf)) and in_force(listed, at):
                return gateway["structure"] == structure_of(leaf)
    return False


def listed_as_issuer(extract, leaf, at, amc):
    for one in extract["amc"]:
        if one["numero"] != amc:
            continue
        for listed in one["emetteurs"]:
            if listed["x5tS256"] == thumb(der(leaf)) and in_force(listed, at):
                return listed
    return None


# --- the answer ---------------------------------------------------------------------------------------------------


def sort_entries(signatures):
    """By what the protected header says of itself; the place in the array says nothing."""
    seals, issuers = [], []
    for entry in signatures:
        header = read_signature(entry)
        if set(header) == COMMON | {"cachet"}:
            seals.append((entry, header))
        elif COMMON | {"signataire"} <= set(header) <= COMMON | {"signataire", "mandat"}:
            issuers.append((entry, header))
        else:
            raise Refused("protected header of neither an issuer nor a seal")
    need(len(seals) == 1 and len(issuers) <= 1, "one seal, and at most one issuer's signature")
    return seals[0], issuers[0] if issuers else None


def check_seal(seal, issuer):
    facts = seal[1]["cachet"]
    need(isinstance(facts, dict), "the seal states no facts")
    need(set(facts) - {"signature"} == {"idEchange", "recuLe", "emisLe", "journal"}, "facts of the seal")
    if issuer is None:
        need("signature" not in facts, "the seal covers an issuer's signature that is missing")
        return
    text = issuer[0]["protected"] + "." + issuer[0]["signature"]
    need(facts.get("signature") == thumb(text.encode("ascii")), "the seal covers another issuer's signature")
    need(seal[1]["cty"] == issuer[1]["cty"], "seal and issuer disagree on the kind of content")


def check_issuer(extract, payload, leaf, header):
    amc = payload.get("amc", {}).get("numero")
    listed = listed_as_issuer(extract, leaf, datetime.fromtimestamp(header["iat"], timezone.utc), amc)
    need(listed is not None, "the issuer's key does not sign for the AMC of the answer")
    need(header["signataire"] == listed["mode"], "signataire differs from the directory")
    need(header.get("mandat") == listed.get("mandat"), "mandat differs from the directory")
    need(payload.get("signataire", {}).get("mode") == header["signataire"], "signataire differs from the content")
    need(pad(payload["requete"].get("numeroAmc")) == amc, "the AMC that answers is not the one asked")


def check_kind(payload, seal, issuer):
    cty = seal[1]["cty"]
    if cty in SERVICES:
        need(issuer is not None, "an AMC's answer without its signature")
        need(payload.get("service") == SERVICES[cty], "cty and service differ")
    elif cty == "roc-refus+json":
        need(isinstance(payload.get("code"), str), "a refusal without a code")
        need((payload.get("origine") == "amc") == (issuer is not None), "origine and signatures differ")
    else:
        raise Refused("not an answer: cty %r" % cty)


def pad(number):
    return number.rjust(10, "0") if isinstance(number, str) else number


def request_payload(content):
    document = json.loads(content.decode("utf-8"))
    if isinstance(document, dict) and "payload" in document and ({"signature", "signatures"} & set(document)):
        return b64u(document["payload"], "the request's payload")
    return content


def check_request(payload, request, document):
    bound = payload.get("requete")
    need(isinstance(bound, dict), "the answer names no request")
    need(bound.get("algorithme") == "S256", "digest algorithm of the request")
    # A request refused before it was read (no message id is named) is known by the document as it came.
    digests = [thumb(request)] + ([thumb(document)] if bound.get("idMessage") is None else [])
    need(bound.get("empreinte") in digests, "the answer is for another request")
    message = read_json(request, "the request")
    for said, meant, what in (
        (bound.get("idMessage"), message.get("idMessage"), "message id"),
        (bound.get("finessJuridique"), message.get("etablissement", {}).get("finessJuridique"), "EJ"),
        (pad(bound.get("numeroAmc")), pad(message.get("amc", {}).get("numero")), "AMC"),
    ):
        need(said is None or said == meant, "the answer's %s is not the request's" % what)


def check(request_path, answer_path, folder):
    anchors = (load_pem(folder, "racine.pem"), load_pem(folder, "ac-organisations.pem"))
    extract = open_directory(folder, anchors)
    with open(request_path, "rb") as file:
        document = file.read()
        try:
            request = request_payload(document)
        except (ValueError, Refused) as error:
            raise CannotJudge("the request cannot be read: %s" % error) from None
    payload_text, signatures = read_jws(answer_path, "the answer")
    content = b64u(payload_text, "payload")
    seal, issuer = sort_entries(signatures)
    leaf = verify_entry(seal[0], seal[1], payload_text, anchors)
    at = datetime.fromtimestamp(seal[1]["iat"], timezone.utc)
    need(listed_as_seal(extract, leaf, at), "the seal's key is no gateway's seal at iat")
    issuer_leaf = verify_entry(issuer[0], issuer[1], payload_text, anchors) if issuer else None
    check_seal(seal, issuer)
    payload = read_json(content, "the payload")
    need(isinstance(payload, dict), "the payload is no object")
    check_kind(payload, seal, issuer)
    check_request(payload, request, document)
    if issuer_leaf is not None:
        check_issuer(extract, payload, issuer_leaf, issuer[1])


def main(arguments):
    if len(arguments) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        check(*arguments)
    except Refused as error:
        print("does not hold: %s" % error)
        return 1
    except (CannotJudge, OSError) as error:
        print("cannot judge: %s" % error)
        return 2
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        print("does not hold: unexpected form (%s)" % error)
        return 1
    print("holds")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
