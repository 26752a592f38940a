# What the skill says in Spanish. The English file explains the format, and what each message is for.
#
# Register: tú, short, spoken. Titles stand as names, without quotes; "la película" is what pronouns
# refer to, so it is "la". Kinds of movies are nouns in the feminine plural, so that adjectives and
# articles beside them are feminine, too. Nothing tells whether a man or a woman is spoken to.
#
# What Spain and Mexico call otherwise are terms; es-MX.ftl has those of Mexico.

-vale = Vale
-valora = valora
-valoras = valoras
-valoran = valoran
-valorar = valorar
-valorado = valorado
-valoradas = valoradas
-valoracion = valoración
-valoraciones = valoraciones
-suspense = suspense
-perdona = Perdona
-apuntado = apuntado
-no-he-podido = No he podido
-no-te-he-oido = no te he oído bien
-no-he-entendido = Eso no lo he entendido

## Words

stars = { $half_steps ->
    [1] media estrella
    [2] una estrella
    [3] una estrella y media
    [4] dos estrellas
    [5] dos estrellas y media
    [6] tres estrellas
    [7] tres estrellas y media
    [8] cuatro estrellas
    [9] cuatro estrellas y media
   *[10] cinco estrellas
 }

title-with-year = { $title } de { $year }

kind-of-movies = { $genre ->
    [none] { $titles ->
        [show] series
       *[film] películas
     }
   *[other] { $genre }{ $titles ->
        [show] { " " }en formato serie
       *[film] { "" }
     }
 }{ $mood ->
    [none] { "" }
   *[other] { " " }{ $mood }
 }{ $fame ->
    [better] { " " }más conocidas
    [lesser] { " " }menos conocidas
   *[none] { "" }
 }{ $decade ->
    [none] { "" }
   *[other] { " " }de los { $decade }
 }{ $from ->
    [none] { "" }
   *[other] { " " }de { $from } en adelante
 }{ $before ->
    [none] { "" }
   *[other] { " " }de antes de { $before }
 }{ $unwanted ->
    [none] { "" }
   *[other] { " " }sin { $unwanted }
 }{ $other_genre ->
    [none] { "" }
   *[other] { " " }que también son { $other_genre }
 }

kind-mood-cheerful = alegres
kind-mood-relaxing = tranquilas
kind-mood-exciting = emocionantes
kind-mood-thoughtful = que hacen pensar
kind-mood-tearjerker = que emocionan
kind-mood-scary = que dan miedo
kind-mood-dark = oscuras

kind-no-violence = violencia
kind-no-action = acción
kind-no-adventure = aventuras
kind-no-animation = dibujos animados
kind-no-children = cine infantil
kind-no-comedy = comedias
kind-no-crime = crímenes
kind-no-documentary = documentales
kind-no-drama = dramas
kind-no-fantasy = fantasía
kind-no-film-noir = cine negro
kind-no-horror = terror
kind-no-imax = IMAX
kind-no-musical = musicales
kind-no-mystery = misterio
kind-no-romance = romances
kind-no-sci-fi = ciencia ficción
kind-no-thriller = { -suspense }
kind-no-war = guerra
kind-no-western = películas del oeste

genre-action = películas de acción
genre-adventure = películas de aventuras
genre-animation = películas de animación
genre-children = películas infantiles
genre-comedy = comedias
genre-crime = películas policíacas
genre-documentary = películas documentales
genre-drama = películas dramáticas
genre-fantasy = películas de fantasía
genre-film-noir = películas de cine negro
genre-horror = películas de terror
genre-imax = películas en IMAX
genre-musical = películas musicales
genre-mystery = películas de misterio
genre-romance = películas románticas
genre-sci-fi = películas de ciencia ficción
genre-thriller = películas de { -suspense }
genre-war = películas de guerra
genre-western = películas del oeste

genre-name-action = acción
genre-name-adventure = aventuras
genre-name-animation = animación
genre-name-children = cine infantil
genre-name-comedy = comedia
genre-name-crime = crimen
genre-name-documentary = documental
genre-name-drama = drama
genre-name-fantasy = fantasía
genre-name-film-noir = cine negro
genre-name-horror = terror
genre-name-imax = IMAX
genre-name-musical = musical
genre-name-mystery = misterio
genre-name-romance = romance
genre-name-sci-fi = ciencia ficción
genre-name-thriller = { -suspense }
genre-name-war = cine bélico
genre-name-western = western

rated-movie = { $stars } para { $title }

episode = temporada { $season }, capítulo { $number }
# A title on a list: "Dark, hasta la temporada 2, capítulo 5".
standing = { $title }, hasta la { $episode }

decade-1920 = años veinte del siglo pasado
decade-1930 = años treinta
decade-1940 = años cuarenta
decade-1950 = años cincuenta
decade-1960 = años sesenta
decade-1970 = años setenta
decade-1980 = años ochenta
decade-1990 = años noventa
decade-2000 = años dos mil
decade-2010 = años dos mil diez
decade-2020 = años dos mil veinte

## Cards

card-movie = { $title } ({ $year })

card-welcome = Popcorn Picks
card-recommended = Películas para ti
card-popular = Películas populares
card-best-rated = Las mejor { -valoradas }
card-trending = Populares ahora
card-new = Novedades
card-lists = Tus listas
card-similar = Películas parecidas
card-about-movie = Sobre esta película
card-why = Por qué esta película
card-my-ratings = Tus { -valoraciones }
card-help = Qué puedes decir

## While an answer takes long

one-moment = Un momento.
    .v2 = A ver.
    .v3 = Dame un segundo.

## Coming in

welcome-new = Te doy la bienvenida a Popcorn Picks. Recomiendo películas, y acierto más con cada una que { -valoras }. Di "recomiéndame una película", o pregunta "qué es lo más popular".
    .reprompt = Para empezar, di "recomiéndame una película", o ponle estrellas a una: "cinco estrellas para Toy Story".
    .card = { card-welcome }

welcome-first = Te doy la bienvenida a Popcorn Picks. Recomiendo películas, y aprendo de tus estrellas. A mucha gente le encanta { $favourite }. Para acertar contigo, empecemos por tres: ¿has visto { $title }? Di cuántas estrellas le pones, o "salta".
    .reprompt = ¿Qué le pones a { $title }, de una a cinco estrellas? Di "salta" si no la conoces, o "recomiéndame una película".
    .card = { card-welcome }

welcome-back = Hola de nuevo. ¿Te recomiendo una película?
    .v2 = Qué bien que vuelvas. ¿Quieres una recomendación?
    .reprompt = Di "recomiéndame una película", "qué es lo más popular", o ponle estrellas a una que hayas visto.

welcome-again = Hola otra vez. ¿Una recomendación?
    .reprompt = Di sí, "qué es lo más popular", o "quiero { -valorar } unas cuantas películas".

welcome-often = Hola. ¿Una recomendación?
    .v2 = Hola. ¿Te elijo una?
    .v3 = Hola. ¿Una peli?
    .reprompt = Di sí, o dime un género, como comedias.

welcome-new-ratings = Hola de nuevo. { $count ->
    [one] Desde entonces tengo una { -valoracion } tuya más, y nuevas ideas.
   *[other] Desde entonces tengo { $count } { -valoraciones } tuyas más, y nuevas ideas.
 } ¿Te las cuento?
    .v2 = Hola otra vez. { $count ->
    [one] Con tu última { -valoracion }, ahora elegiría otras.
   *[other] Con tus { $count } últimas { -valoraciones }, ahora elegiría otras.
 } ¿Te digo cuáles?
    .reprompt = Di sí, o dime un género, como { -suspense }.

welcome-watching = Hola de nuevo. Estás viendo { $title }: cuando termines, di "la he terminado". ¿Te recomiendo algo mientras?
    .v2 = Qué bien que vuelves. Tienes empezada { $title }; di "la he terminado" cuando acabes. ¿Quieres una recomendación?
    .reprompt = Di sí, "la he terminado", o "¿qué hay en mi lista?"

welcome-did-you-watch = Hola de nuevo. La última vez te hablé de { $title }. ¿La has visto? Di cuántas estrellas le pones, o pide algo nuevo.
    .v2 = Hola otra vez. Si has visto { $title }, ¿qué tal? Di cuántas estrellas le pones, o pide algo nuevo.
    .v3 = Hola. ¿Has podido ver { $title }? Di cuántas estrellas le pones, o pide algo nuevo.
    .reprompt = Di cuántas estrellas se lleva { $title }, "todavía no", o "recomiéndame una película".

welcome-few-ratings = Hola de nuevo. Con unas pocas { -valoraciones } más te conoceré mejor. ¿Has visto { $title }? Di cuántas estrellas le pones, "salta", o pide algo nuevo.
    .reprompt = ¿Qué le pones a { $title }, de una a cinco estrellas? O di "recomiéndame una película".

not-watched = { -vale }, otro día será. ¿Te propongo algo nuevo?
    .v2 = No pasa nada. ¿Quieres otra recomendación?
    .reprompt = Di "recomiéndame una película", o "qué es lo más popular".

## Rating a few movies in a row

round-first = Con mucho gusto. Di cuántas estrellas, o "salta". ¿Has visto { $title }?
    .v2 = Empecemos: ¿has visto { $title }? Di cuántas estrellas le pones, o "salta".
    .reprompt = ¿Qué le pones a { $title }, de una a cinco estrellas? O di "ya basta".

round-rated = { $stars } para { $rated }. { $left ->
    [one] Una más: ¿has visto { $title }?
   *[other] La siguiente: ¿has visto { $title }?
 }
    .v2 = { $rated } se lleva { $stars }. { $left ->
    [one] Y una más: ¿conoces { $title }?
   *[other] ¿Conoces { $title }?
 }
    .v3 = { -apuntado }: { $stars } para { $rated }. ¿Y { $title }?
    .reprompt = Di cuántas estrellas le pones a { $title }, "salta", o "ya basta".

round-skipped = { -vale }. ¿Has visto { $title }?
    .v2 = No pasa nada. ¿Y { $title }?
    .v3 = Pues { $title }: ¿la conoces?
    .v4 = Muy bien. ¿Has visto alguna vez { $title }?
    .reprompt = Di cuántas estrellas le pones a { $title }, "salta", o "ya basta".

# The last question of the first conversation; in other words in help-genres.
round-rated-genres = { $stars } para { $rated }, ¡gracias! Una última cosa: ¿hay un género que te encante, o uno que no quieras nunca? Di "me gustan las comedias", "nada de terror", o "salta".
    .v2 = { $rated } se lleva { $stars }, gracias. Última pregunta: ¿qué género te encanta, o cuál no quieres nunca? Por ejemplo, "me gustan los thrillers", "nada de westerns", o "salta".
    .reprompt = Di un género que te guste, otro con "nada de" delante, o "salta".

round-skipped-genres = De acuerdo. Una última cosa: ¿hay un género que te encante, o uno que no quieras nunca? Di "me gustan las comedias", "nada de terror", o "salta".
    .v2 = Bien, la última pregunta: ¿qué género te encanta, o cuál no quieres nunca? Por ejemplo, "me gustan los thrillers", "nada de westerns", o "salta".
    .reprompt = Di un género que te guste, otro con "nada de" delante, o "salta".

