"""What every language has to hear as English does, each in its own words."""

from __future__ import annotations

import pytest

from popcorn.domain.movies import Genre, MovieId
from popcorn.skill.app import Services
from tests.conversations.conftest import ALIEN, TOY_STORY, says, start_talk

TOY_STORY_3 = MovieId("toy-story-3-2010")

SEQUELS = {
    "de-DE": ("Toy Story drei", "bewerte Toy Story", "drei"),
    "es-ES": ("Toy Story tres", "valora Toy Story", "tres"),
    "fr-FR": ("Toy Story trois", "note Toy Story", "trois"),
    "it-IT": ("Toy Story tre", "vota Toy Story", "tre"),
}


@pytest.mark.parametrize("locale", SEQUELS)
def test_a_number_behind_a_title_is_the_sequel_there_is(services: Services, locale: str) -> None:
    title, rate, stars = SEQUELS[locale]
    talk = start_talk(services, locale=locale)
    told = talk.say(title)
    assert told.intent == "ChooseMovieIntent"
    says(told, "Toy Story 3")
    assert not talk.store.ratings_of(talk.listener)
    assert talk.say(rate).asks == "stars"
    talk.say(stars)
    assert talk.stars(TOY_STORY) == 3
    assert talk.stars(TOY_STORY_3) is None


@pytest.mark.parametrize(
    ("locale", "rate", "rather"),
    [
        ("de-DE", "bewerte Heat", "nein lieber Alien"),
        ("es-ES", "valora Heat", "no, mejor Alien"),
        ("fr-FR", "note Heat", "non plutôt Alien"),
        ("it-IT", "vota Heat", "no meglio Alien"),
    ],
)
def test_rather_another_movie_is_that_one_where_no_night_is_planned(
    services: Services, locale: str, rate: str, rather: str
) -> None:
    talk = start_talk(services, locale=locale)
    talk.say(rate)
    answer = talk.say(rather)
    assert answer.asks == "stars"
    says(answer, "Alien")


@pytest.mark.parametrize(
    ("locale", "utterance"),
    [
        *(("de-DE", f"heute keine Lust auf {each}") for each in ("Horror", "einen Horrorfilm")),
        ("es-ES", "no tengo ganas de terror"),
        ("fr-FR", "j'ai pas envie d'horreur"),
        ("it-IT", "non ho voglia di horror"),
        ("en-US", "i'm not in the mood for horror"),
    ],
)
def test_a_mood_that_is_none_refuses_the_genre(
    services: Services, locale: str, utterance: str
) -> None:
    talk = start_talk(services, locale=locale)
    turn = talk.say(utterance)
    movies = talk.services.catalogue.movies([MovieId(each) for each in turn.offered])
    assert len(movies) == 3
    assert not any(Genre.HORROR in each.genres for each in movies.values())


@pytest.mark.parametrize(
    ("locale", "utterance"),
    [
        ("de-DE", "gib Alien fünf Sterne und empfiehl mir was"),
        ("de-DE", "fünf Sterne für Alien und empfiehl mir etwas Ähnliches"),
        ("de-DE", "Alien bekommt fünf Sterne und was soll ich jetzt schauen"),
        ("es-ES", "ponle cinco estrellas a Alien y recomiéndame algo"),
        ("es-ES", "cinco estrellas para Alien y dime algo parecido"),
        ("es-ES", "Alien cinco estrellas y qué me recomiendas ahora"),
        ("fr-FR", "mets cinq étoiles à Alien et propose-moi un film"),
        ("fr-FR", "cinq étoiles pour Alien et recommande-moi quelque chose du même genre"),
        ("fr-FR", "Alien cinq étoiles et qu'est-ce que tu me conseilles"),
        ("it-IT", "dai cinque stelle ad Alien e consigliami qualcosa"),
        ("it-IT", "cinque stelle per Alien e consigliami qualcosa di simile"),
        ("it-IT", "Alien cinque stelle e cosa mi consigli adesso"),
    ],
)
def test_two_wishes_in_one_breath_are_both_done(
    services: Services, locale: str, utterance: str
) -> None:
    talk = start_talk(services, locale=locale)
    turn = talk.say(utterance)
    assert talk.stars(ALIEN) == 5, turn.speech
    assert len(turn.offered) == 3


@pytest.mark.parametrize(
    ("locale", "recommend", "take"),
    [
        ("de-DE", "empfiehl mir einen Film", "den zweiten nehmen wir"),
        ("de-DE", "empfiehl mir einen Film", "ich nehme den zweiten"),
        ("es-ES", "recomiéndame una película", "me quedo con la segunda"),
        ("fr-FR", "recommande-moi un film", "on va prendre le deuxième"),
        ("it-IT", "consigliami un film", "vada per il secondo"),
    ],
)
def test_what_is_taken_is_wished_well_and_not_rated(
    services: Services, locale: str, recommend: str, take: str
) -> None:
    talk = start_talk(services, locale=locale)
    second = talk.say(recommend).offered[1]
    taken = talk.say(take)
    assert taken.asks is None
    says(taken, talk.services.catalogue.movies([MovieId(second)])[MovieId(second)].title)


@pytest.mark.parametrize(
    ("locale", "utterance"),
    [
        ("de-DE", "der war super, fünf Sterne"),
        ("de-DE", "hab ich gesehen, fünf Sterne"),
        ("es-ES", "me encantó, cinco estrellas"),
        ("es-ES", "fue genial, cinco estrellas"),
        ("fr-FR", "j'ai adoré, cinq étoiles"),
        ("fr-FR", "c'était génial, cinq étoiles"),
        ("it-IT", "bellissimo, cinque stelle"),
        ("it-IT", "mi è piaciuto tantissimo, cinque stelle"),
    ],
)
def test_an_opinion_before_the_stars_is_no_title(
    services: Services, locale: str, utterance: str
) -> None:
    talk = start_talk(services, locale=locale)
    rate = SEQUELS[locale][1].replace("Toy Story", "Alien")
    assert talk.say(rate).asks == "stars"
    talk.say(utterance)
    assert talk.stars(ALIEN) == 5


@pytest.mark.parametrize(
    ("locale", "utterance", "heard"),
    [
        ("de-DE", "Herr der Ringe die Gefährten vier von fünf", "Herr der Ringe die Gefährten"),
        ("es-ES", "La lista de Chindler cuatro estrellas y media", "La lista de Chindler"),
        ("fr-FR", "La ligne verte quatre étoiles et demie", "La ligne verte"),
        ("it-IT", "Le ali della libertà quattro stelle e mezza", "Le ali della libertà"),
    ],
)
def test_an_unknown_title_with_stars_around_a_noun_is_a_rating(
    services: Services, locale: str, utterance: str, heard: str
) -> None:
    turn = start_talk(services, locale=locale).say(utterance)
    assert turn.intent == "RateMovieIntent"
    assert turn.slots["movie"] == heard.lower()
