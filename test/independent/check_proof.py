#!/usr/bin/env python3
"""Receipts, consistency proofs and signed notes of a log, checked by a program that shares no code with it.

    check_proof.py RECEIPT VKEY [WITNESS_VKEY ...]     one receipt (C2SP tlog-proof); every witness named must have signed
    check_proof.py --fourche FILE VKEY                 the proof that this log signed two histories
    check_proof.py --lot FILE                          a file of cases, one JSON object a line; prints a summary

Exit status: 0 everything holds, 1 something does not, 2 it cannot be judged. Written from RFC 6962, RFC 9162 and the
C2SP specifications (signed-note, tlog-checkpoint, tlog-cosignature, tlog-proof); needs Python 3.9 or later and the
"cryptography" package, nothing else.

Cases of a lot:
    {"cas": "journal", "cle": VKEY}                     the log's key, once, first
    {"cas": "recu", "preuve": TEXT}                     holds; and is refused with one of its hashes altered
    {"cas": "coherence", "ancien": NOTE, "nouveau": NOTE, "preuve": [BASE64, ...]}   likewise, from note to note
    {"cas": "racine", "note": NOTE, "empreintes": [BASE64, ...]}    the root over these commitments, by the definition
    {"cas": "faux", "preuve": TEXT}                     a receipt that must be refused
    {"cas": "fermeture", "note": NOTE, "taille": N, "racine": BASE64, "motif": TEXT, "conserve": N, "suivant": ORIGIN}
                                                        the statement that closed the log, signed by its key, says this
With "chacune": true each hash of the proof is altered in its turn, else one of them.
"""
import base64
import hashlib
import json
import re
import sys
from collections import Counter

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

NOTE_KEY, WITNESS_KEY = 1, 4
SALT = 32


class Refused(Exception):
    """It does not hold."""


def need(condition, why):
    if not condition:
        raise Refused(why)


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


# --- spellings ----------------------------------------------------------------------------------------------------


def from_base64(text):
    need(re.fullmatch(r"[A-Za-z0-9+/]*={0,2}", text) and len(text) % 4 == 0, "not base64: %r" % text)
    value = base64.b64decode(text, validate=True)
    need(base64.b64encode(value).decode() == text, "base64 with stray bits: %r" % text)
    return value


def hash_of(text):
    value = from_base64(text)
    need(len(value) == 32, "not a hash: %r" % text)
    return value


def number(text):
    need(re.fullmatch(r"0|[1-9][0-9]*", text, re.ASCII), "not a decimal: %r" % text)
    return int(text)


# --- keys and notes -----------------------------------------------------------------------------------------------


def read_key(vkey):
    """name, id, type and public key of a verifier key."""
    name, identifier, rest = vkey.split("+", 2)
    typed = from_base64(rest)
    need(typed[0] in (NOTE_KEY, WITNESS_KEY) and len(typed) == 33, "a key of another type: " + vkey)
    need(sha256(name.encode(), b"\n", typed)[:4].hex() == identifier, "the id is not the key's: " + vkey)
    return name, bytes.fromhex(identifier), typed[0], Ed25519PublicKey.from_public_bytes(typed[1:])


def read_note(text):
    """The signed text and its signatures: (name, id, signature)."""
    need(not re.search(r"[\x00-\x09\x0b-\x1f]", text), "control character in a note")
    body, border, tail = text.rpartition("\n\n")
    need(border and tail.endswith("\n"), "not a note")
    signatures = []
    for line in tail[:-1].split("\n"):
        found = re.fullmatch("\u2014 ([^ +]+) ([^ ]+)", line)
        need(found, "not a signature line: %r" % line)
        value = from_base64(found[2])
        need(len(value) > 4, "an empty signature")
        signatures.append((found[1], value[:4], value[4:]))
    return body + "\n", signatures


def signed_by(key, text, signatures):
    """At least one signature of the key, each of them good."""
    name, identifier, kind, public = key
    own = [value for (who, which, value) in signatures if (who, which) == (name, identifier)]
    need(own, "not signed by " + name)
    for value in own:
        message = text.encode()
        if kind == WITNESS_KEY:
            time = int.from_bytes(value[:8], "big")
            message, value = b"cosignature/v1\ntime %d\n" % time + message, value[8:]
        try:
            public.verify(value, message)
        except InvalidSignature:
            raise Refused("the signature of %s does not hold" % name) from None


def read_checkpoint(note, log, witnesses=()):
    """size and root, signed by the log under its own name and by every witness."""
    text, signatures = read_note(note)
    for key in (log, *witnesses):
        signed_by(key, text, signatures)
    lines = text.split("\n")
    need(len(lines) == 4 and lines[3] == "", "not a checkpoint")
    need(lines[0] == log[0], "the checkpoint of another log")
    return number(lines[1]), hash_of(lines[2])


