"""Stable identifiers: a hash of what a thing is and where it stands, never of when it was seen."""

from hashlib import blake2b


def stable_id(*parts: object) -> str:
    """Give 16 hexadecimal digits that depend on the parts, their order and nothing else."""
    digest = blake2b(digest_size=8)
    for part in parts:
        digest.update(str(part).encode("utf-8", "surrogatepass"))
        digest.update(b"\x1f")
    return digest.hexdigest()
