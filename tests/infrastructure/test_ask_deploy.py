"""The real `ask deploy`, from a clean clone to a function that answers."""

from __future__ import annotations

import copy
import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from popcorn.settings import Settings
from popcorn_lab.deployment.snapshots import send_snapshot
from popcorn_lab.interaction.model import InteractionModel
from popcorn_lab.simulator.conversation import Conversation
from tests.infrastructure.account import Account, Stack
from tests.infrastructure.ask import ROOT, Ask, configured
from tests.infrastructure.running_function import Function, fingerprint, running
from tests.infrastructure.skill_management import SkillManagement
from tests.servers.unanswering import unused_credentials

LISTENER = "amzn1.ask.account.SOMEBODY"


@pytest.fixture(scope="module")
def ask(
    tmp_path_factory: pytest.TempPathFactory,
    amazon: SkillManagement,
    served: Account,
    trained_home: Path,
) -> Ask:
    """After whatever trains on the sample first: the zip's snapshot comes out of that training."""
    return configured(tmp_path_factory.mktemp("ask"), amazon.url, served.url, is_clean=True)


@pytest.fixture(scope="module")
def said(ask: Ask) -> str:
    """What the first `ask deploy` prints."""
    return ask("deploy", "--debug")


@pytest.fixture(scope="module")
def skill_id(said: str, amazon: SkillManagement) -> str:
    (skill_id,) = amazon.packages
    return skill_id


@pytest.fixture(scope="module")
def stack(said: str, served: Account) -> Stack:
    (stack,) = served.stacks()
    return stack


@pytest.fixture(scope="module")
def function(stack: Stack, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Function]:
    with running(stack, tmp_path_factory.mktemp("task")) as started:
        yield started


@pytest.fixture(scope="module")
def talk(ask: Ask, function: Function, skill_id: str) -> Conversation:
    """With the function that was deployed, through the interaction model that was deployed."""
    return Conversation(function, model_of(ask), user_id=LISTENER, application_id=skill_id)


def model_of(ask: Ask) -> InteractionModel:
    folder = ask.clone / "skill-package" / "interactionModels" / "custom"
    return InteractionModel.read(folder / "en-US.json")


def test_the_skill_is_enabled_and_reaches_the_function(
    skill_id: str, stack: Stack, amazon: SkillManagement
) -> None:
    assert amazon.enabled == {skill_id}
    manifest = amazon.manifest(skill_id)
    arn = stack.outputs["SkillEndpoint"]
    assert manifest["apis"]["custom"]["endpoint"]["uri"] == arn
    assert manifest["events"]["endpoint"]["uri"] == arn


def test_the_stack_is_whole_and_knows_its_skill(skill_id: str, stack: Stack) -> None:
    assert stack.status == "CREATE_COMPLETE"
    assert stack.function["Environment"]["Variables"]["POPCORN_SKILL_ID"] == skill_id


def test_the_build_says_what_is_in_the_zip(said: str) -> None:
    """Because it was asked to, by --debug."""
    assert "CustomBuildFlow" in said
    assert "| snapshot: the catalogue | 1 |" in said


def test_it_answers_launch_popular_recommend_and_rate(talk: Conversation) -> None:
    assert "Popcorn Picks" in talk.say("open popcorn picks").speech
    popular = talk.say("what's popular")
    assert len(popular.offered) == 3
    assert "most" in popular.speech.lower()
    recommended = talk.say("recommend me a movie")
    assert len(recommended.offered) == 3
    rated = talk.say("rate alien five stars")
    assert "Alien" in rated.speech
    assert "five stars" in rated.speech
    assert "alien-1979" not in talk.say("recommend me a movie").offered


def test_what_was_rated_is_in_the_table(talk: Conversation, stack: Stack) -> None:
    talk.say("rate alien four stars")
    assert [item["movie_id"]["S"] for item in stack.items("RatingsTable")] == ["alien-1979"]