help-genres = Dime un género que te encante, como "me gustan las comedias", o uno que deba dejar fuera, como "nada de terror". Con "salta" seguimos sin eso. ¿Cuál es?
    .v2 = ¿Qué géneros te gustan, o no quieres nunca? Di "me gustan los thrillers", "nada de musicales", o "salta".
    .reprompt = Di "me gusta", o "nada de", y un género; o "salta".

round-seen = ¿Y cuántas estrellas le pones a { $title }?
    .v2 = ¿Qué le pones a { $title }, de media estrella a cinco?
    .reprompt = Di un número del uno al cinco, o "salta".

round-taken-back = { -vale }, eso ya no cuenta. ¿Cuántas estrellas le pones a { $title }?
    .reprompt = Di un número del uno al cinco, o "salta".

round-none-left = Ya te he preguntado por todas las que conoce mucha gente. Dime tú otro título, ¿o te recomiendo una?
    .reprompt = Di "recomiéndame una película", o ponle estrellas a una: "cinco estrellas para Toy Story".

round-because = { $stars } para { $rated }, ¡qué bien! Te gustó { $source }, así que, ¿qué tal { $movies }?
    .v2 = { $rated } se lleva { $stars }. Como te gustó { $source }, yo probaría con { $movies }. O di "más".
    .reprompt = Di "más", o pregunta "¿por qué la segunda?"
    .own-card = { card-recommended }

round-offer = { $stars } para { $rated }, ¡gracias! Con tus estrellas en mente, ¿qué tal { $movies }? Para oír otras, di "más".
    .v2 = { $rated } se lleva { $stars }, gracias. Entonces yo probaría con { $movies }. O di "más".
    .reprompt = Di "más", o pregunta "¿por qué la segunda?"
    .card = { card-recommended }

round-similar = ¡{ $stars } para { $rated }! Parecidas son { $movies }. ¿Sigo?
    .v2 = { $rated } se lleva { $stars }. En esa línea tengo { $movies }. ¿Quieres oír más?
    .reprompt = Di "más", o pregunta "¿me gustaría la primera?"
    .card = { card-similar }

round-over-because = Muy bien. Como te gustó { $source }, ¿qué tal { $movies }? Para oír otras, di "más".
    .v2 = { -vale }. Te gustó { $source }, así que yo probaría con { $movies }. O di "más".
    .reprompt = Di "más", o pregunta "¿por qué la segunda?"
    .own-card = { card-recommended }

round-over-offer = Muy bien. ¿Qué tal { $movies }? Para oír otras, di "más".
    .v2 = { -vale }. Entonces yo probaría con { $movies }. O di "más".
    .reprompt = Di "más", o ponle estrellas a una que hayas visto: "cuatro estrellas para la primera".
    .card = { card-recommended }

help-round = Di cuántas estrellas le pones a { $title }, de media a cinco. Con "salta" pasamos a la siguiente, y con "ya basta" lo dejamos. También puedes decir "recomiéndame una película". ¿Has visto { $title }?
    .v2 = ¿Cuántas estrellas se lleva { $title }? Si no la conoces, di "salta"; si prefieres no seguir, "recomiéndame una película".
    .reprompt = Di un número, como "cuatro", o "salta".

## Popular

popular-first = Las que más gente { -valora } son { $movies }. ¿Quieres oír más?
    .v2 = Las { $kind } que más se { -valoran }: { $movies }. ¿Sigo?
    .reprompt = Di "más", o ponle estrellas a una: "cuatro estrellas para la primera".
    .card = { card-popular }

popular-unrated = Nadie ha { -valorado } estas { $kind } todavía, pero aquí tienes { $movies }. ¿Sigo?
    .reprompt = Di "más", o empieza tú: "cuatro estrellas para la primera".
    .card = { card-popular }

popular-offer = Las { $kind } más populares que no has { -valorado }: { $movies }. ¿Quieres oír más?
    .v2 = Las { $kind } que más se { -valoran }: { $movies }. ¿Sigo?
    .reprompt = Di "más", o ponle estrellas a una: "cuatro estrellas para la primera".
    .card = { card-popular }

popular-last = Las últimas { $kind } populares: { $movies }. ¿Prefieres una recomendación?
    .reprompt = Di "recomiéndame una película", o ponle estrellas a una de estas.
    .card = { card-popular }

best-rated-offer = Las { $kind } mejor { -valoradas } que tú no has { -valorado }: { $movies }. ¿Sigo?
    .v2 = Las { $kind } con mejor { -valoracion }: { $movies }. ¿Quieres oír más?
    .reprompt = Di "más", o pregunta por una: "¿me gustaría la primera?"
    .card = { card-best-rated }

best-rated-last = Las últimas { $kind } de las mejor { -valoradas }: { $movies }. ¿Prefieres una recomendación?
    .reprompt = Di "recomiéndame una película", o ponle estrellas a una de estas.
    .card = { card-best-rated }

trending-offer = Las { $kind } de moda que no has { -valorado }: { $movies }. ¿Sigo?
    .v2 = Estas { $kind } están de moda: { $movies }. ¿Quieres oír más?
    .reprompt = Di "más", o pregunta por una: "¿me gustaría la primera?"
    .card = { card-trending }

trending-last = Las últimas { $kind } que están de moda: { $movies }. ¿Prefieres una recomendación?
    .reprompt = Di "recomiéndame una película", o ponle estrellas a una de estas.
    .card = { card-trending }

new-offer = Lo nuevo de los últimos dos meses, en { $kind }: { $movies }. ¿Sigo?
    .v2 = Lo más nuevo que conozco en { $kind }: { $movies }. ¿Quieres oír más?
    .reprompt = Di "más", o "pon la primera en mi lista".
    .card = { card-new }

new-last = Lo último nuevo en { $kind }: { $movies }. ¿Te recomiendo algo en su lugar?
    .reprompt = Di "recomiéndame una película", o "pon la primera en mi lista".
    .card = { card-new }

new-none = En { $kind }, no sé de nada que haya salido en los últimos dos meses. ¿Busco entre todo lo demás?
    .v2 = Nada nuevo que yo sepa en { $kind }. ¿Miro entre lo anterior?
    .reprompt = Di "recomiéndame una película", o "¿qué es lo más popular?"

## Recommend

recommend-first = Para empezar, unas que le encantan a mucha gente: { $movies }. Ponle estrellas a una que conozcas, y aprenderé lo que te gusta. ¿Quieres oír más?
    .reprompt = Di "más", o dime tus estrellas: "cinco estrellas para la primera".
    .card = { card-recommended }

recommend-offer = ¿Qué tal { $movies }? Para oír otras, di "más".
    .v2 = Yo probaría con { $movies }. O di "más".
    .v3 = Te puede gustar { $movies }. ¿Quieres oír otras?
    .reprompt = Di "más", o ponle estrellas a una que hayas visto: "cuatro estrellas para la primera".
    .card = { card-recommended }

recommend-because = Como te gustó { $source }, ¿qué tal { $movies }? Para oír otras, di "más".
    .v2 = Te gustó { $source }, así que yo probaría con { $movies }. O di "más".
    .v3 = Pensando en { $source }: { $movies }. ¿Quieres oír otras?
    .reprompt = Di "más", o pregunta "¿por qué la segunda?"
    .own-card = { card-recommended }

recommend-kind = Entre las { $kind }, ¿qué tal { $movies }? Para oír otras, di "más".
    .v2 = De las { $kind }, yo elegiría { $movies }. ¿Sigo?
    .reprompt = Di "más", o pide otra cosa, como comedias o películas de los ochenta.
    .card = { card-recommended }

refined-offer = Entonces, { $kind }: ¿qué tal { $movies }? Para oír otras, di "más".
    .v2 = { -vale }, { $kind }: { $movies }. ¿Sigo?
    .v3 = Pues elegiría estas { $kind }: { $movies }. ¿Quieres oír otras?
    .reprompt = Di "más", "algo más ligero", "más antiguas", o "vuelve atrás".

different-offer = Algo totalmente distinto: ¿qué tal { $movies }? O di "más".
    .v2 = Pues para cambiar: { $movies }. ¿Sigo por ahí?
    .reprompt = Di "más", dime un género, o di "vuelve atrás".

genre-refused-offer = { -vale }, hoy sin { $unwanted }. Entonces, ¿qué tal { $movies }?
    .v2 = Busco sin { $unwanted }. ¿Y { $movies }?
    .reprompt = Di "más", o dime qué prefieres: "algo alegre".

ask-direction = ¿Cómo las prefieres: más divertidas, de más miedo o más antiguas, por ejemplo?
    .v2 = Pueden ser más ligeras, más oscuras, más nuevas o menos conocidas. ¿Qué prefieres?
    .reprompt = Di algo como "menos violentas", o "algo alegre".

former-offer = Antes te dije { $movies }. ¿Te gusta alguna de esas, o sigo?
    .v2 = Volvemos a { $movies }. ¿Quieres oír otras así?
    .reprompt = Di "la primera" y tus estrellas, "¿por qué la segunda?", o "más".

nothing-before = Esa era la primera lista, antes no hay nada. ¿Sigo?
    .v2 = Más atrás no tengo nada. ¿Quieres oír otras?
    .reprompt = Di "más", o "algo diferente".

recommend-last = De esas solo me queda { $movies }. ¿Busco entre todas?
    .reprompt = Di "recomiéndame una película", o dime otro género.
    .card = { card-recommended }

# Nothing of all that was asked for ($lacking), but of a part of it ($kind).
nearest-offer = No conozco { $lacking }, pero entre las { $kind } tengo { $movies }. ¿Sigo?
    .v2 = Aquí no hay { $lacking }, lo siento. ¿Y estas { $kind }: { $movies }?
    .reprompt = Di "más", o pide otra cosa, como comedias.
    .card = { card-recommended }

nothing-of-that-kind = No conozco { $kind } que no hayas { -valorado } ya. ¿Busco entre todas?
    .v2 = No tengo { $kind } para ti. ¿Busco entre todo lo demás?
    .reprompt = Di "recomiéndame una película", o dime otro género, como { -suspense }.

nothing-left = No me quedan { $kind } que no hayas { -valorado } u oído hoy. ¿Busco entre todas?
    .v2 = Por ahora no tengo más { $kind }. ¿Busco entre todo lo demás?
    .reprompt = Di "recomiéndame una película", o dime otro género, como { -suspense }.

nothing-left-at-all = Ya te he hablado de todas las películas que tengo. Vuelve cuando mi catálogo haya crecido.

catalogue-empty = Todavía no tengo películas. Vuelve más tarde, por favor.

unknown-kind = No sé qué es { $heard }. Puedes pedir un género, como comedia o terror, o una década, como los noventa. ¿Qué te gustaría?
    .v2 = { $heard } no me dice nada. ¿Algo de { -suspense }, infantil, o de los ochenta?
    .v3 = Solo conozco géneros y décadas, y { $heard } no es ni lo uno ni lo otro. ¿Un drama, ciencia ficción, o un musical?
    .reprompt = Prueba con "recomiéndame una comedia", o "películas de los ochenta".

## Similar movies

ask-similar = ¿Parecidas a qué película?
    .v2 = ¿A qué película deberían parecerse?
    .reprompt = Dime un título que te guste, por ejemplo Toy Story.

similar-offer = Si te gusta { $source }, prueba con { $movies }. ¿Quieres oír más así?
    .v2 = Cerca de { $source } tengo { $movies }. ¿Sigo?
    .reprompt = Di "más", o dime otra película: "algo como Toy Story".
    .card = { card-similar }

