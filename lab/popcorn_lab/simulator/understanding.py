"""From an utterance to an intent with slots, as Alexa does it: by the interaction model alone.

Three layers, the first that fits best wins: the samples as they are; the samples after likely
misspellings are corrected; the sample that is nearest as a whole. All of it is deterministic.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from dataclasses import replace
from functools import cache
from math import inf

from rapidfuzz import fuzz, process

from popcorn_lab.interaction.model import InteractionModel, Value
from popcorn_lab.simulator.alexa_phrases import AlexaPhrases
from popcorn_lab.simulator.built_in_types import DATE, NUMBER, TIME, ListedType, NumberType
from popcorn_lab.simulator.carriers import Carriers
from popcorn_lab.simulator.courtesies import Courtesies
from popcorn_lab.simulator.entities import Entities
from popcorn_lab.simulator.grammar import Grammar, HeardValue, Reading
from popcorn_lab.simulator.misspellings import COST_OF_A_CORRECTION, Misspellings
from popcorn_lab.simulator.slot_types import Behind, SlotType
from popcorn_lab.simulator.words import Words, is_telling, number_words

FALLBACK = "AMAZON.FallbackIntent"
LONGEST_UTTERANCE = 30
"""Words; nobody says more in one breath, and the time to read grows with the square."""

_COST_OF_A_COURTESY = 0.25
_COST_OF_A_FILLER = 1.9
"""In the middle: just less than a word of a title that no list knows."""
_COST_OF_A_LOST_WORD = 2.1
"""Of one that belongs to no request: just more than a word of a title that no list knows."""
_COST_OF_AN_UNSAMPLED_ANSWER = 1.0
_COST_OF_A_GUESS = 4.0
_NUMBERS = number_words() - {"one"}
"""Words of stars and years. "One" is mostly a movie: "that one"."""
_CLASSES: Mapping[str, type[SlotType]] = {
    NUMBER: NumberType,
    DATE: ListedType,
    TIME: ListedType,
}
_LEAST_PART = 0.35
_FEWEST_WORDS_OF_A_PART = 2
_NEAR_ENOUGH_PERCENT = 84.0
_SHORTEST_FOR_A_GUESS = 8


class Understanding:
    """What a model, together with Alexa's own phrases, makes of an utterance."""

    def __init__(self, model: InteractionModel, phrases: AlexaPhrases) -> None:
        self._model = model
        referred = {
            slot.type for intent in model.intents.values() for slot in intent.slots.values()
        }
        samples = {
            name: [*intent.samples, *phrases.intents.get(name, ())]
            for name, intent in model.intents.items()
        }
        slots = {name: intent.slots for name, intent in model.intents.items()}
        self.language = language = phrases.language
        as_compared = cache(language.phrase)  # each sample is asked for twice
        carriers = Carriers(samples, slots, as_compared)
        self._types = {
            name: _CLASSES.get(name, SlotType)(
                name,
                phrases.built_in.get(name, model.types.get(name, ())),
                carrier_words=carriers.words,
                words_behind=carriers.behind(name),
                language=language,
            )
            for name in sorted(referred)
        }
        self._grammar = Grammar(samples, slots, self._types, as_compared)
        self._answer_types = {name: each.for_answers() for name, each in self._types.items()}
        self._answers = {
            (name, slot): Grammar(
                {name: model.samples}, {name: intent.slots}, self._answer_types, as_compared
            )
            for name, intent in model.intents.items()
            for slot, model in intent.slots.items()
            if model.samples
        }
        self._known = self._grammar.literal_words.union(
            *(each.listed_words() for each in self._types.values())
        )
        self._told: frozenset[str] = frozenset()
        closed = (each for each in self._types.values() if not each.is_open)
        self._misspellings = Misspellings(
            self._grammar.literal_words, {word for each in closed for word in each.spoken_words()}
        )
        self._courtesies = Courtesies(
            phrases.polite_before, phrases.polite_after, language, phrases.anywhere
        )

    def told(self, entities: Entities) -> Understanding:
        """The same, while these values are known."""
        told = {name: values for name, values in entities.values.items() if name in self._types}
        if not told:
            return self
        twin = copy(self)
        twin._types = _with_told(self._types, told)
        twin._answer_types = _with_told(self._answer_types, told)
        twin._grammar = self._grammar.over(twin._types)
        twin._told = frozenset().union(*(twin._types[name].told_words() for name in told))
        return twin

    def understand(self, words: Words) -> Reading:
        """The best reading; the fallback intent where nothing fits."""
        return self._best(self._readings(words)) or Reading(FALLBACK, {}, 0.0, 0)

    def answer(self, words: Words, intent: str, slot: str) -> Reading:
        """What was said after a slot was asked for: its value, or something else altogether.

        The value may stand alone or in the slot's samples; only such a reading `is_answer`, while
        "rate alien" begins anew though it is of the same intent. A command that has no slots,
        such as "help", goes before a title that sounds the same; apart from that the reading
        that assumes least is taken, the answer first.
        """
        other = self._best(
            # "Two for the road" is rather a title than two stars for "The Road".
            each
            for each in self._readings(words)
            if self._is_sure(each) or not (each.is_enclosed and self._is_open(intent, slot))
        )
        if other is not None and other.cost == 0 and not other.slots:
            return other
        answer = self._best(self._answer_readings(words, intent, slot))
        if answer is None or (other is not None and other.cost < answer.cost):
            return other or Reading(FALLBACK, {}, 0.0, 0)
        return replace(answer, is_answer=True)

    def _is_open(self, intent: str, slot: str) -> bool:
        slots = self._model.intents[intent].slots if intent in self._model.intents else {}
        return slot in slots and self._types[slots[slot].type].is_open

    def _answer_readings(self, words: Words, intent: str, slot: str) -> Iterator[Reading]:
        slot_model = self._model.intents.get(intent)
        if slot_model is None or slot not in slot_model.slots:
            return
        slot_type = self._types[slot_model.slots[slot].type]
        grammar = self._answers.get((intent, slot))
        for said, cost in self._said_otherwise(words):
            if grammar is not None:
                answers = grammar.over(self._answer_types).readings(said)
                yield from (each.with_extra_cost(cost) for each in answers)
            values = slot_type.listed(said)
            if not values:
                if not slot_type.may_be(said):
                    continue
                cost += slot_type.cost_of_unlisted(said, Behind.WORD)
                cost += _COST_OF_AN_UNSAMPLED_ANSWER
            heard = HeardValue(said.said, values)
            yield Reading(intent, {slot: heard}, cost, 0)

    def _readings(self, words: Words) -> Iterator[Reading]:
        cheapest = inf
        for said, cost in self._said_otherwise(words):
            if cost >= cheapest:
                continue  # whatever this brings, there is a better one
            for reading in self._grammar.readings(said):
                cheapest = min(cheapest, cost + reading.cost)
                yield reading.with_extra_cost(cost)
        if cheapest > _COST_OF_A_GUESS:
            yield from self._guesses(words)
            yield from self._parts(words, cheapest)

    def _said_otherwise(self, words: Words) -> Iterator[tuple[Words, float]]:
        """The words, then without courtesies, each also with its misspellings corrected."""
        if not 0 < len(words) <= LONGEST_UTTERANCE:
            return
        polite = self._courtesies.ever_less(words)
        bare = polite[-1]
        plain = self._courtesies.ever_less(self._courtesies.left_out_everywhere(bare))
        variants = [(each, (len(words) - len(each)) * _COST_OF_A_COURTESY) for each in polite]
        if len(plain[0]) < len(bare):
            fillers = len(bare) - len(plain[0])
            variants += [
                (
                    each,
                    (len(words) - len(each) - fillers) * _COST_OF_A_COURTESY
                    + fillers * _COST_OF_A_FILLER,
                )
                for each in plain
            ]
        shortest = variants[-1]
        for said in {words: None, bare: None}:
            cost = (len(words) - len(said)) * _COST_OF_A_COURTESY
            variants += [
                (each, cost + (len(said) - len(each)) * _COST_OF_A_FILLER)
                for each in self._courtesies.one_left_out(said)
            ]
        yield from variants
        for said, cost in (variants[0], shortest):
            corrected, count = self._misspellings.corrected(said)
            if count:
                yield corrected, cost + count * COST_OF_A_CORRECTION

    def _parts(self, words: Words, cheapest: float) -> Iterator[Reading]:
        """A request behind, or before, words that belong to none: "we're bored, a comedy please".

        It has to be the better part of what was said, nothing in it may be unheard of, and what is
        left out may not tell stars or a year.
        """
        if len(words) > LONGEST_UTTERANCE:
            return
        plain, tried = self._courtesies.left_out_everywhere(words), set[tuple[str, ...]]()
        for whole in (words, plain) if len(plain) < len(words) else (words,):
            left_out = (len(words) - len(whole)) * _COST_OF_A_FILLER
            for dropped in range(1, len(whole) - 1):
                cost = _COST_OF_A_GUESS + left_out + dropped * _COST_OF_A_LOST_WORD
                if cost >= cheapest or (len(whole) - dropped) < _LEAST_PART * len(whole):
                    break
                kept = len(whole) - dropped
                for rest, part, is_torn in (
                    (whole[:dropped], whole[dropped:], False),
                    (whole[kept:], whole[:kept], not self._is_carrier(whole.forms[kept])),
                ):
                    if not _NUMBERS.isdisjoint(rest.text.split()):
                        continue
                    for reading in self._plain_requests(part, tried):
                        if is_torn and any(map(part.said.endswith, self._titles(reading))):
                            continue  # "turn on the living", of "turn on the living room lights"
                        cheapest = cost
                        yield reading.with_extra_cost(cost)

    def _is_known(self, word: str) -> bool:
        return word in self._known or word in self._told

    def _is_carrier(self, word: str) -> bool:
        return word in self._grammar.literal_words

    def _is_sure(self, reading: Reading) -> bool:
        # "I'll take the last one": every value is listed, and none is a title.
        is_listed = all(value.values for value in reading.slots.values())
        return is_listed and not self._titles(reading)

    def _titles(self, reading: Reading) -> list[str]:
        slots = reading.slots.items()
        return [value.heard for slot, value in slots if self._is_open(reading.name, slot)]

    def _plain_requests(self, part: Words, tried: set[tuple[str, ...]]) -> Iterator[Reading]:
        for said in self._courtesies.ever_less(part):
            is_new = said.forms not in tried and len(said) >= _FEWEST_WORDS_OF_A_PART
            if is_new and all(self._is_known(word) or not is_telling(word) for word in said.forms):
                tried.add(said.forms)
                for reading in self._grammar.readings(said):
                    if reading.cost == 0 and _is_request(reading):
                        yield reading

    def _guesses(self, words: Words) -> Iterator[Reading]:
        if len(words.text) < _SHORTEST_FOR_A_GUESS or len(words) > LONGEST_UTTERANCE:
            return
        phrases = self._grammar.literal_phrases
        near = process.extract(
            words.text,
            phrases.keys(),
            scorer=fuzz.ratio,
            score_cutoff=_NEAR_ENOUGH_PERCENT,
            limit=None,
        )
        for phrase, *_ in near:
            if _says_all_of(words, phrase) and _adds_little(words, phrase):
                yield Reading(phrases[phrase], {}, _COST_OF_A_GUESS, len(words))
                return

    @staticmethod
    def _best(readings: Iterator[Reading]) -> Reading | None:
        return min(readings, key=lambda reading: reading.rank, default=None)


def _with_told(
    types: Mapping[str, SlotType], told: Mapping[str, Sequence[Value]]
) -> dict[str, SlotType]:
    return {**types, **{name: types[name].with_told(values) for name, values in told.items()}}


def _adds_little(words: Words, phrase: str) -> bool:
    # "Who directed The Shaggy Moon" has most letters of "who directed it", and asks of a movie.
    known = phrase.split()
    return sum(word not in known and is_telling(word) for word in words.forms) <= 1


def _is_request(reading: Reading) -> bool:
    """Whether a part of an utterance says enough to be taken for all of it."""
    return reading.literal_words + len(reading.slots) >= _FEWEST_WORDS_OF_A_PART


def _says_all_of(words: Words, phrase: str) -> bool:
    # "I've seen that" has most letters of "I've seen them", and is something else.
    said = iter(words.text.split())
    return all(word in said for word in phrase.split() if is_telling(word))