def test_reasons_and_expected_stars_come_from_the_model_in_the_zip(talk: Conversation) -> None:
    talk.say("rate alien five stars")
    talk.say("recommend me a movie")
    assert "Alien" in talk.say("why").speech
    assert "star" in talk.say("would i like the godfather").speech.lower()


def test_the_function_wrote_nothing_into_its_folder(talk: Conversation, function: Function) -> None:
    talk.say("what's popular")
    assert fingerprint(function.folder) == function.unpacked


def test_of_what_is_committed_only_the_manifest_changes(said: str, ask: Ask) -> None:
    changed = {
        name
        for name in ("ask-resources.json", "skill-package/skill.json")
        if json.loads((ask.clone / name).read_bytes()) != json.loads((ROOT / name).read_bytes())
    }
    assert changed == {"skill-package/skill.json"}


def test_a_snapshot_in_s3_takes_the_place_of_the_zips(
    ask: Ask,
    stack: Stack,
    skill_id: str,
    settings: Settings,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Where another movie is the most popular one; the parameter's way there has its own test."""
    with closing(sqlite3.connect(settings.database)) as connection, connection:
        connection.execute("UPDATE movies SET rating_count = 1e6 WHERE title = 'Stagecoach'")
    unused_credentials(monkeypatch)
    monkeypatch.setenv("AWS_ENDPOINT_URL", stack.account.url)
    stack.account.client("s3").create_bucket(Bucket="movies-of-mine")
    address = "s3://movies-of-mine/1.tar.gz"
    send_snapshot(settings, address, lambda *_: None)
    (tmp_path / "tmp").mkdir()
    variables = {"POPCORN_SNAPSHOT": address, "TMPDIR": str(tmp_path / "tmp")}
    with running(stack, tmp_path / "task", variables) as function:
        talk = Conversation(function, model_of(ask), user_id="HIM", application_id=skill_id)
        assert "stagecoach-1939" in talk.say("what's popular").offered
        assert len(talk.say("recommend me a movie").offered) == 3
        assert fingerprint(function.folder) == function.unpacked


def test_a_second_deployment_updates_the_same_stack(
    talk: Conversation, ask: Ask, skill_id: str, amazon: SkillManagement, stack: Stack
) -> None:
    talk.say("rate alien five stars")
    before = stack.outputs
    said = ask("deploy")
    assert "once ..." not in said  # nothing was installed or trained again
    assert stack.account.stacks() == [stack]
    assert stack.status == "UPDATE_COMPLETE"
    assert stack.outputs == before
    assert set(amazon.packages) == {skill_id}
    assert len(stack.items("RatingsTable")) == 1


def test_profiles_are_skills_and_stacks_of_their_own(
    ask: Ask, skill_id: str, amazon: SkillManagement, stack: Stack
) -> None:
    """As docs/deploy.md has it, with what happens where its second step is left out."""
    project_file = ask.clone / "ask-resources.json"
    project = json.loads(project_file.read_bytes())
    staging = project["profiles"]["staging"] = copy.deepcopy(project["profiles"]["default"])
    staging["skillInfrastructure"]["userConfig"]["cfn"]["parameters"]["Stage"] = "staging"
    project_file.write_text(json.dumps(project), encoding="utf-8")

    refused = ask.run("deploy", "--profile", "staging")
    assert refused.returncode
    assert "trigger setting" in refused.stdout

    manifest = "skill-package/skill.json"
    shutil.copy(ROOT / manifest, ask.clone / manifest)
    ask("deploy", "--profile", "staging")
    (another,) = [each for each in stack.account.stacks() if each != stack]
    assert another.parameters["Stage"] == "staging"
    assert set(amazon.packages) == {skill_id, another.parameters["SkillId"]}
    assert another.outputs["RatingsTable"] != stack.outputs["RatingsTable"]
    assert another.items("RatingsTable") == []
