# What the skill says in German. The English file explains the format, and what each message is for.
#
# Register: du, short, spoken. Titles stand as names, without quotes and without inflection; "der
# Film" is what pronouns refer to, so it is "er". Kinds of movies are nouns in the plural, and stand
# where adjectives before them have strong endings ("fröhliche Western"): behind a colon, "mit", or
# another such adjective, never behind "die" or "keine".

## Words

stars = { $half_steps ->
    [1] einen halben Stern
    [2] einen Stern
    [3] eineinhalb Sterne
    [4] zwei Sterne
    [5] zweieinhalb Sterne
    [6] drei Sterne
    [7] dreieinhalb Sterne
    [8] vier Sterne
    [9] viereinhalb Sterne
   *[10] fünf Sterne
 }

title-with-year = { $title } von { $year }

kind-of-movies = { $fame ->
    [better] bekanntere{ " " }
    [lesser] weniger bekannte{ " " }
   *[none] { "" }
 }{ $mood ->
    [none] { "" }
   *[other] { $mood }{ " " }
 }{ $genre ->
    [none] { $titles ->
        [show] Serien
       *[film] Filme
     }
   *[other] { $genre }{ $titles ->
        [show] { " " }als Serie
       *[film] { "" }
     }
 }{ $decade ->
    [none] { "" }
   *[other] { " " }aus den { $decade }
 }{ $from ->
    [none] { "" }
   *[other] { " " }ab { $from }
 }{ $before ->
    [none] { "" }
   *[other] { " " }von vor { $before }
 }{ $unwanted ->
    [none] { "" }
   *[other] { " " }ohne { $unwanted }
 }{ $other_genre ->
    [none] { "" }
   *[other] , die auch { $other_genre } sind
 }

kind-mood-cheerful = fröhliche
kind-mood-relaxing = entspannte
kind-mood-exciting = spannende
kind-mood-thoughtful = nachdenkliche
kind-mood-tearjerker = bewegende
kind-mood-scary = gruselige
kind-mood-dark = düstere

kind-no-violence = Gewalt
kind-no-action = Action
kind-no-adventure = Abenteuer
kind-no-animation = Trickfilme
kind-no-children = Kinderfilme
kind-no-comedy = Komödien
kind-no-crime = Verbrechen
kind-no-documentary = Dokumentationen
kind-no-drama = Drama
kind-no-fantasy = Fantasy
kind-no-film-noir = Film noir
kind-no-horror = Horror
kind-no-imax = IMAX
kind-no-musical = Musicals
kind-no-mystery = Mystery
kind-no-romance = Romantik
kind-no-sci-fi = Science-Fiction
kind-no-thriller = Thriller
kind-no-war = Krieg
kind-no-western = Western

genre-action = Actionfilme
genre-adventure = Abenteuerfilme
genre-animation = Animationsfilme
genre-children = Kinderfilme
genre-comedy = Komödien
genre-crime = Krimis
genre-documentary = Dokumentarfilme
genre-drama = Dramen
genre-fantasy = Fantasyfilme
genre-film-noir = Films noirs
genre-horror = Horrorfilme
genre-imax = IMAX-Filme
genre-musical = Musicals
genre-mystery = Mysteryfilme
genre-romance = Liebesfilme
genre-sci-fi = Science-Fiction-Filme
genre-thriller = Thriller
genre-war = Kriegsfilme
genre-western = Western

genre-name-action = Action
genre-name-adventure = Abenteuer
genre-name-animation = Animation
genre-name-children = Familie
genre-name-comedy = Komödie
genre-name-crime = Krimi
genre-name-documentary = Dokumentation
genre-name-drama = Drama
genre-name-fantasy = Fantasy
genre-name-film-noir = Film noir
genre-name-horror = Horror
genre-name-imax = IMAX
genre-name-musical = Musical
genre-name-mystery = Mystery
genre-name-romance = Romanze
genre-name-sci-fi = Science-Fiction
genre-name-thriller = Thriller
genre-name-war = Krieg
genre-name-western = Western

decade-1920 = Zwanzigern des letzten Jahrhunderts
decade-1930 = Dreißigern
decade-1940 = Vierzigern
decade-1950 = Fünfzigern
decade-1960 = Sechzigern
decade-1970 = Siebzigern
decade-1980 = Achtzigern
decade-1990 = Neunzigern
decade-2000 = Zweitausendern
decade-2010 = Zweitausendzehnern
decade-2020 = Zweitausendzwanzigern

rated-movie = { $stars } für { $title }

episode = Staffel { $season }, Folge { $number }
# A title on a list: "Dark, bis Staffel 2, Folge 5".
standing = { $title }, bis { $episode }

## Cards

card-movie = { $title } ({ $year })

card-welcome = Popcorn Picks
card-recommended = Filme für dich
card-popular = Beliebte Filme
card-best-rated = Bestbewertete Filme
card-trending = Gerade beliebt
card-new = Neu
card-lists = Deine Listen
card-similar = Ähnliche Filme
card-about-movie = Über diesen Film
card-why = Warum dieser Film
card-my-ratings = Deine Bewertungen
card-help = Was du sagen kannst

## While an answer takes long

one-moment = Einen Moment.
    .v2 = Mal sehen.
    .v3 = Ich schau kurz nach.

## Coming in

welcome-new = Willkommen bei Popcorn Picks. Ich schlage dir Filme vor, und mit jeder Bewertung werden die Vorschläge besser. Sag: empfiehl mir einen Film, oder frag, was beliebt ist.
    .reprompt = Sag zum Beispiel: empfiehl mir einen Film. Oder bewerte einen, den du kennst: bewerte Toy Story mit fünf Sternen.
    .card = { card-welcome }

welcome-back = Schön, dass du wieder da bist. Soll ich dir einen Film empfehlen?
    .v2 = Willkommen zurück. Möchtest du eine Empfehlung?
    .reprompt = Sag: empfiehl mir einen Film, was ist beliebt, oder bewerte einen Film, den du gesehen hast.

welcome-first = Willkommen bei Popcorn Picks. Ich schlage Filme vor und lerne aus deinen Sternen. Viele lieben { $favourite }. Bewerte drei, dann passen meine Tipps zu dir: Kennst du { $title }? Sag deine Sterne, oder weiter.
    .reprompt = Was gibst du { $title }, einen bis fünf Sterne? Wenn du ihn nicht kennst, sag: weiter. Oder: empfiehl mir einen Film.
    .card = { card-welcome }

welcome-again = Hallo, da bist du ja wieder. Eine Empfehlung?
    .reprompt = Sag ja, was ist beliebt, oder: ich möchte Filme bewerten.

welcome-often = Hallo. Eine Empfehlung?
    .v2 = Hallo. Soll ich dir etwas aussuchen?
    .v3 = Hi. Lust auf einen Film?
    .reprompt = Sag ja, oder nenn mir ein Genre, zum Beispiel Komödien.

welcome-new-ratings = Willkommen zurück. { $count ->
    [one] Du hast seitdem noch einen Film bewertet, und das bringt mich auf neue Ideen.
   *[other] Du hast seitdem { $count } Filme bewertet, und das bringt mich auf neue Ideen.
 } Möchtest du sie hören?
    .v2 = Hallo. { $count ->
    [one] Durch deine letzte Bewertung
   *[other] Durch deine letzten { $count } Bewertungen
 } würde ich jetzt anderes vorschlagen. Soll ich?
    .reprompt = Sag ja, oder nenn mir ein Genre, zum Beispiel Thriller.

welcome-watching = Willkommen zurück. Du schaust gerade { $title }. Wenn du durch bist, sag: fertig geschaut. Soll ich dir solange etwas anderes empfehlen?
    .v2 = Hallo, da bist du wieder. { $title } hast du angefangen; danach sag: fertig geschaut. Möchtest du eine Empfehlung?
    .reprompt = Sag ja, wir haben fertig geschaut, oder: was steht auf meiner Liste?

welcome-did-you-watch = Willkommen zurück. Letztes Mal war { $title } dabei. Hast du ihn gesehen? Sag deine Sterne, oder frag nach etwas Neuem.
    .v2 = Hallo. Wie war { $title }, falls du ihn gesehen hast? Sag deine Sterne, oder frag nach etwas Neuem.
    .v3 = Hi. Bist du zu { $title } gekommen? Sag deine Sterne, oder frag nach etwas Neuem.
    .reprompt = Sag, wie viele Sterne { $title } bekommt, noch nicht, oder: empfiehl mir einen Film.

welcome-few-ratings = Willkommen zurück. Mit ein paar Bewertungen mehr kenne ich dich besser. Hast du { $title } gesehen? Sag deine Sterne, weiter, oder frag nach etwas Neuem.
    .reprompt = Was gibst du { $title }, einen bis fünf Sterne? Oder sag: empfiehl mir einen Film.

not-watched = Gut, ein andermal. Soll ich dir etwas Neues vorschlagen?
    .v2 = Kein Problem. Möchtest du eine neue Empfehlung?
    .reprompt = Sag: empfiehl mir einen Film, oder: was ist beliebt.

## Rating a few movies in a row

round-first = Gern. Sag deine Sterne, oder weiter. Hast du { $title } gesehen?
    .v2 = Los geht's: Hast du { $title } gesehen? Sag deine Sterne, oder weiter.
    .reprompt = Was gibst du { $title }, einen bis fünf Sterne? Oder sag: das reicht.

round-rated = { $stars } für { $rated }. { $left ->
    [one] Noch einer: Hast du { $title } gesehen?
   *[other] Der nächste: Hast du { $title } gesehen?
 }
    .v2 = { $rated } bekommt { $stars }. { $left ->
    [one] Und noch einer: Kennst du { $title }?
   *[other] Kennst du { $title }?
 }
    .v3 = Notiert: { $stars } für { $rated }. Und { $title }?
    .reprompt = Sag deine Sterne für { $title }, weiter, oder: das reicht.

round-skipped = Gut. Hast du { $title } gesehen?
    .v2 = Kein Problem. Und { $title }?
    .v3 = Dann { $title }: Kennst du den?
    .v4 = In Ordnung. Hast du mal { $title } gesehen?
    .reprompt = Sag deine Sterne für { $title }, weiter, oder: das reicht.

# The last question of the first conversation; in other words in help-genres.
round-rated-genres = { $stars } für { $rated }, danke! Noch eins: Gibt es ein Genre, das du liebst, oder eins, das du nie willst? Sag: ich mag Komödien, kein Horror, oder überspringen.
    .v2 = { $rated } bekommt { $stars }, danke dir. Letzte Frage: Was magst du, oder was willst du nie? Zum Beispiel: ich mag Thriller, keine Western, oder überspringen.
    .reprompt = Nenn ein Genre, das du magst, eins mit "kein" davor, oder sag: überspringen.

round-skipped-genres = Okay. Noch eins: Gibt es ein Genre, das du liebst, oder eins, das du nie willst? Sag: ich mag Komödien, kein Horror, oder überspringen.
    .v2 = Gut, die letzte Frage: Was magst du, oder was willst du nie? Zum Beispiel: ich mag Thriller, keine Western, oder überspringen.
    .reprompt = Nenn ein Genre, das du magst, eins mit "kein" davor, oder sag: überspringen.

help-genres = Nenn mir ein Genre, das du liebst, wie: ich mag Komödien. Oder eins, das ich weglassen soll, wie: kein Horror. Ohne geht es mit "überspringen" weiter. Welches ist es?
    .v2 = Welche Genres magst du, oder willst du nie? Sag: Thriller, keine Musicals, oder überspringen.
    .reprompt = Sag: ich mag, oder: nie wieder, und ein Genre; oder überspringen.

round-seen = Und wie viele Sterne bekommt { $title }?
    .v2 = Was gibst du { $title }, von einem halben Stern bis fünf?
    .reprompt = Sag eine Zahl von eins bis fünf, oder weiter.

round-taken-back = Gut, das ist zurückgenommen. Wie viele Sterne bekommt { $title }?
    .reprompt = Sag eine Zahl von eins bis fünf, oder weiter.

round-none-left = Ich habe dich nach allen Filmen gefragt, die viele kennen. Nenn mir einen anderen Titel, oder soll ich dir einen Film empfehlen?
    .reprompt = Sag: empfiehl mir einen Film, oder: bewerte Toy Story mit fünf Sternen.

round-because = { $stars } für { $rated }! Dir hat { $source } gefallen, also wie wäre es mit { $movies }?
    .v2 = { $rated } bekommt { $stars }. Dir gefiel { $source }, dann vielleicht { $movies }? Oder sag: mehr.
    .reprompt = Sag: mehr, oder: warum der zweite?
    .own-card = { card-recommended }

