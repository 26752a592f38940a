"""From the table's stream by the queue to the mail, with what may go wrong on the way."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from functools import partial

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from popcorn.domain.addresses import Refusal
from popcorn.domain.movie_nights import Answer, Night, Start
from popcorn.entrypoints import mail_feedback, notify, notify_stream
from popcorn.notifications.delivery import CLAIM_MS
from tests.contracts.shelf import SHELF
from tests.contracts.social import DAY_MS, NOW_MS, START, befriend, people
from tests.contracts.test_sqlite import write
from tests.notifications.deployed import Deployed, bounce, complaint, deployed, is_only_a_key
from tests.notifications.world import JURASSIC_PARK, calendar_of, reachable, subjects


@pytest.fixture(scope="module")
def aws(dynamodb_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Deployed]:
    home = tmp_path_factory.mktemp("function")
    write(home / "popcorn.sqlite3", SHELF)
    with (
        pytest.MonkeyPatch.context() as patch,
        deployed(dynamodb_url, str(home), patch) as found,
    ):
        yield found


@pytest.fixture
def evening(aws: Deployed) -> tuple[Night, str]:
    """A night of two people whom no other test has, and where the guest's mail goes."""
    ann, ben = people(2)
    email = reachable(aws.social, ben, f"Ben{ben[-4:]}")
    befriend(aws.social, ann, ben)
    plan = aws.social.planning.plan
    night = plan(ann, START, [ben], NOW_MS, movie_id=JURASSIC_PARK, request_id=f"of {ben}")
    return night, email


def invitations(aws: Deployed, email: str) -> list[str]:
    return [each for each in subjects(aws.mail(), email) if "invites" in each]


def test_an_invitation_comes_once_however_often_the_queue_delivers(
    aws: Deployed, evening: tuple[Night, str]
) -> None:
    _, email = evening
    aws.run_stream()
    assert aws.work_off(times=3) == []
    aws.sweep()
    assert aws.work_off() == []
    assert invitations(aws, email) == ["A friend invites you to a movie night"]
    (message,) = [
        each for each in aws.mail() if each["To"] == email and "invites" in each["Subject"]
    ]
    method, event = calendar_of(message)
    assert (method, str(event["summary"])) == ("REQUEST", "Movie night: Jurassic Park")
    assert all(map(is_only_a_key, aws.queued))


def test_what_the_stream_lost_is_found_by_the_sweep(
    aws: Deployed, evening: tuple[Night, str]
) -> None:
    _, email = evening
    aws.lose_stream()
    aws.work_off()
    assert invitations(aws, email) == []
    assert aws.sweep() >= 1
    aws.work_off()
    assert len(invitations(aws, email)) == 1


