"""Who writes at once, in every MovieNights: a subclass supplies `social`."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from popcorn.domain.movie_nights import MOST_GUESTS, Answer, Night
from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId
from tests.contracts.social import DAY_MS, NOW_MS, START, Social, befriend, night_of, people

ALIEN = MovieId("alien-1979")
LATER = replace(START, at_ms=START.at_ms + DAY_MS)


class NightsAtOnceContract:
    """Every test has listeners of its own, so that one store can serve them all."""

    def test_one_request_makes_one_night(self, social: Social) -> None:
        ann, ben = people(2)
        befriend(social, ann, ben)
        with ThreadPoolExecutor(4) as pool:
            made = list(
                pool.map(
                    lambda _: social.planning.plan(ann, START, [ben], NOW_MS, request_id="1"),
                    range(4),
                )
            )
        assert all(night == made[0] for night in made)
        assert social.planning.upcoming(ben, NOW_MS) == [made[0]]
        other = social.planning.plan(ann, START, [ben], NOW_MS, request_id="2")
        assert other.night_id != made[0].night_id

    def test_answers_and_changes_at_once_all_stand(self, social: Social) -> None:
        ann, *guests = people(MOST_GUESTS - 1)
        (new,) = people(1)
        befriend(social, ann, new)
        night = night_of(social, ann, *guests)
        answers = {
            each: (Answer.ACCEPTED, Answer.DECLINED)[number % 2]
            for number, each in enumerate(guests)
        }

        def answer(guest: ListenerId) -> Night:
            return social.planning.answer(guest, night.night_id, answers[guest], NOW_MS)

        with ThreadPoolExecutor(6) as pool:
            both = [
                pool.submit(social.planning.change, ann, night.night_id, NOW_MS, movie_id=ALIEN),
                pool.submit(social.planning.invite, ann, night.night_id, [new], NOW_MS),
            ]
            list(pool.map(answer, guests))
            for each in both:
                each.result()
        after = social.nights.night(night.night_id)
        assert after
        assert after.answers == {ann: Answer.ACCEPTED, new: Answer.PENDING, **answers}
        assert (after.movie_id, after.version) == (ALIEN, 2)

    def test_a_write_goes_by_what_it_changes_alone(self, social: Social) -> None:
        ann, ben, cleo, dan = people(4)
        befriend(social, ann, dan)
        night = night_of(social, ann, ben, cleo)
        nights = social.nights
        by_ben = night.answered(ben, Answer.ACCEPTED, NOW_MS)
        assert nights.change(night, by_ben, ())
        assert nights.change(night, night.answered(cleo, Answer.DECLINED, NOW_MS), ())
        assert not nights.change(night, night.answered(ben, Answer.DECLINED, NOW_MS), ())
        assert nights.change(night, night.inviting([dan], NOW_MS), ())
        assert not nights.change(night, night.inviting(people(1), NOW_MS), ())
        assert not nights.change(night, night.planned(None, LATER), ()), "ben has answered"
        assert not nights.change(night, night.cancelled(), ()), "they are to be told"
        now = nights.night(night.night_id)
        assert now
        assert nights.change(now, now.planned(ALIEN, START), ())
        stale = now.answered(dan, Answer.ACCEPTED, NOW_MS)
        assert not nights.change(now, stale, ()), "the version is another"
        assert not nights.remove(night, ())
        found = nights.night(night.night_id)
        assert found
        assert found.answers == {
            ann: Answer.ACCEPTED,
            ben: Answer.ACCEPTED,
            cleo: Answer.DECLINED,
            dan: Answer.PENDING,
        }
        assert nights.remove(found, ())
        assert nights.night(night.night_id) is None
        assert all(nights.nights_of(each) == [] for each in (ann, ben, cleo, dan))