round-offer = { $stars } für { $rated }, danke! Wie wäre es nach deinen Sternen mit { $movies }? Für andere sag: mehr.
    .v2 = { $rated } bekommt { $stars }, danke dir. Dann würde ich { $movies } nehmen. Oder sag: mehr.
    .reprompt = Sag: mehr, oder: warum der zweite?
    .card = { card-recommended }

round-similar = { $stars } für { $rated }! Ähnlich sind { $movies }. Soll ich weitermachen?
    .v2 = { $rated } bekommt { $stars }. In der Art kenne ich { $movies }. Möchtest du mehr hören?
    .reprompt = Sag: mehr, oder frag: würde mir der erste gefallen?
    .card = { card-similar }

round-over-because = In Ordnung. Dir hat { $source } gefallen, also wie wäre es mit { $movies }? Für andere sag: mehr.
    .v2 = Gut. Weil dir { $source } gefallen hat, würde ich { $movies } nehmen. Oder sag: mehr.
    .reprompt = Sag: mehr, oder: warum der zweite?
    .own-card = { card-recommended }

round-over-offer = In Ordnung. Wie wäre es mit { $movies }? Für andere sag: mehr.
    .v2 = Gut. Dann würde ich { $movies } nehmen. Oder sag: mehr.
    .reprompt = Sag: mehr, oder bewerte einen, den du kennst: vier Sterne für den ersten.
    .card = { card-recommended }

help-round = Sag einfach deine Sterne für { $title }, von einem halben bis fünf. Mit weiter kommt der nächste Film, mit das reicht hören wir auf. Oder sag: empfiehl mir einen Film. Hast du { $title } gesehen?
    .v2 = Wie viele Sterne bekommt { $title }? Wenn du ihn nicht kennst, sag: weiter. Wenn du nicht bewerten willst: empfiehl mir einen Film.
    .reprompt = Sag eine Zahl, etwa vier, oder weiter.

## Popular

popular-first = Am häufigsten bewertet werden { $movies }. Möchtest du mehr hören?
    .v2 = Häufig bewertete { $kind }: { $movies }. Soll ich weitermachen?
    .reprompt = Sag: mehr, oder bewerte einen: vier Sterne für den ersten.
    .card = { card-popular }

popular-unrated = { $kind } hat hier noch niemand bewertet, aber ich habe { $movies }. Soll ich weitermachen?
    .reprompt = Sag: mehr, oder mach den Anfang: vier Sterne für den ersten.
    .card = { card-popular }

popular-offer = Beliebte { $kind }, die du noch nicht bewertet hast: { $movies }. Möchtest du mehr hören?
    .v2 = Häufig bewertete { $kind }: { $movies }. Soll ich weitermachen?
    .reprompt = Sag: mehr, oder bewerte einen: vier Sterne für den ersten.
    .card = { card-popular }

popular-last = Zum Schluss noch beliebte { $kind }: { $movies }. Möchtest du stattdessen eine Empfehlung?
    .reprompt = Sag: empfiehl mir einen Film, oder bewerte einen von diesen.
    .card = { card-popular }

best-rated-offer = Bestbewertete { $kind }, die du noch nicht bewertet hast: { $movies }. Soll ich weitermachen?
    .v2 = Sehr gut bewertete { $kind }: { $movies }. Möchtest du mehr hören?
    .reprompt = Sag: mehr, oder frag nach einem: würde mir der erste gefallen?
    .card = { card-best-rated }

best-rated-last = Zum Schluss noch gut bewertete { $kind }: { $movies }. Möchtest du stattdessen eine Empfehlung?
    .reprompt = Sag: empfiehl mir einen Film, oder bewerte einen von diesen.
    .card = { card-best-rated }

trending-offer = Gerade beliebte { $kind }, die du noch nicht bewertet hast: { $movies }. Soll ich weitermachen?
    .v2 = Zurzeit angesagte { $kind }: { $movies }. Möchtest du mehr hören?
    .reprompt = Sag: mehr, oder frag nach einem: würde mir der erste gefallen?
    .card = { card-trending }

trending-last = Zum Schluss noch angesagte { $kind }: { $movies }. Möchtest du stattdessen eine Empfehlung?
    .reprompt = Sag: empfiehl mir einen Film, oder bewerte einen von diesen.
    .card = { card-trending }

new-offer = Neue { $kind } aus den letzten zwei Monaten: { $movies }. Soll ich weitermachen?
    .v2 = Die neuesten { $kind }, die ich kenne: { $movies }. Möchtest du mehr hören?
    .reprompt = Sag: mehr, oder setz den ersten auf meine Liste.
    .card = { card-new }

new-last = Die letzten neuen { $kind }: { $movies }. Soll ich dir stattdessen etwas empfehlen?
    .reprompt = Sag: empfiehl mir einen Film, oder setz den ersten auf meine Liste.
    .card = { card-new }

new-none = Ich kenne keine { $kind } aus den letzten zwei Monaten. Soll ich unter allen suchen?
    .v2 = Neue { $kind } kenne ich leider nicht. Soll ich ältere nehmen?
    .reprompt = Sag: empfiehl mir einen Film, oder: was ist beliebt?

## Recommend

recommend-first = Zum Anfang Filme, die viele lieben: { $movies }. Bewerte einen, den du kennst, dann lerne ich, was du magst. Möchtest du mehr hören?
    .reprompt = Sag: mehr, oder nenn mir deine Sterne: fünf Sterne für den ersten.
    .card = { card-recommended }

recommend-offer = Wie wäre es mit { $movies }? Für andere sag: mehr.
    .v2 = Ich würde { $movies } nehmen. Oder sag: mehr.
    .v3 = Dir könnte { $movies } gefallen. Möchtest du andere hören?
    .reprompt = Sag: mehr, oder bewerte einen, den du kennst: vier Sterne für den ersten.
    .card = { card-recommended }

recommend-because = Weil dir { $source } gefallen hat: Wie wäre es mit { $movies }? Für andere sag: mehr.
    .v2 = Dir hat { $source } gefallen, also würde ich { $movies } nehmen. Oder sag: mehr.
    .v3 = Passend zu { $source }: { $movies }. Möchtest du andere hören?
    .reprompt = Sag: mehr, oder: warum der zweite?
    .own-card = { card-recommended }

recommend-kind = Du möchtest { $kind }: Wie wäre es mit { $movies }? Für andere sag: mehr.
    .v2 = Ich habe { $kind } für dich: { $movies }. Soll ich weitermachen?
    .reprompt = Sag: mehr, oder frag nach etwas anderem, zum Beispiel Komödien oder Filmen aus den Achtzigern.
    .card = { card-recommended }

refined-offer = Also { $kind }: Wie wäre es mit { $movies }? Für andere sag: mehr.
    .v2 = Gut, { $kind }: { $movies }. Soll ich weitermachen?
    .v3 = Dann { $kind }, zum Beispiel { $movies }. Möchtest du andere hören?
    .reprompt = Sag: mehr, etwas Leichteres, etwas Älteres, oder: zurück.

different-offer = Etwas ganz anderes: Wie wäre es mit { $movies }? Oder sag: mehr.
    .v2 = Dann zur Abwechslung { $movies }. Soll ich in der Richtung weitermachen?
    .reprompt = Sag: mehr, nenn mir ein Genre, oder sag: zurück.

genre-refused-offer = Gut, heute ohne { $unwanted }. Wie wäre es dann mit { $movies }?
    .v2 = Ich lasse { $unwanted } weg. Und wie wäre es mit { $movies }?
    .reprompt = Sag: mehr, oder was du lieber hättest, zum Beispiel etwas Fröhliches.

ask-direction = Wie sollen sie anders sein: lustiger, gruseliger oder älter zum Beispiel?
    .v2 = Es geht leichter, düsterer, neuer oder unbekannter. In welche Richtung?
    .reprompt = Sag zum Beispiel: weniger brutal, oder etwas Fröhliches.

former-offer = Davor hatte ich { $movies }. Ist da etwas dabei, oder soll ich weitermachen?
    .v2 = Zurück zu { $movies }. Möchtest du andere in der Art hören?
    .reprompt = Sag: der erste, mit deinen Sternen, warum der zweite, oder: mehr.

nothing-before = Das war die erste Liste, davor gibt es nichts. Soll ich weitermachen?
    .v2 = Weiter zurück habe ich nichts. Möchtest du andere hören?
    .reprompt = Sag: mehr, oder: etwas ganz anderes.

recommend-last = Da bleibt nur noch { $movies }. Soll ich unter allen Filmen suchen?
    .reprompt = Sag: empfiehl mir einen Film, oder nenn ein anderes Genre.
    .card = { card-recommended }

# Nothing of all that was asked for ($lacking), but of a part of it ($kind).
nearest-offer = Das finde ich nicht: { $lacking }. Am nächsten kommen { $kind }, zum Beispiel { $movies }. Weiter?
    .v2 = { $lacking }, da habe ich nichts. Aber { $kind }: Wie wäre es mit { $movies }?
    .reprompt = Sag: mehr, oder nenn ein anderes Genre, zum Beispiel Komödien.
    .card = { card-recommended }

nothing-of-that-kind = Ich habe gesucht, { $kind }, aber da ist nichts, was du nicht schon bewertet hast. Soll ich unter allen Filmen suchen?
    .v2 = { $kind } für dich finde ich gerade nicht. Soll ich woanders suchen?
    .reprompt = Sag: empfiehl mir einen Film, oder nenn ein anderes Genre, zum Beispiel Thriller.

nothing-left = Mehr habe ich da nicht, { $kind } kennst du jetzt alle, oder du hast sie schon bewertet. Soll ich unter allen Filmen suchen?
    .v2 = Das waren für heute alle, { $kind } sind durch. Soll ich woanders suchen?
    .reprompt = Sag: empfiehl mir einen Film, oder nenn ein anderes Genre, zum Beispiel Thriller.

nothing-left-at-all = Du hast jetzt von jedem Film gehört, den ich habe. Komm wieder, wenn mein Katalog gewachsen ist.

catalogue-empty = Ich habe noch keine Filme. Bitte komm später wieder.

unknown-kind = Unter { $heard } kann ich mir nichts vorstellen. Du kannst ein Genre nennen, etwa Komödie oder Horror, oder ein Jahrzehnt, etwa die Neunziger. Was soll es sein?
    .v2 = Mit { $heard } komme ich nicht weiter. Wie wäre es mit Thrillern, Familienfilmen oder etwas aus den Achtzigern?
    .v3 = Ich kenne nur Genres und Jahrzehnte, und { $heard } ist keins davon. Vielleicht ein Drama, Science-Fiction oder ein Musical?
    .reprompt = Versuch es mit: empfiehl mir eine Komödie, oder: Filme aus den Achtzigern.

## Similar movies

ask-similar = Ähnlich wie welcher Film?
    .v2 = Wie welcher Film sollen sie sein?
    .reprompt = Nenn einen Titel, der dir gefällt, zum Beispiel Toy Story.

similar-offer = Wenn du { $source } magst, versuch { $movies }. Möchtest du noch mehr in der Art hören?
    .v2 = Nah an { $source } sind { $movies }. Soll ich weitermachen?
    .reprompt = Sag: mehr, oder nenn einen anderen Film: etwas wie Toy Story.
    .card = { card-similar }

similar-last = Die letzten, die { $source } ähneln: { $movies }. Soll ich unter allen Filmen suchen?
    .reprompt = Sag: empfiehl mir einen Film, oder: Filme wie, und einen Titel.
    .card = { card-similar }

similar-none = Mehr wie { $source } habe ich nicht, was du nicht schon gehört oder bewertet hast. Soll ich unter allen Filmen suchen?
    .v2 = Das war alles, was { $source } ähnelt. Soll ich dir etwas anderes empfehlen?
    .reprompt = Sag: empfiehl mir einen Film, oder: Filme wie, und einen anderen Titel.

## Seen it, not interested

ask-seen = Welchen Film hast du gesehen?
    .v2 = Sag mir den Titel, den du schon kennst.
    .reprompt = Sag einfach den Titel, zum Beispiel Toy Story.

ask-not-interested = Welcher Film ist nichts für dich?
    .v2 = Sag mir den Titel, der dich nicht interessiert.
    .reprompt = Sag einfach den Titel, dann lasse ich ihn weg.

