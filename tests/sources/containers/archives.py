"""Archives for the tests, as bytes; invented text only."""

from collections.abc import Mapping
from io import BytesIO
from tarfile import TarFile, TarInfo
from zipfile import ZIP_DEFLATED, ZipFile


def zip_of(files: Mapping[str, str | bytes], compression: int = ZIP_DEFLATED) -> bytes:
    written = BytesIO()
    with ZipFile(written, "w", compression) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return written.getvalue()


def tar_of(files: Mapping[str, bytes]) -> bytes:
    written = BytesIO()
    with TarFile(fileobj=written, mode="w") as archive:
        for name, content in files.items():
            entry = TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, BytesIO(content))
    return written.getvalue()
