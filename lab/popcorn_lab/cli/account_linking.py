"""`popcorn account-linking`: what Alexa has to know of the companion app's sign-in."""

from __future__ import annotations

import json

import click

from popcorn_lab.deployment.companion import account_linking


@click.command(name="account-linking")
def command() -> None:
    """Write down what Alexa needs to link accounts, for the ASK CLI.

    It holds the secret of Alexa's client: keep it out of the repository, and delete it afterwards.

    \b
    Example:
      mkdir -p build
      popcorn account-linking > build/account-linking.json
      ask smapi update-account-linking-info --skill-id ID --stage development \\
          --account-linking-request file:build/account-linking.json
    """
    click.echo(json.dumps(account_linking(), indent=2))