ask-which-or-all = Welcher: der erste, der zweite, oder alle?
    .v2 = Welchen meinst du? Oder alle?
    .reprompt = Sag: der erste, den Titel, oder: alle.

seen = Notiert, { $title } kennst du. Wie viele Sterne gibst du ihm?
    .v2 = Gut, { $title } schlage ich nicht mehr vor. Was gibst du ihm, von einem halben Stern bis fünf?
    .v3 = { $title } kennst du also. Wie viele Sterne?
    .reprompt = Sag eine Zahl von eins bis fünf, oder nein, dann lassen wir es.

seen-rated = Ich weiß, du hast { $title } { $stars } gegeben. Soll ich dir etwas anderes empfehlen?
    .reprompt = Sag: empfiehl mir einen Film, oder gib ihm andere Sterne.

not-interested-instead = Gut, { $title } nicht. Wie wäre es dann mit { $movies }?
    .v2 = { $title } lasse ich weg. Und { $movies } stattdessen?
    .v3 = Also nicht { $title }. Vielleicht { $movies }?
    .reprompt = Sag nochmal: kein Interesse, oder mehr, oder: warum der?

not-interested = Gut, { $title } schlage ich nicht mehr vor. Soll ich dir etwas anderes empfehlen?
    .v2 = { $title } ist raus. Möchtest du eine Empfehlung?
    .reprompt = Sag: empfiehl mir einen Film, oder nenn ein Genre.

all-seen-instead = Die kennst du alle, notiert. Wie wäre es dann mit { $movies }?
    .v2 = Alle gesehen, das merke ich mir. Und { $movies }?
    .reprompt = Sag: mehr, oder bewerte einen, den du kennst: vier Sterne für den ersten.

none-wanted-instead = Gut, keiner davon. Wie wäre es dann mit { $movies }?
    .v2 = Die lasse ich alle weg. Und { $movies } stattdessen?
    .reprompt = Sag: mehr, oder nenn ein Genre, zum Beispiel Komödien.

all-marked = Gut, die schlage ich nicht mehr vor, und andere habe ich da nicht. Soll ich unter allen Filmen suchen?
    .reprompt = Sag: empfiehl mir einen Film, oder nenn ein Genre.

mark-not-stored = Das konnte ich gerade nicht speichern, es kann also wieder vorkommen. Bitte sag es gleich noch einmal. Sonst noch etwas?
    .reprompt = Du kannst nach einer Empfehlung fragen oder es noch einmal versuchen.

mark-taken-back = Erledigt, { $title } kann wieder vorkommen. Soll ich dir etwas empfehlen?
    .v2 = Gut, { $title } ist wieder dabei. Möchtest du eine Empfehlung?
    .reprompt = Sag: empfiehl mir einen Film, oder: was ist beliebt.

marks-taken-back = Erledigt, alle können wieder vorkommen. Soll ich dir etwas empfehlen?
    .reprompt = Sag: empfiehl mir einen Film, oder: was ist beliebt.

mark-not-taken-back = Das konnte ich gerade nicht zurücknehmen. Bitte versuch es gleich noch einmal. Sonst noch etwas?
    .reprompt = Du kannst so lange nach einer Empfehlung fragen.

## Why, and would I like it

ask-which = Welcher: der erste, der zweite oder der dritte?
    .v2 = Welchen meinst du?
    .reprompt = Sag: der erste, oder den Titel.

ask-why = Bei welchem Film möchtest du den Grund wissen?
    .v2 = Warum welcher Film?
    .reprompt = Nenn einen Titel, zum Beispiel Toy Story.

ask-would-like = Um welchen Film geht es?
    .v2 = Wie heißt der Film?
    .reprompt = Nenn einen Titel, zum Beispiel Toy Story.

why-liked = { $title }, weil dir { $source } gefallen hat. Möchtest du andere hören?
    .v2 = Dir hat { $source } gefallen, und das spricht am meisten für { $title }. Soll ich weitermachen?
    .v3 = Vor allem wegen { $source } kam ich auf { $title }. Andere?
    .reprompt = Sag: mehr, oder: kein Interesse.
    .own-card = { card-why }

why-genre = { $title }, weil du das magst: { $kind }. Möchtest du andere hören?
    .v2 = Du scheinst { $kind } zu mögen, und { $title } gehört dazu. Soll ich weitermachen?
    .reprompt = Sag: mehr, oder: kein Interesse.
    .own-card = { card-why }

why-popular = { $title } gehört zu den Filmen, die am häufigsten bewertet werden. Mit deinen Bewertungen hätte ich bessere Gründe. Möchtest du andere hören?
    .v2 = Vor allem, weil so viele { $title } bewerten. Soll ich weitermachen?
    .reprompt = Sag: mehr, oder bewerte einen: bewerte Toy Story mit fünf Sternen.
    .card = { card-about-movie }

why-best-rated = { $title } bekommt mehr Sterne als die meisten. Möchtest du andere hören?
    .v2 = { $title } gehört zu den am besten bewerteten. Soll ich weitermachen?
    .reprompt = Sag: mehr, oder: würde er mir gefallen?
    .card = { card-about-movie }

why-trending = { $title } wurde in letzter Zeit oft bewertet. Möchtest du andere hören?
    .v2 = Zurzeit bewerten viele { $title }. Soll ich weitermachen?
    .reprompt = Sag: mehr, oder: würde er mir gefallen?
    .card = { card-about-movie }

why-new = { $title } ist gerade erst herausgekommen, das ist alles. Möchtest du andere hören?
    .v2 = Nur, weil { $title } neu ist. Soll ich weitermachen?
    .reprompt = Sag: mehr, oder: würde mir der gefallen?
    .card = { card-about-movie }

why-similar = { $title }, weil er { $source } sehr ähnelt. Möchtest du andere hören?
    .v2 = Wer { $source } mag, mag oft auch { $title }. Soll ich weitermachen?
    .reprompt = Sag: mehr, oder: würde er mir gefallen?
    .card = { card-about-movie }

why-unknown = Für { $title } habe ich keinen guten Grund: Ich weiß zu wenig über ihn oder über dich. Soll ich dir etwas empfehlen?
    .v2 = Nichts, was ich von dir weiß, spricht für { $title }. Möchtest du eine Empfehlung?
    .reprompt = Sag: empfiehl mir einen Film, oder bewerte einen, den du kennst.

would-like-sure = Du würdest { $title } { $stars } geben, da bin ich ziemlich sicher. { $next ->
    [hear_similar] Möchtest du ähnliche Filme hören?
   *[recommend] Soll ich dir etwas Besseres empfehlen?
 }
    .v2 = { $stars } von dir für { $title }, denke ich. { $next ->
    [hear_similar] Soll ich ähnliche nennen?
   *[recommend] Möchtest du etwas, das besser zu dir passt?
 }
    .reprompt = Sag ja, oder bewerte ihn: gib ihm vier Sterne.
    .own-card = { card-about-movie }

would-like-guess = Ich schätze, { $stars } für { $title }. { $next ->
    [hear_similar] Möchtest du ähnliche Filme hören?
   *[recommend] Soll ich dir etwas Besseres empfehlen?
 }
    .v2 = Ich glaube, du würdest { $title } etwa { $stars } geben. { $next ->
    [hear_similar] Soll ich ähnliche nennen?
   *[recommend] Möchtest du etwas, das besser zu dir passt?
 }
    .reprompt = Sag ja, oder bewerte ihn: gib ihm vier Sterne.
    .own-card = { card-about-movie }

would-like-unsure = Schwer zu sagen. Vielleicht { $stars } für { $title }, einer mehr oder weniger. { $next ->
    [hear_similar] Möchtest du ähnliche Filme hören?
   *[recommend] Soll ich dir stattdessen etwas empfehlen?
 }
    .reprompt = Sag ja, oder bewerte ein paar Filme, dann weiß ich es besser.
    .own-card = { card-about-movie }

would-like-rated = Du hast { $title } schon { $stars } gegeben. { $next ->
    [hear_similar] Möchtest du ähnliche Filme hören?
   *[recommend] Soll ich dir etwas Besseres empfehlen?
 }
    .v2 = { $title } hast du selbst bewertet: { $stars }. { $next ->
    [hear_similar] Soll ich ähnliche nennen?
   *[recommend] Möchtest du etwas anderes?
 }
    .reprompt = Sag ja, oder gib ihm andere Sterne.
    .own-card = { card-about-movie }

would-like-unknown = Ich weiß zu wenig, um zu sagen, ob dir { $title } gefällt. Soll ich dir etwas empfehlen?
    .v2 = Bei { $title } kann ich es noch nicht sagen. Möchtest du eine Empfehlung?
    .reprompt = Bewerte ein paar Filme, dann weiß ich es besser: bewerte Toy Story mit fünf Sternen.

## About one movie

ask-which-movie = Welchen Film meinst du?
    .v2 = Um welchen Film geht es?
    .reprompt = Nenn einen Titel, zum Beispiel Toy Story.

details = { $known ->
    [year-genres] { $title } ist von { $year }: { $genres }.
    [year] { $title } kam { $year } heraus.
    [genres] { $title }, das ist { $genres }.
   *[nothing] Von { $title } kenne ich nur den Titel.
 } { $opinion ->
    [both] Im Schnitt geben ihm die Leute { $mean }, von dir hat er { $yours }.
    [people] Im Schnitt geben ihm die Leute { $mean }.
    [yours] Du hast ihm { $yours } gegeben.
   *[nobody] Bewertet hat ihn kaum jemand.
 } Die Handlung kenne ich nicht. { $next ->
    [hear_expected] Soll ich sagen, ob er dir gefallen würde?
   *[hear_similar] Möchtest du ähnliche Filme hören?
 }
    .v2 = { $known ->
    [year-genres] { $title }, von { $year }: { $genres }.
    [year] { $title } ist von { $year }.
    [genres] { $title }: { $genres }.
   *[nothing] Zu { $title } habe ich nur den Titel.
 } { $opinion ->
    [both] Im Schnitt bekommt er { $mean }, von dir bekam er { $yours }.
    [people] Im Schnitt bekommt er { $mean }.
    [yours] Du hast ihn selbst bewertet: { $yours }.
   *[nobody] Bisher haben ihn nur wenige bewertet.
 } Mehr weiß ich nicht, auch nicht, worum es geht. { $next ->
    [hear_expected] Soll ich raten, ob er dir gefällt?
   *[hear_similar] Soll ich ähnliche nennen?
 }
    .reprompt = Sag ja, oder bewerte ihn: gib ihm vier Sterne.
    .own-card = { card-about-movie }

taken = Gute Wahl, viel Spaß mit { $title }! Sag mir danach, wie viele Sterne er bekommt. Sonst noch etwas?
    .v2 = Also { $title }, viel Vergnügen! Ich bin gespannt auf deine Sterne. Darf es noch etwas sein?
    .reprompt = Sag: mehr davon, empfiehl mir einen Film, oder stopp.

cast-unknown = Wer { $title } gemacht hat und wer mitspielt, weiß ich nicht. Möchtest du ähnliche Filme hören?
    .v2 = Schauspieler und Regie stehen nicht in meinem Katalog, auch nicht bei { $title }. Soll ich ähnliche Filme nennen?
    .reprompt = Sag ja, oder: erzähl mir mehr, dann sage ich, was ich weiß.

length-unknown = Wie lange { $title } dauert, weiß ich nicht. Möchtest du ähnliche Filme hören?
    .v2 = Laufzeiten stehen nicht in meinem Katalog, auch nicht bei { $title }. Soll ich ähnliche Filme nennen?
    .reprompt = Sag ja, oder: erzähl mir mehr, dann sage ich, was ich weiß.

age-rating-unknown = Ob { $title } etwas für Kinder ist, kann ich nicht sagen: Altersangaben habe ich nicht. Sicherer ist: etwas für Kinder. Oder möchtest du ähnliche Filme hören?
    .v2 = Altersangaben stehen nicht in meinem Katalog, auch nicht bei { $title }. Deine Streaming-App hat sie. Soll ich ähnliche Filme nennen?
    .reprompt = Sag ja, oder: etwas für Kinder.

place-to-watch-unknown = Wo { $title } läuft, ändert sich oft, das weiß ich nicht. Dein Fernseher oder deine Streaming-App findet ihn vielleicht. Möchtest du solange ähnliche Filme hören?
    .v2 = Wer { $title } zeigt, sehe ich nicht: Versuch es mit der Suche am Fernseher oder in der Streaming-App. Soll ich ähnliche Filme nennen, falls er dort nicht ist?
    .reprompt = Sag ja, oder mehr für andere Filme.

