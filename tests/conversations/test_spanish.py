"""Conversations in Spanish, of Spain and of Mexico: what is heard, said and stored."""

from __future__ import annotations

import pytest

from popcorn.domain.movies import Genre, MovieId
from popcorn.skill.app import Services
from tests.conversations.conftest import ALIEN, TOY_STORY, Talk, says, start_talk


@pytest.fixture
def spoken_locale() -> str:
    return "es-ES"


@pytest.fixture
def mexican(services: Services) -> Talk:
    return start_talk(services, locale="es-MX")


def genres_of(talk: Talk, ids: list[str]) -> list[frozenset[Genre]]:
    found = talk.services.catalogue.movies([MovieId(each) for each in ids])
    return [movie.genres for movie in found.values()]


def test_welcome_popular_and_goodbye(talk: Talk) -> None:
    says(talk.say("Alexa, abre Popcorn Picks"), "Te doy la bienvenida a Popcorn Picks")
    popular = talk.say("¿qué está de moda?")
    assert popular.intent == "TrendingMoviesIntent"
    assert len(popular.offered) == 3
    assert " y " in popular.speech
    goodbye = talk.say("nada más, gracias")
    says(goodbye, "Adiós")
    assert goodbye.session_ended


def test_a_half_star_has_its_noun_within_the_number(talk: Talk) -> None:
    said = talk.say("valora Toy Story con cuatro estrellas y media")
    says(said, "cuatro estrellas y media", "Toy Story")
    assert talk.stars(TOY_STORY) == 4.5
    says(talk.say("ponle un tres y medio a Alien"), "tres estrellas y media", "Alien")
    assert talk.stars(ALIEN) == 3.5
    says(talk.say("Alien, una estrella y media"), "una estrella y media")
    assert talk.stars(ALIEN) == 1.5
    says(talk.say("no, media estrella"), "media estrella")
    assert talk.stars(ALIEN) == 0.5


@pytest.mark.parametrize(
    ("heard", "stars"), [("media", 0.5), ("una", 1), ("una y media", 1.5), ("tres coma cinco", 3.5)]
)
def test_stars_alone_answer_the_question(talk: Talk, heard: str, stars: float) -> None:
    assert talk.say("quiero puntuar Alien").asks == "stars"
    talk.say(heard)
    assert talk.stars(ALIEN) == stars


def test_what_a_rating_lacks_is_asked_for(talk: Talk) -> None:
    asked = talk.say("quiero valorar una película")
    assert asked.asks == "movie"
    assert talk.say("Alien").asks == "stars"
    out_of_range = talk.say("diez estrellas")
    assert out_of_range.asks == "stars"
    says(out_of_range, "Alien")
    says(talk.say("cuatro y media"), "cuatro estrellas y media")
    assert talk.stars(ALIEN) == 4.5


@pytest.mark.parametrize(
    ("utterance", "genre"),
    [
        ("recomiéndame una peli de miedo", Genre.HORROR),
        ("me apetece algo divertido", Genre.COMEDY),
        ("¿me podrías recomendar una buena película romántica, por favor?", Genre.ROMANCE),
        ("tengo ganas de ver una de ciencia ficción", Genre.SCI_FI),
        ("ponme una del oeste", Genre.WESTERN),
        ("algo de risa para esta noche", Genre.COMEDY),
    ],
)
def test_nouns_and_adjectives_are_genres(talk: Talk, utterance: str, genre: Genre) -> None:
    offered = genres_of(talk, list(talk.say(utterance).offered))
    assert offered
    assert all(genre in genres for genres in offered)


def test_two_genres_of_a_decade_at_once_and_more_of_them(talk: Talk) -> None:
    first = talk.say("pide a Popcorn Picks una comedia romántica de los noventa")
    says(first, "comedias", "años noventa", "películas románticas")
    more = talk.say("más")
    found = talk.services.catalogue.movies([MovieId(each) for each in more.offered])
    assert found
    for movie in found.values():
        assert movie.year in range(1990, 2000)
        assert {Genre.COMEDY, Genre.ROMANCE} <= movie.genres


def test_behind_the_name_the_verb_stands_in_the_third_person(talk: Talk) -> None:
    asked = talk.say("pide a Popcorn Picks que me recomiende algo de los ochenta")
    assert asked.intent == "RecommendMovieIntent"
    says(asked, "años ochenta")
    rated = talk.say("dile a Popcorn Picks que le ponga cinco estrellas a Toy Story")
    says(rated, "cinco estrellas", "Toy Story")
    assert talk.stars(TOY_STORY) == 5
    popular = talk.say("pregunta a Popcorn Picks cuáles son las mejores comedias")
    assert popular.intent == "BestRatedMoviesIntent"


def test_one_of_the_three_by_its_place(talk: Talk) -> None:
    offered = talk.say("recomiéndame una película").offered
    says(talk.say("cuatro estrellas y media para la segunda"), "cuatro estrellas y media")
    assert talk.stars(MovieId(offered[1])) == 4.5
    talk.say("no, la primera")
    assert talk.stars(MovieId(offered[0])) == 4.5