similar-last = Las últimas que se parecen a { $source }: { $movies }. ¿Busco entre todas?
    .reprompt = Di "recomiéndame una película", o "películas como" y un título.
    .card = { card-similar }

similar-none = No tengo más como { $source } que no hayas { -valorado } u oído. ¿Busco entre todas?
    .v2 = Eso es todo lo que se parece a { $source }. ¿Te recomiendo otra cosa?
    .reprompt = Di "recomiéndame una película", o "películas como" y otro título.

## Seen it, not interested

ask-seen = ¿Qué película has visto?
    .v2 = Dime el título que ya has visto.
    .reprompt = Di solo el título, por ejemplo Toy Story.

ask-not-interested = ¿Qué película no es para ti?
    .v2 = Dime el título que no te interesa.
    .reprompt = Di solo el título, y la descarto.

ask-which-or-all = ¿Cuál: la primera, la segunda, o todas?
    .v2 = ¿Cuál dices? ¿O son todas?
    .reprompt = Di "la primera", el título, o "todas".

seen = { -apuntado }, has visto { $title }. ¿Cuántas estrellas le pones?
    .v2 = { -vale }, no te diré más { $title }. ¿Qué le pones, de media estrella a cinco?
    .v3 = Así que conoces { $title }. ¿Cuántas estrellas?
    .reprompt = Di un número del uno al cinco, o "no" para dejarlo así.

seen-rated = Lo sé, le pusiste { $stars } a { $title }. ¿Te recomiendo otra cosa?
    .reprompt = Di "recomiéndame una película", o ponle otras estrellas.

not-interested-instead = { -vale }, { $title } no. Entonces, ¿qué tal { $movies }?
    .v2 = Descarto { $title }. ¿Y { $movies }?
    .v3 = Pues { $title } no. ¿Quizá { $movies }?
    .reprompt = Di "no me interesa", "más", o "¿por qué esa?"

not-interested = { -vale }, no te recomiendo más { $title }. ¿Te propongo otra cosa?
    .v2 = { $title } queda fuera. ¿Quieres una recomendación?
    .reprompt = Di "recomiéndame una película", o dime un género.

all-seen-instead = Las has visto todas, { -apuntado }. Entonces, ¿qué tal { $movies }?
    .v2 = Todas vistas, lo recordaré. ¿Y { $movies }?
    .reprompt = Di "más", o ponle estrellas a una que hayas visto: "cuatro estrellas para la primera".

none-wanted-instead = { -vale }, ninguna de esas. Entonces, ¿qué tal { $movies }?
    .v2 = Las descarto todas. ¿Y { $movies }?
    .reprompt = Di "más", o dime un género, como comedias.

all-marked = { -vale }, esas no te las digo más, y ahí no tengo otras. ¿Busco entre todas?
    .reprompt = Di "recomiéndame una película", o dime un género.

mark-not-stored = { -no-he-podido } guardarlo ahora mismo, así que puede volver a salir. Dímelo otra vez en un momento. ¿Algo más mientras tanto?
    .reprompt = Puedes pedir una recomendación, o intentarlo otra vez.

mark-taken-back = Hecho, { $title } puede volver a salir. ¿Te recomiendo algo?
    .v2 = { -vale }, { $title } vuelve a contar. ¿Quieres una recomendación?
    .reprompt = Di "recomiéndame una película", o "qué es lo más popular".

marks-taken-back = Hecho, todas pueden volver a salir. ¿Te recomiendo algo?
    .reprompt = Di "recomiéndame una película", o "qué es lo más popular".

mark-not-taken-back = { -no-he-podido } deshacerlo ahora mismo. Inténtalo otra vez en un momento. ¿Algo más?
    .reprompt = Mientras tanto, puedes pedir una recomendación.

## Why, and would I like it

ask-which = ¿Cuál: la primera, la segunda o la tercera?
    .v2 = ¿Cuál dices?
    .reprompt = Di "la primera", o el título.

ask-why = ¿De qué película quieres saber el porqué?
    .v2 = ¿Por qué cuál?
    .reprompt = Di un título, por ejemplo Toy Story.

ask-would-like = ¿Por qué película preguntas?
    .v2 = ¿Cómo se llama?
    .reprompt = Di un título, por ejemplo Toy Story.

why-liked = { $title }, porque te gustó { $source }. ¿Quieres oír otras?
    .v2 = Te gustó { $source }, y eso habla a favor de { $title } más que nada. ¿Sigo?
    .v3 = Sobre todo { $source } me hizo pensar en { $title }. ¿Otras?
    .reprompt = Di "más", o "no me interesa".
    .own-card = { card-why }

why-genre = { $title }, porque te gustan las { $kind }. ¿Quieres oír otras?
    .v2 = Parece que te gustan las { $kind }, y { $title } es una de ellas. ¿Sigo?
    .reprompt = Di "más", o "no me interesa".
    .own-card = { card-why }

why-popular = { $title } es de las que más gente { -valora }. Con tus propias estrellas tendría mejores motivos. ¿Quieres oír otras?
    .v2 = Sobre todo porque mucha gente { -valora } { $title }. ¿Sigo?
    .reprompt = Di "más", o ponle estrellas a una: "cinco estrellas para Toy Story".
    .card = { card-about-movie }

why-best-rated = La gente le pone a { $title } más estrellas que a la mayoría. ¿Quieres oír otras?
    .v2 = { $title } está entre las mejor { -valoradas }. ¿Sigo?
    .reprompt = Di "más", o "¿me gustaría?"
    .card = { card-about-movie }

why-trending = Últimamente se { -valora } mucho { $title }. ¿Quieres oír otras?
    .v2 = Estos días mucha gente { -valora } { $title }. ¿Sigo?
    .reprompt = Di "más", o "¿me gustaría?"
    .card = { card-about-movie }

why-new = { $title } acaba de salir, nada más. ¿Quieres oír otras?
    .v2 = Solo porque { $title } es nueva. ¿Sigo?
    .reprompt = Di "más", o "¿me gustaría?"
    .card = { card-about-movie }

why-similar = { $title }, porque se parece mucho a { $source }. ¿Quieres oír otras?
    .v2 = A quien le gusta { $source }, le suele gustar { $title }. ¿Sigo?
    .reprompt = Di "más", o "¿me gustaría?"
    .card = { card-about-movie }

why-unknown = No tengo un buen motivo para { $title }: sé muy poco de ella, o de ti. ¿Te recomiendo algo?
    .v2 = Nada de lo que sé de ti apunta a { $title }. ¿Quieres una recomendación?
    .reprompt = Di "recomiéndame una película", o ponle estrellas a una que conozcas.

would-like-sure = A { $title } le pondrías { $stars }, casi seguro. { $next ->
    [hear_similar] ¿Quieres oír otras parecidas?
   *[recommend] ¿Te recomiendo algo mejor?
 }
    .v2 = { $stars } tuyas para { $title }, me imagino. { $next ->
    [hear_similar] ¿Te digo otras así?
   *[recommend] ¿Quieres algo más de tu gusto?
 }
    .reprompt = Di sí, o ponle estrellas: "ponle cuatro estrellas".
    .own-card = { card-about-movie }

would-like-guess = Yo diría que { $stars } para { $title }. { $next ->
    [hear_similar] ¿Quieres oír otras parecidas?
   *[recommend] ¿Te recomiendo algo mejor?
 }
    .v2 = Creo que a { $title } le pondrías más o menos { $stars }. { $next ->
    [hear_similar] ¿Te digo otras así?
   *[recommend] ¿Quieres algo más de tu gusto?
 }
    .reprompt = Di sí, o ponle estrellas: "ponle cuatro estrellas".
    .own-card = { card-about-movie }

would-like-unsure = Es difícil saberlo. Quizá { $stars } para { $title }, una arriba o abajo. { $next ->
    [hear_similar] ¿Quieres oír otras parecidas?
   *[recommend] ¿Te recomiendo otra cosa?
 }
    .reprompt = Di sí, o ponles estrellas a unas cuantas, y lo sabré mejor.
    .own-card = { card-about-movie }

would-like-rated = Ya le pusiste { $stars } a { $title }. { $next ->
    [hear_similar] ¿Quieres oír otras parecidas?
   *[recommend] ¿Te recomiendo algo mejor?
 }
    .v2 = A { $title } le pusiste tú { $stars }. { $next ->
    [hear_similar] ¿Te digo otras así?
   *[recommend] ¿Quieres otra cosa?
 }
    .reprompt = Di sí, o ponle otras estrellas.
    .own-card = { card-about-movie }

would-like-unknown = Sé muy poco para decirte si te gustaría { $title }. ¿Te recomiendo algo?
    .v2 = Con { $title } todavía no lo sé. ¿Quieres una recomendación?
    .reprompt = Ponles estrellas a unas cuantas, y lo sabré mejor: "cinco estrellas para Toy Story".

## About one movie

ask-which-movie = ¿Qué película quieres decir?
    .v2 = ¿De qué película hablas?
    .reprompt = Di un título, por ejemplo Toy Story.

details = { $known ->
    [year-genres] { $title } es de { $year }: { $genres }.
    [year] { $title } salió en { $year }.
    [genres] { $title }: { $genres }.
   *[nothing] De { $title } solo conozco el título.
 } { $opinion ->
    [both] En promedio, la gente le pone { $mean }, y tú le pusiste { $yours }.
    [people] En promedio, la gente le pone { $mean }.
    [yours] Tú le pusiste { $yours }.
   *[nobody] Casi nadie le ha puesto estrellas.
 } De qué va, no lo sé. { $next ->
    [hear_expected] ¿Quieres saber si te gustaría?
   *[hear_similar] ¿Quieres oír otras parecidas?
 }
    .v2 = { $known ->
    [year-genres] { $title }, de { $year }: { $genres }.
    [year] { $title } es de { $year }.
    [genres] Tengo { $title } como { $genres }.
   *[nothing] Solo tengo el título de { $title }.
 } { $opinion ->
    [both] En promedio se lleva { $mean }; tú le pusiste { $yours }.
    [people] En promedio se lleva { $mean }.
    [yours] De ti se llevó { $yours }.
   *[nobody] Poca gente le ha puesto estrellas.
 } No sé más, ni de qué va. { $next ->
    [hear_expected] ¿Te digo si creo que te gustaría?
   *[hear_similar] ¿Te digo otras así?
 }
    .reprompt = Di sí, o ponle estrellas: "ponle cuatro estrellas".
    .own-card = { card-about-movie }

taken = Buena elección. Que disfrutes de { $title }, y luego me dices cuántas estrellas le pones. ¿Algo más por ahora?
    .v2 = Pues { $title }, ¡a disfrutar! Ya me dirás tus estrellas. ¿Quieres algo más?
    .reprompt = Di "más como esa", "recomiéndame una película", o "para".

cast-unknown = No sé quién hizo { $title }, ni quién sale. ¿Quieres oír otras parecidas?
    .v2 = En mi catálogo no hay actores ni directores, tampoco de { $title }. ¿Te digo otras parecidas?
    .reprompt = Di sí, o "cuéntame más", y te digo lo que sé.

length-unknown = No sé cuánto dura { $title }. ¿Quieres oír otras parecidas?
    .v2 = En mi catálogo no hay duraciones, tampoco de { $title }. ¿Te digo otras parecidas?
    .reprompt = Di sí, o "cuéntame más", y te digo lo que sé.

