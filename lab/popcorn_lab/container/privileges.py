"""From root to a user who may do little.

SageMaker wants to start containers as root, because it mounts its folders for root; so the image
names no other user, and the process gives root up itself before it reads anything from outside.

Source: docs.aws.amazon.com/sagemaker/latest/dg/your-algorithms-inference-code.html
"""

from __future__ import annotations

import os
import pwd
from collections.abc import Iterable
from pathlib import Path

USER = "popcorn"
"""The image's; docs/managed-training.md."""


def give_up_root(user: str, folders: Iterable[Path] = ()) -> bool:
    """Go on as another user, for good; nothing happens where this is not root, or no such user.

    Args:
        folders: given to that user first, with all that is in them; made where they are missing.
    Returns:
        Whether root was given up.
    """
    if os.geteuid() != 0:
        return False
    try:
        found = pwd.getpwnam(user)
    except KeyError:
        return False
    for folder in folders:
        folder.mkdir(parents=True, exist_ok=True)
        for each in (folder, *folder.rglob("*")):
            os.chown(each, found.pw_uid, found.pw_gid, follow_symlinks=False)
    os.setgroups([])
    os.setgid(found.pw_gid)
    os.setuid(found.pw_uid)
    return True