def test_seen_not_interested_and_taken_back(talk: Talk) -> None:
    talk.say("recomiéndame una película")
    seen = talk.say("la primera ya la he visto")
    assert seen.asks == "stars"
    says(talk.say("tres"), "tres estrellas")
    offered = talk.say("otra cosa").offered
    declined = talk.say("la segunda no me interesa")
    assert offered[1] not in declined.offered
    assert talk.say("deshaz eso").intent == "TakeBackRatingIntent"


def test_one_that_was_seen_and_all_that_were_seen_differ_by_a_letter(talk: Talk) -> None:
    talk.say("recomiéndame una película")
    assert talk.say("la he visto").intent == "SeenItIntent"
    assert talk.say("cancela").intent == "AMAZON.CancelIntent"
    offered = talk.say("recomiéndame una película").offered
    all_seen = talk.say("las he visto todas")
    assert all_seen.intent == "SeenThemAllIntent"
    assert not set(offered) & set(all_seen.offered)


def test_a_title_with_its_number_in_words_and_one_of_several_by_its_year(talk: Talk) -> None:
    says(talk.say("valora Terminator dos con cinco estrellas"), "Terminator 2")
    several = talk.say("valora Godzilla con dos estrellas")
    assert several.asks == "movie"
    says(several, "Godzilla de 1998", " o ")
    says(talk.say("la de mil novecientos noventa y ocho"), "dos estrellas", "Godzilla")
    assert talk.stars(MovieId("godzilla-1998")) == 2


def test_why_and_would_i_like_it(talk: Talk) -> None:
    talk.say("valora Alien con cinco estrellas")
    talk.say("recomiéndame una película")
    why = talk.say("¿por qué la primera?")
    assert why.intent == "WhyIntent"
    assert not why.session_ended
    says(talk.say("¿crees que me gustaría Toy Story?"), "Toy Story", "estrella")


def test_movies_like_one_and_the_other_direction(talk: Talk) -> None:
    similar = talk.say("busco algo parecido a Alien")
    says(similar, "Alien")
    assert len(similar.offered) == 3
    lighter = talk.say("que sean menos violentas, por favor")
    assert lighter.intent == "RefineIntent"
    says(lighter, "sin", "violencia")
    back = talk.say("vuelve atrás")
    assert list(back.offered) == list(similar.offered)


def test_a_refused_genre_stays_away(talk: Talk) -> None:
    refused = talk.say("nada de terror")
    says(refused, "terror")
    for genres in genres_of(talk, list(talk.say("recomiéndame algo").offered)):
        assert Genre.HORROR not in genres


def test_help_nonsense_repeat_and_cancel(talk: Talk) -> None:
    talk.say("abre Popcorn Picks")
    says(talk.say("ayuda"), "di")
    nonsense = talk.say("la lluvia en sevilla es una pura maravilla")
    assert nonsense.intent == "AMAZON.FallbackIntent"
    assert talk.say("¿qué has dicho?").speech == nonsense.speech
    assert talk.say("bah, déjalo").speech != nonsense.speech


def test_an_unknown_title_is_said_back_as_it_was_heard(talk: Talk) -> None:
    says(talk.say("valora el camino blanco de ningún sitio con tres estrellas"), "camino blanco")


def test_mexico_has_words_of_its_own(talk: Talk, mexican: Talk) -> None:
    says(mexican.say("se me antoja una película de suspenso"), "suspenso")
    says(talk.say("me apetece una película de suspense"), "suspense")
    says(mexican.say("califica Alien con tres estrellas"), "tres estrellas")
    says(mexican.say("mis calificaciones"), "calificado una película")
    says(talk.say("mis notas"), "valorado una película")
    assert mexican.say("¿dónde la están pasando?").intent == "WhereToWatchIntent"
    assert mexican.say("ponle play a Alien").intent == "PlayMovieIntent"


@pytest.mark.parametrize("spoken_locale", ["es-ES", "es-MX"])
def test_nothing_is_said_in_english(talk: Talk) -> None:
    for utterance in (
        "abre Popcorn Picks",
        "qué está viendo la gente",
        "quién soy",
        "mis valoraciones",
        "quién sale en Alien",
        "dónde puedo ver Alien",
        "cuánto dura Alien",
        "pon Alien",
        "olvídame",
        "no",
        "para",
    ):
        said = talk.say(utterance).speech.lower()
        english = ("movie", "your", "say ", "stars", "want")
        assert not [word for word in english if word in said], said


def test_a_sentence_that_opens_with_a_sign_has_its_capital_behind_it(talk: Talk) -> None:
    talk.say("abre popcorn picks")
    said = talk.say("tres estrellas y recomiéndame algo parecido")
    assert said.speech.startswith("¡Tres estrellas para "), said.speech
