"""Conversations in French, with the built French model: what is heard, said and stored."""

from __future__ import annotations

import re

import pytest

from popcorn.domain.movies import Genre, Movie, MovieId
from popcorn_lab.simulator.conversation import Turn
from tests.conversations.conftest import ALIEN, TOY_STORY, Talk, says


@pytest.fixture
def spoken_locale() -> str:
    return "fr-FR"


def offered(talk: Talk, turn: Turn) -> list[Movie]:
    found = talk.services.catalogue.movies([MovieId(each) for each in turn.offered])
    assert found, turn.speech
    return list(found.values())


def test_welcome_popular_and_goodbye(talk: Talk) -> None:
    says(talk.say("Alexa, ouvre Popcorn Picks"), "Bienvenue dans Popcorn Picks")
    popular = talk.say("qu'est-ce qui est populaire en ce moment ?")
    assert len(popular.offered) == 3
    assert " et " in popular.speech
    goodbye = talk.say("merci, c'est tout")
    says(goodbye, "bon film")
    assert goodbye.session_ended


def test_halves_are_heard_in_front_of_the_stars_and_behind_them(talk: Talk) -> None:
    says(talk.say("note Toy Story quatre étoiles et demie"), "quatre étoiles et demie", "Toy Story")
    assert talk.stars(TOY_STORY) == 4.5
    says(talk.say("je mets trois et demie à Alien"), "trois étoiles et demie", "Alien")
    assert talk.stars(ALIEN) == 3.5
    says(talk.say("une demi-étoile pour Alien"), "une demi-étoile")
    assert talk.stars(ALIEN) == 0.5


def test_what_a_rating_lacks_is_asked_for(talk: Talk) -> None:
    assert talk.say("je voudrais noter un film").asks == "movie"
    assert talk.say("Alien").asks == "stars"
    out_of_range = talk.say("dix étoiles")
    assert out_of_range.asks == "stars"
    says(out_of_range, "Alien")
    says(talk.say("quatre virgule cinq"), "quatre étoiles et demie")
    assert talk.stars(ALIEN) == 4.5


def test_stars_alone_ask_for_their_movie(talk: Talk) -> None:
    asked = talk.say("quatre étoiles et demie")
    assert asked.asks == "movie"
    says(talk.say("c'était Alien"), "quatre étoiles et demie pour Alien")
    assert talk.stars(ALIEN) == 4.5


@pytest.mark.parametrize(
    ("utterance", "genre"),
    [
        ("recommande-moi un film d'horreur", Genre.HORROR),
        ("un truc qui fait peur", Genre.HORROR),
        ("j'aimerais bien quelque chose de drôle", Genre.COMEDY),
        ("tu peux me proposer une comédie romantique s'il te plaît ?", Genre.ROMANCE),
        ("demande à Popcorn Picks de me trouver un film de science-fiction", Genre.SCI_FI),
        ("on voudrait un dessin animé pour ce soir", Genre.ANIMATION),
        ("j'ai envie d'un bon western", Genre.WESTERN),
    ],
)
def test_nouns_and_adjectives_are_genres(talk: Talk, utterance: str, genre: Genre) -> None:
    assert all(genre in movie.genres for movie in offered(talk, talk.say(utterance)))


@pytest.mark.parametrize(
    ("utterance", "begin"),
    [
        ("une comédie des années quatre-vingt-dix", 1990),
        ("une comédie des années 80", 1980),
        ("les meilleures comédies des années quatre-vingt", 1980),
        ("des comédies des années deux mille", 2000),
    ],
)
def test_a_genre_of_a_decade_and_more_of_it(talk: Talk, utterance: str, begin: int) -> None:
    for turn in (talk.say(utterance), talk.say("encore")):
        movies = offered(talk, turn)
        assert all(movie.year in range(begin, begin + 10) for movie in movies)
        assert all(Genre.COMEDY in movie.genres for movie in movies)


def test_one_of_the_three_by_its_place(talk: Talk) -> None:
    three = talk.say("recommande-moi un film").offered
    says(talk.say("mets quatre étoiles au deuxième"), "quatre étoiles")
    assert talk.stars(MovieId(three[1])) == 4
    says(talk.say("non, le troisième"), "quatre étoiles")
    assert talk.stars(MovieId(three[1])) is None
    assert talk.stars(MovieId(three[2])) == 4


def test_seen_not_interested_and_taken_back(talk: Talk) -> None:
    talk.say("recommande-moi un film")
    assert talk.say("le premier, je l'ai déjà vu").asks == "stars"
    says(talk.say("trois"), "trois étoiles")
    three = talk.say("autre chose").offered
    declined = talk.say("le deuxième ne m'intéresse pas")
    assert three[1] not in declined.offered
    says(talk.say("c'était une erreur"), "revenir")


def test_a_title_with_its_number_in_words_and_one_of_several_by_its_year(talk: Talk) -> None:
    says(talk.say("note Terminator deux cinq étoiles"), "Terminator 2")
    several = talk.say("deux étoiles pour Godzilla")
    assert several.asks == "movie"
    says(several, "Godzilla de 1998", " ou ")
    says(talk.say("celui de mille neuf cent quatre-vingt-dix-huit"), "Deux étoiles pour Godzilla")
    assert talk.stars(MovieId("godzilla-1998")) == 2


