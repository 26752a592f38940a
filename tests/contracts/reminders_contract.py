"""What every ReminderBook does: a subclass supplies `social`."""

from __future__ import annotations

from dataclasses import replace

from popcorn.domain.night_forgetting import forget_nights
from popcorn.domain.reminders import Alert, Reminder, Step
from tests.contracts.social import DAY_MS, NOW_MS, Social, night_of, people

ALERT = Alert("token of Alexa's", people(1)[0], "https://api.amazonalexa.com", "de-DE", NOW_MS, 2)


class RemindersContract:
    """Every test has listeners of its own, so that one store can serve them all."""

    def test_a_reminder_is_kept_as_it_was_written(self, social: Social) -> None:
        (ann,) = people(1)
        offered = Reminder(ann, "a night", Step.OFFERED, NOW_MS, NOW_MS + DAY_MS)
        kept = offered.becoming(Step.SET, NOW_MS + 1, ALERT)
        assert social.nights.reminder(ann, "a night") is None
        assert social.nights.change_reminder(None, offered)
        assert social.nights.reminder(ann, "a night") == offered
        assert social.nights.change_reminder(offered, kept)
        assert social.nights.reminder(ann, "a night") == kept
        other = replace(offered, night_id="another night")
        assert social.nights.change_reminder(None, other)
        found = sorted(social.nights.reminders_of(ann), key=lambda each: each.night_id)
        assert found == [kept, other]

    def test_who_was_overtaken_writes_nothing(self, social: Social) -> None:
        (ann,) = people(1)
        offered = Reminder(ann, "a night", Step.OFFERED, NOW_MS, NOW_MS + DAY_MS)
        refused = offered.becoming(Step.REFUSED, NOW_MS)
        assert not social.nights.change_reminder(offered, refused), "there is none yet"
        assert social.nights.change_reminder(None, offered)
        assert not social.nights.change_reminder(None, offered), "there is one by now"
        assert social.nights.change_reminder(offered, refused)
        assert not social.nights.change_reminder(offered, offered.becoming(Step.SET, 1, ALERT))
        assert not social.nights.change_reminder(offered, None)
        assert social.nights.reminder(ann, "a night") == refused
        assert social.nights.change_reminder(refused, None)
        assert not social.nights.change_reminder(refused, None)
        assert social.nights.reminder(ann, "a night") is None

    def test_forgetting_a_listener_deletes_theirs_alone(self, social: Social) -> None:
        ann, ben = people(2)
        night = night_of(social, ann, ben)
        for each in (ann, ben):
            reminder = Reminder(each, night.night_id, Step.OFFERED, NOW_MS, night.kept_until_ms)
            assert social.nights.change_reminder(None, reminder)
        forget_nights(social.nights, ben, NOW_MS, until_ms=NOW_MS - 1)
        assert social.nights.reminders_of(ben), "what was said after that moment stays"
        for _ in range(2):
            forget_nights(social.nights, ben, NOW_MS)
        assert social.nights.reminders_of(ben) == []
        assert len(social.nights.reminders_of(ann)) == 1
