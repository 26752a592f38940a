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
    [none] Filme
   *[other] { $genre }
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

## Cards

card-movie = { $title } ({ $year })

card-welcome = Popcorn Picks
card-recommended = Filme für dich
card-popular = Beliebte Filme
card-best-rated = Bestbewertete Filme
card-trending = Gerade beliebt
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

forget-voice = Das löscht alles, was ich zu deiner Stimme weiß: jede Bewertung, und was du gesehen hast. Rückgängig machen lässt es sich nicht. Soll ich es löschen?
    .v2 = Ich würde alle deine Bewertungen löschen, und was du gesehen hast, für immer. Bist du sicher?
    .reprompt = Sag ja, um alles zu löschen, was ich über dich weiß, oder nein, um es zu behalten.

forget-household = Deine Stimme erkenne ich nicht, also löscht das, was ich über diesen Haushalt weiß: Bewertungen, und was gesehen wurde. Bekannte Stimmen behalten ihres. Rückgängig geht es nicht. Soll ich es löschen?
    .v2 = Ich würde die Bewertungen des Haushalts löschen, und was gesehen wurde, für immer; bekannte Stimmen behalten ihres. Bist du sicher?
    .reprompt = Sag ja, um zu löschen, was ich über den Haushalt weiß, oder nein, um es zu behalten.

forgotten-voice = Erledigt. Alles, was ich zu deiner Stimme wusste, ist gelöscht. Wenn du magst, fangen wir neu an: Soll ich einen Film empfehlen?
    .v2 = Alles ist gelöscht, ich kenne dich nicht mehr. Soll ich für den Anfang einen Film empfehlen?
    .reprompt = Sag: empfiehl mir einen Film, um neu anzufangen, oder stopp.

forgotten-household = Erledigt. Alles, was ich über diesen Haushalt wusste, ist gelöscht, bis auf die Stimmen, die ich erkenne. Soll ich einen Film empfehlen, als neuen Anfang?
    .v2 = Die Bewertungen des Haushalts sind alle gelöscht. Soll ich einen Film empfehlen, als neuen Anfang?
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
    .v2 = In Ordnung. Dann noch eine Bewertung? Oder sag stopp.
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
