"""`popcorn legal-pages`: the addresses of privacy policy and terms, into the skill's manifest."""

from __future__ import annotations

import json

import click

from popcorn_lab.interaction.files import manifest_path
from popcorn_lab.legal_pages import problem_of, with_pages


def _address(_: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    problem = None if value is None else problem_of(value)
    if problem is not None:
        raise click.BadParameter(f"Amazon would refuse {value}: {problem}", param=parameter)
    return value


@click.command("legal-pages")
@click.option(
    "--privacy-policy", required=True, callback=_address, help="Address of your privacy policy."
)
@click.option("--terms", callback=_address, help="Address of your terms of use, if there are any.")
def command(privacy_policy: str, terms: str | None) -> None:
    """Put the addresses of your privacy policy and terms into skill-package/skill.json.

    The skill store asks for the policy, for every locale. docs/privacy.md and docs/terms.md
    are texts to begin with.

    \b
      popcorn legal-pages --privacy-policy https://HOST/privacy --terms https://HOST/terms
      ask deploy
    """
    path = manifest_path()
    changed = with_pages(json.loads(path.read_text("utf-8")), privacy_policy, terms)
    path.write_text(f"{json.dumps(changed, indent=2, ensure_ascii=False)}\n", encoding="utf-8")
    click.echo(str(path))
