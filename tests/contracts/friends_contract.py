"""What every Friends does, and becoming friends over it: a subclass supplies `social`."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from popcorn.domain.befriending import Befriending
from popcorn.domain.friends import CODE_LASTS_MS, MOST_FRIENDS, MOST_TRIES, FriendCode, Tie
from popcorn.domain.ratings import ListenerId
from popcorn.domain.social_errors import (
    LimitReachedError,
    OwnCodeError,
    TooManyTriesError,
    UnknownCodeError,
    UnknownFriendError,
)
from tests.contracts.social import DAY_MS, NOW_MS, Social, befriend, people


def ties(social: Social, listener: ListenerId) -> dict[ListenerId, Tie]:
    return {each.other_id: each.tie for each in social.befriending.all(listener)}


class FriendsContract:
    """Every test has listeners of its own, so that one store can serve them all."""

    def test_who_says_the_code_asks_and_its_owner_accepts(self, social: Social) -> None:
        ann, ben = people(2)
        code = social.befriending.offer_code(ann, NOW_MS)
        assert social.befriending.ask(ben, code.digits, NOW_MS).tie is Tie.ASKED
        assert ties(social, ann) == {ben: Tie.ASKS_ME}
        assert social.befriending.accept(ann, ben, NOW_MS).tie is Tie.FRIENDS
        assert ties(social, ann) == {ben: Tie.FRIENDS}
        assert ties(social, ben) == {ann: Tie.FRIENDS}

    def test_asking_and_accepting_again_change_nothing(self, social: Social) -> None:
        ann, ben = people(2)
        code = social.befriending.offer_code(ann, NOW_MS)
        for _ in range(2):
            assert social.befriending.ask(ben, code.digits, NOW_MS).tie is Tie.ASKED
        for _ in range(2):
            assert social.befriending.accept(ann, ben, NOW_MS).tie is Tie.FRIENDS
        assert social.befriending.ask(ben, code.digits, NOW_MS).tie is Tie.FRIENDS
        assert ties(social, ann) == {ben: Tie.FRIENDS}

    def test_asking_who_asked_is_accepting(self, social: Social) -> None:
        ann, ben = people(2)
        by_ann, by_ben = (social.befriending.offer_code(each, NOW_MS) for each in (ann, ben))
        social.befriending.ask(ben, by_ann.digits, NOW_MS)
        assert social.befriending.ask(ann, by_ben.digits, NOW_MS).tie is Tie.FRIENDS
        assert ties(social, ben) == {ann: Tie.FRIENDS}

    def test_who_asked_cannot_accept_for_the_other(self, social: Social) -> None:
        ann, ben = people(2)
        social.befriending.ask(ben, social.befriending.offer_code(ann, NOW_MS).digits, NOW_MS)
        with pytest.raises(UnknownFriendError):
            social.befriending.accept(ben, ann, NOW_MS)
        with pytest.raises(UnknownFriendError):
            social.befriending.accept(ann, people(1)[0], NOW_MS)
        assert ties(social, ben) == {ann: Tie.ASKED}

    def test_nobody_asks_themselves(self, social: Social) -> None:
        (ann,) = people(1)
        code = social.befriending.offer_code(ann, NOW_MS)
        with pytest.raises(OwnCodeError):
            social.befriending.ask(ann, code.digits, NOW_MS)
        assert ties(social, ann) == {}

    @pytest.mark.parametrize("by", [0, 1])
    @pytest.mark.parametrize("is_accepted", [False, True])
    def test_either_side_ends_it_for_both(self, social: Social, by: int, is_accepted: bool) -> None:
        ann, ben, cleo = people(3)
        befriend(social, ann, cleo)
        social.befriending.ask(ben, social.befriending.offer_code(ann, NOW_MS).digits, NOW_MS)
        if is_accepted:
            social.befriending.accept(ann, ben, NOW_MS)
        both = (ann, ben)
        assert social.befriending.end(both[by], both[1 - by])
        assert not social.befriending.end(both[by], both[1 - by])
        assert ties(social, ann) == {cleo: Tie.FRIENDS}
        assert ties(social, ben) == {}
        with pytest.raises(UnknownFriendError):
            social.befriending.accept(ann, ben, NOW_MS)

    def test_a_listener_has_one_code_until_it_expires(self, social: Social) -> None:
        ann, ben = people(2)
        first = social.befriending.offer_code(ann, NOW_MS)
        until = NOW_MS + CODE_LASTS_MS
        assert social.befriending.offer_code(ann, until - 1) == first
        with pytest.raises(UnknownCodeError):
            social.befriending.ask(ben, first.digits, until)
        second = social.befriending.offer_code(ann, until)
        assert second.offered_at_ms == until
        assert social.befriending.ask(ben, second.digits, until).tie is Tie.ASKED

    def test_digits_that_are_taken_are_not_given_twice(self, social: Social) -> None:
        ann, ben = people(2)
        taken = social.befriending.offer_code(ann, NOW_MS)
        drawn = iter([int(taken.digits) - 10_000_000, 4_711])
        code = Befriending(social.friends, lambda _: next(drawn)).offer_code(ben, NOW_MS)
        assert code.digits == "10004711"
        assert social.friends.find_code(taken.digits) == taken
        social.befriending.take_back_code(ben)

    def test_digits_of_an_expired_code_can_be_another_s(self, social: Social) -> None:
        ann, ben, cleo = people(3)
        old = social.befriending.offer_code(ann, NOW_MS)
        code = FriendCode(old.digits, ben, NOW_MS + CODE_LASTS_MS)
        assert social.friends.offer_code(code)
        social.befriending.take_back_code(ann)  # hers is another's now
        assert social.friends.find_code(old.digits) == code
        social.befriending.ask(cleo, code.digits, code.offered_at_ms)
        assert ties(social, cleo) == {ben: Tie.ASKED}

    def test_a_code_that_was_taken_back_is_no_code(self, social: Social) -> None:
        ann, ben = people(2)
        code = social.befriending.offer_code(ann, NOW_MS)
        for _ in range(2):
            social.befriending.take_back_code(ann)
        with pytest.raises(UnknownCodeError):
            social.befriending.ask(ben, code.digits, NOW_MS)
        assert not social.friends.change(ben, ann, None, Tie.ASKED, NOW_MS, code=code)
        assert ties(social, ben) == {}

    def test_what_somebody_else_changed_meanwhile_is_not_overwritten(self, social: Social) -> None:
        ann, ben = people(2)
        befriend(social, ann, ben)
        for was in (None, Tie.ASKED, Tie.ASKS_ME):
            assert not social.friends.change(ann, ben, was, Tie.ASKED, NOW_MS)
        assert ties(social, ben) == {ann: Tie.FRIENDS}

    def test_after_some_tries_in_a_day_codes_are_not_looked_at(self, social: Social) -> None:
        ann, ben = people(2)
        code = social.befriending.offer_code(ann, NOW_MS)
        wrong = str((int(code.digits) + 1) % 90_000_000 + 10_000_000)
        with ThreadPoolExecutor(4) as pool:
            counted = list(
                pool.map(
                    lambda _: social.friends.count_try(ben, NOW_MS, MOST_TRIES - 1),
                    range(MOST_TRIES + 3),
                )
            )
        assert counted.count(True) == MOST_TRIES - 1
        with pytest.raises(UnknownCodeError):
            social.befriending.ask(ben, wrong, NOW_MS)
        with pytest.raises(TooManyTriesError):
            social.befriending.ask(ben, code.digits, NOW_MS)
        with pytest.raises(UnknownCodeError):
            social.befriending.ask(ben, "not a code", NOW_MS)
        social.friends.forget(ben)
        with pytest.raises(TooManyTriesError):
            social.befriending.ask(ben, code.digits, NOW_MS)
        assert social.befriending.ask(people(1)[0], code.digits, NOW_MS).tie is Tie.ASKED
        again = social.befriending.offer_code(ann, NOW_MS + DAY_MS)
        assert social.befriending.ask(ben, again.digits, NOW_MS + DAY_MS).tie is Tie.ASKED

    def test_two_who_ask_each_other_at_once_are_friends(self, social: Social) -> None:
        for _ in range(5):
            ann, ben = people(2)
            codes = {each: social.befriending.offer_code(each, NOW_MS) for each in (ann, ben)}
            with ThreadPoolExecutor(2) as pool:
                asked = [
                    pool.submit(social.befriending.ask, me, codes[other].digits, NOW_MS)
                    for me, other in ((ann, ben), (ben, ann))
                ]
                assert Tie.FRIENDS in [each.result().tie for each in asked]
            assert ties(social, ann) == {ben: Tie.FRIENDS}
            assert ties(social, ben) == {ann: Tie.FRIENDS}

    def test_many_who_ask_one_at_once_are_all_heard(self, social: Social) -> None:
        ann, *others = people(9)
        code = social.befriending.offer_code(ann, NOW_MS)
        with ThreadPoolExecutor(8) as pool:
            list(pool.map(lambda each: social.befriending.ask(each, code.digits, NOW_MS), others))
        assert ties(social, ann) == dict.fromkeys(others, Tie.ASKS_ME)

    def test_there_are_only_so_many_friends(self, social: Social) -> None:
        ann, *others = people(MOST_FRIENDS + 1)
        for each in others:
            social.friends.change(ann, each, None, Tie.FRIENDS, NOW_MS)
        late = people(1)[0]
        codes = {each: social.befriending.offer_code(each, NOW_MS) for each in (ann, late)}
        for asking, asked in ((late, ann), (ann, late)):
            with pytest.raises(LimitReachedError) as raised:
                social.befriending.ask(asking, codes[asked].digits, NOW_MS)
            assert (raised.value.what, raised.value.most) == ("friends", MOST_FRIENDS)
        social.befriending.ask(others[0], codes[ann].digits, NOW_MS)
        social.friends.forget(ann)
        assert ties(social, ann) == {}
        assert all(ties(social, each) == {} for each in others)

    def test_names_and_sharing_are_seen_by_friends(self, social: Social) -> None:
        ann, ben = people(2)
        social.befriending.call_me(ann, " Ann ", NOW_MS)
        social.befriending.share(ann, True, NOW_MS)
        befriend(social, ann, ben)
        (friend,) = social.befriending.all(ben)
        assert (friend.name, friend.is_sharing) == ("Ann", True)
        (other,) = social.befriending.all(ann)
        assert (other.name, other.is_sharing) == (None, False)
        social.befriending.call_me(ann, "", NOW_MS)
        assert social.befriending.all(ben)[0].name is None
        social.befriending.share(ann, False, NOW_MS)
        social.befriending.call_me(ann, "Annie", NOW_MS)
        (friend,) = social.befriending.all(ben)
        assert (friend.name, friend.is_sharing) == ("Annie", False)

    def test_a_friend_is_found_by_the_id_that_a_listener_has_for_them(self, social: Social) -> None:
        ann, ben, cleo = people(3)
        befriend(social, ann, ben, cleo)
        for friend in social.befriending.all(ann):
            assert social.befriending.find(ann, friend.friend_id) == friend
        with pytest.raises(UnknownFriendError):
            social.befriending.find(ben, social.befriending.all(ann)[0].friend_id)

    def test_a_time_zone_is_kept_beside_the_name_and_goes_with_it(self, social: Social) -> None:
        ann, ben = people(2)
        assert social.friends.time_zone_of(ann) is None
        social.befriending.call_me(ann, "Ann", NOW_MS)
        social.friends.set_time_zone(ann, "Europe/Berlin", NOW_MS)
        social.friends.set_time_zone(ben, "Asia/Tokyo", NOW_MS)
        assert social.friends.time_zone_of(ann) == "Europe/Berlin"
        assert social.friends.introductions([ann])[ann].name == "Ann"
        social.friends.set_time_zone(ben, None, NOW_MS)
        assert social.friends.time_zone_of(ben) is None
        social.friends.forget(ann)
        assert social.friends.time_zone_of(ann) is None

    def test_requests_come_first_and_then_friends_by_name(self, social: Social) -> None:
        ann, ben, cleo, dan, eve = people(5)
        befriend(social, ann, ben, cleo)
        social.befriending.call_me(ben, "zoe", NOW_MS)
        social.befriending.call_me(cleo, "Cleo", NOW_MS)
        code = social.befriending.offer_code(ann, NOW_MS)
        social.befriending.ask(dan, code.digits, NOW_MS)
        social.befriending.ask(ann, social.befriending.offer_code(eve, NOW_MS).digits, NOW_MS)
        assert [each.other_id for each in social.befriending.all(ann)] == [dan, cleo, ben, eve]

    def test_forgetting_reaches_both_sides_and_nobody_else(self, social: Social) -> None:
        ann, ben, cleo = people(3)
        befriend(social, ann, ben)
        befriend(social, ben, cleo)
        social.befriending.call_me(ann, "Ann", NOW_MS)
        code = social.befriending.offer_code(ann, NOW_MS)
        for _ in range(2):
            social.friends.forget(ann)
        assert ties(social, ann) == {}
        assert ties(social, ben) == {cleo: Tie.FRIENDS}
        assert social.friends.introductions([ann]) == {}
        assert social.friends.code_of(ann) is None
        assert social.friends.find_code(code.digits) is None

    def test_what_was_said_after_the_moment_stays(self, social: Social) -> None:
        ann, ben, cleo = people(3)
        befriend(social, ann, ben)
        social.befriending.take_back_code(ann)
        later = NOW_MS + 1
        code = social.befriending.offer_code(ann, later)
        social.befriending.ask(cleo, code.digits, later)
        social.befriending.call_me(ann, "Ann", later)
        social.friends.forget(ann, until_ms=NOW_MS)
        assert ties(social, ann) == {cleo: Tie.ASKS_ME}
        assert ties(social, ben) == {}
        assert social.friends.code_of(ann) == code
        assert social.friends.introductions([ann])[ann].name == "Ann"

    @pytest.mark.parametrize("name", ["Ünïcødé 🍿", "a'; DROP TABLE friendships; --", "a#b\nc"])
    def test_ids_may_hold_any_text(self, social: Social, name: str) -> None:
        ann, ben = (ListenerId(each + name) for each in people(2))
        befriend(social, ann, ben)
        assert ties(social, ann) == {ben: Tie.FRIENDS}
        social.friends.forget(ben)
        assert ties(social, ann) == {}