playing-impossible = Ich rede nur über Filme, abspielen kann ich { $title } nicht. Sag stopp und frag dann Alexa danach. Oder soll ich ähnliche Filme nennen?
    .v2 = { $title } abspielen kann ich leider nicht. Sag stopp, dann kannst du Alexa selbst fragen. Möchtest du vorher ähnliche Filme hören?
    .reprompt = Sag ja für ähnliche Filme, oder stopp.

## What was rated

my-ratings-none = Du hast noch keinen Film bewertet. Versuch: bewerte Toy Story mit fünf Sternen. Oder soll ich dir erst etwas empfehlen?
    .v2 = Bewertungen von dir gibt es noch nicht. Nenn mir einen Film und seine Sterne, oder soll ich etwas empfehlen?
    .reprompt = Sag einen Titel mit Sternen, etwa vier Sterne für Alien, oder: empfiehl mir einen Film.

my-ratings-all = { $count ->
    [one] Du hast einen Film bewertet: { $ratings }.
   *[other] Du hast { $count } Filme bewertet: { $ratings }.
 } Soll ich dir etwas empfehlen?
    .reprompt = Zum Ändern sag: vier Sterne für den ersten. Oder: empfiehl mir einen Film.
    .own-card = { card-my-ratings }

my-ratings-latest = Die neuesten deiner { $count } Bewertungen: { $ratings }. Möchtest du die davor hören?
    .v2 = Du hast { $count } Filme bewertet, zuletzt { $ratings }. Soll ich weitermachen?
    .reprompt = Sag: mehr, oder ändere eine: vier Sterne für den ersten.
    .own-card = { card-my-ratings }

my-ratings-more = Davor { $ratings }. Möchtest du mehr hören?
    .v2 = Und { $ratings }. Soll ich weitermachen?
    .reprompt = Sag: mehr, oder ändere eine: vier Sterne für den ersten.
    .own-card = { card-my-ratings }

my-ratings-last = Und deine ersten: { $ratings }. Soll ich dir etwas empfehlen?
    .reprompt = Sag: empfiehl mir einen Film, oder ändere eine: vier Sterne für den ersten.
    .own-card = { card-my-ratings }

my-ratings-away = An deine Bewertungen komme ich gerade nicht heran. Bitte versuch es gleich noch einmal. Soll ich dir solange etwas empfehlen?
    .reprompt = Sag: empfiehl mir einen Film, oder frag noch einmal.

## Lists: what to watch, what is being watched, what was

listed = { $title } steht auf deiner Liste. { $next ->
    [hear_more] Möchtest du andere hören?
   *[recommend] Soll ich dir noch etwas empfehlen?
 }
    .v2 = Ich habe { $title } auf deine Liste gesetzt. { $next ->
    [hear_more] Soll ich weitermachen?
   *[recommend] Möchtest du eine Empfehlung?
 }
    .reprompt = Sag ja, oder: was steht auf meiner Liste?

listed-before = { $title } steht schon auf deiner Liste. { $next ->
    [hear_more] Möchtest du andere hören?
   *[recommend] Soll ich dir noch etwas empfehlen?
 }
    .reprompt = Sag ja, oder: was steht auf meiner Liste?

listed-all = { $count ->
    [one] Der steht jetzt auf deiner Liste.
   *[other] Alle { $count } stehen jetzt auf deiner Liste.
 } { $next ->
    [hear_more] Möchtest du andere hören?
   *[recommend] Soll ich dir noch etwas empfehlen?
 }
    .reprompt = Sag ja, oder: was steht auf meiner Liste?

unlisted = { $title } steht nicht mehr auf deiner Liste. Soll ich dir etwas empfehlen?
    .v2 = Ich habe { $title } von deiner Liste genommen. Möchtest du eine Empfehlung?
    .reprompt = Sag: empfiehl mir einen Film, was steht auf meiner Liste, oder rückgängig.

not-listed = { $title } steht nicht auf deiner Liste. Soll ich dir etwas empfehlen?
    .v2 = Auf deiner Liste gibt es { $title } nicht. Möchtest du eine Empfehlung?
    .reprompt = Sag: was steht auf meiner Liste, oder: empfiehl mir einen Film.

# $kind: it begins, it goes on with $episode, or it was known.
started = { $kind ->
    [goes-on] Viel Spaß mit { $title }! Weiter geht es mit { $episode }.
    [known] Ich weiß, du schaust gerade { $title }.
   *[begins] Viel Spaß mit { $title }!
 } Wenn du durch bist, sag: fertig geschaut. Sonst noch etwas?
    .v2 = { $kind ->
    [goes-on] { $title } geht also mit { $episode } weiter.
    [known] { $title } schaust du schon.
   *[begins] Gute Unterhaltung mit { $title }!
 } Danach sag mir: fertig geschaut. Möchtest du noch etwas?
    .reprompt = Sag: empfiehl mir einen Film, was steht auf meiner Liste, oder stopp.

# $kind: a film or a show.
finished = { $kind ->
    [show] Du hast also { $title } ganz gesehen. Wie viele Sterne?
   *[film] Du hast also { $title } gesehen. Wie viele Sterne?
 }
    .v2 = { $kind ->
    [show] { $title } ist geschafft, die ganze Serie. Was gibst du ihr, von einem halben Stern bis fünf?
   *[film] { $title } ist geschafft. Was bekommt er, von einem halben Stern bis fünf?
 }
    .reprompt = Sag eine Zahl von eins bis fünf, oder nein, um es zu lassen.

finished-rated = { $kind ->
    [show] Notiert, du hast { $title } ganz gesehen; von dir hat die Serie { $stars }.
   *[film] Notiert, du hast { $title } gesehen; von dir hat er { $stars }.
 } Soll ich dir etwas empfehlen?
    .reprompt = Sag: empfiehl mir einen Film, oder gib andere Sterne.

# $following: the episode that comes next, "none" where the data ends.
episode-finished = Notiert: { $episode } von { $title }.{ $following ->
    [none] { "" }
   *[other] { " " }Als Nächstes kommt { $following }.
 } Sonst noch etwas?
    .v2 = { $title }: { $episode } hast du gesehen.{ $following ->
    [none] { "" }
   *[other] { " " }Weiter geht es mit { $following }.
 } Was kann ich noch tun?
    .reprompt = Sag: empfiehl mir einen Film, was schaue ich gerade, oder stopp.

which-finished = Welchen hast du fertig geschaut: { $movies }?
    .v2 = Du schaust { $movies }. Mit welchem bist du durch?
    .reprompt = Sag: den ersten, oder den Titel.

which-given-up = Welchen hast du abgebrochen: { $movies }?
    .v2 = Du schaust { $movies }. Welchen lässt du sein?
    .reprompt = Sag: den ersten, oder den Titel.

given-up-on = Okay, { $title } schaust du nicht weiter. Soll ich dir etwas anderes empfehlen?
    .v2 = { $title } war es also nicht. Möchtest du eine Empfehlung?
    .reprompt = Sag: empfiehl mir einen Film, oder rückgängig, um dabei zu bleiben.

not-watching = Soweit ich weiß, schaust du { $title } nicht. Soll ich dir etwas empfehlen?
    .reprompt = Sag: was schaue ich gerade, oder: empfiehl mir einen Film.

# $list: the watchlist, what is being watched, what was watched.
list-none = { $list ->
    [watching] Ich weiß von nichts, was du gerade schaust. Sag: ich schaue jetzt, und einen Titel. Oder soll ich dir etwas empfehlen?
    [watched] Du hast mir noch nicht gesagt, was du fertig geschaut hast. Oder soll ich dir etwas empfehlen?
   *[watchlist] Deine Liste ist leer. Sag: setz, einen Titel, und: auf meine Liste. Oder soll ich dir etwas empfehlen?
 }
    .v2 = { $list ->
    [watching] Du schaust gerade nichts, wovon ich wüsste. Möchtest du eine Empfehlung?
    [watched] Von fertig geschauten Filmen weiß ich nichts. Möchtest du eine Empfehlung?
   *[watchlist] Auf deiner Liste steht noch nichts. Möchtest du eine Empfehlung dafür?
 }
    .reprompt = Sag: empfiehl mir einen Film, oder: was ist beliebt?

list-all = { $list ->
    [watching] Du schaust gerade { $movies }.
    [watched] Gesehen hast du { $movies }.
   *[watchlist] Auf deiner Liste: { $movies }.
 } Soll ich dir etwas empfehlen?
    .v2 = { $list ->
    [watching] Was du gerade schaust: { $movies }.
    [watched] Was du gesehen hast: { $movies }.
   *[watchlist] Das ist deine Liste: { $movies }.
 } Möchtest du eine Empfehlung?
    .reprompt = { $list ->
    [watching] Sag: den ersten haben wir fertig geschaut, oder: empfiehl mir einen Film.
    [watched] Sag: gib dem ersten vier Sterne, oder: empfiehl mir einen Film.
   *[watchlist] Sag: ich schaue jetzt den ersten, nimm den zweiten von der Liste, oder: empfiehl mir einen Film.
 }
    .own-card = { card-lists }

list-first = { $list ->
    [watching] Du schaust { $count } Titel, zuletzt { $movies }.
    [watched] Gesehen hast du { $count } Titel, zuletzt { $movies }.
   *[watchlist] Von { $count } Titeln auf deiner Liste sind die neuesten { $movies }.
 } Soll ich weitermachen?
    .v2 = { $list ->
    [watching] Bei { $count } Titeln bist du mittendrin, zuletzt { $movies }.
    [watched] Das sind schon { $count } Titel, zuletzt { $movies }.
   *[watchlist] Auf deiner Liste stehen { $count } Titel, zuerst { $movies }.
 } Willst du die anderen hören?
    .reprompt = Sag: mehr, oder: erzähl mir was über den ersten.
    .own-card = { card-lists }

list-more = { $list ->
    [watching] Außerdem schaust du { $movies }.
    [watched] Davor hast du { $movies } gesehen.
   *[watchlist] Weiter geht es mit { $movies }.
 } Möchtest du mehr hören?
    .v2 = Und { $movies }. Soll ich weitermachen?
    .reprompt = Sag: mehr, oder: erzähl mir was über den ersten.
    .own-card = { card-lists }

list-last = { $list ->
    [watching] Und schließlich schaust du { $movies }.
    [watched] Und schließlich hast du { $movies } gesehen.
   *[watchlist] Und schließlich { $movies }.
 } Soll ich dir etwas empfehlen?
    .reprompt = Sag: erzähl mir was über den ersten, oder: empfiehl mir einen Film.
    .own-card = { card-lists }

list-away = { $list ->
    [watching] Ich kann gerade nicht nachsehen, was du schaust.
    [watched] Ich kann gerade nicht nachsehen, was du gesehen hast.
   *[watchlist] Ich komme gerade nicht an deine Liste.
 } Versuch es gleich noch einmal. Soll ich dir solange etwas empfehlen?
    .reprompt = Sag: empfiehl mir einen Film, oder frag noch einmal.

list-not-stored = Das konnte ich gerade nicht speichern, es zählt also noch nicht. Sag es mir gleich noch einmal. Möchtest du solange etwas anderes?
    .reprompt = Du kannst dir etwas empfehlen lassen, oder es noch einmal versuchen.

list-taken-back = Okay, bei { $title } ist es wieder wie vorher. Soll ich dir etwas empfehlen?
    .v2 = Erledigt, bei { $title } habe ich das zurückgenommen. Möchtest du eine Empfehlung?
    .reprompt = Sag: empfiehl mir einen Film, oder: was steht auf meiner Liste?

## Genres that are liked, or never wanted

# $said: liked, unwanted, or both. $likes: "Komödien und Thriller"; $refuses: "Horror oder Western".
wish-kept-offer = { $said ->
    [liked] Ich merke mir: Du magst { $likes }. Da schaue ich ab jetzt zuerst.
    [unwanted] Also ohne { $refuses }, bis du danach fragst.
   *[both] Ab jetzt zuerst { $likes }, und ohne { $refuses }, bis du danach fragst.
 } Wie wäre es mit { $movies }?
    .v2 = { $said ->
    [liked] Für immer notiert: { $likes }. Damit fange ich an, wenn du nichts anderes sagst.
    [unwanted] Ab jetzt lasse ich { $refuses } weg, außer du fragst danach.
   *[both] Notiert: { $likes } zuerst, ohne { $refuses }, außer du fragst.
 } Was hältst du von { $movies }?
    .reprompt = Sag: mehr, oder: was sind meine Vorlieben?
    .own-card = { card-recommended }

