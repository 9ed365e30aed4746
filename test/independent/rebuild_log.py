#!/usr/bin/env python3
"""Rebuilds a log from what its read interface serves (C2SP tlog-tiles), with no line of the gateway's code.

    rebuild_log.py PREFIX_URL VKEY CA_FILE

Fetches the checkpoint, every bundle of commitments and every tile, whole and partial, over HTTPS with the authorities of
CA_FILE and no client certificate. Computes the root over all commitments by the definition of RFC 6962 and compares it
with the signed one; computes every tile from the level below and compares. Prints one JSON line; exit status 0 where
all of it holds. Python 3.9 or later and "cryptography".
"""
import json
import ssl
import sys
import urllib.request

from check_proof import Refused, leaf_of, need, read_checkpoint, read_key, root_of

WIDTH = 256


def path_of(index):
    digits = str(index).rjust(-(-len(str(index)) // 3) * 3, "0")
    groups = [digits[at:at + 3] for at in range(0, len(digits), 3)]
    return "/".join(["x" + group for group in groups[:-1]] + groups[-1:])


def tiles_of(count):
    """index and width of each tile that `count` hashes fill, the partial one last."""
    for index in range(-(-count // WIDTH)):
        yield index, min(WIDTH, count - index * WIDTH)


def main(prefix, vkey, ca_file):
    context = ssl.create_default_context(cafile=ca_file)
    context.check_hostname = False

    def fetch(path):
        with urllib.request.urlopen(prefix + "/" + path, context=context, timeout=30) as answer:
            return answer.read()

    def resource(kind, index, width):
        return fetch("tile/%s/%s%s" % (kind, path_of(index), "" if width == WIDTH else ".p/%d" % width))

    size, root = read_checkpoint(fetch("checkpoint").decode(), read_key(vkey))
    commitments = []
    for index, width in tiles_of(size):
        bundle = resource("entries", index, width)
        need(len(bundle) == width * 34, "a bundle of another length")
        for at in range(0, len(bundle), 34):
            need(bundle[at:at + 2] == b"\x00\x20", "a commitment of another length")
            commitments.append(bundle[at + 2:at + 34])
    hashes = [leaf_of(one) for one in commitments]
    need(root_of(hashes) == root, "the commitments give another root than the signed one")
    level, tiles = 0, 0
    while hashes:
        for index, width in tiles_of(len(hashes)):
            due = b"".join(hashes[index * WIDTH:index * WIDTH + width])
            need(resource(str(level), index, width) == due, "tile %d/%d is another" % (level, index))
            tiles += 1
        full = len(hashes) // WIDTH
        hashes = [root_of(hashes[at * WIDTH:(at + 1) * WIDTH]) for at in range(full)]
        level += 1
    print(json.dumps({"taille": size, "tuiles": tiles, "niveaux": level}))
    return 0


if __name__ == "__main__":
    if len(sys.argv) != 4:
        print(__doc__, file=sys.stderr)
        sys.exit(2)
    try:
        sys.exit(main(*sys.argv[1:]))
    except Refused as why:
        print(why)
        sys.exit(1)
