"""What every AddressBook does under the rules of `domain.addressing`: a subclass has `social`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import count

import pytest

from popcorn.domain.addresses import MOST_CODES, MOST_TRIES, Address, Channel, Refusal
from popcorn.domain.notices import NoticeKind
from popcorn.domain.social_errors import (
    TooManyTriesError,
    UnusableEmailError,
    WrongEmailCodeError,
)
from tests.contracts.social import DAY_MS, NOW_MS, Social, befriend, notices_for, people

_numbers = count()


def new_email() -> str:
    return f"Ann.{next(_numbers)}+films@Example.org"


def sent_code(social: Social, address: Address) -> str:
    found = social.book.address_of(address.listener_id)
    assert found
    assert found == address
    assert found.code
    return found.code.digits


def wrong(code: str) -> str:
    return f"{(int(code) + 1) % 1_000_000:06}"


class AddressesContract:
    """Every test has listeners of its own, so that one store can serve them all."""

    def test_mail_goes_where_the_code_was_read(self, social: Social) -> None:
        (ann,) = people(1)
        assert social.addressing.of(ann) == (Address(listener_id=ann), None)
        email = new_email()
        given = social.addressing.give_email(ann, f" {email} ", "de-DE", NOW_MS)
        assert (given.email, given.locale, given.confirmed_email) == (email, "de-DE", None)
        (notice,) = notices_for(social, ann)
        assert (notice.kind, notice.friend_id) == (NoticeKind.EMAIL_GIVEN, None)
        assert email not in repr(notice)
        code = sent_code(social, given)
        with pytest.raises(WrongEmailCodeError):
            social.addressing.confirm_email(ann, wrong(code), NOW_MS + 1)
        for _ in range(2):  # a second time changes nothing
            done = social.addressing.confirm_email(ann, f"{code[:3]} {code[3:]}", NOW_MS + 2)
        assert done.confirmed_email == email
        assert social.addressing.of(ann) == (done, None)
        again = social.addressing.give_email(ann, email, "de-DE", NOW_MS + 3)
        assert again == done
        assert notices_for(social, ann, now_ms=NOW_MS + 4) == []

    def test_a_code_is_for_a_day_and_five_guesses(self, social: Social) -> None:
        ann, ben = people(2)
        code = sent_code(social, social.addressing.give_email(ann, new_email(), "en-US", NOW_MS))
        with pytest.raises(WrongEmailCodeError, match="too old"):
            social.addressing.confirm_email(ann, code, NOW_MS + DAY_MS)
        code = sent_code(social, social.addressing.give_email(ben, new_email(), "en-US", NOW_MS))
        for _ in range(MOST_TRIES):
            with pytest.raises(WrongEmailCodeError):
                social.addressing.confirm_email(ben, wrong(code), NOW_MS)
        with pytest.raises(WrongEmailCodeError, match="too often"):
            social.addressing.confirm_email(ben, code, NOW_MS)

    def test_nobody_has_more_than_five_mails_sent_in_a_day(self, social: Social) -> None:
        (ann,) = people(1)
        for _ in range(MOST_CODES):
            social.addressing.give_email(ann, new_email(), "en-US", NOW_MS)
            social.addressing.remove_email(ann, NOW_MS)
        with pytest.raises(TooManyTriesError):
            social.addressing.give_email(ann, new_email(), "en-US", NOW_MS)
        assert social.addressing.of(ann).address.email is None
        social.addressing.give_email(ann, new_email(), "en-US", NOW_MS + DAY_MS)

    @pytest.mark.parametrize(
        "heard",
        [
            *("", "ann", "ann@", "@example.org", "a b@example.org", "ann@example"),
            *("ann@exa\nmple.org", "ann@example.org\r\nBcc: eve@example.org", "änn@example.org"),
            *("ann..b@example.org", ".a@example.org", "ann,eve@example.org"),
            *(f"{'a' * 65}@example.org", f"a@{'b.' * 130}org"),
        ],
    )
    def test_what_is_no_address_is_not_kept(self, social: Social, heard: str) -> None:
        (ann,) = people(1)
        with pytest.raises(UnusableEmailError):
            social.addressing.give_email(ann, heard, "en-US", NOW_MS)
        assert social.book.address_of(ann) is None

    def test_a_bounced_address_is_not_used_until_it_is_given_again(self, social: Social) -> None:
        ann, ben = people(2)
        email = new_email()
        social.addressing.take_email(ann, email, "en-US", NOW_MS)
        social.book.refuse(email.upper(), Refusal.BOUNCED, NOW_MS)
        assert social.addressing.of(ann).refusal is Refusal.BOUNCED
        assert social.addressing.of(ben).refusal is None
        given = social.addressing.give_email(ann, email, "en-US", NOW_MS + 1)
        assert given.code, "it has to be shown anew that mail reaches it"
        assert social.addressing.of(ann).refusal is None

    def test_a_listener_hears_of_a_bounce_once(self, social: Social) -> None:
        ann, ben = people(2)
        email = new_email()
        social.addressing.take_email(ann, email, "en-US", NOW_MS)
        for _ in range(2):  # the address given again works, and bounces again
            assert not social.addressing.hears_of_bounce(ann)
            social.book.refuse(email, Refusal.BOUNCED, NOW_MS)
            assert [social.addressing.hears_of_bounce(ann) for _ in range(2)] == [True, False]
            social.book.refuse(email, Refusal.BOUNCED, NOW_MS + 1)
            assert not social.addressing.hears_of_bounce(ann)
            social.book.allow_again(email)
        social.book.refuse(email, Refusal.COMPLAINED, NOW_MS)
        assert not social.addressing.hears_of_bounce(ann), "they said so themselves"
        assert not social.addressing.hears_of_bounce(ben)

    def test_a_complaint_stays(self, social: Social) -> None:
        ann, ben = people(2)
        email = new_email()
        social.addressing.take_email(ann, email, "en-US", NOW_MS)
        for refusal in (Refusal.BOUNCED, Refusal.COMPLAINED, Refusal.BOUNCED):
            social.book.refuse(email, refusal, NOW_MS)
        social.book.allow_again(email)
        assert social.addressing.of(ann).refusal is Refusal.COMPLAINED
        for who in (ann, ben):
            with pytest.raises(UnusableEmailError):
                social.addressing.give_email(who, email, "en-US", NOW_MS)

    def test_channels_are_turned_off_and_on(self, social: Social) -> None:
        (ann,) = people(1)
        social.addressing.take_email(ann, new_email(), "en-US", NOW_MS)
        social.addressing.allow_alexa(ann, ann, "https://api.eu.amazonalexa.com", NOW_MS)
        for channel in (*Channel, Channel.EMAIL):
            social.addressing.turn(ann, channel, NOW_MS, on=False)
        found = social.addressing.of(ann).address
        assert (found.wanted, found.confirmed_email, found.has_alexa) == (frozenset(), None, False)
        social.addressing.turn(ann, Channel.ALEXA, NOW_MS, on=True)
        found = social.addressing.of(ann).address
        assert found.has_alexa
        assert found.alexa_endpoint == "https://api.eu.amazonalexa.com"
        social.addressing.allow_alexa(ann, None, None, NOW_MS)
        found = social.addressing.of(ann).address
        assert (found.has_alexa, found.alexa_endpoint) == (False, None)

    def test_two_devices_at_once_both_stand(self, social: Social) -> None:
        (ann,) = people(1)
        email = new_email()

        def steps() -> Iterator[Callable[[], object]]:
            yield lambda: social.addressing.take_email(ann, email, "fr-FR", NOW_MS)
            yield lambda: social.addressing.turn(ann, Channel.ALEXA, NOW_MS, on=False)
            yield lambda: social.addressing.allow_alexa(ann, ann, "https://x", NOW_MS)

        with ThreadPoolExecutor(3) as pool:
            list(pool.map(lambda step: step(), steps()))
        found = social.addressing.of(ann).address
        assert (found.email, found.alexa_user_id) == (email, ann)
        assert found.wanted == {Channel.EMAIL}
        assert found.changes == 3

    def test_a_change_of_what_was_changed_is_not_written(self, social: Social) -> None:
        (ann,) = people(1)
        first = Address(listener_id=ann, changes=1)
        assert social.book.change(None, first, ())
        assert not social.book.change(None, first, ())
        second = replace(first, locale="it-IT", changes=2)
        assert social.book.change(first, second, ())
        assert not social.book.change(first, replace(first, locale="es-ES", changes=2), ())
        assert social.book.address_of(ann) == second

    def test_forgetting_takes_address_and_bounce(self, social: Social) -> None:
        ann, ben = people(2)
        email = new_email()
        for who in (ann, ben):
            social.addressing.take_email(who, email, "en-US", NOW_MS)
        social.book.refuse(email, Refusal.BOUNCED, NOW_MS)
        social.book.forget(ann, until_ms=NOW_MS - 1)
        assert social.addressing.of(ann).refusal
        for _ in range(2):
            social.book.forget(ann, until_ms=NOW_MS)
        assert social.book.address_of(ann) is None
        assert social.book.refusal_of(email) is None
        assert social.addressing.of(ben).address.email == email

    def test_who_is_asked_and_who_is_accepted_is_told(self, social: Social) -> None:
        ann, ben = people(2)
        befriend(social, ann, ben)
        befriend(social, ann, ben)  # friends already: nobody is told again
        (asked,), (accepted,) = notices_for(social, ann), notices_for(social, ben)
        assert (asked.kind, accepted.kind) == (NoticeKind.FRIEND_ASKED, NoticeKind.FRIEND_ACCEPTED)
        for notice, me in ((asked, ann), (accepted, ben)):
            assert notice.friend_id
            friend = social.befriending.find(me, notice.friend_id)
            assert {me, friend.other_id} == {ann, ben}
            assert friend.other_id not in repr(notice)

    def test_who_declines_tells_nobody(self, social: Social) -> None:
        ann, ben = people(2)
        code = social.befriending.offer_code(ann, NOW_MS)
        social.befriending.ask(ben, code.digits, NOW_MS)
        (asked,) = notices_for(social, ann)
        social.befriending.end(ann, ben)
        assert notices_for(social, ben) == []
        assert asked.friend_id not in {each.friend_id for each in social.befriending.all(ann)}