wish-kept = { $said ->
    [liked] Ich merke mir: Du magst { $likes }. Da schaue ich ab jetzt zuerst.
    [unwanted] Also ohne { $refuses }, bis du danach fragst.
   *[both] Ab jetzt zuerst { $likes }, und ohne { $refuses }, bis du danach fragst.
 } Soll ich dir etwas empfehlen?
    .reprompt = Sag: empfiehl mir einen Film, oder: was sind meine Vorlieben?

wish-not-stored = Das konnte ich gerade nicht speichern, es hat sich also nichts geändert. Sag es mir gleich noch einmal. Soll ich dir solange etwas empfehlen?
    .reprompt = Sag: empfiehl mir einen Film, oder versuch es noch einmal.

wish-forgotten = Okay, was du zu { $genres } gesagt hast, ist vergessen: Das kommt wieder vor wie bei allen. Soll ich dir etwas empfehlen?
    .v2 = Vergessen: Bei { $genres } zählen nur noch deine Sterne. Möchtest du eine Empfehlung?
    .reprompt = Sag: empfiehl mir einen Film, oder: was sind meine Vorlieben?

no-such-wish = Zu { $genres } hast du mir nichts gesagt, es bleibt also alles, wie es ist. Soll ich dir etwas empfehlen?
    .reprompt = Sag: was sind meine Vorlieben, oder: empfiehl mir einen Film.

wish-taken-back = Okay, bei { $genres } ist es wieder wie vorher. Soll ich dir etwas empfehlen?
    .reprompt = Sag: empfiehl mir einen Film, oder: was sind meine Vorlieben?

preferences = { $said ->
    [liked] Du magst { $likes }: Da schaue ich zuerst.
    [unwanted] Ohne { $refuses }: Das lasse ich weg, bis du danach fragst.
   *[both] Du magst { $likes }, und ich lasse { $refuses } weg, bis du danach fragst.
 } Soll ich dir etwas empfehlen?
    .v2 = { $said ->
    [liked] Du hast mir gesagt, du magst { $likes }.
    [unwanted] Du hast mir gesagt: ohne { $refuses }.
   *[both] Du hast mir gesagt: { $likes } ja, { $refuses } nein.
 } Möchtest du eine Empfehlung?
    .reprompt = Zum Ändern sag: vergiss, dass ich Komödien mag. Oder: empfiehl mir einen Film.
    .own-card = { card-lists }

preferences-none = Du hast mir noch nicht gesagt, welche Genres du magst. Sag: ich mag Komödien, oder: nie wieder Horror. Oder soll ich dir etwas empfehlen?
    .v2 = Ich kenne kein Genre, das du magst oder nie willst; mir bleiben deine Sterne. Soll ich dir etwas empfehlen?
    .reprompt = Sag: ich mag Thriller, oder: empfiehl mir einen Film.

preferences-away = Ich kann gerade nicht nachsehen, was du mir gesagt hast. Versuch es gleich noch einmal. Soll ich dir solange etwas empfehlen?
    .reprompt = Sag: empfiehl mir einen Film, oder frag noch einmal.

preferences-forget-which = { $said ->
    [liked] Du magst { $likes }.
    [unwanted] Ohne { $refuses }, hast du gesagt.
   *[both] Du magst { $likes }, und das ohne { $refuses }.
 } Was davon soll ich vergessen?
    .reprompt = Sag: vergiss, dass ich Komödien mag; oder: Horror ist wieder okay.

## Rate

ask-movie = Welchen Film möchtest du bewerten?
    .v2 = Sag mir den Titel, den du bewerten möchtest.
    .reprompt = Sag einfach den Titel, zum Beispiel Toy Story.

ask-movie-for-stars = Welcher Film bekommt { $stars }?
    .v2 = { $stars } für welchen Film?
    .reprompt = Sag den Titel des Films.

ask-stars = Wie viele Sterne bekommt { $title }?
    .v2 = Was gibst du { $title }, von einem halben Stern bis fünf?
    .reprompt = Sag eine Zahl von eins bis fünf. Halbe gehen auch, zum Beispiel dreieinhalb.

ask-stars-of-chosen = { $title }: Wie viele Sterne, wenn du ihn kennst? Sonst sag: erzähl mir mehr, oder: den nehme ich.
    .v2 = { $title } also. Sag deine Sterne, wenn du ihn kennst, sonst: erzähl mir mehr.
    .reprompt = Sag eine Zahl von eins bis fünf, würde er mir gefallen, oder abbrechen.

stars-out-of-range = Es gibt einen halben bis fünf Sterne, in halben Schritten. Wie viele bekommt { $title }?
    .v2 = Von einem halben Stern bis fünf ist alles möglich. Was gibst du { $title }?
    .reprompt = Zum Beispiel vier, oder dreieinhalb.

stars-out-of-range-no-movie = Es gibt einen halben bis fünf Sterne, in halben Schritten. Welcher Film, und wie viele?
    .v2 = Von einem halben Stern bis fünf ist alles möglich. Für welchen Film?
    .reprompt = Zum Beispiel: bewerte Toy Story mit viereinhalb Sternen.

given-up = Lassen wir das erst mal. Soll ich dir stattdessen etwas empfehlen?
    .reprompt = Sag: empfiehl mir einen Film, oder Hilfe.

rated = { $stars } für { $title }, notiert. Soll ich damit etwas empfehlen?
    .v2 = Alles klar: { $stars } für { $title }. Möchtest du eine neue Empfehlung?
    .v3 = { $title } bekommt { $stars }. Soll ich schauen, was sich dadurch ändert?
    .reprompt = Sag: empfiehl mir einen Film, oder bewerte noch einen.

rated-again = { $title } hatte { $previous } und bekommt jetzt { $stars }. Möchtest du eine neue Empfehlung?
    .reprompt = Sag: empfiehl mir einen Film, oder bewerte noch einen.

rated-same = { $title } hat von dir schon { $stars }. Soll ich dir etwas empfehlen?
    .reprompt = Sag: empfiehl mir einen Film, oder gib ihm andere Sterne.

rated-since = Du hast { $title } inzwischen noch einmal bewertet, und er behält { $stars }. Wie weiter?
    .reprompt = Du kannst ihn neu bewerten oder nach einer Empfehlung fragen.

rating-moved = Gut, { $stars } stattdessen für { $title }, und { $source } ist wie vorher. Soll ich dir etwas empfehlen?
    .v2 = Mein Fehler: { $stars } für { $title }, und { $source } wie zuvor. Möchtest du eine Empfehlung?
    .reprompt = Sag: empfiehl mir einen Film, oder: mach das rückgängig.

rating-copied = { $stars } für { $title }, notiert, aber bei { $source } konnte ich sie gerade nicht wegnehmen. Sag gleich: lösch meine Bewertung von { $source }. Soll ich dir etwas empfehlen?
    .reprompt = Sag: empfiehl mir einen Film, oder versuch es noch einmal.

rating-not-stored = Deine Bewertung von { $title } konnte ich gerade nicht speichern, sie zählt also noch nicht. Bitte sag sie gleich noch einmal. Sonst noch etwas?
    .reprompt = Du kannst nach einer Empfehlung fragen oder es noch einmal versuchen.

restored = Gut, { $title } hat wieder { $stars }. Soll ich dir etwas empfehlen?
    .reprompt = Sag: empfiehl mir einen Film, oder gib ihm andere Sterne.

taken-back = Erledigt: Ich habe { $stars } für { $title } zurückgenommen. Soll ich dir etwas empfehlen?
    .reprompt = Sag: empfiehl mir einen Film, oder bewerte einen anderen.

move-taken-back = Gut, die Sterne sind wieder, wo sie waren. Soll ich dir etwas empfehlen?
    .reprompt = Sag: empfiehl mir einen Film, oder bewerte einen anderen.

nothing-to-take-back = Von dir gibt es keine Bewertung von { $title }, die ich zurücknehmen könnte. Wie weiter?
    .reprompt = Du kannst einen Film bewerten oder nach einer Empfehlung fragen.

ask-take-back = Die Bewertung von welchem Film soll ich zurücknehmen?
    .v2 = Sag mir den Film, dessen Bewertung weg soll.
    .reprompt = Sag den Titel, zum Beispiel Toy Story.

take-back-not-done = Die Bewertung konnte ich gerade nicht zurücknehmen, sie zählt also noch. Bitte versuch es gleich noch einmal. Sonst noch etwas?
    .reprompt = Du kannst so lange nach einer Empfehlung fragen.

## The household

who-recognized = Ich kenne deine Stimme, { $name }. { $count ->
    [0] Du hast noch keinen Film bewertet.
    [one] Du hast bisher einen Film bewertet.
   *[other] Du hast { $count } Filme bewertet, und die zählen nur für dich.
 } Soll ich dir etwas empfehlen?
    .v2 = Du bist { $name }. { $count ->
    [0] Ich habe noch keine Bewertung von dir.
    [one] Ich kenne eine Bewertung von dir.
   *[other] Ich kenne { $count } Bewertungen von dir.
 } Möchtest du eine Empfehlung?
    .reprompt = Sag: empfiehl mir einen Film, oder: vergiss mich, wenn ich löschen soll, was ich weiß.

who-recognized-uncounted = Ich kenne deine Stimme, { $name }, aber an deine Bewertungen komme ich gerade nicht heran. Soll ich dir trotzdem etwas empfehlen?
    .reprompt = Sag: empfiehl mir einen Film, oder frag in einer Minute noch einmal.

who-household = Deine Stimme erkenne ich nicht, also ist das die Liste des Haushalts. { $count ->
    [0] Sie hat noch keine Bewertungen.
    [one] Sie hat eine Bewertung.
   *[other] Sie hat { $count } Bewertungen.
 } Für eine eigene sag: Alexa, lerne meine Stimme, und schalte in der Alexa-App personalisierte Skills ein. Soll ich etwas empfehlen?
    .v2 = Wessen Stimme das ist, weiß ich nicht, also nehme ich die Bewertungen des Haushalts. { $count ->
    [0] Es gibt noch keine.
    [one] Es gibt eine.
   *[other] Es gibt { $count }.
 } Alexa lernt deine, wenn du sagst: Alexa, lerne meine Stimme. Möchtest du eine Empfehlung?
    .reprompt = Sag: empfiehl mir einen Film, oder stopp, und dann: Alexa, lerne meine Stimme.

who-household-uncounted = Deine Stimme erkenne ich nicht, also ist das die Liste des Haushalts, aber ich komme gerade nicht an sie heran. Soll ich trotzdem etwas empfehlen?
    .reprompt = Sag: empfiehl mir einen Film, oder frag in einer Minute noch einmal.

who-account = Dieser Echo ist mit deinem Konto verknüpft, also ist hier und in der App alles eins. { $count ->
    [0] Du hast noch keinen Film bewertet.
    [one] Du hast bisher einen Film bewertet.
   *[other] Du hast bisher { $count } Filme bewertet.
 } Soll ich dir etwas empfehlen?
    .reprompt = Sag: empfiehl mir einen Film, oder: vergiss mich, wenn ich löschen soll, was ich weiß.

who-account-uncounted = Dieser Echo ist mit deinem Konto verknüpft, aber an deine Bewertungen komme ich gerade nicht heran. Soll ich dir trotzdem etwas empfehlen?
    .reprompt = Sag: empfiehl mir einen Film, oder frag in einer Minute noch einmal.

forget-voice = Das löscht alles, was ich zu deiner Stimme weiß: jede Bewertung, deine Listen, und was du magst. Rückgängig machen lässt es sich nicht. Soll ich es löschen?
    .v2 = Ich würde alle deine Bewertungen und Listen löschen, und was du magst, für immer. Bist du sicher?
    .reprompt = Sag ja, um alles zu löschen, was ich über dich weiß, oder nein, um es zu behalten.

forget-household = Deine Stimme erkenne ich nicht, also löscht das, was ich über diesen Haushalt weiß: Bewertungen, Listen, und was ihr mögt. Bekannte Stimmen behalten ihres. Rückgängig geht es nicht. Soll ich es löschen?
    .v2 = Ich würde Bewertungen und Listen des Haushalts löschen, und was ihr mögt, für immer; bekannte Stimmen behalten ihres. Bist du sicher?
    .reprompt = Sag ja, um zu löschen, was ich über den Haushalt weiß, oder nein, um es zu behalten.

