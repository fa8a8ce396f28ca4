"""Whether a folder lies where another program copies it away from this computer."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Final

# Folder names by which these services are known, as their makers document them; in lower case.
_NAMED: Final = {
    "dropbox": "Dropbox",
    "onedrive": "OneDrive",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "icloud drive": "iCloud",
    "iclouddrive": "iCloud",
    "mobile documents": "iCloud",
    "cloudstorage": "a cloud drive",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "pcloud drive": "pCloud",
    "pclouddrive": "pCloud",
    "proton drive": "Proton Drive",
    "tresorit": "Tresorit",
    "megasync": "MEGA",
    "box sync": "Box",
    "seafile": "Seafile",
    "magentacloud": "MagentaCLOUD",
}
_MARKED: Final = {  # files that a service leaves at the top of what it copies
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".owncloudsync.log": "ownCloud",
    ".stfolder": "Syncthing",
    ".tmp.drivedownload": "Google Drive",
}
_TOLD: Final = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")  # set by OneDrive on Windows


def synced_by(folder: Path, surroundings: Mapping[str, str] = os.environ) -> str:
    """The service that copies this folder, as far as its path tells; empty where nothing points to one."""
    for place in (folder, *folder.parents):
        name = place.name.casefold()
        if name.startswith("onedrive - ") or any(
            place == Path(surroundings[one]) for one in _TOLD if surroundings.get(one)
        ):
            return "OneDrive"
        if name in _NAMED:
            return _NAMED[name]
        for mark, service in _MARKED.items():
            if (place / mark).exists():
                return service
    return ""