def test_ended_between_sending_and_marking_it_comes_twice_and_no_more(
    aws: Deployed, evening: tuple[Night, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The one duplicate that docs/movie-nights.md names; calendars know it for one."""
    night, email = evening
    aws.run_stream()
    delivery = notify._from_environment()

    class Killed(BaseException):
        pass

    def kill(_key: object) -> bool:
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(delivery._outbox, "mark_delivered", kill)
        messages = aws.receive()
        for each in messages:
            record = {"messageId": each["MessageId"], "body": each["Body"]}
            with suppress(Killed):
                notify.handler({"Records": [record]}, None)
    assert len(invitations(aws, email)) == 1
    now_ms = delivery._clock_ms()
    for later_ms in (now_ms + CLAIM_MS, now_ms + 2 * CLAIM_MS):
        with monkeypatch.context() as patch:
            patch.setattr(delivery, "_clock_ms", partial(int, later_ms))
            for each in messages:
                record = {"messageId": each["MessageId"], "body": each["Body"]}
                assert notify.handler({"Records": [record]}, None) == {"batchItemFailures": []}
    assert len(invitations(aws, email)) == 2
    copies = [
        calendar_of(m)[1] for m in aws.mail() if m["To"] == email and "invites" in m["Subject"]
    ]
    assert {(str(each["uid"]), int(each["sequence"])) for each in copies} == {
        (f"{night.night_id}@popcorn.example", 0)
    }
    for each in messages:
        aws.sqs.delete_message(QueueUrl=aws.queue_url, ReceiptHandle=each["ReceiptHandle"])


def test_only_what_failed_stays_in_the_queue(aws: Deployed, evening: tuple[Night, str]) -> None:
    _, email = evening
    aws.sqs.send_message(QueueUrl=aws.queue_url, MessageBody='{"not": "a key"}')
    aws.run_stream()
    (failed,) = aws.work_off()
    assert failed
    assert len(invitations(aws, email)) == 1


def test_a_queue_that_is_away_has_the_stream_deliver_again(
    aws: Deployed, evening: tuple[Night, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _, email = evening
    queue = notify_stream._from_environment()
    with monkeypatch.context() as patch:
        patch.setattr(queue, "_url", aws.queue_url + "-gone")
        records = [record for _, some in aws.stream.read() for record in some]
        answer = notify_stream.handler({"Records": records}, None)
    told = [
        each
        for each in records
        if each["eventName"] == "INSERT"
        and each["dynamodb"]["Keys"]["entry"]["S"].startswith("event#")
    ]
    numbers = [each["dynamodb"]["SequenceNumber"] for each in told]
    assert [each["itemIdentifier"] for each in answer["batchItemFailures"]] == numbers
    assert notify_stream.handler({"Records": records}, None) == {"batchItemFailures": []}
    aws.work_off()
    assert len(invitations(aws, email)) == 1


@pytest.mark.parametrize(
    ("event", "refusal"),
    [
        (bounce("{}"), Refusal.BOUNCED),
        (bounce("{}", "Transient"), None),
        (complaint("{}"), Refusal.COMPLAINED),
    ],
)
def test_an_address_that_refuses_mail_is_not_written_to(
    aws: Deployed,
    evening: tuple[Night, str],
    event: dict[str, object],
    refusal: Refusal | None,
    caplog: pytest.LogCaptureFixture,
) -> None:
    night, email = evening
    (ben,) = night.guests
    named = _with_address(event, email)
    assert mail_feedback.handler(named, None) == {"refused": 1 if refusal else 0}
    assert aws.social.addressing.of(ben).refusal is refusal
    aws.run_stream()
    aws.work_off()
    assert len(invitations(aws, email)) == (0 if refusal else 1)
    assert email not in caplog.text


def _with_address(event: object, email: str) -> dict[str, object]:
    return dict(json.loads(json.dumps(event).replace("{}", email)))


STEPS = st.lists(
    st.sampled_from(
        ["accept", "decline", "move", "movie", "stream", "queue", "queue twice", "sweep", "lose"]
    ),
    min_size=3,
    max_size=9,
)


@settings(
    max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=STEPS)
def test_one_message_a_change_in_whatever_order(aws: Deployed, steps: list[str]) -> None:
    """A change that another one has overtaken is told by the later one, and the last always is."""
    ann, ben = people(2)
    social = aws.social
    emails = {who: reachable(social, who, f"P{who[-4:]}") for who in (ann, ben)}
    befriend(social, ann, ben)
    night = social.planning.plan(ann, START, [ben], NOW_MS, request_id=f"of {ben}").night_id
    before = len(aws.mail())
    answers = 0
    for number, step in enumerate(steps):
        if step in ("accept", "decline"):
            wanted = Answer.ACCEPTED if step == "accept" else Answer.DECLINED
            found = social.nights.night(night)
            assert found
            answers += found.guests[ben].answer is not wanted
            social.planning.answer(ben, night, wanted, NOW_MS + number)
        elif step == "move":
            start = Start(START.at_ms + DAY_MS + number * 60_000, "Europe/Berlin")
            social.planning.change(ann, night, NOW_MS + number, start=start)
        elif step == "movie":
            social.planning.change(ann, night, NOW_MS + number, movie_id=JURASSIC_PARK)
        elif step == "stream":
            aws.run_stream()
        elif step == "lose":
            aws.lose_stream()
        elif step == "sweep":
            aws.sweep()
        else:
            aws.work_off(times=2 if step == "queue twice" else 1)
    aws.run_stream()
    aws.sweep()
    aws.work_off(times=2)
    new = aws.mail()[before:]
    to_ann = Counter(
        str(each["Subject"]).split(" ", 1)[1] for each in new if each["To"] == emails[ann]
    )
    told = to_ann["is coming to your movie night"] + to_ann["cannot come to your movie night"]
    assert told == answers
    plans = [calendar_of(each)[1] for each in new if list(each.iter_attachments())]
    versions = [int(each["sequence"]) + 1 for each in plans]
    assert len(versions) == len(set(versions)), "no version is told twice"
    last = social.nights.night(night)
    assert last
    if last.guests[ben].answer is Answer.PENDING:
        assert max(versions) == last.version