forget-account = Dieser Echo ist mit deinem Konto verknüpft, also löscht das auch alles in der App: Bewertungen, Listen, Freunde und Filmabende. Rückgängig geht es nicht. Soll ich es löschen?
    .reprompt = Sag ja, um hier und in der App alles zu löschen, oder nein, um es zu behalten.

forgotten-voice = Erledigt. Alles, was ich zu deiner Stimme wusste, ist gelöscht. Wenn du magst, fangen wir neu an: Soll ich einen Film empfehlen?
    .v2 = Alles ist gelöscht, ich kenne dich nicht mehr. Soll ich für den Anfang einen Film empfehlen?
    .reprompt = Sag: empfiehl mir einen Film, um neu anzufangen, oder stopp.

forgotten-household = Erledigt. Alles, was ich über diesen Haushalt wusste, ist gelöscht, bis auf die Stimmen, die ich erkenne. Soll ich einen Film empfehlen, als neuen Anfang?
    .v2 = Die Bewertungen des Haushalts sind alle gelöscht. Soll ich einen Film empfehlen, als neuen Anfang?
    .reprompt = Sag: empfiehl mir einen Film, um neu anzufangen, oder stopp.

forgotten-account = Erledigt. Alles, was ich über dich wusste, ist gelöscht, hier und in der App. Soll ich einen Film empfehlen, als neuen Anfang?
    .reprompt = Sag: empfiehl mir einen Film, um neu anzufangen, oder stopp.

forget-declined = Gut, alles bleibt, wie es ist. Soll ich einen Film empfehlen?
    .v2 = Nichts ist gelöscht. Möchtest du eine Empfehlung?
    .reprompt = Sag: empfiehl mir einen Film, oder: was ist beliebt.

forget-not-done = Ich konnte gerade nicht alles löschen. Bitte sag gleich noch einmal: vergiss mich. Sonst noch etwas?
    .reprompt = Sag: vergiss mich, um es noch einmal zu versuchen, oder frag nach einer Empfehlung.

forget-other-voice = Das war nicht die Stimme, die mich darum gebeten hat, also habe ich nichts gelöscht. Soll ich stattdessen einen Film empfehlen?
    .reprompt = Sag: vergiss mich, dann frage ich dich selbst, oder: empfiehl mir einen Film.

not-yours-to-repeat = Das war für jemand anderen, und ich behalte es für mich. Soll ich dir einen Film empfehlen?
    .v2 = Was ich einer Stimme sage, wiederhole ich keiner anderen. Möchtest du eine Empfehlung?
    .reprompt = Sag: empfiehl mir einen Film, oder: was ist beliebt.

## Titles

which-one = Da kenne ich mehrere: { $movies }. Welchen meinst du?
    .v2 = Das könnte { $movies } sein. Welcher?
    .reprompt = Sag den Titel, das Jahr, oder: der erste.

did-you-mean = { $heard } kenne ich nicht. Meinst du { $movies }?
    .reprompt = Sag ja, oder den richtigen Titel.

did-you-mean-again = Meinst du { $title }? Sag ja oder nein.
    .v2 = Ich dachte an { $title }. Ist es der?
    .reprompt = Sag ja, den richtigen Titel, oder abbrechen.

did-you-mean-one-of = { $heard } kenne ich nicht. Meinst du { $movies }?
    .reprompt = Sag den Titel, oder: der erste.

unknown-title = Einen Film namens { $heard } kenne ich nicht. Wie heißt er noch mal?
    .v2 = { $heard } steht nicht in meinem Katalog. Welchen Film meinst du?
    .reprompt = Versuch es mit dem ganzen Titel, oder mit einem anderen Film.

no-movie-called = Einen Film namens { $heard } kenne ich nicht, und ich kenne nur Filme. Sag einen Titel, oder: empfiehl mir einen Film.
    .v2 = Ich kenne mich nur mit Filmen aus, und keiner heißt { $heard }. Sag einen anderen Titel, oder frag, was beliebt ist.
    .reprompt = Nenn einen Film, den du kennst, oder sag: was ist beliebt.

no-such-place = Ich bin nicht sicher, welcher das ist. Wie heißt er?
    .v2 = Welchen Titel meinst du?
    .reprompt = Sag den Titel eines Films.

## Anywhere

help = Ich schlage Filme vor, sage, was beliebt ist, und lerne aus deinen Bewertungen. Sag: empfiehl mir eine Komödie, was ist beliebt aus den Neunzigern, oder bewerte Toy Story mit fünf Sternen. Was möchtest du?
    .v2 = Frag nach Filmen wie Toy Story, würde mir Alien gefallen, oder was ist die beste Komödie. Was möchtest du?
    .reprompt = Sag: empfiehl mir einen Film, oder: was ist beliebt.
    .card = { card-help }

help-offer = Sag: mehr, warum der erste, der zweite interessiert mich nicht, oder den dritten kenne ich. War etwas falsch, sag: rückgängig. Soll ich weitermachen?
    .v2 = Frag nach einem: erzähl mir mehr, oder: würde mir der zweite gefallen? Oder wünsch dir etwas Lustigeres, etwas Älteres. Möchtest du andere hören?
    .v3 = Heb dir einen auf: setz den zweiten auf meine Liste. Was da steht, sagt dir: was steht auf meiner Liste? Für immer gilt: ich mag Thriller, und: nie wieder Horror. Soll ich weitermachen?
    .reprompt = Sag: mehr, empfiehl mir einen Thriller, oder stopp.
    .card = { card-help }

help-stars = Ich warte auf deine Sterne für { $title }: einen halben bis fünf. Wie viele?
    .v2 = Wie viele Sterne bekommt { $title }, von einem halben bis fünf? Mit abbrechen lassen wir es.
    .reprompt = Sag eine Zahl, etwa vier, oder abbrechen.

help-title = Ich warte auf einen Titel: Sag einfach den Namen. Welcher Film ist es?
    .v2 = Welcher Film ist es? Sag den Titel, oder abbrechen, dann lassen wir es.
    .reprompt = Sag den Titel, oder abbrechen.

help-choice = Sag: der erste, der zweite, oder den Titel; oder: keiner davon, wenn es ein anderer ist. Welcher ist es?
    .v2 = Welchen meinst du? Sag seinen Platz, etwa der erste, oder den Titel. Mit abbrechen lassen wir es.
    .reprompt = Sag: der erste, den Titel, oder abbrechen.

not-understood-offer = Das habe ich nicht mitbekommen. Sag: mehr, warum der erste, oder bewerte einen: vier Sterne für den zweiten.
    .v2 = Dabei kann ich nicht helfen, nur bei Filmen. Möchtest du andere hören?
    .v3 = Wie bitte? Du kannst ein Genre nennen, etwa Komödien, oder mehr sagen.
    .reprompt = Sag: mehr, empfiehl mir einen Thriller, oder stopp.

not-understood = Das habe ich nicht verstanden, oder ich kann es nicht: Ich kenne Filme. Sag zum Beispiel: empfiehl mir einen Film, was ist beliebt, oder bewerte Toy Story mit vier Sternen.
    .v2 = Das kann ich leider nicht. Eine Empfehlung, oder die beliebten Filme?
    .v3 = Da bin ich überfragt. Mit Filmen kenne ich mich aus: Soll ich einen empfehlen?
    .v4 = Ich bin nur bei Filmen eine Hilfe. Frag nach einer Komödie, nach etwas aus den Achtzigern, oder sag: Hilfe.
    .reprompt = Sag: empfiehl mir einen Film, oder Hilfe.

something-else = Gut. Du kannst einen anderen Film bewerten, ein Genre nennen, oder stopp sagen. Was möchtest du?
    .v2 = In Ordnung. Dann eine Bewertung, oder ein Genre? Oder sag stopp.
    .reprompt = Zum Beispiel: bewerte Alien mit vier Sternen, oder stopp.

started-over = Also von vorne. Soll ich einen Film empfehlen?
    .v2 = Gut, fangen wir neu an. Möchtest du eine Empfehlung?
    .reprompt = Sag: empfiehl mir einen Film, oder: was ist beliebt.

no-question = In Ordnung. Soll ich einen Film empfehlen?
    .v2 = Gut. Möchtest du eine Empfehlung?
    .reprompt = Sag: empfiehl mir einen Film, oder: ich möchte einen Film bewerten.

nothing-to-repeat = Ich habe noch nichts gesagt. Soll ich einen Film empfehlen?
    .reprompt = Sag: empfiehl mir einen Film, oder: was ist beliebt.

nothing-to-continue = Soll ich etwas empfehlen, oder sagen, was beliebt ist?
    .v2 = Da gibt es noch nichts fortzusetzen. Möchtest du eine Empfehlung?
    .reprompt = Sag: empfiehl mir einen Film, oder: was ist beliebt.

rating-cancelled = Gut, dann keine Bewertung. Was möchtest du stattdessen?
    .reprompt = Sag: empfiehl mir einen Film, oder: was ist beliebt.

request-cancelled = Gut, dann nicht. Was möchtest du stattdessen?
    .reprompt = Sag: empfiehl mir einen Film, oder: was ist beliebt.

declined = Gut. Viel Spaß beim Film, und erzähl mir, wie er war.
    .v2 = In Ordnung. Komm wieder, wenn du etwas gesehen hast.

goodbye = Tschüss, und viel Spaß beim Film.
    .v2 = Bis bald im Kino.

away = An meine Filme komme ich gerade nicht heran. Bitte versuch es in einer Minute noch einmal.

went-wrong = Da ist bei mir etwas schiefgegangen. Bitte versuch es noch einmal.
    .reprompt = Du kannst sagen: empfiehl mir einen Film, oder Hilfe.

## Screens

# What stands on screens beside what is said: headings, buttons, and labels that are read aloud.
screen-movies = Filme
screen-which = Welcher?
screen-because = Weil dir { $source } gefallen hat
screen-like = Wie { $source }
screen-movie = { $number }: { $movie }
screen-recommend = Empfiehl einen Film
screen-popular = Was ist beliebt?
screen-rate = Filme bewerten
screen-more = Mehr
screen-similar = Mehr davon
screen-skip = Überspringen

touch-late = Der steht nicht mehr auf der Liste. Tippe an, was du jetzt siehst, oder sag mir, was du möchtest.
    .v2 = Bei dem sind wir nicht mehr. Tippe einen an, den du jetzt siehst, oder sag einfach, was du möchtest.
    .reprompt = Sag: empfiehl mir einen Film, oder: was ist beliebt.

touch-say-stars = Ich weiß nicht, wer da getippt hat. Sag mir deine Sterne, damit sie für dich zählen.
    .reprompt = Sag eine Zahl von eins bis fünf, oder abbrechen.

## Friends

friend-unnamed = jemand ohne Namen
others = { $count ->
    [one] noch jemand
   *[other] { $count } weitere
 }
friend-and-titles = { $friend }: { $movies }

friend-code = Dein Freundescode ist { $code }. Er gilt einen Tag lang, für alle, denen du ihn sagst. Die sagen dann: Freund hinzufügen. Sonst noch etwas?
    .v2 = { $code }: das ist dein Freundescode für heute. Wer ihn bekommt, sagt: Freund hinzufügen. Was noch?
    .reprompt = Noch einmal: { $code }. Später sag: wer will mit mir befreundet sein.

ask-code = Wie lautet der Code? Er hat acht Ziffern.
    .v2 = Welche acht Ziffern hat der Code? Sag sie am besten einzeln.
    .reprompt = Einen Code gibt es mit: gib mir einen Freundescode.

code-check = Ich habe { $code } verstanden. Stimmt das?
    .v2 = Der Code ist { $code }, richtig?
    .reprompt = Sag ja, oder nein für einen neuen Versuch.

code-incomplete = Ich habe { $code } verstanden, und ein Code hat acht Ziffern. Wie lautet er?
    .v2 = Das war { $code }, und das ist kein Code: er braucht acht Ziffern. Sagst du sie noch einmal, einzeln?
    .reprompt = Sag alle acht Ziffern, oder: abbrechen.

code-unknown = Den Code { $code } gibt es gerade nicht. Codes gelten einen Tag. Sagst du ihn noch einmal, Ziffer für Ziffer?
    .v2 = Ich finde den Code { $code } nicht. Vielleicht habe ich mich verhört: wie lauten die acht Ziffern?
    .reprompt = Sag die acht Ziffern, oder lass dir einen neuen Code geben.

