"""The host in an address on the web, and what names its site; what is no address (``http://[::1``) has none."""

from urllib.parse import urlsplit

SECOND_LEVEL = frozenset({"co", "com", "org", "net", "gov", "ac", "edu", "gen"})  # before a country: "co.uk"


def host(address: str | None) -> str:
    """The host of an address in lower case, without its port; '' for what is no address."""
    try:
        return urlsplit(address or "").hostname or ""
    except ValueError:
        return ""


def site(address: str | None) -> str:
    """The host of an address with its port, without "www."; '' for what is no address."""
    try:
        return urlsplit(address or "").netloc.lower().removeprefix("www.")
    except ValueError:
        return ""


def host_label(host: str) -> str:
    """The part of a host that names its site ("example" of "news.example.co.uk"), '' for a host of one part."""
    parts = host.lower().removeprefix("www.").split(".")[:-1]
    if len(parts) > 1 and parts[-1] in SECOND_LEVEL:
        parts.pop()
    return parts[-1] if parts else ""