age-rating-unknown = No sé si { $title } es para niños: no tengo las edades recomendadas. Para ir sobre seguro, pide "algo para niños". ¿O quieres oír otras parecidas?
    .v2 = En mi catálogo no hay edades recomendadas, tampoco de { $title }. Tu app de streaming las tiene. ¿Te digo otras parecidas?
    .reprompt = Di sí, o "algo para niños".

place-to-watch-unknown = Dónde se puede ver { $title } cambia mucho, y no lo sé. Quizá la encuentre tu tele o tu app de streaming. ¿Quieres oír otras parecidas mientras tanto?
    .v2 = No puedo ver quién tiene { $title }: prueba con el buscador de tu tele o de tu app de streaming. ¿Te digo otras parecidas, por si no está?
    .reprompt = Di sí, o "más" para oír otras.

playing-impossible = Yo solo hablo de películas, no puedo poner { $title }. Di "para", y luego pídesela a Alexa. ¿O te digo otras parecidas?
    .v2 = Poner { $title } no está en mi mano. Di "para", y podrás pedírsela a Alexa. ¿Quieres oír antes otras parecidas?
    .reprompt = Di sí para oír otras parecidas, o "para".

## What was rated

my-ratings-none = Todavía no has { -valorado } ninguna película. Prueba con "cinco estrellas para Toy Story". ¿O te recomiendo algo primero?
    .v2 = Aún no hay { -valoraciones } tuyas. Dime una película y sus estrellas, ¿o te recomiendo algo?
    .reprompt = Di un título con estrellas, como "cuatro estrellas para Alien", o "recomiéndame una película".

my-ratings-all = { $count ->
    [one] Has { -valorado } una película: { $ratings }.
   *[other] Has { -valorado } { $count } películas: { $ratings }.
 } ¿Te recomiendo algo?
    .reprompt = Para cambiar una, di "cuatro estrellas para la primera". O di "recomiéndame una película".
    .own-card = { card-my-ratings }

my-ratings-latest = Las últimas de tus { $count } { -valoraciones }: { $ratings }. ¿Quieres oír las de antes?
    .v2 = Has { -valorado } { $count } películas, y las últimas son { $ratings }. ¿Sigo?
    .reprompt = Di "más", o cambia una: "cuatro estrellas para la primera".
    .own-card = { card-my-ratings }

my-ratings-more = Antes, { $ratings }. ¿Quieres oír más?
    .v2 = Y { $ratings }. ¿Sigo?
    .reprompt = Di "más", o cambia una: "cuatro estrellas para la primera".
    .own-card = { card-my-ratings }

my-ratings-last = Y tus primeras: { $ratings }. ¿Te recomiendo algo?
    .reprompt = Di "recomiéndame una película", o cambia una: "cuatro estrellas para la primera".
    .own-card = { card-my-ratings }

my-ratings-away = No puedo consultar tus { -valoraciones } ahora mismo. Inténtalo otra vez en un momento. ¿Te recomiendo algo mientras tanto?
    .reprompt = Di "recomiéndame una película", o vuelve a preguntar.

## Lists: what to watch, what is being watched, what was

listed = { $title } está en tu lista. { $next ->
    [hear_more] ¿Quieres oír otras?
   *[recommend] ¿Te recomiendo algo más?
 }
    .v2 = He puesto { $title } en tu lista. { $next ->
    [hear_more] ¿Sigo?
   *[recommend] ¿Quieres una recomendación?
 }
    .reprompt = Di sí, o "¿qué hay en mi lista?"

listed-before = { $title } ya estaba en tu lista. { $next ->
    [hear_more] ¿Quieres oír otras?
   *[recommend] ¿Te recomiendo algo más?
 }
    .reprompt = Di sí, o "¿qué hay en mi lista?"

listed-all = { $count ->
    [one] Ya está en tu lista.
   *[other] Las { $count } están en tu lista.
 } { $next ->
    [hear_more] ¿Quieres oír otras?
   *[recommend] ¿Te recomiendo algo más?
 }
    .reprompt = Di sí, o "¿qué hay en mi lista?"

unlisted = { $title } ya no está en tu lista. ¿Te recomiendo algo?
    .v2 = He quitado { $title } de tu lista. ¿Quieres una recomendación?
    .reprompt = Di "recomiéndame una película", "¿qué hay en mi lista?", o "deshaz".

not-listed = { $title } no está en tu lista. ¿Te recomiendo algo?
    .v2 = En tu lista no hay { $title }. ¿Quieres una recomendación?
    .reprompt = Di "¿qué hay en mi lista?", o "recomiéndame una película".

# $kind: it begins, it goes on with $episode, or it was known.
started = { $kind ->
    [goes-on] ¡Que disfrutes de { $title }! Sigue en la { $episode }.
    [known] Ya sé que estás viendo { $title }.
   *[begins] ¡Que disfrutes de { $title }!
 } Cuando termines, di "la he terminado". ¿Algo más por ahora?
    .v2 = { $kind ->
    [goes-on] { $title } sigue, entonces, en la { $episode }.
    [known] { $title } es lo que estás viendo ya.
   *[begins] ¡A disfrutar de { $title }!
 } Después dime "la he terminado". ¿Quieres algo más?
    .reprompt = Di "recomiéndame una película", "¿qué hay en mi lista?", o "para".

# $kind: a film or a show.
finished = { $kind ->
    [show] Así que has visto entera { $title }. ¿Cuántas estrellas?
   *[film] Así que has visto { $title }. ¿Cuántas estrellas?
 }
    .v2 = { $kind ->
    [show] { $title }, terminada del todo. ¿Qué le pones, de media estrella a cinco?
   *[film] { $title }, terminada. ¿Qué le pones, de media estrella a cinco?
 }
    .reprompt = Di un número del uno al cinco, o "no" para dejarlo.

finished-rated = { $kind ->
    [show] De acuerdo, has visto entera { $title }; ya tiene { $stars } tuyas.
   *[film] De acuerdo, has visto { $title }; ya tiene { $stars } tuyas.
 } ¿Te recomiendo algo?
    .reprompt = Di "recomiéndame una película", o ponle otras estrellas.

# $following: the episode that comes next, "none" where the data ends.
episode-finished = Vista la { $episode } de { $title }.{ $following ->
    [none] { "" }
   *[other] { " " }Sigue la { $following }.
 } ¿Algo más?
    .v2 = { $title }: has terminado la { $episode }.{ $following ->
    [none] { "" }
   *[other] { " " }Ahora toca la { $following }.
 } ¿Qué más hago?
    .reprompt = Di "recomiéndame una película", "¿qué estoy viendo?", o "para".

which-finished = ¿Cuál has terminado: { $movies }?
    .v2 = Estás viendo { $movies }. ¿Cuál de ellas has acabado?
    .reprompt = Di "la primera", o el título.

which-given-up = ¿Cuál has dejado: { $movies }?
    .v2 = Estás viendo { $movies }. ¿Cuál de ellas dejas?
    .reprompt = Di "la primera", o el título.

given-up-on = De acuerdo, ya no estás viendo { $title }. ¿Te recomiendo otra cosa?
    .v2 = Entonces { $title } no era. ¿Quieres una recomendación?
    .reprompt = Di "recomiéndame una película", o "deshaz" para seguir con ella.

not-watching = Que yo sepa, no estás viendo { $title }. ¿Te recomiendo algo?
    .reprompt = Di "¿qué estoy viendo?", o "recomiéndame una película".

# $list: the watchlist, what is being watched, what was watched.
list-none = { $list ->
    [watching] No sé de nada que estés viendo. Di "estoy viendo", y un título. ¿O te recomiendo algo?
    [watched] No me has dicho nada que hayas terminado. Di "he terminado", y un título. ¿O te recomiendo algo?
   *[watchlist] Tu lista está vacía. Di "pon", un título, y "en mi lista". ¿O te recomiendo algo?
 }
    .v2 = { $list ->
    [watching] Que yo sepa, no estás viendo nada. ¿Quieres una recomendación?
    [watched] De lo que has terminado no sé nada. ¿Quieres una recomendación?
   *[watchlist] Todavía no hay nada en tu lista. ¿Quieres una recomendación para ponerla ahí?
 }
    .reprompt = Di "recomiéndame una película", o "¿qué es lo más popular?"

list-all = { $list ->
    [watching] Estás viendo { $movies }.
    [watched] Has visto { $movies }.
   *[watchlist] En tu lista: { $movies }.
 } ¿Te recomiendo algo?
    .v2 = { $list ->
    [watching] Lo que estás viendo: { $movies }.
    [watched] Lo que has visto: { $movies }.
   *[watchlist] Esta es tu lista: { $movies }.
 } ¿Quieres una recomendación?
    .reprompt = { $list ->
    [watching] Di "he terminado la primera", o "recomiéndame una película".
    [watched] Di "cuatro estrellas para la primera", o "recomiéndame una película".
   *[watchlist] Di "estoy viendo la primera", "quita la segunda de mi lista", o "recomiéndame una película".
 }
    .own-card = { card-lists }

list-first = { $list ->
    [watching] Estás viendo { $count } títulos, los últimos { $movies }.
    [watched] Has visto { $count } títulos, los últimos { $movies }.
   *[watchlist] De los { $count } títulos de tu lista, los más nuevos son { $movies }.
 } ¿Sigo?
    .v2 = { $list ->
    [watching] Tienes { $count } títulos a medias; los últimos, { $movies }.
    [watched] Llevas { $count } títulos vistos; los últimos, { $movies }.
   *[watchlist] En tu lista hay { $count } títulos: primero { $movies }.
 } ¿Quieres oír los demás?
    .reprompt = Di "más", o "háblame de la primera".
    .own-card = { card-lists }

list-more = { $list ->
    [watching] También estás viendo { $movies }.
    [watched] Antes has visto { $movies }.
   *[watchlist] A continuación, { $movies }.
 } ¿Quieres oír más?
    .v2 = Y { $movies }. ¿Sigo?
    .reprompt = Di "más", o "háblame de la primera".
    .own-card = { card-lists }

list-last = { $list ->
    [watching] Y por último estás viendo { $movies }.
    [watched] Y por último has visto { $movies }.
   *[watchlist] Y por último { $movies }.
 } ¿Te recomiendo algo?
    .reprompt = Di "háblame de la primera", o "recomiéndame una película".
    .own-card = { card-lists }

list-away = { $list ->
    [watching] Ahora mismo no puedo mirar lo que estás viendo.
    [watched] Ahora mismo no puedo mirar lo que has visto.
   *[watchlist] Ahora mismo no puedo mirar tu lista.
 } Prueba otra vez en un momento. ¿Te recomiendo algo mientras?
    .reprompt = Di "recomiéndame una película", o pregunta otra vez.

list-not-stored = { -no-he-podido } guardar eso ahora mismo, así que todavía no cuenta. Dímelo otra vez en un momento. ¿Quieres algo más mientras?
    .reprompt = Puedes pedir una recomendación, o intentarlo otra vez.

list-taken-back = De acuerdo, { $title } está donde estaba. ¿Te recomiendo algo?
    .v2 = Hecho, lo de { $title } queda deshecho. ¿Quieres una recomendación?
    .reprompt = Di "recomiéndame una película", o "¿qué hay en mi lista?"

## Genres that are liked, or never wanted

