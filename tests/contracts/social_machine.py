"""Three people befriend each other and plan evenings, in any order, as the model does."""

from __future__ import annotations

from collections import Counter

from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    invariant,
    multiple,
    rule,
)

from popcorn.domain.movie_nights import Answer, Start
from popcorn.domain.movies import MovieId
from popcorn.domain.night_forgetting import forget_nights
from popcorn.domain.ratings import ListenerId
from tests.contracts.social import DAY_MS, HOUR_MS, NOW_MS, Social, people, raised_by, waiting_for
from tests.contracts.social_model import Model

WHO = st.integers(0, 2)
HOST = st.sampled_from(["host", "host", "anybody"])
GUEST = st.sampled_from(["guest", "guest", "anybody"])
"""Who acts on a night: mostly somebody who may."""
SELDOM = st.sampled_from([False, False, False, True])
"""Of what leaves little to go on with."""
ANSWERS = st.sampled_from([Answer.ACCEPTED, Answer.DECLINED])
MOVIES = st.sampled_from([None, MovieId("alien-1979"), MovieId("heat-1995")])
STARTS_H = st.sampled_from([4, 24, 36])
"""Hours after the example's beginning."""


class SocialMachine(RuleBasedStateMachine):
    """A subclass without arguments says which store."""

    nights = Bundle("nights")

    def __init__(self, social: Social) -> None:
        super().__init__()
        self.social, self.model = social, Model()
        self.people = people(3)
        self.now_ms = NOW_MS
        self.requests = 0

    @rule(who=WHO)
    def offer_code(self, who: int) -> None:
        me = self.people[who]
        code = self.social.befriending.offer_code(me, self.now_ms)
        was = self.model.codes.get(me)
        if was and self.now_ms < was[1] + DAY_MS:
            assert (code.digits, code.offered_at_ms) == was
        self.model.codes[me] = (code.digits, code.offered_at_ms)

    @initialize(target=nights, are_friends=st.booleans(), start_h=STARTS_H)
    def begin(self, are_friends: bool, start_h: int) -> object:
        """Half of the examples with a night already, as it takes several steps to get there."""
        if not are_friends:
            return multiple()
        for one, other in ((0, 1), (0, 2), (1, 2)):
            self.befriend(other, one)
        return self.plan(0, {1, 2}, start_h)

    @rule(who=WHO, owner=WHO)
    def guess(self, who: int, owner: int) -> None:
        for _ in range(6):
            self.ask(who, owner)

    @rule(who=WHO, owner=WHO)
    def ask(self, who: int, owner: int) -> None:
        me = self.people[who]
        digits = self.model.codes.get(self.people[owner], ("10000000", 0))[0]
        refused = raised_by(lambda: self.social.befriending.ask(me, digits, self.now_ms))
        assert refused is self.model.ask(me, digits, self.now_ms)

    @rule(who=WHO, owner=WHO)
    def befriend(self, who: int, owner: int) -> None:
        """What it takes to have guests at all, at once."""
        if who != owner:
            self.offer_code(owner)
            self.ask(who, owner)
            self.accept(owner, who)

    @rule(who=WHO, other=WHO)
    def accept(self, who: int, other: int) -> None:
        me, them = self.people[who], self.people[other]
        refused = raised_by(lambda: self.social.befriending.accept(me, them, self.now_ms))
        assert refused is self.model.accept(me, them)

    @rule(who=WHO, other=WHO, is_meant=SELDOM)
    def end(self, who: int, other: int, is_meant: bool) -> None:
        me, them = self.people[who], self.people[other]
        if me != them and is_meant:
            was_there = self.social.befriending.end(me, them)
            assert was_there is (them in self.model.ties(me))
            self.model.end(me, them)

    @rule(target=nights, who=WHO, guests=st.sets(WHO, min_size=1), start_h=STARTS_H)
    def plan_one(self, who: int, guests: set[int], start_h: int) -> object:
        return self.plan(who, guests, start_h)

    @rule(role=HOST, who=WHO, night=nights, guests=st.sets(WHO))
    def invite(self, role: str, who: int, night: str, guests: set[int]) -> None:
        me, invited = self._acting(role, who, night), {self.people[each] for each in guests}
        refused = raised_by(lambda: self.social.planning.invite(me, night, invited, self.now_ms))
        assert refused is self.model.invite(me, night, invited - {me}, self.now_ms)

    @rule(role=HOST, who=WHO, night=nights, movie=MOVIES, start_h=STARTS_H)
    def change(self, role: str, who: int, night: str, movie: MovieId | None, start_h: int) -> None:
        me, start = self._acting(role, who, night), self._start(start_h)
        refused = raised_by(
            lambda: self.social.planning.change(me, night, self.now_ms, movie_id=movie, start=start)
        )
        assert refused is self.model.change(me, night, movie, start.at_ms, self.now_ms)

    @rule(role=HOST, who=WHO, night=nights, is_meant=SELDOM)
    def cancel(self, role: str, who: int, night: str, is_meant: bool) -> None:
        if not is_meant:
            return
        me = self._acting(role, who, night)
        refused = raised_by(lambda: self.social.planning.cancel(me, night, self.now_ms))
        assert refused is self.model.cancel(me, night, self.now_ms)

    @rule(role=GUEST, who=WHO, night=nights, answer=ANSWERS)
    def answer(self, role: str, who: int, night: str, answer: Answer) -> None:
        me = self._acting(role, who, night)
        refused = raised_by(lambda: self.social.planning.answer(me, night, answer, self.now_ms))
        assert refused is self.model.answer(me, night, answer.value, self.now_ms)

    @rule(hours=st.integers(1, 5))
    def wait(self, hours: int) -> None:
        self.now_ms += hours * HOUR_MS

    @rule(who=WHO, is_meant=SELDOM)
    def forget(self, who: int, is_meant: bool) -> None:
        if not is_meant:
            return
        me = self.people[who]
        forget_nights(self.social.nights, me, self.now_ms)
        self.social.friends.forget(me)
        self.model.forget(me, self.now_ms)

    @invariant()
    def everybody_sees_what_the_model_has(self) -> None:
        for me in self.people:
            friends = self.social.befriending.all(me)
            assert {each.other_id: each.tie.value for each in friends} == self.model.ties(me)
            expected = self.model.upcoming(me, self.now_ms)
            found = self.social.planning.upcoming(me, self.now_ms)
            assert {night.night_id for night in found} == expected.keys()
            for night in found:
                wanted = expected[night.night_id]
                answers = {each: guest.answer.value for each, guest in night.guests.items()}
                assert (night.host_id, night.start.at_ms, night.movie_id, answers) == (
                    wanted.host,
                    wanted.start_ms,
                    wanted.movie,
                    wanted.guests,
                )
                assert (night.version, night.is_cancelled) == (wanted.version, wanted.is_cancelled)

    def teardown(self) -> None:
        """Each change waits to be told once, to whom the model says; delivered, it does not."""
        events = waiting_for(self.social, *self.people, now_ms=self.now_ms)
        told = Counter(
            (
                event.recipient_id,
                event.kind.value,
                event.night_id,
                event.version,
                event.about_id,
                event.answer.value if event.answer else None,
            )
            for event in events
        )
        assert told == self.model.told
        for event in events:
            assert self.social.outbox.mark_delivered(event.key)
        later_ms = self.now_ms + HOUR_MS
        assert waiting_for(self.social, *self.people, now_ms=later_ms) == []

    def plan(self, who: int, guests: set[int], start_h: int) -> object:
        host, invited = self.people[who], {self.people[each] for each in guests}
        start = self._start(start_h)
        self.requests += 1
        request_id = f"{host} {self.requests}"
        made = []
        refused = raised_by(
            lambda: made.append(
                self.social.planning.plan(host, start, invited, self.now_ms, request_id=request_id)
            )
        )
        if start.at_ms <= self.now_ms:
            assert refused is not None
            return multiple()
        night_id = made[0].night_id if made else ""
        assert refused is self.model.plan(host, night_id, start.at_ms, invited - {host})
        return night_id if made else multiple()

    def _acting(self, role: str, who: int, night: str) -> ListenerId:
        made = self.model.nights.get(night)
        if made and role == "host":
            return ListenerId(made.host)
        if made and made.guests and role == "guest":
            return ListenerId(sorted(made.guests)[who % len(made.guests)])
        return self.people[who]

    def _start(self, hours: int) -> Start:
        return Start(NOW_MS + hours * HOUR_MS, "Europe/Berlin")
