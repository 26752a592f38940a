"""Conversations in Italian, with the built Italian model: what is heard, said and stored."""

from __future__ import annotations

import pytest

from popcorn.domain.movies import Genre, Movie, MovieId
from popcorn_lab.simulator.conversation import Turn
from tests.conversations.conftest import ALIEN, TOY_STORY, Talk, says


@pytest.fixture
def spoken_locale() -> str:
    return "it-IT"


def movies_of(talk: Talk, turn: Turn) -> list[Movie]:
    ids = [MovieId(each) for each in turn.offered]
    assert ids, turn.speech
    found = talk.services.catalogue.movies(ids)
    return [found[each] for each in ids]


def test_welcome_popular_and_goodbye(talk: Talk) -> None:
    says(talk.say("Alexa, apri Popcorn Picks"), "Ti do il benvenuto su Popcorn Picks")
    popular = talk.say("quali sono i film più popolari?")
    assert len(popular.offered) == 3
    assert " e " in popular.speech
    goodbye = talk.say("grazie, ciao")
    says(goodbye, "buona visione")
    assert goodbye.session_ended


def test_a_rating_with_halves_is_stored_and_said(talk: Talk) -> None:
    rated = talk.say("dai quattro stelle e mezza a Toy Story")
    says(rated, "quattro stelle e mezza", "Toy Story")
    assert talk.stars(TOY_STORY) == 4.5
    says(talk.say("tre e mezzo ad Alien"), "tre stelle e mezza", "Alien")
    assert talk.stars(ALIEN) == 3.5


def test_what_a_rating_lacks_is_asked_for(talk: Talk) -> None:
    asked = talk.say("vorrei votare un film")
    assert asked.asks == "movie"
    assert talk.say("Alien").asks == "stars"
    out_of_range = talk.say("dieci stelle")
    assert out_of_range.asks == "stars"
    says(out_of_range, "Alien")
    says(talk.say("quattro virgola cinque"), "quattro stelle e mezza")
    assert talk.stars(ALIEN) == 4.5


@pytest.mark.parametrize(
    ("utterance", "genre"),
    [
        ("consigliami un film dell'orrore", Genre.HORROR),
        ("vorrei qualcosa di divertente", Genre.COMEDY),
        ("mi consigli un bel film d'amore?", Genre.ROMANCE),
        ("ho voglia di un film di fantascienza", Genre.SCI_FI),
        ("un cartone animato", Genre.ANIMATION),
        ("le migliori commedie", Genre.COMEDY),
    ],
)
def test_nouns_adjectives_and_elisions_are_genres(talk: Talk, utterance: str, genre: Genre) -> None:
    assert all(genre in movie.genres for movie in movies_of(talk, talk.say(utterance)))


def test_a_genre_of_a_decade_at_once_and_more_of_it(talk: Talk) -> None:
    first = talk.say("chiedi a Popcorn Picks una commedia degli anni novanta")
    says(first, "commedie degli anni novanta")
    more = movies_of(talk, talk.say("dammene altri per favore"))
    assert len(more) == 3
    assert all(movie.year in range(1990, 2000) for movie in more)


def test_two_genres_the_noun_first(talk: Talk) -> None:
    offer = talk.say("una commedia romantica")
    says(offer, "commedie che sono anche film romantici")
    for movie in movies_of(talk, offer):
        assert {Genre.COMEDY, Genre.ROMANCE} <= movie.genres


def test_one_of_the_three_by_its_place(talk: Talk) -> None:
    offered = talk.say("consigliami un film").offered
    says(talk.say("quattro stelle al secondo"), "quattro stelle")
    assert talk.stars(MovieId(offered[1])) == 4
    says(talk.say("dai mezza stella all'ultimo"), "mezza stella")
    assert talk.stars(MovieId(offered[2])) == 0.5


def test_seen_not_interested_and_taken_back(talk: Talk) -> None:
    talk.say("consigliami un film")
    seen = talk.say("il primo l'ho già visto")
    assert seen.asks == "stars"
    says(talk.say("tre"), "tre stelle")
    offered = talk.say("qualcos'altro").offered
    declined = talk.say("il secondo non fa per me")
    assert offered[1] not in declined.offered
    says(talk.say("ho sbagliato"), "può ricapitare")