# $said: liked, unwanted, or both. $likes: "comedias y thrillers"; $refuses: "terror o musicales".
wish-kept-offer = { $said ->
    [liked] Recordaré lo que te gusta: { $likes }. Ahí miraré primero.
    [unwanted] Entonces, sin { $refuses } hasta que lo pidas.
   *[both] Primero { $likes }, y sin { $refuses } hasta que lo pidas.
 } ¿Qué tal { $movies }?
    .v2 = { $said ->
    [liked] Anotado para siempre: { $likes }. Si no dices otra cosa, empiezo por ahí.
    [unwanted] Desde ahora, sin { $refuses }, salvo que lo pidas.
   *[both] Lo apunto: { $likes } primero, sin { $refuses }, salvo que lo pidas.
 } ¿Qué te parece { $movies }?
    .reprompt = Di "más", o "¿cuáles son mis preferencias?"
    .own-card = { card-recommended }

wish-kept = { $said ->
    [liked] Recordaré lo que te gusta: { $likes }. Ahí miraré primero.
    [unwanted] Entonces, sin { $refuses } hasta que lo pidas.
   *[both] Primero { $likes }, y sin { $refuses } hasta que lo pidas.
 } ¿Te recomiendo algo?
    .reprompt = Di "recomiéndame una película", o "¿cuáles son mis preferencias?"

wish-not-stored = { -no-he-podido } guardar eso ahora mismo, así que nada ha cambiado. Dímelo otra vez en un momento. ¿Te recomiendo algo mientras?
    .reprompt = Di "recomiéndame una película", o dímelo otra vez.

wish-forgotten = De acuerdo, olvido lo que dijiste de { $genres }: saldrá como para todo el mundo. ¿Te recomiendo algo?
    .v2 = Olvidado: con { $genres } me guío solo por tus estrellas. ¿Quieres una recomendación?
    .reprompt = Di "recomiéndame una película", o "¿cuáles son mis preferencias?"

no-such-wish = De { $genres } no me has dicho nada, así que nada cambia. ¿Te recomiendo algo?
    .reprompt = Di "¿cuáles son mis preferencias?", o "recomiéndame una película".

wish-taken-back = De acuerdo, con { $genres } todo queda como antes. ¿Te recomiendo algo?
    .reprompt = Di "recomiéndame una película", o "¿cuáles son mis preferencias?"

preferences = { $said ->
    [liked] Lo que te gusta: { $likes }. Ahí miro primero.
    [unwanted] Lo que no quieres nunca: { $refuses }. Lo dejo fuera hasta que lo pidas.
   *[both] Lo que te gusta: { $likes }. Y dejo fuera { $refuses } hasta que lo pidas.
 } ¿Te recomiendo algo?
    .v2 = { $said ->
    [liked] Me has dicho lo que te gusta: { $likes }.
    [unwanted] Me has dicho: sin { $refuses }.
   *[both] Me has dicho lo que te gusta: { $likes }; y sin { $refuses }.
 } ¿Quieres una recomendación?
    .reprompt = Para cambiarlo, di "olvida que me gusta", y el género. O di "recomiéndame una película".
    .own-card = { card-lists }

preferences-none = Todavía no me has dicho qué géneros te gustan. Di "me gustan las comedias", o "nunca quiero terror". ¿O te recomiendo algo?
    .v2 = No sé de ningún género que te guste, o que no quieras nunca; me guío por tus estrellas. ¿Te recomiendo algo?
    .reprompt = Di "me gustan los thrillers", o "recomiéndame una película".

preferences-away = Ahora mismo no puedo mirar lo que me has dicho. Prueba otra vez en un momento. ¿Te recomiendo algo mientras?
    .reprompt = Di "recomiéndame una película", o pregunta otra vez.

preferences-forget-which = { $said ->
    [liked] Lo que te gusta: { $likes }.
    [unwanted] Lo que no quieres nunca: { $refuses }.
   *[both] Lo que te gusta: { $likes }. Y lo que no quieres nunca: { $refuses }.
 } ¿Qué parte olvido?
    .reprompt = Di "olvida que me gustan las comedias", o "el terror está bien otra vez".

## Rate

ask-movie = ¿Qué película quieres { -valorar }?
    .v2 = Dime el título que quieres { -valorar }.
    .reprompt = Di solo el título, por ejemplo Toy Story.

ask-movie-for-stars = ¿Qué película se lleva { $stars }?
    .v2 = ¿A qué película le pongo { $stars }?
    .reprompt = Di el título de la película.

ask-stars = ¿Cuántas estrellas le pones a { $title }?
    .v2 = ¿Qué le pones a { $title }, de media estrella a cinco?
    .reprompt = Di un número del uno al cinco. También valen las medias, como "tres y media".

ask-stars-of-chosen = { $title }: si la has visto, ¿cuántas estrellas le pones? Si no, di "cuéntame más", o "me quedo con esa".
    .v2 = { $title }, entonces. Di cuántas estrellas le pones si la conoces, o "cuéntame más" si no.
    .reprompt = Di un número del uno al cinco, "¿me gustaría?", o "cancela".

stars-out-of-range = Las estrellas van de media a cinco, de media en media. ¿Cuántas para { $title }?
    .v2 = Puedes poner de media estrella a cinco. ¿Qué le pones a { $title }?
    .reprompt = Por ejemplo, "cuatro", o "tres y media".

stars-out-of-range-no-movie = Las estrellas van de media a cinco, de media en media. ¿Qué película, y cuántas?
    .v2 = Puedes poner de media estrella a cinco. ¿Para qué película?
    .reprompt = Por ejemplo, "{ -valora } Toy Story con cuatro estrellas y media".

given-up = Dejémoslo por ahora. ¿Te recomiendo algo?
    .reprompt = Di "recomiéndame una película", o "ayuda".

rated = { $stars } para { $title }, { -apuntado }. ¿Te recomiendo algo con eso en mente?
    .v2 = Hecho: { $stars } para { $title }. ¿Quieres otra recomendación?
    .v3 = { $title } se lleva { $stars }. ¿Vemos qué cambia con eso?
    .reprompt = Di "recomiéndame una película", o ponle estrellas a otra.

rated-again = { $title } tenía { $previous } y ahora tiene { $stars }. ¿Quieres otra recomendación?
    .reprompt = Di "recomiéndame una película", o ponle estrellas a otra.

rated-same = A { $title } ya le pusiste { $stars }. ¿Te recomiendo algo?
    .reprompt = Di "recomiéndame una película", o ponle otras estrellas.

rated-since = Mientras tanto le has puesto otra nota a { $title }, y se queda con { $stars }. ¿Qué hacemos?
    .reprompt = Puedes ponerle otras estrellas, o pedir una recomendación.

rating-not-stored = { -no-he-podido } guardar tus estrellas para { $title } ahora mismo, así que todavía no cuentan. Dímelas otra vez en un momento. ¿Algo más mientras tanto?
    .reprompt = Puedes pedir una recomendación, o intentarlo otra vez.

rating-moved = { -vale }, { $stars } para { $title }, y { $source } queda como estaba. ¿Te recomiendo algo?
    .v2 = Culpa mía: { $stars } para { $title }, y { $source } como antes. ¿Quieres una recomendación?
    .reprompt = Di "recomiéndame una película", o "deshaz" si no era eso.

rating-copied = { $stars } para { $title }, { -apuntado }, pero todavía no puedo quitárselas a { $source }. Di "quita mi nota de { $source }" en un momento. ¿Te recomiendo algo?
    .reprompt = Di "recomiéndame una película", o inténtalo otra vez.

move-taken-back = { -vale }, las estrellas están otra vez donde estaban. ¿Te recomiendo algo?
    .reprompt = Di "recomiéndame una película", o ponle estrellas a otra.

restored = { -vale }, { $title } vuelve a tener { $stars }. ¿Te recomiendo algo?
    .reprompt = Di "recomiéndame una película", o ponle otras estrellas.

taken-back = Hecho, ya no cuenta lo de { $stars } para { $title }. ¿Te recomiendo algo?
    .reprompt = Di "recomiéndame una película", o ponle estrellas a otra.

nothing-to-take-back = No tienes ninguna { -valoracion } de { $title } que pueda quitar. ¿Qué hacemos?
    .reprompt = Puedes ponerle estrellas a una película, o pedir una recomendación.

ask-take-back = ¿De qué película quito las estrellas?
    .v2 = Dime a qué película le quito las estrellas.
    .reprompt = Di el título, por ejemplo Toy Story.

take-back-not-done = { -no-he-podido } quitar esas estrellas ahora mismo, así que todavía cuentan. Inténtalo otra vez en un momento. ¿Algo más?
    .reprompt = Mientras tanto, puedes pedir una recomendación.

## Titles

which-one = Conozco más de una: { $movies }. ¿Cuál dices?
    .v2 = Puede ser { $movies }. ¿Cuál?
    .reprompt = Di el título, el año, o "la primera".

did-you-mean = No conozco { $heard }. ¿Es { $movies }?
    .reprompt = Di sí, o el título correcto.

did-you-mean-again = ¿Querías decir { $title }? Di sí o no.
    .v2 = Yo pensaba en { $title }. ¿Es esa?
    .reprompt = Di sí, el título correcto, o "cancela".

did-you-mean-one-of = No conozco { $heard }. ¿Es { $movies }?
    .reprompt = Di el título, o "la primera".

unknown-title = No conozco ninguna película que se llame { $heard }. ¿Cómo era el título?
    .v2 = { $heard } no está en mi catálogo. ¿Qué película quieres decir?
    .reprompt = Prueba con el título completo, o con otra película.

no-movie-called = No conozco ninguna película que se llame { $heard }, y solo entiendo de películas. Di un título, o "recomiéndame una película".
    .v2 = Lo mío son las películas, y ninguna se llama { $heard }. Di otro título, o pregunta qué es lo más popular.
    .reprompt = Di una película que conozcas, o "qué es lo más popular".

no-such-place = No sé bien cuál es esa. ¿Cómo se llama?
    .v2 = ¿Qué título quieres decir?
    .reprompt = Di el título de una película.

## The household

who-recognized = Conozco tu voz, { $name }. { $count ->
    [0] Todavía no has { -valorado } ninguna película.
    [one] Hasta ahora has { -valorado } una película.
   *[other] Has { -valorado } { $count } películas, y solo cuentan para ti.
 } ¿Te recomiendo algo?
    .v2 = Eres { $name }. { $count ->
    [0] Aún no tengo ninguna { -valoracion } tuya.
    [one] Conozco una { -valoracion } tuya.
   *[other] Conozco { $count } { -valoraciones } tuyas.
 } ¿Quieres una recomendación?
    .reprompt = Di "recomiéndame una película", u "olvídame" si quieres que borre lo que sé.

who-recognized-uncounted = Conozco tu voz, { $name }, pero ahora mismo no puedo consultar tus { -valoraciones }. ¿Te recomiendo algo de todos modos?
    .reprompt = Di "recomiéndame una película", o pregúntame otra vez en un minuto.

who-household = No reconozco tu voz, así que esta es la lista de la casa. { $count ->
    [0] Todavía no tiene { -valoraciones }.
    [one] Tiene una { -valoracion }.
   *[other] Tiene { $count } { -valoraciones }.
 } Para tener la tuya, di "Alexa, aprende mi voz", y activa la personalización de skills en la app Alexa. ¿Te recomiendo algo?
    .v2 = No sé de quién es esta voz, así que uso las { -valoraciones } de la casa. { $count ->
    [0] Todavía no hay ninguna.
    [one] Hay una.
   *[other] Hay { $count }.
 } Alexa aprende tu voz si dices "Alexa, aprende mi voz". ¿Quieres una recomendación?
    .reprompt = Di "recomiéndame una película", o "para", y luego "Alexa, aprende mi voz".