code-own = Das ist dein eigener Code. Sag ihn weiter: wer ihn hört, sagt dann: Freund hinzufügen. Sonst noch etwas?
    .reprompt = Für einen anderen Code sag: Freund hinzufügen.

codes-enough = Das waren genug Codes für heute. Morgen geht es weiter. Sonst noch etwas?
    .reprompt = Deinen eigenen gibt es mit: gib mir einen Freundescode.

friends-full = Einer von euch hat schon { $count } Freunde und Anfragen, und mehr Platz ist nicht. Sonst noch etwas?
    .reprompt = Platz schaffst du mit: entferne, einem Namen, und: aus meinen Freunden.

friend-asked = Erledigt, ich habe gefragt. Nach einem Ja seid ihr befreundet. Sonst noch etwas?
    .v2 = Die Anfrage ist raus. Sobald sie angenommen ist, seid ihr befreundet. Was noch?
    .reprompt = Wie Freunde dich nennen, legst du fest mit: nenn mich, und deinem Namen.

friend-request = { $friend } möchte mit dir befreundet sein. Soll ich annehmen?
    .v2 = Es gibt eine Anfrage von { $friend }. Nimmst du sie an?
    .reprompt = Sag ja zum Annehmen, oder nein zum Ablehnen.

friend-requests-none = Niemand wartet auf deine Antwort. Damit man dich findet, sag: gib mir einen Freundescode. Sonst noch etwas?
    .v2 = Es gibt gerade keine Anfragen. Andere finden dich über deinen Freundescode. Was noch?
    .reprompt = Sag: gib mir einen Freundescode, oder: wer sind meine Freunde.

friend-request-gone = Diese Anfrage wurde zurückgezogen, da ist nichts mehr zu beantworten. Sonst noch etwas?
    .reprompt = Sag: wer sind meine Freunde, oder: empfiehl mir einen Film.

friend-made = Du und { $friend } seid jetzt befreundet. Sonst noch etwas?
    .v2 = { $friend } gehört ab jetzt zu deinen Freunden. Was noch?
    .reprompt = Sag: plane einen Filmabend, oder: was schauen meine Freunde.

friend-made-next = Du und { $former } seid jetzt befreundet. { $friend } fragt auch: soll ich annehmen?
    .v2 = { $former } gehört jetzt zu deinen Freunden. Und { $friend } möchte es auch: nimmst du an?
    .reprompt = Sag ja zum Annehmen, oder nein zum Ablehnen.

friend-declined = Okay, abgelehnt, und niemand erfährt davon. Sonst noch etwas?
    .v2 = Abgelehnt, ohne ein Wort an { $friend }. Was noch?
    .reprompt = Sag: wer sind meine Freunde, oder: empfiehl mir einen Film.

friend-declined-next = Abgelehnt: { $former } erfährt nichts davon. { $friend } fragt auch: soll ich annehmen?
    .v2 = Okay, { $former } nicht. Und { $friend } möchte mit dir befreundet sein: nimmst du an?
    .reprompt = Sag ja zum Annehmen, oder nein zum Ablehnen.

my-friends = { $count ->
    [one] Hier bist du befreundet mit { $friends }.
   *[other] Du hast hier { $count } Freunde: { $friends }.
 } { $requests ->
    [0] Sonst noch etwas?
   *[other] Und es gibt eine Anfrage. Sag: wer will mit mir befreundet sein.
 }
    .reprompt = Sag: was schauen meine Freunde, oder: plane einen Filmabend.

my-friends-none = Du hast hier noch keine Freunde. { $requests ->
    [0] Möchtest du einen Code für sie? Sag: gib mir einen Freundescode.
   *[other] Aber jemand möchte es werden. Sag: wer will mit mir befreundet sein.
 }
    .v2 = Noch sind hier keine Freunde. { $requests ->
    [0] Sie finden dich über einen Code. Sag: gib mir einen Freundescode.
   *[other] Jemand wäre es gern. Sag: wer will mit mir befreundet sein.
 }
    .reprompt = Wenn du einen Code hast, sag: Freund hinzufügen.

ask-friend = Wen meinst du: { $friends }?
    .v2 = Um wen geht es: { $friends }?
    .reprompt = Sag den Namen, oder: abbrechen.

which-friend = Wen davon: { $friends }?
    .v2 = So heißt mehr als einer. Meinst du { $friends }?
    .reprompt = Sag den ganzen Namen, oder: abbrechen.

friend-unknown = Den Namen finde ich nicht unter deinen Freunden. Ist es { $friends }?
    .v2 = So heißt keiner deiner Freunde. Meinst du { $friends }?
    .reprompt = Sag einen Namen, oder: abbrechen.

friends-alike = Mehrere deiner Freunde heißen { $friend }, und ich kann sie nicht auseinanderhalten. Einer könnte einen anderen Namen wählen. Sonst noch etwas?
    .reprompt = Das geht mit: nenn mich, und einem Namen.

removal-check = Soll ich { $friend } wirklich aus deinen Freunden entfernen?
    .v2 = Du und { $friend } wärt dann nicht mehr befreundet. Soll ich das tun?
    .reprompt = Sag ja zum Entfernen, oder nein, und alles bleibt.

friend-removed = Du und { $friend } seid nicht mehr befreundet, und niemand erfährt davon. Sonst noch etwas?
    .reprompt = Sag: wer sind meine Freunde, oder: empfiehl mir einen Film.

friend-removed-before = Ihr seid ohnehin nicht mehr befreundet. Sonst noch etwas?
    .reprompt = Wer zu deinen Freunden gehört, hörst du mit: wer sind meine Freunde.

kept-as-it-is = Okay, alles bleibt, wie es ist. Sonst noch etwas?
    .v2 = Dann lasse ich es so. Was noch?
    .reprompt = Sag: welche Filmabende habe ich, oder: empfiehl mir einen Film.

ask-name = Wie sollen Freunde dich nennen?
    .v2 = Welchen Namen sollen Freunde sehen?
    .reprompt = Sag nur den Namen, zum Beispiel Anna.

name-unusable = Ein Name hat höchstens { $longest } Buchstaben. Wie sollen Freunde dich nennen?
    .v2 = Den Namen kann ich mir nicht merken: { $longest } Buchstaben sind das Höchste. Welcher soll es sein?
    .reprompt = Sag einen kurzen Namen, oder: abbrechen.

name-kept = Für Freunde heißt du jetzt { $friend }. Sonst noch etwas?
    .v2 = Erledigt: deine Freunde sehen { $friend }. Was noch?
    .reprompt = Sag: gib mir einen Freundescode, oder: teile, was ich schaue.

sharing-begun = Ab jetzt erfahren deine Freunde, was du schaust und was du am liebsten hast. Sonst noch etwas?
    .v2 = Erledigt, Freunde sehen, was du schaust und liebst, bis du sagst: nicht mehr teilen. Was noch?
    .reprompt = Sag jederzeit: nicht mehr teilen, oder: was schauen meine Freunde.

sharing-stopped = Was du schaust und liebst, bleibt ab jetzt unter uns. Sonst noch etwas?
    .v2 = Erledigt, Freunde sehen es nicht mehr. Was noch?
    .reprompt = Sag: teile, was ich schaue, um es wieder einzuschalten.

friends-watching = Das schauen deine Freunde. { $shared }. Soll ich etwas empfehlen?
    .v2 = Deine Freunde schauen gerade das. { $shared }. Oder möchtest du eine Empfehlung?
    .reprompt = Sag: erzähl mir was über den ersten, oder: empfiehl mir einen Film.

friends-watching-none = Gerade verrät niemand von deinen Freunden, was er schaut. Soll ich etwas empfehlen?
    .v2 = Was Freunde schauen, weiß ich nicht: das teilt gerade niemand. Möchtest du eine Empfehlung?
    .reprompt = Freunde schalten es ein mit: teile, was ich schaue. Oder sag: empfiehl mir einen Film.

friends-loved = Das mögen deine Freunde am liebsten. { $shared }. Soll ich etwas empfehlen?
    .v2 = Die meisten Sterne gab es dafür. { $shared }. Oder möchtest du eine Empfehlung?
    .reprompt = Sag: würde mir der erste gefallen, oder: empfiehl mir einen Film.

friends-loved-none = Niemand von deinen Freunden verrät, was er liebt. Soll ich etwas empfehlen?
    .v2 = Was Freunde lieben, weiß ich nicht: das teilt gerade niemand. Möchtest du eine Empfehlung?
    .reprompt = Freunde schalten es ein mit: teile, was ich schaue. Oder sag: empfiehl mir einen Film.

asked-another-voice = Das hatte ich jemand anderen gefragt, also lasse ich es offen. Soll ich etwas empfehlen?
    .v2 = Die Frage galt einer anderen Stimme. Möchtest du eine Empfehlung?
    .reprompt = Sag: empfiehl mir einen Film, oder frag mich selbst danach.

## Movie nights

night = { $movie ->
    [none] ein Filmabend
   *[other] { $movie }
 } { $day } { $time }
night-day = { $when ->
    [today] heute
    [tomorrow] morgen
    [weekday] am { $weekday }
   *[date] am { $weekday }, dem { $day }. { $month },
 }
night-time = { $hour ->
   *[other] um
 } { $clock } Uhr{ $city ->
    [none] { "" }
   *[other] { " " }(Ortszeit { $city })
 }
night-hours = 24
night-of-host = { $night }, bei { $friend }
night-of-mine = { $night }, { $count ->
    [0] noch ohne Zusage
   *[other] mit { $friends }
 }

ask-night-movie = Welchen Film wollt ihr sehen? Oder sag: noch nicht entschieden.
    .v2 = Um welchen Film geht es an dem Abend? Noch keiner ist auch in Ordnung.
    .reprompt = Sag einen Titel, oder: das entscheiden wir später.

ask-other-night-movie = Welcher Film soll es stattdessen sein?
    .v2 = Was wollt ihr stattdessen sehen?
    .reprompt = Sag einfach den Titel, zum Beispiel Toy Story.

ask-night-day = An welchem Tag?
    .v2 = Welcher Tag passt dir?
    .reprompt = Sag morgen, Samstag, oder ein Datum.

night-day-unclear = Ich brauche einen Tag. Welcher soll es sein?
    .v2 = Welcher Tag genau?
    .reprompt = Sag einen Tag wie Freitag, oder: abbrechen.

night-day-of-weekend = { $saturday } oder { $sunday }?
    .v2 = Welcher von beiden: { $saturday } oder { $sunday }?
    .reprompt = Sag einen der beiden Tage.

night-day-past = Der Tag ist schon vorbei. Welcher soll es sein?
    .v2 = Das ist schon vorbei. Welchen Tag meinst du?
    .reprompt = Sag einen Tag, der noch kommt, wie Samstag.

night-day-far = Das ist mehr als ein Jahr hin. Welcher Tag soll es sein?
    .v2 = Ich plane höchstens ein Jahr voraus. Welchen Tag meinst du?
    .reprompt = Sag einen näheren Tag, wie Samstag.

ask-night-time = Um wie viel Uhr?
    .v2 = Wann soll es losgehen?
    .reprompt = Sag eine Uhrzeit, wie zwanzig Uhr.

night-time-unclear = Ich brauche eine Uhrzeit. Wann soll es losgehen?
    .v2 = Um wie viel Uhr genau?
    .reprompt = Sag eine Uhrzeit wie halb acht, oder: abbrechen.

night-time-past = Die Zeit ist schon vorbei. Wann soll es losgehen?
    .v2 = Es ist schon später. Um wie viel Uhr dann?
    .reprompt = Sag eine spätere Zeit, oder einen anderen Tag.

ask-night-guests = Wen soll ich einladen: alle deine Freunde, oder einige mit Namen?
    .v2 = Wer soll kommen? Alle ist auch eine Antwort.
    .reprompt = Sag ein oder zwei Namen, oder: alle.

night-guests-gone = Nicht alle davon sind noch deine Freunde. Wen soll ich einladen?
    .v2 = Deine Freunde haben sich inzwischen geändert. Wer soll kommen?
    .reprompt = Sag Namen, oder: alle.

night-no-friends = Für einen Filmabend brauchst du hier Freunde, und noch sind da keine. Fangen wir damit an? Sag: gib mir einen Freundescode.
    .v2 = Noch ist niemand zum Einladen da. Freunde finden dich über einen Code. Sag: gib mir einen Freundescode.
    .reprompt = Wenn du einen Code hast, sag: Freund hinzufügen.

