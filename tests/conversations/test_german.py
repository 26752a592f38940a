"""Conversations in German, with the built German model: what is heard, said and stored."""

from __future__ import annotations

import pytest

from popcorn.domain.movies import Genre, MovieId
from tests.conversations.conftest import ALIEN, TOY_STORY, Talk, says


@pytest.fixture
def spoken_locale() -> str:
    return "de-DE"


def genres_of(talk: Talk, ids: list[str]) -> list[frozenset[Genre]]:
    found = talk.services.catalogue.movies([MovieId(each) for each in ids])
    return [movie.genres for movie in found.values()]


def test_welcome_popular_and_goodbye(talk: Talk) -> None:
    says(talk.say("Alexa, öffne Popcorn Picks"), "Willkommen bei Popcorn Picks")
    popular = talk.say("was ist gerade so beliebt")
    assert len(popular.offered) == 3
    assert " und " in popular.speech
    goodbye = talk.say("danke, das war's")
    says(goodbye, "Tschüss")
    assert goodbye.session_ended


def test_a_rating_with_halves_is_stored_and_said(talk: Talk) -> None:
    says(talk.say("bewerte Toy Story mit viereinhalb Sternen"), "viereinhalb Sterne", "Toy Story")
    assert talk.stars(TOY_STORY) == 4.5
    says(talk.say("ich gebe Alien dreieinhalb Sterne"), "dreieinhalb Sterne", "Alien")
    assert talk.stars(ALIEN) == 3.5


def test_what_a_rating_lacks_is_asked_for(talk: Talk) -> None:
    asked = talk.say("ich möchte einen Film bewerten")
    assert asked.asks == "movie"
    assert talk.say("Alien").asks == "stars"
    out_of_range = talk.say("zehn Sterne")
    assert out_of_range.asks == "stars"
    says(out_of_range, "Alien")
    says(talk.say("vier Komma fünf"), "viereinhalb Sterne")
    assert talk.stars(ALIEN) == 4.5


def test_compounds_and_adjectives_are_genres(talk: Talk) -> None:
    for utterance, genre in (
        ("empfiehl mir einen Gruselfilm", Genre.HORROR),
        ("ich hätte gern was Lustiges", Genre.COMEDY),
        ("schlag mir bitte einen guten Liebesfilm vor", Genre.ROMANCE),
        ("ich habe Lust auf einen Science-Fiction-Film", Genre.SCI_FI),
    ):
        offered = genres_of(talk, list(talk.say(utterance).offered))
        assert offered, utterance
        assert all(genre in genres for genres in offered), utterance


def test_a_genre_of_a_decade_at_once_and_more_of_it(talk: Talk) -> None:
    first = talk.say("frag Popcorn Picks nach einer Komödie aus den Neunzigern")
    says(first, "Komödien aus den Neunzigern")
    more = talk.say("noch welche bitte")
    found = talk.services.catalogue.movies([MovieId(each) for each in more.offered])
    assert len(found) == 3
    assert all(movie.year in range(1990, 2000) for movie in found.values())


def test_one_of_the_three_by_its_place(talk: Talk) -> None:
    offered = talk.say("empfiehl mir einen Film").offered
    says(talk.say("gib dem zweiten vier Sterne"), "vier Sterne")
    assert talk.stars(MovieId(offered[1])) == 4


def test_seen_not_interested_and_taken_back(talk: Talk) -> None:
    talk.say("empfiehl mir einen Film")
    seen = talk.say("den ersten kenne ich schon")
    assert seen.asks == "stars"
    says(talk.say("drei"), "drei Sterne")
    offered = talk.say("was anderes").offered
    declined = talk.say("der zweite ist nichts für mich")
    assert offered[1] not in declined.offered
    says(talk.say("mach das rückgängig"), "wieder")


def test_a_title_with_its_number_in_words_and_one_of_several_by_its_year(talk: Talk) -> None:
    says(talk.say("bewerte Terminator zwei mit fünf Sternen"), "Terminator 2")
    several = talk.say("bewerte Godzilla mit zwei Sternen")
    assert several.asks == "movie"
    says(several, "Godzilla von 1998", "oder")
    says(talk.say("der von neunzehnhundertachtundneunzig"), "zwei Sterne für Godzilla")
    assert talk.stars(MovieId("godzilla-1998")) == 2


def test_why_and_would_i_like_it(talk: Talk) -> None:
    talk.say("bewerte Alien mit fünf Sternen")
    talk.say("empfiehl mir einen Film")
    why = talk.say("warum der erste?")
    assert why.intent == "WhyIntent"
    assert not why.session_ended
    says(talk.say("würde mir Toy Story gefallen"), "Toy Story", "Stern")


def test_films_like_one_and_the_other_direction(talk: Talk) -> None:
    similar = talk.say("ich suche etwas Ähnliches wie Alien")
    says(similar, "Alien")
    assert len(similar.offered) == 3
    lighter = talk.say("nicht so brutal bitte")
    assert lighter.intent == "RefineIntent"
    assert not lighter.session_ended


def test_help_nonsense_repeat_and_cancel(talk: Talk) -> None:
    talk.say("öffne Popcorn Picks")
    says(talk.say("Hilfe"), "Sag")
    nonsense = talk.say("der Regen in Spanien grünt so grün wenn Spaniens Blüten blühen")
    assert nonsense.intent == "AMAZON.FallbackIntent"
    assert talk.say("wie bitte?").speech == nonsense.speech
    assert talk.say("ach, egal").speech != nonsense.speech


def test_an_unknown_title_is_said_back_as_it_was_heard(talk: Talk) -> None:
    says(talk.say("bewerte die weiße straße mit drei sternen"), "weiße straße")


def test_nothing_is_said_in_english(talk: Talk) -> None:
    for utterance in (
        "öffne Popcorn Picks",
        "was läuft gerade gut",
        "wer bin ich",
        "meine Bewertungen",
        "wer spielt in Alien mit",
        "wo kann ich Alien sehen",
        "spiel Alien ab",
        "vergiss mich",
        "nein",
        "stopp",
    ):
        said = talk.say(utterance).speech.lower()
        english = ("movie", "your", "say ", "stars", "want")
        assert not [word for word in english if word in said], said


def test_no_interest_in_the_first_marks_the_first_not_the_one_talked_about(talk: Talk) -> None:
    first, second, _ = talk.say("empfiehl mir einen Film").offered
    talk.say("erzähl mir was über den zweiten")
    refused = talk.say("kein Interesse am ersten")
    assert refused.intent == "NotInterestedIntent"
    marked = {mark.movie_id for mark in talk.store.marks_of(talk.listener)}
    assert marked == {first}
    assert second not in marked


def test_lists_and_what_is_taken_back_are_said_in_whole_sentences(talk: Talk) -> None:
    talk.say("was sind die bestbewerteten Komödien")
    says(talk.say("was sind die bestbewerteten Western"), "Sehr gut bewertete Western:")
    talk.say("bewerte Alien mit einem halben Stern")
    says(talk.say("nimm das zurück"), "Ich habe einen halben Stern für Alien zurückgenommen.")