def test_why_and_would_i_like_it(talk: Talk) -> None:
    talk.say("cinq étoiles pour Alien")
    talk.say("recommande-moi un film")
    why = talk.say("pourquoi le premier ?")
    assert why.intent == "WhyIntent"
    assert not why.session_ended
    says(talk.say("est-ce que Toy Story me plairait ?"), "Toy Story", "étoile")


def test_films_like_one_and_the_other_direction(talk: Talk) -> None:
    similar = talk.say("tu as des films dans le genre de Alien ?")
    says(similar, "Alien")
    assert len(similar.offered) == 3
    gentler = talk.say("un peu moins violent")
    assert gentler.intent == "RefineIntent"
    says(gentler, "sans violence")
    says(talk.say("reviens en arrière"), similar_titles(talk, similar)[0])


def similar_titles(talk: Talk, turn: Turn) -> list[str]:
    return [movie.title for movie in offered(talk, turn)]


def test_a_refused_genre_stays_away(talk: Talk) -> None:
    refused = talk.say("pas de comédies")
    says(refused, "comédies")
    for turn in (refused, talk.say("encore")):
        assert all(Genre.COMEDY not in movie.genres for movie in offered(talk, turn))


def test_a_round_of_ratings_with_its_own_words(talk: Talk) -> None:
    first = talk.say("je veux noter quelques films")
    assert first.asks == "stars"
    skipped = talk.say("je ne l'ai pas vu")
    assert skipped.speech != first.speech
    assert skipped.asks == "stars"
    says(talk.say("quatre étoiles et demie"), "quatre étoiles et demie")
    assert len(talk.say("ça suffit").offered) == 3


def test_being_forgotten_is_confirmed(talk: Talk) -> None:
    talk.say("cinq étoiles pour Alien")
    says(talk.say("efface toutes mes données"), "j'efface ?")
    says(talk.say("non"), "garde")
    assert talk.stars(ALIEN) == 5
    talk.say("oublie-moi")
    says(talk.say("oui"), "effacé")
    assert talk.stars(ALIEN) is None


def test_help_nonsense_repeat_and_cancel(talk: Talk) -> None:
    talk.say("ouvre Popcorn Picks")
    says(talk.say("aide-moi"), "étoile")
    nonsense = talk.say("les chaussettes de l'archiduchesse sont archi-sèches")
    assert nonsense.intent == "AMAZON.FallbackIntent"
    assert talk.say("pardon ?").speech == nonsense.speech
    assert talk.say("laisse tomber").speech != nonsense.speech


def test_an_unknown_title_is_said_back_as_it_was_heard(talk: Talk) -> None:
    says(talk.say("note la longue route blanche trois étoiles"), "longue route blanche")


def test_nothing_is_said_in_english_and_nothing_needs_elision(talk: Talk) -> None:
    talk.say("cinq étoiles pour Alien")
    for utterance in (
        "ouvre Popcorn Picks",
        "qu'est-ce qui marche en ce moment",
        "qui suis-je",
        "mes notes",
        "change ma note pour Alien en une étoile",
        "qui joue dans Alien",
        "où est-ce que je peux voir Alien",
        "lance Alien",
        "des films comme Alien",
        "pourquoi Alien",
        "dis-m'en plus sur Alien",
        "oublie-moi",
        "non",
        "stop",
    ):
        said = talk.say(utterance).speech.lower()
        english = ("movie", "your", "say ", "stars", "want")
        assert not [word for word in english if word in said], said
        assert not re.search(r"\b(?:de|que|le) (?:alien|une étoile)", said), said


def test_a_title_is_heard_behind_an_elided_word(talk: Talk) -> None:
    says(talk.say("parle-moi d'Alien"), "Alien", "1979")
    refused = talk.say("pas de films d'horreur")
    assert refused.slots["genre"].endswith("horreur")
    assert " horreur" not in refused.slots["genre"].removeprefix("films ")


@pytest.mark.parametrize(
    "utterance", ["demande à Popcorn Picks de l'aide", "j'ai besoin d'aide", "un peu d'aide"]
)
def test_help_is_found_behind_an_article(talk: Talk, utterance: str) -> None:
    assert talk.say(utterance).intent == "AMAZON.HelpIntent"


def test_a_verb_and_a_preposition_are_no_number_of_stars(talk: Talk) -> None:
    first = talk.say("recommande-moi un film").offered[0]
    talk.say("le premier a l'air bien")
    assert talk.stars(MovieId(first)) is None


def test_what_is_asked_of_a_movie_may_name_it_first_or_last(talk: Talk) -> None:
    talk.say("recommande-moi un film")
    for utterance, intent in (
        ("le deuxième il parle de quoi", "MovieDetailsIntent"),
        ("il dure combien de temps le dernier", "LengthIntent"),
        ("y a qui dedans", "CastIntent"),
        ("le troisième on peut le voir où", "WhereToWatchIntent"),
    ):
        assert talk.say(utterance).intent == intent, utterance