night-check = Geplant wäre: { $night }, eingeladen: { $guests }. Soll ich es abschicken?
    .v2 = Das wäre { $night }, mit { $guests }. Soll ich einladen?
    .reprompt = Sag ja zum Einladen, oder was anders sein soll, wie: um neun.

night-not-sent = Okay, noch ist niemand eingeladen. Was soll anders sein? Sag: um neun, am Sonntag, oder: lieber Heat.
    .v2 = Dann schicke ich es so nicht ab. Ein anderer Tag, eine andere Zeit, ein anderer Film? Sag es mir.
    .reprompt = Sag, was anders sein soll, oder nein, dann lassen wir es.

night-planned = Erledigt, eingeladen: { $guests }. Frag mich jederzeit, wer kommt. Sonst noch etwas?
    .v2 = Der Abend steht, Einladungen gehen an { $guests }. Was noch?
    .reprompt = Sag: verschieb es auf neun, oder: welche Filmabende habe ich.

nights-full = Du hast schon { $count } Filmabende geplant, und mehr geht nicht. Sonst noch etwas?
    .reprompt = Platz schaffst du mit: sag den Filmabend ab, und dem Tag.

guests-full = An einem Abend ist Platz für { $count } Gäste, und das wären mehr. Sonst noch etwas?
    .reprompt = Sag: plane einen Filmabend, und weniger Namen.

my-nights = { $count ->
    [one] Du hast einen Filmabend: { $nights }.
   *[other] Du hast { $count } Filmabende: { $nights }.
 } Soll etwas anders sein?
    .v2 = { $count ->
    [one] Es gibt einen: { $nights }.
   *[other] Es gibt { $count }, die nächsten sind { $nights }.
 } Willst du etwas ändern?
    .reprompt = Sag: ich komme, verschieb es auf neun, oder: sag den Filmabend ab.

my-nights-none = Du hast keine Filmabende. Planen wir einen? Sag: plane einen Filmabend.
    .v2 = Gerade steht keiner an. Das änderst du mit: plane einen Filmabend.
    .reprompt = Zum Beispiel: lade meine Freunde am Freitag zu Alien ein.

invitation = { $friend } lädt dich ein: { $night }. Kommst du?
    .v2 = Du bist eingeladen von { $friend }: { $night }. Bist du dabei?
    .reprompt = Sag ja, nein, oder abbrechen, um es später zu entscheiden.

invitations-none = Keine Einladung wartet auf dich. Möchtest du selbst einladen? Sag: plane einen Filmabend.
    .v2 = Neue Einladungen gibt es nicht. Um selbst einzuladen, sag: plane einen Filmabend.
    .reprompt = Sag: welche Filmabende habe ich, oder: empfiehl mir einen Film.

night-accepted = Schön, du kommst: { $night }. Sonst noch etwas?
    .v2 = Zugesagt: { $night }. Viel Spaß! Was noch?
    .reprompt = Wenn etwas dazwischenkommt, sag: ich kann nicht kommen.

night-accepted-before = Du hast schon zugesagt: { $night }. Schön, dass du dich darauf freust. Sonst noch etwas?
    .v2 = Dein Ja habe ich: { $night }. Was noch?
    .reprompt = Wenn etwas dazwischenkommt, sag: ich kann nicht kommen.

night-declined = Okay, du kommst nicht: { $night }. Sonst noch etwas?
    .v2 = Abgesagt für dich: { $night }. Was noch?
    .reprompt = Wenn du es dir anders überlegst, sag: ich komme.

night-declined-before = Du hast schon abgesagt: { $night }. Sonst noch etwas?
    .v2 = Dein Nein habe ich: { $night }. Was noch?
    .reprompt = Wenn du es dir anders überlegst, sag: ich komme.

night-changed-meanwhile = { $friend } hat es inzwischen geändert, jetzt ist es: { $night }. Kommst du?
    .v2 = Der Plan ist jetzt ein anderer: { $night }. Bist du dabei?
    .reprompt = Sag ja, nein, oder abbrechen, um es später zu entscheiden.

night-gone = Der Filmabend findet nicht mehr statt. Sonst noch etwas?
    .v2 = Den Filmabend gibt es nicht mehr. Was noch?
    .reprompt = Sag: welche Filmabende habe ich, oder: plane einen Filmabend.

which-night = Welcher davon: { $nights }?
    .v2 = Ist es { $nights }?
    .reprompt = Sag den Tag, wie: am Freitag.

night-none-then = An dem Tag ist keiner. Welcher davon: { $nights }?
    .v2 = Da ist nichts geplant. Ist es { $nights }?
    .reprompt = Sag den Tag von einem davon, oder: abbrechen.

ask-night-change = Was soll anders sein: der Tag oder die Zeit?
    .v2 = Wann soll es stattdessen sein?
    .reprompt = Sag: um neun, am Sonntag, oder: lieber Heat.

night-change-past = Das ist schon vorbei, oder mehr als ein Jahr hin. Wann soll es stattdessen sein?
    .v2 = Den Zeitpunkt kann ich nicht nehmen. Welchen Tag und welche Zeit meinst du?
    .reprompt = Sag: am Sonntag um neun, oder: abbrechen.

night-changed = Erledigt, jetzt ist es { $night }. Deine Gäste erfahren es. Sonst noch etwas?
    .v2 = Okay: { $night }. Ich sage deinen Gästen Bescheid. Was noch?
    .reprompt = Sag: lade Ben auch ein, oder: welche Filmabende habe ich.

night-as-before = So war es schon geplant: { $night }. Sonst noch etwas?
    .v2 = Nichts zu ändern, es bleibt dabei: { $night }. Was noch?
    .reprompt = Sag: verschieb es auf neun, oder: lieber am Sonntag.

night-other-meanwhile = Es wurde inzwischen geändert, jetzt ist es: { $night }. Was soll anders sein?
    .v2 = Der Plan ist jetzt ein anderer: { $night }. Was möchtest du ändern?
    .reprompt = Sag: um neun, am Sonntag, oder: abbrechen.

night-not-yours = Einen Filmabend ändert nur, wer einlädt, und du bist zu Gast. Kommst du denn? Sag: ich komme, oder: ich kann nicht kommen.
    .v2 = Da bist du zu Gast, ändern können es nur die Gastgeber. Du kannst zusagen oder absagen. Sag: ich komme, oder: ich kann nicht kommen.
    .reprompt = Für einen eigenen sag: plane einen Filmabend.

ask-more-guests = Wen soll ich noch einladen?
    .v2 = Wer soll noch kommen?
    .reprompt = Sag ein oder zwei Namen, oder: alle.

night-invited = Erledigt, eingeladen: { $guests }. Sonst noch etwas?
    .v2 = Die Einladung geht an { $guests }. Was noch?
    .reprompt = Sag: wer kommt, oder: verschieb es auf neun.

night-invited-before = Schon eingeladen: { $guests }. Sonst noch etwas?
    .v2 = Die Einladung ist schon raus: { $guests }. Was noch?
    .reprompt = Sag: wer kommt, oder: lade ein, und einen anderen Namen.

group-offer = Für dich und { $guests }: wie wäre es mit { $movies }?
    .v2 = Mit { $guests } zusammen würde ich { $movies } nehmen. Passt davon etwas für alle?
    .reprompt = Sag: lieber den zweiten, erzähl mir was über den ersten, oder frag noch einmal.

group-none = Ich habe alles genannt, was für euch alle passt. Soll ich etwas für dich allein empfehlen?
    .v2 = Für alle zusammen ist nichts mehr übrig. Möchtest du etwas für dich?
    .reprompt = Sag: empfiehl mir einen Film, oder: fang von vorne an.

group-nobody = Für wen noch? Es gibt keinen Filmabend, und niemand teilt, was er liebt. Soll ich etwas für dich allein empfehlen?
    .v2 = Ich weiß nicht, wer noch dabei ist. Plane einen Filmabend, oder lass Freunde sagen: teile, was ich schaue. Möchtest du solange etwas für dich?
    .reprompt = Sag: plane einen Filmabend, oder: empfiehl mir einen Film.

cancel-night-check = Soll ich wirklich absagen: { $night }? Alle Gäste erfahren es.
    .v2 = Soll { $night } ausfallen? Deine Gäste hören davon.
    .reprompt = Sag ja zum Absagen, oder nein, und es bleibt dabei.

night-cancelled = Abgesagt: { $night }. Deine Gäste erfahren es. Sonst noch etwas?
    .v2 = Es fällt aus: { $night }. Ich sage deinen Gästen Bescheid. Was noch?
    .reprompt = Sag: plane einen Filmabend, oder: empfiehl mir einen Film.

# Erinnerungen: gefragt wird einmal je Abend, nach dem Planen oder Zusagen.
# Was Alexa eine Stunde vorher sagt.
reminder = In einer Stunde beginnt dein Filmabend{ $movie ->
    [none] { "" }
   *[other] : { $movie }
 }.
night-planned-remind = Erledigt, eingeladen: { $guests }. Soll ich dich eine Stunde vorher erinnern?
    .v2 = Der Abend steht, Einladungen gehen an { $guests }. Möchtest du eine Stunde vorher eine Erinnerung?
    .reprompt = Sag ja für eine Erinnerung, oder nein.

night-accepted-remind = Schön, du kommst: { $night }. Soll ich dich eine Stunde vorher erinnern?
    .v2 = Zugesagt: { $night }. Möchtest du eine Stunde vorher eine Erinnerung?
    .reprompt = Sag ja für eine Erinnerung, oder nein.

reminder-set = Ich erinnere dich eine Stunde vorher. Sonst noch etwas?
    .v2 = Die Erinnerung steht, eine Stunde vorher. Was noch?
    .reprompt = Sag: welche Filmabende habe ich, oder: empfiehl mir einen Film.

reminder-none = Gut, keine Erinnerung. Sonst noch etwas?
    .v2 = Dann erinnere ich dich nicht. Was noch?
    .reprompt = Sag: welche Filmabende habe ich, oder: empfiehl mir einen Film.

reminder-allow = Dafür brauche ich deine Erlaubnis: Erlaube mir Erinnerungen in der Alexa-App, dort liegt eine Karte. Frag mich danach: welche Filmabende habe ich, dann stelle ich sie. Sonst noch etwas?
    .v2 = Noch darf ich keine Erinnerungen stellen. Erlaube es auf der Karte in der Alexa-App und frag mich dann: welche Filmabende habe ich. Was noch?
    .reprompt = Sag: empfiehl mir einen Film, oder: stopp.

reminder-later = Die Erinnerung hat nicht geklappt. Der Abend bleibt eingetragen, und ich versuche es wieder, wenn du nach deinen Filmabenden fragst. Sonst noch etwas?
    .v2 = Ich konnte die Erinnerung gerade nicht stellen, am Abend ändert das nichts. Frag mich später: welche Filmabende habe ich, dann versuche ich es wieder. Was noch?
    .reprompt = Sag: welche Filmabende habe ich, oder: empfiehl mir einen Film.

reminder-impossible = Ich konnte die Erinnerung nicht stellen: Alexa nimmt hier keine an. Am Abend ändert das nichts. Sonst noch etwas?
    .v2 = Alexa nimmt hier keine weitere Erinnerung an. Der Abend bleibt eingetragen. Was noch?
    .reprompt = Sag: welche Filmabende habe ich, oder: empfiehl mir einen Film.

reminder-too-late = Das beginnt in weniger als einer Stunde, eine Erinnerung stelle ich nicht mehr. Sonst noch etwas?
    .v2 = Bis dahin ist es keine Stunde mehr, also ohne Erinnerung. Was noch?
    .reprompt = Sag: welche Filmabende habe ich, oder: empfiehl mir einen Film.

# Post kommt zurück; einmal gesagt.
night-planned-mail = Erledigt, eingeladen: { $guests }. Aber E-Mails an dich kommen zurück: Gib in der App bitte eine andere Adresse an. Sonst noch etwas?
    .v2 = Der Abend steht, Einladungen gehen an { $guests }. Nur deine E-Mails kommen zurück: Gib in der App eine andere Adresse an. Was noch?
    .reprompt = Sag: verschieb es auf neun, oder: welche Filmabende habe ich.

night-accepted-mail = Schön, du kommst: { $night }. Aber E-Mails an dich kommen zurück: Gib in der App bitte eine andere Adresse an. Sonst noch etwas?
    .v2 = Zugesagt: { $night }. Nur deine E-Mails kommen zurück: Gib in der App eine andere Adresse an. Was noch?
    .reprompt = Wenn etwas dazwischenkommt, sag: ich kann nicht kommen.
