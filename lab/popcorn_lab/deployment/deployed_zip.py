"""The zip that a stack's functions run: which model is in it."""

from __future__ import annotations

import io
import json
import zipfile

from popcorn_lab.deployment.account import AwsRefusedError, aws_errors, client
from popcorn_lab.deployment.stacks import Stack

_DESCRIPTION = "snapshot/model/model.json"


def model_in_zip(skill: Stack) -> str:
    """The version of the model that the skill's function has beside its code.

    Raises:
        SettingsError, AwsRefusedError: the zip cannot be read, or has no model.
    """
    given = skill.parameters
    with aws_errors("read the function's zip"):
        answer = client("s3").get_object(
            Bucket=given["CodeBucket"], Key=given["CodeKey"], VersionId=given["CodeVersion"]
        )
        content = answer["Body"].read()
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return str(json.loads(archive.read(_DESCRIPTION))["model_version"])
    except (zipfile.BadZipFile, KeyError, ValueError) as error:
        raise AwsRefusedError(f"the function's zip holds no model ({error})") from error
