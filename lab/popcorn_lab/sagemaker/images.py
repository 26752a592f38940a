"""Which container a job and an endpoint run: SageMaker's own algorithm, or ours."""

from __future__ import annotations

from popcorn.domain.errors import SettingsError
from popcorn_lab.deployment.account import AwsRefusedError, aws_errors, client

OURS, MANAGED = "ours", "managed"
ALGORITHMS = (OURS, MANAGED)

# Of the image factorization-machines:1, by region.
# Source: src/sagemaker/image_uri_config/factorization-machines.json of SageMaker's Python SDK.
_REGISTRIES = {
    "af-south-1": "455444449433",
    "ap-east-1": "286214385809",
    "ap-northeast-1": "351501993468",
    "ap-northeast-2": "835164637446",
    "ap-northeast-3": "364406365360",
    "ap-south-1": "991648021394",
    "ap-southeast-1": "475088953585",
    "ap-southeast-2": "712309505854",
    "ca-central-1": "469771592824",
    "eu-central-1": "664544806723",
    "eu-north-1": "669576153137",
    "eu-south-1": "257386234256",
    "eu-west-1": "438346466558",
    "eu-west-2": "644912444149",
    "eu-west-3": "749696950732",
    "me-south-1": "249704162688",
    "sa-east-1": "855470959533",
    "us-east-1": "382416733822",
    "us-east-2": "404615174143",
    "us-west-1": "632365934929",
    "us-west-2": "174872318107",
}


def managed_image(region: str) -> str:
    """The address of SageMaker's factorization-machines.

    Raises:
        SettingsError: it is not offered there.
    """
    if region not in _REGISTRIES:
        hint = f"SageMaker's algorithm is not known to be there; use --algorithm {OURS}"
        raise SettingsError(f"the region {region}", hint)
    return f"{_REGISTRIES[region]}.dkr.ecr.{region}.amazonaws.com/factorization-machines:1"


def own_image(repository_arn: str, tag: str) -> str:
    """The address of our image by its digest, so that what a job ran can be told for ever.

    Args:
        repository_arn: of the repository in ECR, from the stack of scoring.yaml.
    Raises:
        SettingsError: there is no repository, or no such image in it.
        AwsRefusedError: as `aws_errors`.
    """
    if not repository_arn:
        hint = (
            "the stack names no repository of images: push one and give its ARN "
            f"(docs/managed-training.md), or use --algorithm {MANAGED}"
        )
        raise SettingsError("ImageRepositoryArn", hint)
    _, _, _, region, account, resource = repository_arn.split(":", 5)
    name = resource.removeprefix("repository/")
    try:
        with aws_errors(f"look for the image {name}:{tag}"):
            found = client("ecr").describe_images(
                registryId=account, repositoryName=name, imageIds=[{"imageTag": tag}]
            )
    except AwsRefusedError as error:
        if error.code in {"ImageNotFoundException", "RepositoryNotFoundException"}:
            hint = "there is no such image in ECR; build and push it (docs/managed-training.md)"
            raise SettingsError(f"{name}:{tag}", hint) from error
        raise
    digest = found["imageDetails"][0]["imageDigest"]
    return f"{account}.dkr.ecr.{region}.amazonaws.com/{name}@{digest}"
