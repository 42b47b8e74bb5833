"""The host in an address on the web; what is no address (``http://[::1``) has none."""

from urllib.parse import urlsplit


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