who-household-uncounted = No reconozco tu voz, así que esta es la lista de la casa, pero ahora mismo no puedo consultarla. ¿Te recomiendo algo de todos modos?
    .reprompt = Di "recomiéndame una película", o pregúntame otra vez en un minuto.

who-account = Este Echo está vinculado a tu cuenta, así que aquí y en la app es todo lo mismo. { $count ->
    [0] Todavía no has { -valorado } ninguna película.
    [one] Hasta ahora has { -valorado } una película.
   *[other] Hasta ahora has { -valorado } { $count } películas.
 } ¿Te recomiendo algo?
    .reprompt = Di "recomiéndame una película", u "olvídame" si quieres que borre lo que sé.

who-account-uncounted = Este Echo está vinculado a tu cuenta, pero ahora mismo no puedo consultar tus { -valoraciones }. ¿Te recomiendo algo de todos modos?
    .reprompt = Di "recomiéndame una película", o pregúntame otra vez en un minuto.

forget-voice = Eso borra todo lo que sé de tu voz: cada { -valoracion }, tus listas, y lo que te gusta. No se puede deshacer. ¿Lo borro?
    .v2 = Borraría todas tus { -valoraciones } y listas, y lo que te gusta, para siempre. ¿Seguro que quieres?
    .reprompt = Di sí para borrar todo lo que sé de ti, o no para dejarlo.

forget-household = No reconozco tu voz, así que eso borra lo que sé de esta casa: cada { -valoracion }, las listas, y lo que gusta. Las voces que reconozco conservan lo suyo. No se puede deshacer. ¿Lo borro?
    .v2 = Borraría las { -valoraciones } y listas de la casa, y lo que gusta, para siempre; las voces que reconozco conservan lo suyo. ¿Seguro que quieres?
    .reprompt = Di sí para borrar lo que sé de la casa, o no para dejarlo.

forget-account = Este Echo está vinculado a tu cuenta, así que eso borra también todo lo de la app: { -valoraciones }, listas, amigos y noches de cine. No se puede deshacer. ¿Lo borro?
    .reprompt = Di sí para borrarlo todo, aquí y en la app, o no para dejarlo.

forgotten-voice = Hecho. Está borrado todo lo que sabía de tu voz. Si quieres, empezamos de cero: ¿te recomiendo una película?
    .v2 = Está todo borrado, y ya no te conozco. ¿Te recomiendo una película para empezar?
    .reprompt = Di "recomiéndame una película" para empezar de cero, o "para".

forgotten-household = Hecho. Está borrado todo lo que sabía de esta casa, menos las voces que reconozco. ¿Te recomiendo una película, para empezar de cero?
    .v2 = Las { -valoraciones } de la casa están borradas. ¿Te recomiendo una película, para empezar de cero?
    .reprompt = Di "recomiéndame una película" para empezar de cero, o "para".

forgotten-account = Hecho. Está borrado todo lo que sabía de ti, aquí y en la app. ¿Te recomiendo una película, para empezar de cero?
    .reprompt = Di "recomiéndame una película" para empezar de cero, o "para".

forget-declined = { -vale }, lo dejo todo como está. ¿Te recomiendo una película?
    .v2 = No se ha borrado nada. ¿Quieres una recomendación?
    .reprompt = Di "recomiéndame una película", o "qué es lo más popular".

forget-not-done = { -no-he-podido } borrarlo todo ahora mismo. Di otra vez "olvídame" en un momento. ¿Algo más mientras tanto?
    .reprompt = Di "olvídame" para intentarlo otra vez, o pide una recomendación.

forget-other-voice = Esa no era la voz que me pidió olvidar, así que todo sigue ahí. ¿Te recomiendo una película?
    .reprompt = Di "olvídame" para que te lo pregunte a ti, o "recomiéndame una película".

not-yours-to-repeat = Eso era para otra persona, y me lo guardo. ¿Te recomiendo una película a ti?
    .v2 = Lo que le digo a una voz no se lo repito a otra. ¿Quieres una recomendación?
    .reprompt = Di "recomiéndame una película", o "qué es lo más popular".

## Anywhere

help = Recomiendo películas, te digo qué es popular, y aprendo de tus estrellas. Prueba con "recomiéndame una comedia", "lo más popular de los noventa", o "cinco estrellas para Toy Story". ¿Qué te gustaría?
    .v2 = Puedes preguntar por "películas como Toy Story", "¿me gustaría Alien?", o "¿cuál es la mejor comedia?" ¿Qué te gustaría?
    .reprompt = Di "recomiéndame una película", o "qué es lo más popular".
    .card = { card-help }

help-offer = Puedes decir "más", "¿por qué la primera?", "la segunda no me interesa", o "la tercera ya la he visto". Si algo salió mal, di "deshaz". ¿Sigo?
    .v2 = Pregunta por una: "háblame de la primera", o "¿me gustaría la segunda?" O cambia de rumbo: "algo más divertido", "más antiguas". ¿Quieres oír otras?
    .v3 = Guarda una para luego: "pon la segunda en mi lista". Lo que hay ahí lo dice "¿qué hay en mi lista?" Y para siempre valen "me gustan los thrillers" y "nunca quiero terror". ¿Sigo?
    .reprompt = Di "más", "recomiéndame algo de { -suspense }", o "para".
    .card = { card-help }

help-choice = Di "la primera", "la segunda", o el título; "ninguna", si es otra película. ¿Cuál es?
    .v2 = ¿Cuál dices? Di su lugar, como "la primera", o su título. Con "cancela" lo dejamos.
    .reprompt = Di "la primera", el título, o "cancela".

help-stars = Espero tus estrellas para { $title }: de media a cinco. ¿Cuántas?
    .v2 = ¿Cuántas estrellas se lleva { $title }, de media a cinco? Con "cancela" lo dejamos.
    .reprompt = Di un número, como "cuatro", o "cancela".

help-title = Espero un título: di solo cómo se llama. ¿Qué película es?
    .v2 = ¿Qué película es? Di el título, o "cancela" para dejarlo.
    .reprompt = Di el título, o "cancela".

not-understood-offer = { -perdona }, { -no-te-he-oido }. Di "más" para oír otras, "¿por qué la primera?", o ponle estrellas a una: "cuatro estrellas para la segunda".
    .v2 = Con eso no puedo ayudarte, solo con películas. ¿Quieres oír otras?
    .v3 = { -perdona }, ¿cómo dices? Puedes decirme un género, como comedias, o "más".
    .reprompt = Di "más", "recomiéndame algo de { -suspense }", o "para".

not-understood = { -no-he-entendido }, o no sé hacerlo: lo mío son las películas. Puedes decir "recomiéndame una película", "qué es lo más popular", o "cuatro estrellas para Toy Story".
    .v2 = Lo siento, eso no sé hacerlo. ¿Una recomendación, o las películas más populares?
    .v3 = Ahí no llego. Lo mío son las películas: ¿te recomiendo una?
    .v4 = Yo solo entiendo de películas. ¿Una comedia, algo de los ochenta, o ayuda?
    .reprompt = Di "recomiéndame una película", o "ayuda".

something-else = { -vale }. Puedes ponerle estrellas a otra película, pedir un género, o decir "para". ¿Qué te gustaría?
    .v2 = Muy bien. ¿Le pones estrellas a alguna, o prefieres un género? O di "para".
    .reprompt = Por ejemplo, "cuatro estrellas para Alien", o "para".

started-over = Desde el principio, entonces. ¿Te recomiendo una película?
    .v2 = Muy bien, empezamos de nuevo. ¿Quieres una recomendación?
    .reprompt = Di "recomiéndame una película", o "qué es lo más popular".

no-question = Muy bien. ¿Te recomiendo una película?
    .v2 = { -vale }. ¿Quieres una recomendación?
    .reprompt = Di "recomiéndame una película", o "quiero { -valorar } una película".

nothing-to-repeat = Todavía no he dicho nada. ¿Te recomiendo una película?
    .reprompt = Di "recomiéndame una película", o "qué es lo más popular".

nothing-to-continue = ¿Te recomiendo algo, o te digo qué es popular?
    .v2 = Todavía no hay con qué seguir. ¿Quieres una recomendación?
    .reprompt = Di "recomiéndame una película", o "qué es lo más popular".

rating-cancelled = { -vale }, lo dejamos sin estrellas. ¿Qué te gustaría?
    .reprompt = Di "recomiéndame una película", o "qué es lo más popular".

request-cancelled = { -vale }, lo dejamos. ¿Qué te gustaría?
    .reprompt = Di "recomiéndame una película", o "qué es lo más popular".

declined = { -vale }. Que disfrutes de la película, y ya me contarás.
    .v2 = Muy bien. Vuelve cuando hayas visto algo.

goodbye = Adiós, y que disfrutes de la película.
    .v2 = Nos vemos en el cine.

away = Ahora mismo no llego a mis películas. Inténtalo otra vez en un minuto.

went-wrong = Lo siento, algo falló por mi parte. Inténtalo otra vez.
    .reprompt = Puedes decir "recomiéndame una película", o "ayuda".

## Screens

# What stands on screens beside what is said: headings, buttons, and labels that are read aloud.
screen-movies = Películas
screen-which = ¿Cuál?
screen-because = Porque te gustó { $source }
screen-like = Como { $source }
screen-movie = { $number }: { $movie }
screen-recommend = Recomiéndame una
screen-popular = ¿Qué es popular?
screen-rate = Poner estrellas
screen-more = Más
screen-similar = Más como esta
screen-skip = Saltar

touch-late = Esa ya no está en la lista. Toca una de las que ves ahora, o dime qué te gustaría.
    .v2 = Esa ya la dejamos atrás. Toca una de las que ves ahora, o dime qué quieres.
    .reprompt = Di "recomiéndame una película", o "qué es lo más popular".

touch-say-stars = No sé de quién era ese dedo. Dime tus estrellas, para que cuenten para ti.
    .reprompt = Di un número del uno al cinco, o "cancela".

## Friends

friend-unnamed = alguien sin nombre
others = { $count ->
    [one] una persona más
   *[other] { $count } más
 }
friend-and-titles = { $friend }: { $movies }

friend-code = Tu código de amistad es { $code }. Vale un día, para todos a quienes se lo digas. Tienen que decir "añade un amigo". ¿Algo más?
    .v2 = { $code }: ese es tu código de amistad por hoy. Quien lo reciba dice "añade un amigo". ¿Qué más?
    .reprompt = Otra vez: { $code }. Después, di "quién quiere ser mi amigo".

ask-code = ¿Qué código te han dado? Tiene ocho cifras.
    .v2 = ¿Cuáles son las ocho cifras del código? Mejor una por una.
    .reprompt = Un código se consigue con "dame un código de amistad".

code-check = He entendido { $code }. ¿Es así?
    .v2 = El código es { $code }, ¿verdad?
    .reprompt = Di sí, o no para repetir las cifras.

code-incomplete = He entendido { $code }, y un código tiene ocho cifras. ¿Cuál es?
    .v2 = Eso era { $code }, y no es un código: hacen falta ocho cifras. ¿Me las repites, una por una?
    .reprompt = Di las ocho cifras, o "cancela".