# --- the tree -----------------------------------------------------------------------------------------------------


def leaf_of(commitment):
    return sha256(b"\x00", commitment)


def node_of(left, right):
    return sha256(b"\x01", left, right)


def root_of(leaves):
    """MTH of RFC 6962, section 2.1, by its own words."""
    if not leaves:
        return sha256()
    if len(leaves) == 1:
        return leaves[0]
    k = 1 << ((len(leaves) - 1).bit_length() - 1)
    return node_of(root_of(leaves[:k]), root_of(leaves[k:]))


def check_inclusion(index, size, leaf, proof, root):
    """RFC 9162, section 2.1.3.2, step by step."""
    need(index < size, "no such index in the tree")
    fn, sn, r = index, size - 1, leaf
    for p in proof:
        need(sn != 0, "the proof is too long")
        if fn & 1 or fn == sn:
            r = node_of(p, r)
            while not fn & 1 and fn != 0:
                fn >>= 1
                sn >>= 1
        else:
            r = node_of(r, p)
        fn >>= 1
        sn >>= 1
    need(sn == 0, "the proof is too short")
    need(r == root, "the proof leads to another root")


def check_consistency(first, first_root, second, second_root, proof):
    """RFC 9162, section 2.1.4.2, step by step."""
    need(0 < first <= second, "sizes that cannot follow each other")
    if first == second:
        need(not proof and first_root == second_root, "two roots for one size")
        return
    need(proof, "no proof")
    path = list(proof)
    if first & (first - 1) == 0:
        path.insert(0, first_root)
    fn, sn = first - 1, second - 1
    while fn & 1:
        fn >>= 1
        sn >>= 1
    fr = sr = path[0]
    for c in path[1:]:
        need(sn != 0, "the proof is too long")
        if fn & 1 or fn == sn:
            fr, sr = node_of(c, fr), node_of(c, sr)
            while not fn & 1 and fn != 0:
                fn >>= 1
                sn >>= 1
        else:
            sr = node_of(sr, c)
        fn >>= 1
        sn >>= 1
    need(fr == first_root, "the proof leads to another former root")
    need(sr == second_root and sn == 0, "the proof leads to another root")


# --- forks --------------------------------------------------------------------------------------------------------


def peaks(size):
    """The whole subtrees a tree consists of, largest first, as (start, end)."""
    start, found = 0, []
    while start < size:
        width = 1 << ((size - start).bit_length() - 1)
        found.append((start, start + width))
        start += width
    return found


def check_fork(document, log):
    """Two checkpoints of one key that cannot both be true."""
    heads = sorted(read_checkpoint(point["note"], log) for point in document["points"])
    need(len(heads) == 2, "two checkpoints are due")
    (first, first_root), (second, second_root) = heads
    if first == second:
        need(first_root != second_root, "twice the same checkpoint")
        return
    old = [hash_of(text) for text in document["noeuds"]["anciens"]]
    need(len(old) == len(peaks(first)) > 0, "another number of nodes")
    known = dict(zip(peaks(first), old))
    rest = iter([hash_of(text) for text in document["noeuds"]["suite"]])

    def mth(start, end):
        # RFC 6962, section 2.1, down to what is given.
        if (start, end) in known:
            return known[(start, end)]
        if start >= first:
            return next(rest)
        k = 1 << ((end - start - 1).bit_length() - 1)
        left = mth(start, start + k)
        return node_of(left, mth(start + k, end))

    need(mth(0, second) == second_root, "the nodes lead to another root")
    need(next(rest, None) is None, "nodes that nothing asks for")
    root = old[-1]
    for left in reversed(old[:-1]):
        root = node_of(left, root)
    need(root != first_root, "the smaller tree is the beginning of the larger one")


# --- receipts -----------------------------------------------------------------------------------------------------


def read_receipt(text):
    """salt, entry, index, hashes and the checkpoint's note."""
    head, border, note = text.partition("\n\n")
    lines = head.split("\n")
    need(border and lines.pop(0) == "c2sp.org/tlog-proof@v1", "not a tlog-proof")
    need(lines and lines[0].startswith("extra "), "no opening")
    opening = from_base64(lines.pop(0)[6:])
    need(len(opening) > SALT, "no entry in the opening")
    need(lines and lines[0].startswith("index "), "no index")
    index = number(lines.pop(0)[6:])
    return opening[:SALT], opening[SALT:], index, [hash_of(line) for line in lines], note


def check_receipt(text, head_of):
    """`head_of` verifies the checkpoint's note and gives its size and root."""
    salt, entry, index, hashes, note = read_receipt(text)
    size, root = head_of(note)
    check_inclusion(index, size, leaf_of(sha256(salt, entry)), hashes, root)
    return index, size, hashes, leaf_of(sha256(salt, entry)), root


