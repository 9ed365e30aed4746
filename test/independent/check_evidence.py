"""Checks an evidence file without a line of the gateway's code: hashlib, zipfile, cryptography.

Usage: check_evidence.py FILE. Says what it checked and ends with 0, or with 1 and the first thing that does not hold.
"""

import base64
import hashlib
import json
import re
import sys
import zipfile

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256


class Broken(Exception):
    pass


def need(condition, what):
    if not condition:
        raise Broken(what)


def b64url(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def digest(data):
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()


def jws(data):
    """Payload, and per signature its header and the digest others name it by; each ES256 signature verified."""
    document = json.loads(data)
    found = []
    for one in document["signatures"]:
        header = json.loads(b64url(one["protected"]))
        leaf = base64.b64decode(one["header"]["x5c"][0])
        need(digest(leaf) == header["x5t#S256"], "x5t#S256")
        raw = b64url(one["signature"])
        value = encode_dss_signature(int.from_bytes(raw[:32], "big"), int.from_bytes(raw[32:], "big"))
        signed = (one["protected"] + "." + document["payload"]).encode()
        need(header["alg"] == "ES256", "alg")
        x509.load_der_x509_certificate(leaf).public_key().verify(value, signed, ec.ECDSA(SHA256()))
        found.append((header, digest((one["protected"] + "." + one["signature"]).encode()), one["signature"]))
    return b64url(document["payload"]), found


def node(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


def root_of(index, size, leaf, path):
    """RFC 9162, section 2.1.3.2."""
    need(index < size, "index")
    fn, sn, value = index, size - 1, leaf
    for one in path:
        need(sn != 0, "path too long")
        if fn & 1 or fn == sn:
            value = node(one, value)
            while fn != 0 and not fn & 1:
                fn, sn = fn >> 1, sn >> 1
        else:
            value = node(value, one)
        fn, sn = fn >> 1, sn >> 1
    need(sn == 0, "path too short")
    return value


def entry_of(proof, keys):
    """The entry a receipt opens, its proof and the log's signature verified."""
    head, note = proof.decode().split("\n\n", 1)
    lines = head.split("\n")
    need(lines[0] == "c2sp.org/tlog-proof@v1", "proof header")
    extra = base64.b64decode(lines[1][len("extra ") :])
    index, path = int(lines[2][len("index ") :]), [base64.b64decode(one) for one in lines[3:]]
    text, signatures = note.split("\n\n", 1)
    text += "\n"
    origin, size, root = text.split("\n")[:3]
    leaf = hashlib.sha256(b"\x00" + hashlib.sha256(extra).digest()).digest()
    need(root_of(index, int(size), leaf, path) == base64.b64decode(root), "root")
    typed = base64.b64decode(keys[origin].split("+", 2)[2])
    line = next(one for one in signatures.split("\n") if one.startswith("\u2014 " + origin + " "))
    Ed25519PublicKey.from_public_bytes(typed[1:]).verify(base64.b64decode(line.split(" ")[2])[4:], text.encode())
    return json.loads(extra[32:])


def check(path):
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        need(names[0] == "mimetype" and len(set(names)) == len(names), "names")
        need(archive.testzip() is None, "checksum")
        members = {name: archive.read(name) for name in names}
    need(members["mimetype"] == b"application/vnd.etsi.asic-e+zip", "mimetype")
    manifest = members["META-INF/ASiCManifest.xml"].decode()
    listed = dict(re.findall(r'URI="([^"]+)" MimeType="[^"]+"><ds:DigestMethod[^>]+/><ds:DigestValue>([^<]+)<', manifest))
    need(set(listed) == {n for n in names if n != "mimetype" and not n.startswith("META-INF/")}, "manifest names")
    for name, value in listed.items():
        need(base64.b64encode(hashlib.sha256(members[name]).digest()).decode() == value, "digest of " + name)
    answer, signatures = jws(members["reponse/reponse.jose.json"])
    request, asked = jws(members["demande/demande.jose.json"])
    content = json.loads(answer)
    need(content["requete"]["empreinte"] == digest(request), "request named by the answer")
    need(answer == members["reponse/contenu.json"] and request == members["demande/contenu.json"], "contents")
    (_, issuer, _), (seal, sealed, _) = signatures
    need(seal["cachet"]["signature"] == issuer, "seal covers the issuer")
    jws(members["annuaire/extrait.jose.json"])
    logs, _ = jws(members["journal/journaux.jose.json"])
    keys = {one["origine"]: one["cle"] for one in json.loads(logs)["journaux"]}
    for name in ("recu", "horodatage", "temoins"):
        member = "journal/%s.tlog-proof" % name
        if member not in members:
            continue
        entry = entry_of(members[member], keys)
        need(entry["idEchange"] == seal["cachet"]["idEchange"], "exchange of " + name)
        need(entry["reponse"] == {"cachet": sealed, "emetteur": issuer, "empreinte": digest(answer)}, "entry of " + name)
        need(entry["requete"]["valeur"] == asked[0][2], "request's signature in " + name)


try:
    check(sys.argv[1])
    print("holds")
except (Broken, InvalidSignature, KeyError, ValueError, IndexError, StopIteration, zipfile.BadZipFile) as error:
    print("broken:", repr(error))
    sys.exit(1)