def test_stars_that_were_misheard_are_corrected(talk: Talk) -> None:
    talk.say("dai cinque stelle ad Alien")
    talk.say("no, volevo dire due stelle e mezza")
    assert talk.stars(ALIEN) == 2.5
    talk.say("togli il voto")
    assert talk.stars(ALIEN) == 5


def test_a_title_with_its_number_in_words_and_one_of_several_by_its_year(talk: Talk) -> None:
    says(talk.say("dai cinque stelle a Terminator due"), "Terminator 2")
    several = talk.say("vota Godzilla due stelle")
    assert several.asks == "movie"
    says(several, "Godzilla del 1998", " o ")
    says(talk.say("quello del millenovecentonovantotto"), "due stelle per Godzilla")
    assert talk.stars(MovieId("godzilla-1998")) == 2


def test_why_and_would_i_like_it(talk: Talk) -> None:
    talk.say("dai cinque stelle ad Alien")
    talk.say("consigliami un film")
    why = talk.say("perché il primo?")
    assert why.intent == "WhyIntent"
    assert not why.session_ended
    says(talk.say("secondo te mi piacerebbe Toy Story?"), "Toy Story", "stell")


def test_films_like_one_another_direction_and_back(talk: Talk) -> None:
    similar = talk.say("cerco qualcosa di simile ad Alien")
    says(similar, "Alien")
    assert len(similar.offered) == 3
    lighter = talk.say("non così violento, per favore")
    assert lighter.intent == "RefineIntent"
    assert not lighter.session_ended
    assert set(talk.say("torna indietro").offered) == set(similar.offered)


def test_a_genre_is_refused(talk: Talk) -> None:
    refused = talk.say("niente commedie")
    says(refused, "senza commedie")
    assert all(Genre.COMEDY not in movie.genres for movie in movies_of(talk, refused))


def test_a_few_ratings_in_a_row(talk: Talk) -> None:
    says(talk.say("voglio votare qualche film"), "hai visto")
    skipped = talk.say("non l'ho mai visto")
    assert skipped.intent == "SkipIntent"
    says(skipped, "?")
    says(talk.say("quattro stelle"), "quattro stelle per")
    assert talk.say("basta così").offered


def test_being_forgotten_is_confirmed(talk: Talk) -> None:
    talk.say("dai cinque stelle ad Alien")
    says(talk.say("dimenticami"), "Cancello?")
    says(talk.say("no"), "resta tutto com'è")
    assert talk.stars(ALIEN) == 5
    talk.say("cancella tutti i miei dati")
    says(talk.say("sì"), "Ho cancellato tutto")
    assert talk.stars(ALIEN) is None


def test_help_nonsense_repeat_and_cancel(talk: Talk) -> None:
    talk.say("apri Popcorn Picks")
    says(talk.say("aiuto"), "puoi anche dire: consigliami un film")
    nonsense = talk.say("sopra la panca la capra campa sotto la panca la capra crepa")
    assert nonsense.intent == "AMAZON.FallbackIntent"
    assert talk.say("come hai detto?").speech == nonsense.speech
    assert talk.say("lascia stare").speech != nonsense.speech


def test_an_unknown_title_is_said_back_as_it_was_heard(talk: Talk) -> None:
    says(talk.say("dai tre stelle a la città più lontana"), "città più lontana")


def test_nothing_is_said_in_english(talk: Talk) -> None:
    for utterance in (
        "apri Popcorn Picks",
        "cosa va forte adesso",
        "chi sono",
        "i miei voti",
        "chi recita in Alien",
        "quanto dura Alien",
        "dove posso vedere Alien",
        "fai partire Alien",
        "dimenticami",
        "no",
        "stop",
    ):
        said = talk.say(utterance).speech.lower()
        english = ("movie", "your", "say ", "stars", "want")
        assert not [word for word in english if word in said], said


def test_like_the_third_is_not_how_is_the_third(talk: Talk) -> None:
    talk.say("consigliami un film")
    assert talk.say("meglio come il terzo").intent == "MoreLikeThatIntent"
    assert talk.say("com'è il primo").intent == "MovieDetailsIntent"


def test_not_too_old_is_a_direction_and_no_title(talk: Talk) -> None:
    talk.say("consigliami un film")
    refined = talk.say("non troppo vecchio")
    assert refined.intent == "RefineIntent"
    assert len(refined.offered) == 3