code-unknown = Ahora no hay ningún código { $code }. Duran un día. ¿Me lo repites, cifra por cifra?
    .v2 = No encuentro el código { $code }. Quizá lo oí mal: ¿cuáles son las ocho cifras?
    .reprompt = Di las ocho cifras, o pide un código nuevo.

code-own = Ese es tu propio código. Dáselo a alguien, que después dice "añade un amigo". ¿Algo más?
    .reprompt = Para usar otro código, di "añade un amigo".

codes-enough = Son bastantes códigos por hoy. Mañana podrás seguir. ¿Algo más?
    .reprompt = El tuyo lo tienes con "dame un código de amistad".

friends-full = Una de las dos partes ya tiene { $count } amistades y solicitudes, y no caben más. ¿Algo más?
    .reprompt = Para hacer sitio, di "quita", un nombre, y "de mis amigos".

friend-asked = Hecho, he preguntado. Cuando acepte, habrá amistad. ¿Algo más?
    .v2 = La solicitud está enviada. En cuanto la acepten, habrá amistad. ¿Qué más?
    .reprompt = Para elegir cómo te ven, di "llámame", y tu nombre.

friend-request = { $friend } quiere tu amistad. ¿La acepto?
    .v2 = Hay una solicitud de { $friend }. ¿La aceptas?
    .reprompt = Di sí para aceptar, o no para rechazar.

friend-requests-none = Nadie espera tu respuesta. Para que te encuentren, di "dame un código de amistad". ¿Algo más?
    .v2 = Ahora no hay solicitudes. Te encuentran con tu código de amistad. ¿Qué más?
    .reprompt = Di "dame un código de amistad", o "quiénes son mis amigos".

friend-request-gone = Esa solicitud se retiró, así que no hay nada que responder. ¿Algo más?
    .reprompt = Di "quiénes son mis amigos", o "recomiéndame una película".

friend-made = Ya hay amistad con { $friend }. ¿Algo más?
    .v2 = Desde ahora, { $friend } está entre tus amistades. ¿Qué más?
    .reprompt = Di "organiza una noche de cine", o "qué ven mis amigos".

friend-made-next = Ya hay amistad con { $former }. También la quiere { $friend }: ¿acepto?
    .v2 = { $former } está entre tus amistades. Y { $friend } quiere estarlo: ¿aceptas?
    .reprompt = Di sí para aceptar, o no para rechazar.

friend-declined = { -vale }, rechazada, y nadie se entera. ¿Algo más?
    .v2 = Rechazada, sin una palabra a { $friend }. ¿Qué más?
    .reprompt = Di "quiénes son mis amigos", o "recomiéndame una película".

friend-declined-next = Rechazada: { $former } no se entera. También pregunta { $friend }: ¿acepto?
    .v2 = { -vale }, { $former } no. Y { $friend } quiere tu amistad: ¿aceptas?
    .reprompt = Di sí para aceptar, o no para rechazar.

my-friends = { $count ->
    [one] Aquí tienes una amistad: { $friends }.
   *[other] Aquí tienes { $count } amistades: { $friends }.
 } { $requests ->
    [0] ¿Algo más?
   *[other] Y hay una solicitud: di "quién quiere ser mi amigo".
 }
    .reprompt = Di "qué ven mis amigos", o "organiza una noche de cine".

my-friends-none = Todavía no tienes amistades aquí. { $requests ->
    [0] ¿Quieres un código? Di "dame un código de amistad".
   *[other] Pero alguien quiere la tuya: di "quién quiere ser mi amigo".
 }
    .v2 = Aún no hay amistades. { $requests ->
    [0] Te encuentran con un código: di "dame un código de amistad".
   *[other] Alguien la quiere: di "quién quiere ser mi amigo".
 }
    .reprompt = Si te han dado un código, di "añade un amigo".

ask-friend = ¿De quién se trata: { $friends }?
    .v2 = ¿A quién te refieres: { $friends }?
    .reprompt = Di el nombre, o "cancela".

which-friend = ¿Cuál de estos nombres: { $friends }?
    .v2 = Hay más de uno con ese nombre. ¿Te refieres a { $friends }?
    .reprompt = Di el nombre completo, o "cancela".

friend-unknown = No encuentro ese nombre entre tus amistades. ¿Es { $friends }?
    .v2 = Nadie se llama así entre tus amistades. ¿Te refieres a { $friends }?
    .reprompt = Di un nombre, o "cancela".

friends-alike = Hay varias amistades tuyas con el nombre { $friend }, y no las distingo. Una podría elegir otro nombre. ¿Algo más?
    .reprompt = Se hace con "llámame", y un nombre.

removal-check = ¿Quito de verdad a { $friend } de tus amistades?
    .v2 = Ya no habría amistad con { $friend }. ¿Sigo adelante?
    .reprompt = Di sí para quitar, o no para dejarlo como está.

friend-removed = Ya no hay amistad con { $friend }, y nadie se entera. ¿Algo más?
    .reprompt = Di "quiénes son mis amigos", o "recomiéndame una película".

friend-removed-before = Esa amistad ya no existía. ¿Algo más?
    .reprompt = Para oír tus amistades, di "quiénes son mis amigos".

kept-as-it-is = { -vale }, todo queda como está. ¿Algo más?
    .v2 = Entonces lo dejo así. ¿Qué más?
    .reprompt = Di "qué noches de cine tengo", o "recomiéndame una película".

ask-name = ¿Cómo quieres que te llamen?
    .v2 = ¿Qué nombre quieres que vean?
    .reprompt = Di solo el nombre, por ejemplo Ana.

name-unusable = Un nombre tiene como mucho { $longest } letras. ¿Cómo quieres que te llamen?
    .v2 = Ese nombre no puedo guardarlo: { $longest } letras como mucho. ¿Cuál será?
    .reprompt = Di un nombre corto, o "cancela".

name-kept = Tus amistades te ven ahora como { $friend }. ¿Algo más?
    .v2 = Hecho: te verán como { $friend }. ¿Qué más?
    .reprompt = Di "dame un código de amistad", o "comparte lo que veo".

sharing-begun = Desde ahora, tus amistades pueden saber qué ves y qué te encanta. ¿Algo más?
    .v2 = Hecho, sabrán qué ves y qué te encanta, hasta que digas "deja de compartir". ¿Qué más?
    .reprompt = Di "deja de compartir" cuando quieras, o "qué ven mis amigos".

sharing-stopped = Lo que ves y te encanta queda entre tú y yo. ¿Algo más?
    .v2 = Hecho, ya no lo ve nadie. ¿Qué más?
    .reprompt = Di "comparte lo que veo" para activarlo otra vez.

friends-watching = Esto ven tus amistades. { $shared }. ¿Te recomiendo algo?
    .v2 = Ahora mismo ven esto. { $shared }. ¿O quieres una recomendación?
    .reprompt = Di "háblame de la primera", o "recomiéndame una película".

friends-watching-none = Ahora nadie comparte contigo lo que ve. ¿Te recomiendo algo?
    .v2 = No sé qué ven tus amistades: nadie lo comparte ahora. ¿Quieres una recomendación?
    .reprompt = Se activa con "comparte lo que veo". O di "recomiéndame una película".

friends-loved = Esto les encanta a tus amistades. { $shared }. ¿Te recomiendo algo?
    .v2 = Estas se llevaron más estrellas. { $shared }. ¿O quieres una recomendación?
    .reprompt = Di "me gustaría la primera", o "recomiéndame una película".

friends-loved-none = Nadie comparte contigo lo que le encanta. ¿Te recomiendo algo?
    .v2 = No sé qué les encanta: nadie lo comparte ahora. ¿Quieres una recomendación?
    .reprompt = Se activa con "comparte lo que veo". O di "recomiéndame una película".

asked-another-voice = Eso se lo pregunté a otra voz, así que lo dejo sin responder. ¿Te recomiendo algo?
    .v2 = Esa pregunta era para otra voz. ¿Quieres una recomendación?
    .reprompt = Di "recomiéndame una película", o pregúntame por tu parte.

## Movie nights

night = { $movie ->
    [none] una noche de cine
   *[other] { $movie }
 } { $day } { $time }
night-day = { $when ->
    [today] hoy
    [tomorrow] mañana
    [weekday] el { $weekday }
   *[date] el { $weekday } { $day } de { $month }
 }
night-time = { $hour ->
    [1] a la
   *[other] a las
 } { $clock }{ $city ->
    [none] { "" }
   *[other] , hora de { $city }
 }
night-hours = 24
night-of-host = { $night }, con { $friend }
night-of-mine = { $night }, { $count ->
    [0] todavía sin confirmaciones
   *[other] con { $friends }
 }

ask-night-movie = ¿Qué película se va a ver? O di "todavía no está decidido".
    .v2 = ¿Qué película será esa noche? También vale "ninguna todavía".
    .reprompt = Di un título, o "lo decidimos después".

ask-other-night-movie = ¿Qué película será entonces?
    .v2 = ¿Qué otra película quieres poner?
    .reprompt = Di solo el título, por ejemplo Toy Story.

ask-night-day = ¿Qué día?
    .v2 = ¿Qué día te viene bien?
    .reprompt = Di "mañana", "sábado", o una fecha.

night-day-unclear = Necesito un día. ¿Cuál será?
    .v2 = ¿Qué día exactamente?
    .reprompt = Di un día, como "viernes", o "cancela".

night-day-of-weekend = ¿{ $saturday } o { $sunday }?
    .v2 = ¿Cuál de los dos: { $saturday } o { $sunday }?
    .reprompt = Di uno de los dos días.

night-day-past = Ese día ya pasó. ¿Cuál será?
    .v2 = Eso ya pasó. ¿A qué día te refieres?
    .reprompt = Di un día que venga, como "sábado".

night-day-far = Falta más de un año. ¿Qué día será?
    .v2 = Organizo como mucho a un año vista. ¿A qué día te refieres?
    .reprompt = Di un día más cercano, como "sábado".

ask-night-time = ¿A qué hora?
    .v2 = ¿Cuándo empieza?
    .reprompt = Di una hora, como "las ocho de la tarde".

night-time-unclear = Necesito una hora. ¿Cuándo empieza?
    .v2 = ¿A qué hora exactamente?
    .reprompt = Di una hora, como "las siete y media", o "cancela".

night-time-past = Esa hora ya pasó. ¿Cuándo empieza?
    .v2 = Ya es más tarde. ¿A qué hora, entonces?
    .reprompt = Di una hora posterior, u otro día.

ask-night-guests = ¿A quién invito: a todos, o a algunos por su nombre?
    .v2 = ¿Quién viene? Basta con "todos", o nombres.
    .reprompt = Di uno o dos nombres, o "todos".

night-guests-gone = No todos siguen entre tus amistades. ¿A quién invito?
    .v2 = Tus amistades han cambiado mientras tanto. ¿Quién viene?
    .reprompt = Di nombres, o "todos".

night-no-friends = Para una noche de cine hacen falta amistades aquí, y aún no hay. ¿Empezamos? Di "dame un código de amistad".
    .v2 = Todavía no hay a quién invitar. Te encuentran con un código: di "dame un código de amistad".
    .reprompt = Si te han dado un código, di "añade un amigo".