def must_be_refused(what, check):
    try:
        check()
    except Refused:
        return
    raise Refused("let through: " + what)


def places(case, proof, pick):
    """Which hashes of the proof are altered, one at a time."""
    if case.get("chacune") or not proof:
        return range(len(proof))
    return [pick % len(proof)]


def altered(hashes, at):
    bad = list(hashes)
    bad[at] = bytes([bad[at][0] ^ 1]) + bad[at][1:]
    return bad


# --- a lot --------------------------------------------------------------------------------------------------------


class Lot:
    def __init__(self):
        self.log = None
        self.counts = Counter()
        self.sizes = set()
        self.seen = {}

    def journal(self, case):
        self.log = read_key(case["cle"])

    def recu(self, case):
        index, size, hashes, leaf, root = check_receipt(case["preuve"], self.head)
        self.sizes.add(size)
        for at in places(case, hashes, index + size):
            bad = altered(hashes, at)
            must_be_refused("an altered hash", lambda: check_inclusion(index, size, leaf, bad, root))
            self.counts["refus"] += 1
        must_be_refused("another leaf", lambda: check_inclusion(index, size, altered([leaf], 0)[0], hashes, root))
        self.counts["refus"] += 1
        if case.get("chacune"):
            spoilt = case["preuve"].replace("\n%d\n" % size, "\n%d\n" % (size + 1))
            must_be_refused("another size", lambda: check_receipt(spoilt, self.head))
            self.counts["refus"] += 1

    def head(self, note):
        if note not in self.seen:
            self.seen[note] = read_checkpoint(note, self.log)
        return self.seen[note]

    def coherence(self, case):
        first, second = self.head(case["ancien"]), self.head(case["nouveau"])
        proof = [hash_of(text) for text in case["preuve"]]
        check_consistency(*first, *second, proof)
        for at in places(case, proof, first[0] + second[0]):
            bad = altered(proof, at)
            must_be_refused("an altered hash", lambda: check_consistency(*first, *second, bad))
            self.counts["refus"] += 1
        forged = altered([first[1]], 0)[0]
        must_be_refused("another past", lambda: check_consistency(first[0], forged, *second, proof))
        self.counts["refus"] += 1

    def racine(self, case):
        size, root = read_checkpoint(case["note"], self.log)
        leaves = [leaf_of(hash_of(text)) for text in case["empreintes"]]
        need(len(leaves) == size and root_of(leaves) == root, "the root of %d leaves is another" % size)

    def faux(self, case):
        must_be_refused("a forged receipt", lambda: check_receipt(case["preuve"], self.head))
        self.counts["refus"] += 1

    def fermeture(self, case):
        text, signatures = read_note(case["note"])
        signed_by(self.log, text, signatures)
        lines = text.split("\n")
        need(len(lines) == 9 and lines[8] == "", "a closing statement has eight lines")
        need(lines[0] == "roc-gateway/fermeture/v1" and lines[1] == self.log[0], "the closing of another log")
        need((number(lines[2]), lines[3]) == (case["taille"], case["racine"]), "closed at another head")
        hash_of(lines[3])
        need(lines[4] == case["motif"] and number(lines[5]) == case["conserve"], "another motive or another remainder")
        need(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", lines[6]), "no instant: " + lines[6])
        need(lines[7] == case["suivant"], "another successor")
        spoilt = text.replace(lines[4], "autre-motif")
        must_be_refused("an altered statement", lambda: signed_by(self.log, spoilt, signatures))
        self.counts["refus"] += 1

    def run(self, path):
        with open(path, encoding="utf-8") as lines:
            for position, line in enumerate(lines, 1):
                case = json.loads(line)
                self.counts[case["cas"]] += 1
                try:
                    getattr(self, case["cas"])(case)
                except Refused as why:
                    raise Refused("line %d, %s: %s" % (position, case["cas"], why)) from None
        print(json.dumps({**self.counts, "tailles": len(self.sizes)}, sort_keys=True))


def main(arguments):
    if len(arguments) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        if arguments[0] == "--lot":
            Lot().run(arguments[1])
        elif arguments[0] == "--fourche":
            with open(arguments[1], encoding="utf-8") as proof:
                check_fork(json.load(proof), read_key(arguments[2]))
            print("a fork")
        else:
            with open(arguments[0], encoding="utf-8", newline="") as receipt:
                text = receipt.read()
            log, *witnesses = map(read_key, arguments[1:])
            check_receipt(text, lambda note: read_checkpoint(note, log, witnesses))
            print("holds")
        return 0
    except Refused as why:
        print(why)
        return 1
    except UnicodeDecodeError:
        print("not UTF-8")
        return 1
    except OSError as why:
        print(why, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