night-check = Sería { $night }, con invitación a { $guests }. ¿La envío?
    .v2 = El plan: { $night }, con { $guests }. ¿Envío la invitación?
    .reprompt = Di sí para enviarla, o qué cambiar, como "a las nueve".

night-not-sent = { -vale }, todavía no invito a nadie. ¿Qué cambiamos? Di "a las nueve", "el domingo", o "mejor Heat".
    .v2 = Entonces no la envío así. ¿Otro día, otra hora, otra película? Dime cuál.
    .reprompt = Di qué cambiar, o no para dejarlo.

night-planned = Hecho, invitación enviada a { $guests }. Pregúntame cuando quieras quién viene. ¿Algo más?
    .v2 = Está organizado, y aviso a { $guests }. ¿Qué más?
    .reprompt = Di "cámbialo a las nueve", o "qué noches de cine tengo".

nights-full = Ya organizas { $count } noches, y no caben más. ¿Algo más?
    .reprompt = Para hacer sitio, di "cancela la noche de cine", y el día.

guests-full = En una noche caben { $count } personas, y así serían más. ¿Algo más?
    .reprompt = Di "organiza una noche de cine con", y menos nombres.

my-nights = { $count ->
    [one] Tienes una noche de cine: { $nights }.
   *[other] Tienes { $count } noches de cine: { $nights }.
 } ¿Cambiamos algo?
    .v2 = { $count ->
    [one] Hay una: { $nights }.
   *[other] Hay { $count }, las próximas son { $nights }.
 } ¿Quieres cambiar algo?
    .reprompt = Di "voy a ir", "cámbialo a las nueve", o "cancela la noche de cine".

my-nights-none = No tienes noches de cine. ¿Organizamos una? Di "organiza una noche de cine".
    .v2 = No hay ninguna próximamente. Para cambiarlo, di "organiza una noche de cine".
    .reprompt = Por ejemplo: "invita a mis amigos a ver Alien el viernes".

invitation = { $friend } te invita: { $night }. ¿Vas a ir?
    .v2 = Hay una invitación de { $friend }: { $night }. ¿Te apuntas?
    .reprompt = Di sí, no, o "cancela" para decidirlo después.

invitations-none = Ninguna invitación te espera. ¿Quieres invitar? Di "organiza una noche de cine".
    .v2 = No hay invitaciones nuevas. Para invitar, di "organiza una noche de cine".
    .reprompt = Di "qué noches de cine tengo", o "recomiéndame una película".

night-accepted = Genial, vas a ir: { $night }. ¿Algo más?
    .v2 = Queda dicho que sí: { $night }. ¡A disfrutar! ¿Qué más?
    .reprompt = Si surge algo, di "no puedo ir".

night-accepted-before = Ya habías dicho que sí: { $night }. ¡Qué bien! ¿Algo más?
    .v2 = Ya tengo tu sí: { $night }. ¿Qué más?
    .reprompt = Si surge algo, di "no puedo ir".

night-declined = { -vale }, no vas a ir: { $night }. ¿Algo más?
    .v2 = He dicho que no por ti: { $night }. ¿Qué más?
    .reprompt = Si cambias de idea, di "voy a ir".

night-declined-before = Ya habías dicho que no: { $night }. ¿Algo más?
    .v2 = Ya tengo tu no: { $night }. ¿Qué más?
    .reprompt = Si cambias de idea, di "voy a ir".

night-changed-meanwhile = { $friend } lo ha cambiado mientras tanto, ahora es { $night }. ¿Vas a ir?
    .v2 = El plan es otro ahora: { $night }. ¿Te apuntas?
    .reprompt = Di sí, no, o "cancela" para decidirlo después.

night-gone = Esa noche de cine ya no se hace. ¿Algo más?
    .v2 = Esa noche de cine ya no existe. ¿Qué más?
    .reprompt = Di "qué noches de cine tengo", u "organiza una noche de cine".

which-night = ¿Cuál de estas: { $nights }?
    .v2 = ¿Te refieres a { $nights }?
    .reprompt = Di el día, como "el viernes".

night-none-then = Ese día no hay ninguna. ¿Cuál de estas: { $nights }?
    .v2 = Para entonces no hay nada. ¿Te refieres a { $nights }?
    .reprompt = Di el día de una de ellas, o "cancela".

ask-night-change = ¿Qué cambiamos: el día o la hora?
    .v2 = ¿Cuándo será entonces?
    .reprompt = Di "a las nueve", "el domingo", o "mejor Heat".

night-change-past = Ese momento ya pasó, o falta más de un año. ¿Cuándo será entonces?
    .v2 = Ese momento no me sirve. ¿Qué día y a qué hora?
    .reprompt = Di "el domingo a las nueve", o "cancela".

night-changed = Hecho, ahora es { $night }. Se lo haré saber a quienes vienen. ¿Algo más?
    .v2 = { -vale }: { $night }. Aviso a quienes vienen. ¿Qué más?
    .reprompt = Di "invita también a Ben", o "qué noches de cine tengo".

night-as-before = Ya estaba organizado así: { $night }. ¿Algo más?
    .v2 = Nada que cambiar, sigue siendo { $night }. ¿Qué más?
    .reprompt = Di "cámbialo a las nueve", o "mejor el domingo".

night-other-meanwhile = Ha cambiado mientras tanto, ahora es { $night }. ¿Qué cambiamos?
    .v2 = El plan es otro ahora: { $night }. ¿Qué quieres cambiar?
    .reprompt = Di "a las nueve", "el domingo", o "cancela".

night-not-yours = Solo quien invita cambia una noche de cine, y ahí tienes una invitación. ¿Vas a ir, entonces? Di "voy a ir", o "no puedo ir".
    .v2 = Eso lo cambia quien invita. Puedes decir "voy a ir", o "no puedo ir".
    .reprompt = Para una tuya, di "organiza una noche de cine".

ask-more-guests = ¿A quién más invito?
    .v2 = ¿Quién más viene?
    .reprompt = Di uno o dos nombres, o "todos".

night-invited = Hecho, invitación enviada a { $guests }. ¿Algo más?
    .v2 = La invitación va para { $guests }. ¿Qué más?
    .reprompt = Di "quién viene", o "cámbialo a las nueve".

night-invited-before = La invitación ya estaba enviada a { $guests }. ¿Algo más?
    .v2 = Esa invitación ya salió: { $guests }. ¿Qué más?
    .reprompt = Di "quién viene", o "invita a", y otro nombre.

group-offer = Para ti y { $guests }, ¿qué tal { $movies }?
    .v2 = Pensando en { $guests }, pondría { $movies }. ¿Va bien alguna?
    .reprompt = Di "mejor la segunda", "háblame de la primera", o pregunta otra vez.

group-none = Ya he nombrado todo lo que vale para ese grupo. ¿Te recomiendo algo solo para ti?
    .v2 = No queda nada que le guste a todo el grupo. ¿Quieres algo para ti?
    .reprompt = Di "recomiéndame una película", o "empieza de nuevo".

group-nobody = No sé para quién más: no hay noche de cine, y nadie comparte lo que le encanta. ¿Te recomiendo algo solo para ti?
    .v2 = ¿Para quién más? Organiza una noche de cine, o que tus amistades digan "comparte lo que veo". ¿Quieres algo para ti mientras tanto?
    .reprompt = Di "organiza una noche de cine", o "recomiéndame una película".

cancel-night-check = ¿Cancelo de verdad { $night }? Se enterarán quienes vienen.
    .v2 = ¿Quieres cancelar { $night }? Aviso a quienes vienen.
    .reprompt = Di sí para cancelar, o no para mantenerla.

night-cancelled = Cancelada: { $night }. Aviso a quienes venían. ¿Algo más?
    .v2 = Ya no se hace: { $night }. Se lo haré saber a quienes venían. ¿Qué más?
    .reprompt = Di "organiza una noche de cine", o "recomiéndame una película".

# Recordatorios: se pregunta una vez por noche, al organizarla o aceptarla.
# Lo que dice Alexa una hora antes.
reminder = Tu noche de cine empieza dentro de una hora{ $movie ->
    [none] { "" }
   *[other] : { $movie }
 }.
night-planned-remind = Hecho, invitación enviada a { $guests }. ¿Te lo recuerdo una hora antes?
    .v2 = Está organizado, y aviso a { $guests }. ¿Quieres un recordatorio una hora antes?
    .reprompt = Di "sí" para el recordatorio, o "no".

night-accepted-remind = Genial, vas a ir: { $night }. ¿Te lo recuerdo una hora antes?
    .v2 = Queda dicho que sí: { $night }. ¿Quieres un recordatorio una hora antes?
    .reprompt = Di "sí" para el recordatorio, o "no".

reminder-set = Te lo recordaré una hora antes. ¿Algo más?
    .v2 = El recordatorio está puesto, una hora antes. ¿Qué más?
    .reprompt = Di "qué noches de cine tengo", o "recomiéndame una película".

reminder-none = { -vale }, sin recordatorio. ¿Algo más?
    .v2 = Entonces no te lo recuerdo. ¿Qué más?
    .reprompt = Di "qué noches de cine tengo", o "recomiéndame una película".

reminder-allow = Para eso necesito tu permiso: permíteme los recordatorios en la aplicación de Alexa, en la tarjeta que te envié. Después di "qué noches de cine tengo" y lo pongo. ¿Algo más?
    .v2 = Aún no puedo poner recordatorios. Permítelo en la tarjeta de la aplicación de Alexa y luego di "qué noches de cine tengo". ¿Qué más?
    .reprompt = Di "recomiéndame una película", o "para".

reminder-later = El recordatorio no ha funcionado. La noche sigue en pie, y lo intentaré otra vez cuando me preguntes por tus noches de cine. ¿Algo más?
    .v2 = Ahora mismo no se puede poner el recordatorio, pero la noche sigue igual. Di más tarde "qué noches de cine tengo" y lo intento otra vez. ¿Qué más?
    .reprompt = Di "qué noches de cine tengo", o "recomiéndame una película".

reminder-impossible = No es posible poner el recordatorio: Alexa no admite ninguno aquí. La noche sigue en pie. ¿Algo más?
    .v2 = Alexa no admite otro recordatorio aquí. La noche sigue igual. ¿Qué más?
    .reprompt = Di "qué noches de cine tengo", o "recomiéndame una película".

reminder-too-late = Empieza en menos de una hora, así que no pongo recordatorio. ¿Algo más?
    .v2 = Falta menos de una hora: no hace falta recordatorio. ¿Qué más?
    .reprompt = Di "qué noches de cine tengo", o "recomiéndame una película".

# El correo vuelve; se dice una vez.
night-planned-mail = Hecho, invitación enviada a { $guests }. Pero los correos que te envío vienen devueltos: pon otra dirección en la aplicación. ¿Algo más?
    .v2 = Está organizado, y aviso a { $guests }. Eso sí, los correos que te envío vienen devueltos: pon otra dirección en la aplicación. ¿Qué más?
    .reprompt = Di "cámbialo a las nueve", o "qué noches de cine tengo".

night-accepted-mail = Genial, vas a ir: { $night }. Pero los correos que te envío vienen devueltos: pon otra dirección en la aplicación. ¿Algo más?
    .v2 = Queda dicho que sí: { $night }. Eso sí, los correos que te envío vienen devueltos: pon otra dirección en la aplicación. ¿Qué más?
    .reprompt = Si surge algo, di "no puedo ir".
