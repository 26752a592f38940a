# What the skill says in Italian. The English file explains the format, and what each message is for.
#
# Register: tu, short, spoken, and nothing that tells whether a woman or a man is listening. Titles
# stand as names, without quotes and without an article; "il film" is what pronouns refer to.
# Kinds of movies are plurals of either gender ("film d'azione", "commedie"): words about them are
# the same in both ("commoventi", "più celebri"), and no article stands before them.

## Words

stars = { $half_steps ->
    [1] mezza stella
    [2] una stella
    [3] una stella e mezza
    [4] due stelle
    [5] due stelle e mezza
    [6] tre stelle
    [7] tre stelle e mezza
    [8] quattro stelle
    [9] quattro stelle e mezza
   *[10] cinque stelle
 }

title-with-year = { $title } del { $year }

kind-of-movies = { $genre ->
    [none] { $titles ->
        [show] serie
       *[film] film
     }
   *[other] { $genre }{ $titles ->
        [show] { " " }in formato serie
       *[film] { "" }
     }
 }{ $fame ->
    [better] { " " }più celebri
    [lesser] { " " }meno celebri
   *[none] { "" }
 }{ $mood ->
    [none] { "" }
   *[other] { " " }{ $mood }
 }{ $decade ->
    [none] { "" }
   *[other] { " " }degli { $decade }
 }{ $from ->
    [none] { "" }
   *[other] { " " }dal { $from } in poi
 }{ $before ->
    [none] { "" }
   *[other] { " " }precedenti al { $before }
 }{ $unwanted ->
    [none] { "" }
   *[other] { " " }senza { $unwanted }
 }{ $other_genre ->
    [none] { "" }
   *[other] { " " }che sono anche { $other_genre }
 }

kind-mood-cheerful = per il buonumore
kind-mood-relaxing = rilassanti
kind-mood-exciting = avvincenti
kind-mood-thoughtful = che fanno pensare
kind-mood-tearjerker = commoventi
kind-mood-scary = da brivido
kind-mood-dark = a tinte cupe

kind-no-violence = violenza
kind-no-action = azione
kind-no-adventure = avventura
kind-no-animation = cartoni animati
kind-no-children = film per bambini
kind-no-comedy = commedie
kind-no-crime = film polizieschi
kind-no-documentary = documentari
kind-no-drama = drammi
kind-no-fantasy = fantasy
kind-no-film-noir = noir
kind-no-horror = horror
kind-no-imax = IMAX
kind-no-musical = musical
kind-no-mystery = gialli
kind-no-romance = storie d'amore
kind-no-sci-fi = fantascienza
kind-no-thriller = thriller
kind-no-war = guerra
kind-no-western = western

genre-action = film d'azione
genre-adventure = film d'avventura
genre-animation = film d'animazione
genre-children = film per bambini
genre-comedy = commedie
genre-crime = polizieschi
genre-documentary = documentari
genre-drama = film drammatici
genre-fantasy = film fantasy
genre-film-noir = film noir
genre-horror = film horror
genre-imax = film IMAX
genre-musical = musical
genre-mystery = gialli
genre-romance = film romantici
genre-sci-fi = film di fantascienza
genre-thriller = thriller
genre-war = film di guerra
genre-western = western

genre-name-action = azione
genre-name-adventure = avventura
genre-name-animation = animazione
genre-name-children = famiglia
genre-name-comedy = commedia
genre-name-crime = poliziesco
genre-name-documentary = documentario
genre-name-drama = drammatico
genre-name-fantasy = fantasy
genre-name-film-noir = noir
genre-name-horror = horror
genre-name-imax = IMAX
genre-name-musical = musical
genre-name-mystery = giallo
genre-name-romance = sentimentale
genre-name-sci-fi = fantascienza
genre-name-thriller = thriller
genre-name-war = guerra
genre-name-western = western

rated-movie = { $stars } per { $title }

episode = stagione { $season }, episodio { $number }
# A title on a list: "Dark, fino a stagione 2, episodio 5".
standing = { $title }, fino a { $episode }

decade-1920 = anni venti del secolo scorso
decade-1930 = anni trenta
decade-1940 = anni quaranta
decade-1950 = anni cinquanta
decade-1960 = anni sessanta
decade-1970 = anni settanta
decade-1980 = anni ottanta
decade-1990 = anni novanta
decade-2000 = anni duemila
decade-2010 = anni duemiladieci
decade-2020 = anni duemilaventi

## Cards

card-movie = { $title } ({ $year })

card-welcome = Popcorn Picks
card-recommended = Film per te
card-popular = Film popolari
card-best-rated = I film più amati
card-trending = I film del momento
card-new = Novità
card-lists = Le tue liste
card-similar = Film simili
card-about-movie = Su questo film
card-why = Perché questo film
card-my-ratings = I tuoi voti
card-help = Che cosa puoi dire

## While an answer takes long

one-moment = Un attimo.
    .v2 = Vediamo.
    .v3 = Un secondo solo.

## Coming in

welcome-new = Ti do il benvenuto su Popcorn Picks. Ti consiglio dei film, e a ogni tuo voto ci azzecco di più. Prova con: consigliami un film, oppure chiedimi cosa va di più.
    .reprompt = Per cominciare puoi dire: consigliami un film. Oppure votane uno che conosci: dai cinque stelle a Toy Story.
    .card = { card-welcome }

welcome-first = Ti do il benvenuto su Popcorn Picks. Consiglio film, e imparo dalle tue stelle. Molti adorano { $favourite }. Per consigli su misura votiamone tre: hai visto { $title }? Dimmi quante stelle gli dai, oppure: salta.
    .reprompt = Quante stelle per { $title }, da una a cinque? Se non lo conosci, puoi dire: salta. Oppure: consigliami un film.
    .card = { card-welcome }

welcome-back = Che bello risentirti. Vuoi che ti consigli un film?
    .v2 = Ciao, rieccoci. Ti consiglio qualcosa?
    .reprompt = Puoi dire: consigliami un film, cosa va di più, oppure dare un voto a un film che hai visto.

welcome-again = Ciao di nuovo. Un consiglio?
    .reprompt = Dimmi sì, cosa va di più, oppure: voglio votare qualche film.

welcome-often = Ciao. Ti consiglio qualcosa?
    .v2 = Ciao. Scelgo io?
    .v3 = Ehi, ciao. Serata film?
    .reprompt = Dimmi sì, oppure un genere, per esempio commedie.

welcome-new-ratings = Che bello risentirti. { $count ->
    [one] Hai votato un altro film, e mi è venuta qualche idea nuova.
   *[other] Hai votato altri { $count } film, e mi è venuta qualche idea nuova.
 } Vuoi sentire?
    .v2 = Ciao di nuovo. { $count ->
    [one] Dopo il tuo ultimo voto
   *[other] Dopo i tuoi ultimi { $count } voti
 } ti proporrei altro. Sentiamo?
    .reprompt = Dimmi sì, oppure un genere, per esempio thriller.

welcome-watching = Che bello risentirti. Stai guardando { $title }: alla fine dimmi: l'ho finito. Intanto ti consiglio qualcosa?
    .v2 = Rieccoti. Hai iniziato { $title }; quando arrivi in fondo, dimmi: l'ho finito. Vuoi un consiglio?
    .reprompt = Dimmi sì, l'ho finito, oppure: cosa c'è nella mia lista?

welcome-did-you-watch = Che bello risentirti. L'altra volta ti ho proposto { $title }. L'hai visto? Dimmi quante stelle gli dai, oppure chiedimi qualcosa di nuovo.
    .v2 = Ciao di nuovo. Com'era { $title }, se l'hai visto? Dimmi le stelle, oppure chiedimi qualcosa di nuovo.
    .v3 = Ciao. Poi l'hai visto, { $title }? Dimmi le stelle, oppure chiedimi qualcosa di nuovo.
    .reprompt = Dimmi le stelle per { $title }, non ancora, oppure: consigliami un film.

welcome-few-ratings = Che bello risentirti. Con qualche voto in più capisco meglio i tuoi gusti. Hai visto { $title }? Dimmi le stelle, salta, oppure chiedimi qualcosa di nuovo.
    .reprompt = Quante stelle per { $title }, da una a cinque? Oppure puoi dire: consigliami un film.

not-watched = Ok, sarà per un'altra volta. Ti propongo qualcosa di nuovo?
    .v2 = Nessun problema. Vuoi un altro consiglio?
    .reprompt = Puoi dire: consigliami un film, oppure: cosa va di più.

## Rating a few movies in a row

round-first = Volentieri. Dimmi le stelle, oppure salta. Hai visto { $title }?
    .v2 = Cominciamo: hai visto { $title }? Dimmi le stelle, oppure salta.
    .reprompt = Quante stelle per { $title }, da una a cinque? Oppure puoi dire: basta così.

round-rated = { $stars } per { $rated }. { $left ->
    [one] Ancora uno: hai visto { $title }?
   *[other] Il prossimo: hai visto { $title }?
 }
    .v2 = Per { $rated }, { $stars }. { $left ->
    [one] E ancora uno: conosci { $title }?
   *[other] Conosci { $title }?
 }
    .v3 = Segnato: { $stars } per { $rated }. E { $title }?
    .reprompt = Dimmi le stelle per { $title }, salta, oppure: basta così.

round-skipped = Ok. Hai visto { $title }?
    .v2 = Nessun problema. E { $title }?
    .v3 = Allora { $title }: lo conosci?
    .v4 = Va bene. Ti è mai capitato di vedere { $title }?
    .reprompt = Dimmi le stelle per { $title }, salta, oppure: basta così.

# The last question of the first conversation; in other words in help-genres.
round-rated-genres = { $stars } per { $rated }, grazie! Un'ultima cosa: c'è un genere che adori, o uno che non vuoi mai? Dimmi: mi piacciono le commedie, mai horror, oppure salta.
    .v2 = { $rated } prende { $stars }, grazie. Ultima domanda: quale genere adori, o non vuoi mai? Per esempio: mi piacciono i thriller, mai western, oppure salta.
    .reprompt = Dimmi un genere che ti piace, uno dopo "mai", oppure salta.

round-skipped-genres = Va bene. Un'ultima cosa: c'è un genere che adori, o uno che non vuoi mai? Dimmi: mi piacciono le commedie, mai horror, oppure salta.
    .v2 = D'accordo, ultima domanda: quale genere adori, o non vuoi mai? Per esempio: mi piacciono i thriller, mai western, oppure salta.
    .reprompt = Dimmi un genere che ti piace, uno dopo "mai", oppure salta.

help-genres = Dimmi un genere che adori, come: mi piacciono le commedie, o uno da lasciare fuori, come: mai horror. Per andare avanti senza, dimmi: salta. Qual è?
    .v2 = Quali generi ti piacciono, o non vuoi mai? Dimmi: mi piacciono i thriller, mai musical, oppure salta.
    .reprompt = Dimmi: mi piace, oppure: mai, e un genere; oppure salta.

round-seen = E quante stelle per { $title }?
    .v2 = { $title }: che voto gli dai, da mezza stella a cinque?
    .reprompt = Dimmi un numero da uno a cinque, oppure salta.

round-taken-back = Ok, voto tolto. Quante stelle per { $title }?
    .reprompt = Dimmi un numero da uno a cinque, oppure salta.

round-none-left = Ti ho chiesto di tutti i film che conoscono in tanti. Votane un altro dicendo il titolo, o te ne consiglio uno?
    .reprompt = Puoi dire: consigliami un film, oppure: dai cinque stelle a Toy Story.

round-because = { $stars } per { $rated }! Ti è piaciuto { $source }, quindi che ne dici di { $movies }?
    .v2 = Per { $rated }, { $stars }. Visto che ti è piaciuto { $source }, proverei { $movies }. Oppure dimmi: altri.
    .reprompt = Puoi dire: altri, oppure: perché il secondo?
    .own-card = { card-recommended }

round-offer = { $stars } per { $rated }, grazie! Viste le tue stelle, che ne dici di { $movies }? Se ne vuoi ancora, dimmi: altri.
    .v2 = Per { $rated }, { $stars }, grazie. Allora proverei { $movies }. Oppure dimmi: altri.
    .reprompt = Puoi dire: altri, oppure: perché il secondo?
    .card = { card-recommended }

round-similar = { $stars } per { $rated }! Di simili ci sono { $movies }. Vado avanti?
    .v2 = Per { $rated }, { $stars }. Sulla stessa linea ti direi { $movies }. Ne vuoi sentire altri?
    .reprompt = Puoi dire: altri, oppure chiedermi: mi piacerebbe il primo?
    .card = { card-similar }

round-over-because = Va bene. Ti è piaciuto { $source }, quindi che ne dici di { $movies }? Se ne vuoi ancora, dimmi: altri.
    .v2 = Ok. Visto che ti è piaciuto { $source }, proverei { $movies }. Oppure dimmi: altri.
    .reprompt = Puoi dire: altri, oppure: perché il secondo?
    .own-card = { card-recommended }

round-over-offer = Va bene. Che ne dici di { $movies }? Se ne vuoi ancora, dimmi: altri.
    .v2 = Ok. Allora proverei { $movies }. Oppure dimmi: altri.
    .reprompt = Puoi dire: altri, oppure votarne uno che hai visto: quattro stelle al primo.
    .card = { card-recommended }

help-round = Mi basta un numero di stelle per { $title }, da mezza a cinque. Con salta passo al prossimo, con basta così la finiamo qui. Puoi anche dire: consigliami un film. Hai visto { $title }?
    .v2 = Quante stelle per { $title }? Se non lo conosci, puoi dire: salta. Se non ti va di votare: consigliami un film.
    .reprompt = Dimmi un numero, per esempio quattro, oppure salta.

## Popular

# "Film" alone, without any kind, is said in other words than a kind.
popular-first = I film che ricevono più voti sono { $movies }. Ne vuoi sentire altri?
    .v2 = { $kind ->
    [film] I più votati
   *[other] I più votati in fatto di { $kind }
 }: { $movies }. Vado avanti?
    .reprompt = Puoi dire: altri, oppure votarne uno: quattro stelle al primo.
    .card = { card-popular }

popular-unrated = { $kind ->
    [film] Nessuno ha ancora votato niente
   *[other] In fatto di { $kind } nessuno ha ancora votato
 }, però ci sono { $movies }. Vado avanti?
    .reprompt = Puoi dire: altri, oppure dare il primo voto: quattro stelle al primo.
    .card = { card-popular }

popular-offer = { $kind ->
    [film] I film più popolari
   *[other] In fatto di { $kind }, i più popolari
 } che non hai ancora votato sono { $movies }. Ne vuoi sentire altri?
    .v2 = { $kind ->
    [film] I più votati
   *[other] I più votati in fatto di { $kind }
 }: { $movies }. Vado avanti?
    .reprompt = Puoi dire: altri, oppure votarne uno: quattro stelle al primo.
    .card = { card-popular }

popular-last = { $kind ->
    [film] Gli ultimi tra i film più popolari
   *[other] In fatto di { $kind }, gli ultimi tra i più popolari
 }: { $movies }. Preferisci che ti consigli qualcosa?
    .reprompt = Puoi dire: consigliami un film, oppure votare uno di questi.
    .card = { card-popular }

best-rated-offer = { $kind ->
    [film] I film più amati
   *[other] In fatto di { $kind }, i più amati
 } che non hai ancora votato sono { $movies }. Vado avanti?
    .v2 = { $kind ->
    [film] Quelli con più stelle
   *[other] In fatto di { $kind }, quelli con più stelle
 }: { $movies }. Ne vuoi sentire altri?
    .reprompt = Puoi dire: altri, oppure chiedermi: mi piacerebbe il primo?
    .card = { card-best-rated }

best-rated-last = { $kind ->
    [film] Gli ultimi tra i film più amati
   *[other] In fatto di { $kind }, gli ultimi tra i più amati
 }: { $movies }. Preferisci che ti consigli qualcosa?
    .reprompt = Puoi dire: consigliami un film, oppure votare uno di questi.
    .card = { card-best-rated }

trending-offer = { $kind ->
    [film] Adesso vanno forte
   *[other] In fatto di { $kind }, adesso vanno forte
 } { $movies }, che non hai ancora votato. Vado avanti?
    .v2 = { $kind ->
    [film] I film del momento
   *[other] I titoli del momento in fatto di { $kind }
 }: { $movies }. Ne vuoi sentire altri?
    .reprompt = Puoi dire: altri, oppure chiedermi: mi piacerebbe il primo?
    .card = { card-trending }

trending-last = { $kind ->
    [film] Gli ultimi film del momento
   *[other] In fatto di { $kind }, gli ultimi titoli del momento
 }: { $movies }. Preferisci che ti consigli qualcosa?
    .reprompt = Puoi dire: consigliami un film, oppure votare uno di questi.
    .card = { card-trending }

new-offer = Novità degli ultimi due mesi, in fatto di { $kind }: { $movies }. Vado avanti?
    .v2 = Le ultime uscite che conosco, in fatto di { $kind }: { $movies }. Ne vuoi sentire altri?
    .reprompt = Puoi dire: altri, oppure: metti il primo nella mia lista.
    .card = { card-new }

new-last = Le ultime novità, in fatto di { $kind }: { $movies }. Ti consiglio qualcos'altro?
    .reprompt = Puoi dire: consigliami un film, oppure: metti il primo nella mia lista.
    .card = { card-new }

new-none = In fatto di { $kind }, non so di niente che sia uscito negli ultimi due mesi. Cerco tra tutto il resto?
    .v2 = Niente di nuovo che io sappia, in fatto di { $kind }. Guardo tra i più vecchi?
    .reprompt = Puoi dire: consigliami un film, oppure: cosa va di più?

## Recommend

recommend-first = Per cominciare, film che piacciono a tanti: { $movies }. Votane uno che conosci, così capisco i tuoi gusti. Ne vuoi sentire altri?
    .reprompt = Puoi dire: altri, oppure darmi le tue stelle: cinque stelle al primo.
    .card = { card-recommended }

recommend-offer = Che ne dici di { $movies }? Se ne vuoi ancora, dimmi: altri.
    .v2 = Io proverei { $movies }. Oppure dimmi: altri.
    .v3 = Potrebbe piacerti { $movies }. Ne vuoi sentire altri?
    .reprompt = Puoi dire: altri, oppure votarne uno che hai visto: quattro stelle al primo.
    .card = { card-recommended }

recommend-because = Ti è piaciuto { $source }, quindi che ne dici di { $movies }? Se ne vuoi ancora, dimmi: altri.
    .v2 = Visto che ti è piaciuto { $source }, proverei { $movies }. Oppure dimmi: altri.
    .v3 = Con { $source } in mente: { $movies }. Ne vuoi sentire altri?
    .reprompt = Puoi dire: altri, oppure: perché il secondo?
    .own-card = { card-recommended }

recommend-kind = Come { $kind }, che ne dici di { $movies }? Se ne vuoi ancora, dimmi: altri.
    .v2 = Se hai voglia di { $kind }, proverei { $movies }. Vado avanti?
    .reprompt = Puoi dire: altri, oppure chiedermi altro, per esempio commedie o film degli anni ottanta.
    .card = { card-recommended }

refined-offer = { $kind ->
    [film] Allora
   *[other] Allora { $kind }
 }: che ne dici di { $movies }? Se ne vuoi ancora, dimmi: altri.
    .v2 = { $kind ->
    [film] Ok, allora
   *[other] Ok, { $kind }
 }: { $movies }. Vado avanti?
    .v3 = { $kind ->
    [film] Allora
   *[other] In fatto di { $kind }, allora,
 } sceglierei { $movies }. Ne vuoi sentire altri?
    .reprompt = Puoi dire: altri, qualcosa di più leggero, più vecchi, oppure: torna indietro.

different-offer = Cambiamo del tutto: che ne dici di { $movies }? Oppure dimmi: altri.
    .v2 = Allora, tanto per cambiare: { $movies }. Continuo così?
    .reprompt = Puoi dire: altri, nominare un genere, oppure: torna indietro.

genre-refused-offer = Ok, oggi niente { $unwanted }. Allora che ne dici di { $movies }?
    .v2 = Va bene, senza { $unwanted }. Che te ne pare di { $movies }?
    .reprompt = Puoi dire: altri, oppure che cosa preferisci: qualcosa di allegro.

ask-direction = Come li vuoi: più divertenti, più spaventosi o più vecchi, per esempio?
    .v2 = Posso andare sul più leggero, più cupo, più recente o meno conosciuto. Da che parte?
    .reprompt = Puoi dire, per esempio: meno violento, oppure qualcosa di allegro.

former-offer = Prima ti avevo detto { $movies }. Ce n'è uno che ti va, o vado avanti?
    .v2 = Eccoli di nuovo: { $movies }. Ne vuoi sentire altri così?
    .reprompt = Puoi dire: il primo, con le tue stelle, perché il secondo, oppure: altri.

nothing-before = Quella era la prima lista, prima non c'è niente. Vado avanti?
    .v2 = Più indietro di così non si va. Ne vuoi sentire altri?
    .reprompt = Puoi dire: altri, oppure: qualcosa di diverso.

recommend-last = Lì non resta altro che { $movies }. Cerco tra tutti i film?
    .reprompt = Puoi dire: consigliami un film, oppure nominare un altro genere.
    .card = { card-recommended }

nearest-offer = Non ho trovato { $lacking }. Però, in fatto di { $kind }, ti direi { $movies }. Vado avanti?
    .v2 = Mi dispiace, niente { $lacking }. Che ne dici di { $kind }, per esempio { $movies }?
    .reprompt = Puoi dire: altri, oppure nominare un altro genere, per esempio commedie.
    .card = { card-recommended }

nothing-of-that-kind = In fatto di { $kind } non ho niente che tu non abbia già votato. Cerco tra tutti i film?
    .v2 = { $kind } per te adesso non ne trovo. Guardo altrove?
    .reprompt = Puoi dire: consigliami un film, oppure nominare un altro genere, per esempio thriller.

nothing-left = { $kind ->
    [film] Hai già
   *[other] In fatto di { $kind } hai già
 } sentito o votato tutto quello che ho. Cerco tra tutti i film?
    .v2 = { $kind ->
    [film] Per ora è tutto
   *[other] In fatto di { $kind }, per ora è tutto
 }. Guardo altrove?
    .reprompt = Puoi dire: consigliami un film, oppure nominare un altro genere, per esempio thriller.

nothing-left-at-all = Ormai hai sentito tutti i film che ho. Torna quando il mio catalogo sarà cresciuto.

catalogue-empty = Non ho ancora nessun film. Torna più tardi, per favore.

unknown-kind = { $heard } non so che genere sia. Puoi chiedermi un genere, come commedia o horror, oppure un decennio, come gli anni novanta. Che cosa preferisci?
    .v2 = Con { $heard } non saprei cosa fare. Che ne dici di thriller, film per famiglie o qualcosa degli anni ottanta?
    .v3 = Conosco solo generi e decenni, e { $heard } non lo è. Magari un film drammatico, fantascienza o un musical?
    .reprompt = Prova con: consigliami una commedia, oppure: film degli anni ottanta.

## Similar movies

ask-similar = Simile a quale film?
    .v2 = A quale film devono somigliare?
    .reprompt = Dimmi un titolo che ti piace, per esempio Toy Story.

similar-offer = Se ti piace { $source }, prova { $movies }. Ne vuoi sentire altri così?
    .v2 = Nello stile di { $source } ti direi { $movies }. Vado avanti?
    .reprompt = Puoi dire: altri, oppure un altro film: qualcosa come Toy Story.
    .card = { card-similar }

similar-last = Gli ultimi nello stile di { $source }: { $movies }. Cerco tra tutti i film?
    .reprompt = Puoi dire: consigliami un film, oppure: film come, e un titolo.
    .card = { card-similar }

similar-none = Di film come { $source } non ne ho altri che tu non abbia già sentito o votato. Cerco tra tutti i film?
    .v2 = Nello stile di { $source } è tutto. Ti consiglio qualcos'altro?
    .reprompt = Puoi dire: consigliami un film, oppure: film come, e un altro titolo.

## Seen it, not interested

ask-seen = Quale film hai visto?
    .v2 = Dimmi il titolo che hai già visto.
    .reprompt = Mi basta il titolo, per esempio Toy Story.

ask-not-interested = Quale film non fa per te?
    .v2 = Dimmi il titolo che non ti interessa.
    .reprompt = Mi basta il titolo, e non te lo propongo più.

ask-which-or-all = Quale: il primo, il secondo, o tutti?
    .v2 = Quale intendi? O li intendi tutti?
    .reprompt = Puoi dire: il primo, il titolo, oppure: tutti.

seen = Segnato, { $title } l'hai già visto. Quante stelle gli dai?
    .v2 = Ok, { $title } non te lo propongo più. Che voto gli dai, da mezza stella a cinque?
    .v3 = Allora { $title } lo conosci. Quante stelle?
    .reprompt = Dimmi un numero da uno a cinque, oppure no, e lasciamo stare.

seen-rated = Lo so, { $title } ha già { $stars } da te. Ti consiglio qualcos'altro?
    .reprompt = Puoi dire: consigliami un film, oppure cambiare le stelle.

not-interested-instead = Ok, { $title } no. Allora che ne dici di { $movies }?
    .v2 = { $title } lo lascio perdere. E { $movies }?
    .v3 = Niente { $title }, allora. Magari { $movies }?
    .reprompt = Puoi dire di nuovo: non mi interessa, oppure: altri, o perché quello?

not-interested = Ok, { $title } non te lo propongo più. Ti consiglio qualcos'altro?
    .v2 = { $title } è fuori. Vuoi un consiglio?
    .reprompt = Puoi dire: consigliami un film, oppure nominare un genere.

all-seen-instead = Li hai visti tutti, segnato. Allora che ne dici di { $movies }?
    .v2 = Già visti tutti, me lo ricordo. E { $movies }?
    .reprompt = Puoi dire: altri, oppure votarne uno che hai visto: quattro stelle al primo.

none-wanted-instead = Ok, nessuno di questi. Allora che ne dici di { $movies }?
    .v2 = Li lascio perdere tutti. E { $movies }?
    .reprompt = Puoi dire: altri, oppure nominare un genere, per esempio commedie.

all-marked = Ok, quelli non te li propongo più, e lì non ne ho altri. Cerco tra tutti i film?
    .reprompt = Puoi dire: consigliami un film, oppure nominare un genere.

mark-not-stored = Adesso non riesco a salvarlo, quindi potrebbe ricapitare. Riprova tra un attimo. Intanto ti serve altro?
    .reprompt = Puoi chiedermi un consiglio, oppure riprovare.

mark-taken-back = Fatto, { $title } può ricapitare. Ti consiglio qualcosa?
    .v2 = Ok, { $title } è di nuovo in gioco. Vuoi un consiglio?
    .reprompt = Puoi dire: consigliami un film, oppure: cosa va di più.

marks-taken-back = Fatto, possono ricapitare tutti. Ti consiglio qualcosa?
    .reprompt = Puoi dire: consigliami un film, oppure: cosa va di più.

mark-not-taken-back = Adesso non riesco ad annullarlo. Riprova tra un attimo. Ti serve altro?
    .reprompt = Intanto puoi chiedermi un consiglio.

## Why, and would I like it

ask-which = Quale: il primo, il secondo o il terzo?
    .v2 = Quale intendi?
    .reprompt = Puoi dire: il primo, oppure il titolo.

ask-why = Di quale film vuoi sapere il perché?
    .v2 = Perché quale film?
    .reprompt = Dimmi un titolo, per esempio Toy Story.

ask-would-like = Di quale film parliamo?
    .v2 = Qual è il titolo?
    .reprompt = Dimmi un titolo, per esempio Toy Story.

why-liked = { $title }, perché ti è piaciuto { $source }. Ne vuoi sentire altri?
    .v2 = Ti è piaciuto { $source }, ed è il motivo più forte per proporti { $title }. Vado avanti?
    .v3 = { $title }, soprattutto per via di { $source }. Altri?
    .reprompt = Puoi dire: altri, oppure: non mi interessa.
    .own-card = { card-why }

why-genre = { $title }, perché apprezzi { $kind }. Ne vuoi sentire altri?
    .v2 = In fatto di { $kind } vai a colpo sicuro, e { $title } è di quelli. Vado avanti?
    .reprompt = Puoi dire: altri, oppure: non mi interessa.
    .own-card = { card-why }

why-popular = { $title } è uno dei film che ricevono più voti. Con i tuoi voti avrei motivi migliori. Ne vuoi sentire altri?
    .v2 = Soprattutto perché in tanti votano { $title }. Vado avanti?
    .reprompt = Puoi dire: altri, oppure votarne uno: dai cinque stelle a Toy Story.
    .card = { card-about-movie }

why-best-rated = { $title } riceve più stelle di quasi tutti gli altri. Ne vuoi sentire altri?
    .v2 = { $title } è tra i più amati. Vado avanti?
    .reprompt = Puoi dire: altri, oppure: mi piacerebbe?
    .card = { card-about-movie }

why-trending = Di recente { $title } ha ricevuto molti voti. Ne vuoi sentire altri?
    .v2 = In questo periodo in tanti votano { $title }. Vado avanti?
    .reprompt = Puoi dire: altri, oppure: mi piacerebbe?
    .card = { card-about-movie }

why-new = { $title } è appena uscito, tutto qui. Ne vuoi sentire altri?
    .v2 = Solo perché { $title } è nuovo. Vado avanti?
    .reprompt = Puoi dire: altri, oppure: mi piacerebbe?
    .card = { card-about-movie }

why-similar = { $title }, perché è molto nello stile di { $source }. Ne vuoi sentire altri?
    .v2 = A chi piace { $source } di solito piace anche { $title }. Vado avanti?
    .reprompt = Puoi dire: altri, oppure: mi piacerebbe?
    .card = { card-about-movie }

why-unknown = Non ho un buon motivo per { $title }: ne so troppo poco, o so troppo poco di te. Ti consiglio qualcosa?
    .v2 = Di te so troppo poco per spiegarti { $title }. Vuoi un consiglio?
    .reprompt = Puoi dire: consigliami un film, oppure votarne uno che conosci.

would-like-sure = { $title } da te prenderebbe { $stars }, è quasi certo. { $next ->
    [hear_similar] Vuoi sentire film simili?
   *[recommend] Ti consiglio qualcosa di meglio?
 }
    .v2 = Da te mi aspetto { $stars } per { $title }. { $next ->
    [hear_similar] Te ne dico altri così?
   *[recommend] Vuoi qualcosa di più adatto a te?
 }
    .reprompt = Dimmi sì, oppure dagli un voto: dagli quattro stelle.
    .own-card = { card-about-movie }

would-like-guess = Direi { $stars } o giù di lì per { $title }. { $next ->
    [hear_similar] Vuoi sentire film simili?
   *[recommend] Ti consiglio qualcosa di meglio?
 }
    .v2 = { $title } da te prenderebbe più o meno { $stars }, credo. { $next ->
    [hear_similar] Te ne dico altri così?
   *[recommend] Vuoi qualcosa di più adatto a te?
 }
    .reprompt = Dimmi sì, oppure dagli un voto: dagli quattro stelle.
    .own-card = { card-about-movie }

would-like-unsure = Difficile da dire. Forse { $stars } per { $title }, una in più o una in meno. { $next ->
    [hear_similar] Vuoi sentire film simili?
   *[recommend] Ti consiglio qualcos'altro?
 }
    .reprompt = Dimmi sì, oppure vota qualche film, così ne saprò di più.
    .own-card = { card-about-movie }

would-like-rated = { $title } ha già { $stars } da te. { $next ->
    [hear_similar] Vuoi sentire film simili?
   *[recommend] Ti consiglio qualcosa di meglio?
 }
    .v2 = { $title } ha già il tuo voto: { $stars }. { $next ->
    [hear_similar] Te ne dico altri così?
   *[recommend] Vuoi qualcos'altro?
 }
    .reprompt = Dimmi sì, oppure cambia le stelle.
    .own-card = { card-about-movie }

would-like-unknown = So troppo poco per dirti se { $title } ti piacerebbe. Ti consiglio qualcosa?
    .v2 = Di { $title } non so ancora dirti. Vuoi un consiglio?
    .reprompt = Vota qualche film, così ne saprò di più: dai cinque stelle a Toy Story.

## About one movie

ask-which-movie = Quale film intendi?
    .v2 = Di quale film si tratta?
    .reprompt = Dimmi un titolo, per esempio Toy Story.

details = { $known ->
    [year-genres] { $title } è del { $year }: { $genres }.
    [year] { $title } è uscito nel { $year }.
    [genres] { $title }: { $genres }.
   *[nothing] Di { $title } conosco solo il titolo.
 } { $opinion ->
    [both] In media riceve { $mean }, da te { $yours }.
    [people] In media riceve { $mean }.
    [yours] Tu gli hai dato { $yours }.
   *[nobody] Quasi nessuno l'ha votato.
 } La trama non la conosco. { $next ->
    [hear_expected] Vuoi sapere se ti piacerebbe?
   *[hear_similar] Vuoi sentire film simili?
 }
    .v2 = { $known ->
    [year-genres] { $title }: { $genres }, del { $year }.
    [year] { $title } è del { $year }.
    [genres] { $title }, cioè { $genres }.
   *[nothing] Di { $title } ho soltanto il titolo.
 } { $opinion ->
    [both] Il pubblico gli dà in media { $mean }, tu gli hai dato { $yours }.
    [people] Il pubblico gli dà in media { $mean }.
    [yours] Il tuo voto: { $yours }.
   *[nobody] Per ora l'hanno votato in pochi.
 } Non so altro, nemmeno la storia. { $next ->
    [hear_expected] Provo a indovinare se ti piacerebbe?
   *[hear_similar] Te ne dico altri così?
 }
    .reprompt = Dimmi sì, oppure dagli un voto: dagli quattro stelle.
    .own-card = { card-about-movie }

taken = Ottima scelta. Buona visione con { $title }, e poi dimmi quante stelle gli dai. Per ora ti serve altro?
    .v2 = Allora { $title }, buona visione! Poi mi dici le stelle. Vuoi altro?
    .reprompt = Puoi dire: altri così, consigliami un film, oppure stop.

cast-unknown = Chi ha fatto { $title } e chi ci recita, non lo so. Vuoi sentire film simili?
    .v2 = Attori e registi non sono nel mio catalogo, nemmeno per { $title }. Ti dico qualche film simile?
    .reprompt = Dimmi sì, oppure: parlamene, e ti dico quello che so.

length-unknown = Quanto dura { $title } non lo so. Vuoi sentire film simili?
    .v2 = Le durate non sono nel mio catalogo, nemmeno quella di { $title }. Ti dico qualche film simile?
    .reprompt = Dimmi sì, oppure: parlamene, e ti dico quello che so.

age-rating-unknown = Se { $title } va bene per i bambini non so dirlo: non ho le età consigliate. Per andare sul sicuro, chiedimi: qualcosa per bambini. O vuoi sentire film simili?
    .v2 = Le età consigliate non sono nel mio catalogo, nemmeno per { $title }. La tua app di streaming le ha. Ti dico qualche film simile?
    .reprompt = Dimmi sì, oppure: qualcosa per bambini.

place-to-watch-unknown = Dove si vede { $title } cambia spesso, e non lo so. Forse lo trovi con la tua TV o con un'app di streaming. Intanto vuoi sentire film simili?
    .v2 = Non vedo chi ha { $title }: prova a cercarlo sulla TV o in un'app di streaming. Ti dico qualche film simile, se non ci fosse?
    .reprompt = Dimmi sì, oppure: altri.

playing-impossible = Io di film parlo soltanto, non posso far partire { $title }. Puoi dire stop, e poi chiederlo ad Alexa. O ti dico qualche film simile?
    .v2 = Far partire { $title } non è alla mia portata. Dopo uno stop puoi chiederlo direttamente ad Alexa. Prima vuoi sentire film simili?
    .reprompt = Dimmi sì per i film simili, oppure stop.

## What was rated

my-ratings-none = Non hai ancora votato nessun film. Prova con: dai cinque stelle a Toy Story. O prima ti consiglio qualcosa?
    .v2 = Di tuoi voti non ce ne sono ancora. Dimmi un film e le sue stelle, o ti consiglio qualcosa?
    .reprompt = Dimmi un titolo con le stelle, per esempio quattro stelle ad Alien, oppure: consigliami un film.

my-ratings-all = { $count ->
    [one] Hai votato un film: { $ratings }.
   *[other] Hai votato { $count } film: { $ratings }.
 } Ti consiglio qualcosa?
    .reprompt = Per cambiare un voto puoi dire: quattro stelle al primo. Oppure: consigliami un film.
    .own-card = { card-my-ratings }

my-ratings-latest = Gli ultimi dei tuoi { $count } voti: { $ratings }. Vuoi sentire quelli di prima?
    .v2 = Hai votato { $count } film, gli ultimi: { $ratings }. Vado avanti?
    .reprompt = Puoi dire: altri, oppure cambiarne uno: quattro stelle al primo.
    .own-card = { card-my-ratings }

my-ratings-more = Prima ancora, { $ratings }. Ne vuoi sentire altri?
    .v2 = E poi { $ratings }. Vado avanti?
    .reprompt = Puoi dire: altri, oppure cambiarne uno: quattro stelle al primo.
    .own-card = { card-my-ratings }

my-ratings-last = E i primi che hai votato: { $ratings }. Ti consiglio qualcosa?
    .reprompt = Puoi dire: consigliami un film, oppure cambiarne uno: quattro stelle al primo.
    .own-card = { card-my-ratings }

my-ratings-away = Adesso non riesco a vedere i tuoi voti. Riprova tra un attimo. Intanto ti consiglio qualcosa?
    .reprompt = Puoi dire: consigliami un film, oppure chiedermelo di nuovo.

## Lists: what to watch, what is being watched, what was

listed = { $title } è nella tua lista. { $next ->
    [hear_more] Ne vuoi sentire altri?
   *[recommend] Ti consiglio altro?
 }
    .v2 = Ho messo { $title } nella tua lista. { $next ->
    [hear_more] Vado avanti?
   *[recommend] Vuoi un consiglio?
 }
    .reprompt = Dimmi sì, oppure: cosa c'è nella mia lista?

listed-before = { $title } è già nella tua lista. { $next ->
    [hear_more] Ne vuoi sentire altri?
   *[recommend] Ti consiglio altro?
 }
    .reprompt = Dimmi sì, oppure: cosa c'è nella mia lista?

listed-all = { $count ->
    [one] È nella tua lista.
   *[other] Tutti e { $count } sono nella tua lista.
 } { $next ->
    [hear_more] Ne vuoi sentire altri?
   *[recommend] Ti consiglio altro?
 }
    .reprompt = Dimmi sì, oppure: cosa c'è nella mia lista?

unlisted = { $title } non è più nella tua lista. Ti consiglio qualcosa?
    .v2 = Ho tolto { $title } dalla tua lista. Vuoi un consiglio?
    .reprompt = Puoi dire: consigliami un film, cosa c'è nella mia lista, oppure: ho sbagliato.

not-listed = { $title } non è nella tua lista. Ti consiglio qualcosa?
    .v2 = Nella tua lista non c'è { $title }. Vuoi un consiglio?
    .reprompt = Puoi dire: cosa c'è nella mia lista, oppure: consigliami un film.

# $kind: it begins, it goes on with $episode, or it was known.
started = { $kind ->
    [goes-on] Buona visione con { $title }! Si continua con { $episode }.
    [known] So che stai guardando { $title }.
   *[begins] Buona visione con { $title }!
 } Alla fine dimmi: l'ho finito. Ti serve altro?
    .v2 = { $kind ->
    [goes-on] { $title } continua quindi con { $episode }.
    [known] { $title } lo stai già guardando.
   *[begins] Goditi { $title }!
 } Dopo dimmi: l'ho finito. Vuoi altro?
    .reprompt = Puoi dire: consigliami un film, cosa c'è nella mia lista, oppure stop.

# $kind: a film or a show.
finished = { $kind ->
    [show] Quindi hai visto tutto { $title }. Quante stelle?
   *[film] Quindi hai visto { $title }. Quante stelle?
 }
    .v2 = { $kind ->
    [show] Hai finito { $title }, tutta la serie. Quanto le dai, da mezza stella a cinque?
   *[film] Hai finito { $title }. Quanto gli dai, da mezza stella a cinque?
 }
    .reprompt = Dimmi un numero da uno a cinque, oppure no per lasciar stare.

finished-rated = { $kind ->
    [show] Segnato, hai visto tutto { $title }; da te ha { $stars }.
   *[film] Segnato, hai visto { $title }; da te ha { $stars }.
 } Ti consiglio qualcosa?
    .reprompt = Puoi dire: consigliami un film, oppure dargli altre stelle.

# $following: the episode that comes next, "none" where the data ends.
episode-finished = Segnato: { $episode } di { $title }.{ $following ->
    [none] { "" }
   *[other] { " " }Poi viene { $following }.
 } Ti serve altro?
    .v2 = { $title }: hai finito { $episode }.{ $following ->
    [none] { "" }
   *[other] { " " }Il prossimo è { $following }.
 } Che altro posso fare?
    .reprompt = Puoi dire: consigliami un film, cosa sto guardando, oppure stop.

which-finished = Quale hai finito: { $movies }?
    .v2 = Stai guardando { $movies }. Quale di questi è finito?
    .reprompt = Dimmi: il primo, oppure il titolo.

which-given-up = Quale hai lasciato: { $movies }?
    .v2 = Stai guardando { $movies }. Quale di questi lasci?
    .reprompt = Dimmi: il primo, oppure il titolo.

given-up-on = Va bene, { $title } non lo stai più guardando. Ti consiglio altro?
    .v2 = Allora { $title } non era quello giusto. Vuoi un consiglio?
    .reprompt = Puoi dire: consigliami un film, oppure: ho sbagliato, per tenerlo.

not-watching = Che io sappia, non stai guardando { $title }. Ti consiglio qualcosa?
    .reprompt = Puoi dire: cosa sto guardando, oppure: consigliami un film.

# $list: the watchlist, what is being watched, what was watched.
list-none = { $list ->
    [watching] Non so di niente che tu stia guardando. Dimmi: sto guardando, e un titolo. O ti consiglio qualcosa?
    [watched] Non mi hai detto niente che tu abbia finito. Dimmi: ho finito, e un titolo. O ti consiglio qualcosa?
   *[watchlist] La tua lista è vuota. Dimmi: metti, un titolo, e: nella mia lista. O ti consiglio qualcosa?
 }
    .v2 = { $list ->
    [watching] Che io sappia, non stai guardando niente. Vuoi un consiglio?
    [watched] Di quello che hai finito non so niente. Vuoi un consiglio?
   *[watchlist] Nella tua lista non c'è ancora niente. Vuoi un consiglio da metterci?
 }
    .reprompt = Puoi dire: consigliami un film, oppure: cosa va di più?

list-all = { $list ->
    [watching] Stai guardando { $movies }.
    [watched] Hai visto { $movies }.
   *[watchlist] Nella tua lista: { $movies }.
 } Ti consiglio qualcosa?
    .v2 = { $list ->
    [watching] Quello che stai guardando: { $movies }.
    [watched] Quello che hai visto: { $movies }.
   *[watchlist] Ecco la tua lista: { $movies }.
 } Vuoi un consiglio?
    .reprompt = { $list ->
    [watching] Puoi dire: ho finito il primo, oppure: consigliami un film.
    [watched] Puoi dire: quattro stelle al primo, oppure: consigliami un film.
   *[watchlist] Puoi dire: sto guardando il primo, togli il secondo dalla mia lista, oppure: consigliami un film.
 }
    .own-card = { card-lists }

list-first = { $list ->
    [watching] Stai guardando { $count } titoli, gli ultimi { $movies }.
    [watched] Hai visto { $count } titoli, gli ultimi { $movies }.
   *[watchlist] Dei { $count } titoli nella tua lista, i più recenti sono { $movies }.
 } Vado avanti?
    .v2 = { $list ->
    [watching] Sei a metà di { $count } titoli, gli ultimi { $movies }.
    [watched] Sono { $count } titoli finora, gli ultimi { $movies }.
   *[watchlist] Nella tua lista ci sono { $count } titoli: prima { $movies }.
 } Vuoi sentire gli altri?
    .reprompt = Puoi dire: altri, oppure: parlami del primo.
    .own-card = { card-lists }

list-more = { $list ->
    [watching] Stai guardando anche { $movies }.
    [watched] Prima hai visto { $movies }.
   *[watchlist] A seguire, { $movies }.
 } Ne vuoi sentire altri?
    .v2 = E { $movies }. Vado avanti?
    .reprompt = Puoi dire: altri, oppure: parlami del primo.
    .own-card = { card-lists }

list-last = { $list ->
    [watching] E infine stai guardando { $movies }.
    [watched] E infine hai visto { $movies }.
   *[watchlist] E infine { $movies }.
 } Ti consiglio qualcosa?
    .reprompt = Puoi dire: parlami del primo, oppure: consigliami un film.
    .own-card = { card-lists }

list-away = { $list ->
    [watching] Adesso non riesco a vedere cosa stai guardando.
    [watched] Adesso non riesco a vedere cosa hai visto.
   *[watchlist] Adesso non riesco ad aprire la tua lista.
 } Riprova tra un momento. Intanto ti consiglio qualcosa?
    .reprompt = Puoi dire: consigliami un film, oppure chiedermelo di nuovo.

list-not-stored = Adesso non riesco a salvarlo, quindi non conta ancora. Dimmelo di nuovo tra un momento. Intanto ti serve altro?
    .reprompt = Puoi chiedermi un consiglio, oppure riprovare.

list-taken-back = Va bene, { $title } è di nuovo dov'era. Ti consiglio qualcosa?
    .v2 = Fatto, con { $title } è tutto come prima. Vuoi un consiglio?
    .reprompt = Puoi dire: consigliami un film, oppure: cosa c'è nella mia lista?

## Genres that are liked, or never wanted

# $said: liked, unwanted, or both. $likes: "commedie e thriller"; $refuses: "horror o western".
wish-kept-offer = { $said ->
    [liked] Mi ricorderò cosa ti piace: { $likes }. Cercherò prima lì.
    [unwanted] Allora senza { $refuses }, finché non me lo chiedi.
   *[both] Prima { $likes }, e senza { $refuses }, finché non me lo chiedi.
 } Che ne dici di { $movies }?
    .v2 = { $said ->
    [liked] Segnato per sempre: { $likes }. Se non dici altro, comincio da lì.
    [unwanted] D'ora in poi senza { $refuses }, a meno che tu non lo chieda.
   *[both] Segnato: { $likes } per prima cosa, e senza { $refuses }, finché non lo chiedi.
 } Ti va { $movies }?
    .reprompt = Puoi dire: altri, oppure: quali sono le mie preferenze?
    .own-card = { card-recommended }

wish-kept = { $said ->
    [liked] Mi ricorderò cosa ti piace: { $likes }. Cercherò prima lì.
    [unwanted] Allora senza { $refuses }, finché non me lo chiedi.
   *[both] Prima { $likes }, e senza { $refuses }, finché non me lo chiedi.
 } Ti consiglio qualcosa?
    .reprompt = Puoi dire: consigliami un film, oppure: quali sono le mie preferenze?

wish-not-stored = Adesso non riesco a salvarlo, quindi non è cambiato niente. Dimmelo di nuovo tra un momento. Intanto ti consiglio qualcosa?
    .reprompt = Puoi dire: consigliami un film, oppure dirmelo di nuovo.

wish-forgotten = Va bene, dimentico quello che hai detto su { $genres }: torneranno come per tutti. Ti consiglio qualcosa?
    .v2 = Dimenticato: per { $genres } contano solo le tue stelle. Vuoi un consiglio?
    .reprompt = Puoi dire: consigliami un film, oppure: quali sono le mie preferenze?

no-such-wish = Su { $genres } non mi hai detto niente, quindi non cambia niente. Ti consiglio qualcosa?
    .reprompt = Puoi dire: quali sono le mie preferenze, oppure: consigliami un film.

wish-taken-back = Va bene, per { $genres } è di nuovo come prima. Ti consiglio qualcosa?
    .reprompt = Puoi dire: consigliami un film, oppure: quali sono le mie preferenze?

preferences = { $said ->
    [liked] Quello che ti piace: { $likes }. Cerco prima lì.
    [unwanted] Quello che non vuoi mai: { $refuses }. Lo lascio fuori finché non me lo chiedi.
   *[both] Quello che ti piace: { $likes }. E lascio fuori { $refuses }, finché non me lo chiedi.
 } Ti consiglio qualcosa?
    .v2 = { $said ->
    [liked] Mi hai detto cosa ti piace: { $likes }.
    [unwanted] Mi hai detto: senza { $refuses }.
   *[both] Mi hai detto cosa ti piace: { $likes }; e senza { $refuses }.
 } Vuoi un consiglio?
    .reprompt = Per cambiare, dimmi: dimentica che mi piacciono le commedie. Oppure: consigliami un film.
    .own-card = { card-lists }

preferences-none = Non mi hai ancora detto quali generi ti piacciono. Dimmi: mi piacciono le commedie, oppure: mai horror. O ti consiglio qualcosa?
    .v2 = Non so di nessun genere che ti piaccia, o che non vuoi mai; mi baso sulle tue stelle. Ti consiglio qualcosa?
    .reprompt = Puoi dire: mi piacciono i thriller, oppure: consigliami un film.

preferences-away = Adesso non riesco a vedere cosa mi hai detto. Riprova tra un momento. Intanto ti consiglio qualcosa?
    .reprompt = Puoi dire: consigliami un film, oppure chiedermelo di nuovo.

preferences-forget-which = { $said ->
    [liked] Quello che ti piace: { $likes }.
    [unwanted] Quello che non vuoi mai: { $refuses }.
   *[both] Quello che ti piace: { $likes }. E quello che non vuoi mai: { $refuses }.
 } Cosa di questo dimentico?
    .reprompt = Dimmi: dimentica che mi piacciono le commedie; oppure: gli horror vanno di nuovo bene.

## Rate

ask-movie = Quale film vuoi votare?
    .v2 = Dimmi il titolo che vuoi votare.
    .reprompt = Mi basta il titolo, per esempio Toy Story.

ask-movie-for-stars = A quale film dai { $stars }?
    .v2 = { $stars } per quale film?
    .reprompt = Dimmi il titolo del film.

ask-stars = Quante stelle per { $title }?
    .v2 = { $title }: che voto gli dai, da mezza stella a cinque?
    .reprompt = Dimmi un numero da uno a cinque. Vanno bene anche le mezze, per esempio tre e mezza.

ask-stars-of-chosen = { $title }: se l'hai visto, quante stelle gli dai? Se no, puoi dire: parlamene, oppure: prendo quello.
    .v2 = Allora { $title }. Dimmi le stelle se lo conosci, oppure: parlamene.
    .reprompt = Dimmi un numero da uno a cinque, mi piacerebbe, oppure annulla.

stars-out-of-range = Le stelle vanno da mezza a cinque, di mezza in mezza. Quante per { $title }?
    .v2 = Posso segnare da mezza stella a cinque. { $title }: che voto gli dai?
    .reprompt = Per esempio quattro, oppure tre e mezza.

stars-out-of-range-no-movie = Le stelle vanno da mezza a cinque, di mezza in mezza. Per quale film, e quante?
    .v2 = Posso segnare da mezza stella a cinque. Per quale film?
    .reprompt = Per esempio: dai quattro stelle e mezza a Toy Story.

given-up = Per ora lasciamo stare. Ti consiglio qualcosa, invece?
    .reprompt = Puoi dire: consigliami un film, oppure aiuto.

rated = { $stars } per { $title }, segnato. Vuoi un consiglio che ne tenga conto?
    .v2 = Ok, { $stars } per { $title }. Vuoi un nuovo consiglio?
    .v3 = Per { $title }, { $stars }. Vediamo che cosa cambia?
    .reprompt = Puoi dire: consigliami un film, oppure votarne un altro.

rated-again = { $title } aveva { $previous }, adesso { $stars }. Vuoi un nuovo consiglio?
    .reprompt = Puoi dire: consigliami un film, oppure votarne un altro.

rated-same = { $title } aveva già { $stars } da te. Ti consiglio qualcosa?
    .reprompt = Puoi dire: consigliami un film, oppure cambiare le stelle.

rated-since = Nel frattempo hai votato di nuovo { $title }, e il voto resta di { $stars }. E adesso?
    .reprompt = Puoi dargli un altro voto, oppure chiedermi un consiglio.

rating-not-stored = Adesso non riesco a salvare il tuo voto per { $title }, quindi non conta ancora. Ridimmelo tra un attimo. Intanto ti serve altro?
    .reprompt = Puoi chiedermi un consiglio, oppure riprovare con il voto.

rating-moved = Ok, allora { $stars } per { $title }, e { $source } torna com'era. Ti consiglio qualcosa?
    .v2 = Errore mio: { $stars } per { $title }, e { $source } com'era prima. Vuoi un consiglio?
    .reprompt = Puoi dire: consigliami un film, oppure: togli il voto, se ho capito male.

rating-copied = { $stars } per { $title }, segnato, ma adesso non riesco a togliere il voto a { $source }. Tra un attimo puoi dire: togli il voto a { $source }. Ti consiglio qualcosa?
    .reprompt = Puoi dire: consigliami un film, oppure riprovare.

move-taken-back = Ok, le stelle sono tornate dov'erano. Ti consiglio qualcosa?
    .reprompt = Puoi dire: consigliami un film, oppure votarne un altro.

restored = Ok, { $title } ha di nuovo { $stars }. Ti consiglio qualcosa?
    .reprompt = Puoi dire: consigliami un film, oppure cambiare le stelle.

taken-back = Fatto, ho tolto il tuo voto di { $stars } per { $title }. Ti consiglio qualcosa?
    .reprompt = Puoi dire: consigliami un film, oppure votarne un altro.

nothing-to-take-back = Non c'è un tuo voto per { $title } da togliere. E adesso?
    .reprompt = Puoi votare un film, oppure chiedermi un consiglio.

ask-take-back = A quale film tolgo il voto?
    .v2 = Dimmi il film a cui vuoi togliere il voto.
    .reprompt = Dimmi il titolo, per esempio Toy Story.

take-back-not-done = Adesso non riesco a togliere quel voto, quindi conta ancora. Riprova tra un attimo. Ti serve altro?
    .reprompt = Intanto puoi chiedermi un consiglio.

## Titles

which-one = Ne conosco più d'uno: { $movies }. Quale intendi?
    .v2 = Potrebbe essere { $movies }. Quale?
    .reprompt = Dimmi il titolo, l'anno, oppure: il primo.

did-you-mean = { $heard } non lo conosco. Intendevi { $movies }?
    .reprompt = Dimmi sì, oppure il titolo giusto.

did-you-mean-again = Intendevi { $title }? Dimmi sì o no.
    .v2 = Forse { $title }: è quello?
    .reprompt = Dimmi sì, il titolo giusto, oppure annulla.

did-you-mean-one-of = { $heard } non lo conosco. Intendevi { $movies }?
    .reprompt = Dimmi il titolo, oppure: il primo.

unknown-title = Non conosco un film che si chiama { $heard }. Mi ripeti il titolo?
    .v2 = { $heard } non è nel mio catalogo. Quale film intendi?
    .reprompt = Prova con il titolo completo, oppure con un altro film.

no-movie-called = Non conosco nessun film che si chiama { $heard }, e mi intendo solo di film. Dimmi un titolo, oppure: consigliami un film.
    .v2 = Mi intendo solo di film, e nessuno si chiama { $heard }. Dimmi un altro titolo, o chiedimi cosa va di più.
    .reprompt = Dimmi un film che conosci, oppure: cosa va di più.

no-such-place = Non capisco bene quale sia. Qual è il titolo?
    .v2 = Quale titolo intendi?
    .reprompt = Dimmi il titolo di un film.

## The household

who-recognized = Riconosco la tua voce, { $name }. { $count ->
    [0] Non hai ancora votato nessun film.
    [one] Finora hai votato un film.
   *[other] Hai votato { $count } film, e valgono solo per te.
 } Ti consiglio qualcosa?
    .v2 = Tu sei { $name }. { $count ->
    [0] Non ho ancora nessun tuo voto.
    [one] Ho un tuo voto.
   *[other] Ho { $count } voti tuoi.
 } Vuoi un consiglio?
    .reprompt = Puoi dire: consigliami un film, oppure: dimenticami, se devo cancellare quello che so.

who-recognized-uncounted = Riconosco la tua voce, { $name }, ma adesso non riesco a vedere i tuoi voti. Ti consiglio qualcosa lo stesso?
    .reprompt = Puoi dire: consigliami un film, oppure chiedermelo di nuovo tra un minuto.

who-household = Non riconosco la tua voce, quindi questa è la lista di casa. { $count ->
    [0] Non ha ancora nessun voto.
    [one] Ha un voto.
   *[other] Ha { $count } voti.
 } Per averne una tua puoi dire: Alexa, impara la mia voce, e attivare la personalizzazione delle skill nell'app Alexa. Ti consiglio qualcosa?
    .v2 = Non so di chi sia questa voce, quindi uso i voti di casa. { $count ->
    [0] Non ce n'è ancora nessuno.
    [one] Ce n'è uno.
   *[other] Ce ne sono { $count }.
 } Alexa impara la tua se le dici: Alexa, impara la mia voce. Vuoi un consiglio?
    .reprompt = Puoi dire: consigliami un film, oppure stop, e poi: Alexa, impara la mia voce.

who-household-uncounted = Non riconosco la tua voce, quindi questa è la lista di casa, ma adesso non riesco a vederla. Ti consiglio qualcosa lo stesso?
    .reprompt = Puoi dire: consigliami un film, oppure chiedermelo di nuovo tra un minuto.

who-account = Questo Echo è collegato al tuo account, quindi qui e nell'app è tutto uguale. { $count ->
    [0] Non hai ancora votato nessun film.
    [one] Finora hai votato un film.
   *[other] Finora hai votato { $count } film.
 } Ti consiglio qualcosa?
    .reprompt = Puoi dire: consigliami un film, oppure: dimenticami, se devo cancellare quello che so.

who-account-uncounted = Questo Echo è collegato al tuo account, ma adesso non riesco a vedere i tuoi voti. Ti consiglio qualcosa lo stesso?
    .reprompt = Puoi dire: consigliami un film, oppure chiedermelo di nuovo tra un minuto.

forget-voice = Così cancello tutto quello che so della tua voce: ogni voto, le tue liste, e che cosa ti piace. Non si può tornare indietro. Cancello?
    .v2 = Cancellerei per sempre tutti i tuoi voti e le tue liste, e quello che ti piace. Confermi?
    .reprompt = Dimmi sì per cancellare tutto quello che so di te, oppure no per tenerlo.

forget-household = Non riconosco la tua voce, quindi cancello quello che so di questa casa: ogni voto, le liste, e che cosa vi piace. Le voci che riconosco tengono i loro. Non si può tornare indietro. Cancello?
    .v2 = Cancellerei per sempre i voti e le liste di casa, e che cosa vi piace; le voci che riconosco tengono i loro. Confermi?
    .reprompt = Dimmi sì per cancellare quello che so di questa casa, oppure no per tenerlo.

forget-account = Questo Echo è collegato al tuo account, quindi cancello anche tutto quello che c'è nell'app: voti, liste, amici e serate cinema. Non si può tornare indietro. Cancello?
    .reprompt = Dimmi sì per cancellare tutto, qui e nell'app, oppure no per tenerlo.

forgotten-voice = Fatto. Ho cancellato tutto quello che sapevo della tua voce. Se ti va ricominciamo: ti consiglio un film?
    .v2 = È tutto cancellato, non so più niente di te. Per ricominciare, ti consiglio un film?
    .reprompt = Puoi dire: consigliami un film, per ricominciare, oppure stop.

forgotten-household = Fatto. Ho cancellato tutto quello che sapevo di questa casa, tranne le voci che riconosco. Ti consiglio un film, per ricominciare?
    .v2 = I voti di casa sono tutti cancellati. Ti consiglio un film, per ricominciare?
    .reprompt = Puoi dire: consigliami un film, per ricominciare, oppure stop.

forgotten-account = Fatto. Ho cancellato tutto quello che sapevo di te, qui e nell'app. Ti consiglio un film, per ricominciare?
    .reprompt = Puoi dire: consigliami un film, per ricominciare, oppure stop.

forget-declined = Ok, resta tutto com'è. Ti consiglio un film?
    .v2 = Non ho cancellato niente. Vuoi un consiglio?
    .reprompt = Puoi dire: consigliami un film, oppure: cosa va di più.

forget-not-done = Adesso non riesco a cancellare tutto. Tra un attimo puoi dire di nuovo: dimenticami. Intanto ti serve altro?
    .reprompt = Puoi dire: dimenticami, per riprovare, oppure chiedermi un consiglio.

forget-other-voice = Non era la voce che mi aveva chiesto di dimenticare, quindi non ho cancellato niente. Ti consiglio un film, invece?
    .reprompt = Puoi dire: dimenticami, e lo chiedo a te, oppure: consigliami un film.

not-yours-to-repeat = Quello era per un'altra persona, e lo tengo per me. Ti consiglio un film?
    .v2 = Non ripeto a una voce quello che ho detto a un'altra. Vuoi un consiglio?
    .reprompt = Puoi dire: consigliami un film, oppure: cosa va di più.

## Anywhere

help = Posso consigliarti film, dirti quali vanno di più e imparare dai tuoi voti. Prova con: consigliami una commedia, film popolari degli anni novanta, oppure: dai cinque stelle a Toy Story. Che cosa preferisci?
    .v2 = Puoi chiedermi: film come Toy Story, mi piacerebbe Alien, oppure: qual è la commedia migliore. Che cosa preferisci?
    .reprompt = Puoi dire: consigliami un film, oppure: cosa va di più.
    .card = { card-help }

help-offer = Puoi dire: altri, perché il primo, il secondo non mi interessa, oppure: il terzo l'ho visto. Se qualcosa non va: ho sbagliato. Vado avanti?
    .v2 = Puoi chiedermi di uno: parlami del primo, oppure: mi piacerebbe il secondo? O cambiare strada: qualcosa di più divertente, di più vecchio. Ne vuoi sentire altri?
    .v3 = Mettine uno da parte: metti il secondo nella mia lista. Per sentirla: cosa c'è nella mia lista? E per sempre valgono: mi piacciono i thriller, e: mai horror. Vado avanti?
    .reprompt = Puoi dire: altri, consigliami un thriller, oppure stop.
    .card = { card-help }

help-stars = Aspetto le tue stelle per { $title }, da mezza a cinque. Quante sono?
    .v2 = Quante stelle per { $title }, da mezza a cinque? Con annulla lasciamo stare.
    .reprompt = Dimmi un numero, per esempio quattro, oppure annulla.

help-title = Aspetto un titolo: mi basta il nome. Quale film è?
    .v2 = Quale film è? Dimmi il titolo, oppure annulla per lasciar stare.
    .reprompt = Dimmi il titolo, oppure annulla.

help-choice = Puoi dire: il primo, il secondo, oppure il titolo; nessuno di questi, se è un altro. Qual è?
    .v2 = Quale intendi? Dimmi il primo, per esempio, oppure il titolo. Con annulla lasciamo stare.
    .reprompt = Puoi dire: il primo, il titolo, oppure annulla.

not-understood-offer = Scusa, mi è sfuggito. Puoi dire: altri, perché il primo, oppure votarne uno: quattro stelle al secondo.
    .v2 = In questo non posso aiutarti, solo con i film. Ne vuoi sentire altri?
    .v3 = Scusa, come dici? Puoi nominare un genere, per esempio commedie, oppure dire: altri.
    .reprompt = Puoi dire: altri, consigliami un thriller, oppure stop.

not-understood = Non ho capito, o non lo so fare: mi intendo di film. Puoi dire: consigliami un film, cosa va di più, oppure: dai quattro stelle a Toy Story.
    .v2 = Mi dispiace, questo non lo so fare. Vuoi un consiglio, o i film più popolari?
    .v3 = Qui non ci arrivo. Di film però me ne intendo: te ne consiglio uno?
    .v4 = Io di film mi intendo, e basta. Una commedia, qualcosa degli anni ottanta, o aiuto?
    .reprompt = Puoi dire: consigliami un film, oppure aiuto.

something-else = Ok. Puoi votare un altro film, chiedermi un genere, o dire stop. Che cosa preferisci?
    .v2 = Va bene. Allora un voto, oppure un genere? Oppure puoi dire stop.
    .reprompt = Per esempio: dai quattro stelle ad Alien, oppure stop.

started-over = Ricominciamo, allora. Ti consiglio un film?
    .v2 = Ok, da capo. Vuoi un consiglio?
    .reprompt = Puoi dire: consigliami un film, oppure: cosa va di più.

no-question = Va bene. Ti consiglio un film?
    .v2 = Ok. Vuoi un consiglio?
    .reprompt = Puoi dire: consigliami un film, oppure: voglio votare un film.

nothing-to-repeat = Non ho ancora detto niente. Ti consiglio un film?
    .reprompt = Puoi dire: consigliami un film, oppure: cosa va di più.

nothing-to-continue = Ti consiglio qualcosa, o ti dico cosa va di più?
    .v2 = Non c'è ancora niente da continuare. Vuoi un consiglio?
    .reprompt = Puoi dire: consigliami un film, oppure: cosa va di più.

rating-cancelled = Ok, niente voto. Che cosa preferisci, invece?
    .reprompt = Puoi dire: consigliami un film, oppure: cosa va di più.

request-cancelled = Ok, non importa. Che cosa preferisci, invece?
    .reprompt = Puoi dire: consigliami un film, oppure: cosa va di più.

declined = Ok. Buona visione, e poi dimmi com'era.
    .v2 = Va bene. Torna quando hai visto qualcosa.

goodbye = Ciao, e buona visione.
    .v2 = Ci vediamo al cinema.

away = Adesso non riesco a raggiungere i miei film. Riprova tra un minuto.

went-wrong = Scusa, qualcosa è andato storto da parte mia. Riprova, per favore.
    .reprompt = Puoi dire: consigliami un film, oppure aiuto.

## Screens

# What stands on screens beside what is said: headings, buttons, and labels that are read aloud.
screen-movies = Film
screen-which = Quale?
screen-because = Perché ti è piaciuto { $source }
screen-like = Come { $source }
screen-movie = { $number }: { $movie }
screen-recommend = Consigliami un film
screen-popular = Cosa va di più?
screen-rate = Vota dei film
screen-more = Altri
screen-similar = Altri simili
screen-skip = Salta

touch-late = Quello non è più nella lista. Tocca uno di quelli che vedi ora, o dimmi che cosa vuoi.
    .v2 = Quello l'abbiamo già lasciato. Tocca ciò che vedi ora, oppure dimmi che cosa vuoi.
    .reprompt = Puoi dire: consigliami un film, oppure: cosa va di più.

touch-say-stars = Non so di chi fosse quel dito. Dimmi le tue stelle, così valgono per te.
    .reprompt = Dimmi un numero da uno a cinque, oppure annulla.

## Friends

friend-unnamed = una persona senza nome
others = { $count ->
    [one] un'altra persona
   *[other] altre { $count } persone
 }
friend-and-titles = { $friend }: { $movies }

friend-code = Il tuo codice amico è { $code }. Vale un giorno, per tutti quelli a cui lo dici. Loro devono dire: aggiungi un amico. Altro?
    .v2 = { $code }: questo è il tuo codice amico di oggi. Chi lo riceve dice: aggiungi un amico. Che altro?
    .reprompt = Ancora una volta: { $code }. Più tardi puoi dire: chi vuole essere mio amico.

ask-code = Qual è il codice? Ha otto cifre.
    .v2 = Quali sono le otto cifre del codice? Meglio una alla volta.
    .reprompt = Un codice si ottiene con: dammi un codice amico.

code-check = Ho sentito { $code }. È giusto?
    .v2 = Il codice è { $code }, giusto?
    .reprompt = Dimmi sì, oppure no per ripetere le cifre.

code-incomplete = Ho sentito { $code }, e un codice ha otto cifre. Qual è?
    .v2 = Era { $code }, e non è un codice: servono otto cifre. Me le ripeti, una alla volta?
    .reprompt = Dimmi tutte e otto le cifre, oppure: annulla.

code-unknown = Adesso non c'è nessun codice { $code }. Durano un giorno. Me lo ripeti, cifra per cifra?
    .v2 = Non trovo il codice { $code }. Forse ho sentito male: quali sono le otto cifre?
    .reprompt = Dimmi le otto cifre, oppure fatti dare un codice nuovo.

code-own = Questo è il tuo codice. Dallo a qualcuno, che poi dice: aggiungi un amico. Altro?
    .reprompt = Per un altro codice puoi dire: aggiungi un amico.

codes-enough = Per oggi i codici bastano. Domani si può continuare. Altro?
    .reprompt = Il tuo lo hai con: dammi un codice amico.

friends-full = Uno di voi ha già { $count } amici e richieste, e non c'è più posto. Altro?
    .reprompt = Per fare posto puoi dire: togli, un nome, e: dai miei amici.

friend-asked = Fatto, ho chiesto. Dopo un sì, sarete amici. Altro?
    .v2 = La richiesta è partita. Appena è accettata, siete amici. Che altro?
    .reprompt = Per scegliere il tuo nome puoi dire: chiamami, e il nome.

friend-request = { $friend } vuole la tua amicizia. Accetto?
    .v2 = C'è una richiesta, da parte di { $friend }. La accetti?
    .reprompt = Dimmi sì per accettare, oppure no per rifiutare.

friend-requests-none = Nessuno aspetta una tua risposta. Per farti trovare puoi dire: dammi un codice amico. Altro?
    .v2 = Adesso non ci sono richieste. Ti trovano con il tuo codice amico. Che altro?
    .reprompt = Puoi dire: dammi un codice amico, oppure: chi sono i miei amici.

friend-request-gone = Quella richiesta è stata ritirata, non c'è più niente a cui rispondere. Altro?
    .reprompt = Puoi dire: chi sono i miei amici, oppure: consigliami un film.

friend-made = Tu e { $friend } adesso siete amici. Altro?
    .v2 = Da ora { $friend } è tra i tuoi amici. Che altro?
    .reprompt = Puoi dire: organizza una serata film, oppure: cosa guardano i miei amici.

friend-made-next = Tu e { $former } adesso siete amici. Lo chiede anche { $friend }: accetto?
    .v2 = { $former } è tra i tuoi amici. E { $friend } vorrebbe esserci: accetti?
    .reprompt = Dimmi sì per accettare, oppure no per rifiutare.

friend-declined = Ok, rifiutata, e nessuno lo saprà. Altro?
    .v2 = Rifiutata, senza una parola a { $friend }. Che altro?
    .reprompt = Puoi dire: chi sono i miei amici, oppure: consigliami un film.

friend-declined-next = Rifiutata: { $former } non lo saprà. Lo chiede anche { $friend }: accetto?
    .v2 = Ok, { $former } no. E { $friend } vuole la tua amicizia: accetti?
    .reprompt = Dimmi sì per accettare, oppure no per rifiutare.

my-friends = { $count ->
    [one] Qui hai un'amicizia: { $friends }.
   *[other] Qui hai { $count } amici: { $friends }.
 } { $requests ->
    [0] Altro?
   *[other] E c'è una richiesta. Puoi dire: chi vuole essere mio amico.
 }
    .reprompt = Puoi dire: cosa guardano i miei amici, oppure: organizza una serata film.

my-friends-none = Qui non hai ancora amici. { $requests ->
    [0] Vuoi un codice per loro? Puoi dire: dammi un codice amico.
   *[other] Ma c'è una richiesta. Puoi dire: chi vuole essere mio amico.
 }
    .v2 = Per ora niente amici. { $requests ->
    [0] Ti trovano con un codice. Puoi dire: dammi un codice amico.
   *[other] C'è una richiesta. Puoi dire: chi vuole essere mio amico.
 }
    .reprompt = Se hai un codice puoi dire: aggiungi un amico.

ask-friend = Di chi si tratta: { $friends }?
    .v2 = A chi pensi: { $friends }?
    .reprompt = Dimmi il nome, oppure: annulla.

which-friend = Quale di questi nomi: { $friends }?
    .v2 = Ce n'è più di uno con quel nome. Intendi { $friends }?
    .reprompt = Dimmi il nome intero, oppure: annulla.

friend-unknown = Non trovo questo nome tra i tuoi amici. È { $friends }?
    .v2 = Nessuno dei tuoi amici si chiama così. Intendi { $friends }?
    .reprompt = Dimmi un nome, oppure: annulla.

friends-alike = Più amici tuoi hanno il nome { $friend }, e non li distinguo. Uno di loro potrebbe sceglierne un altro. Altro?
    .reprompt = Si fa con: chiamami, e un nome.

removal-check = Tolgo davvero { $friend } dai tuoi amici?
    .v2 = Tu e { $friend } non sareste più amici. Vado avanti?
    .reprompt = Dimmi sì per togliere, oppure no per lasciare tutto.

friend-removed = Tu e { $friend } non siete più amici, e nessuno lo saprà. Altro?
    .reprompt = Puoi dire: chi sono i miei amici, oppure: consigliami un film.

friend-removed-before = Non eravate già più amici. Altro?
    .reprompt = Per sentire i tuoi amici puoi dire: chi sono i miei amici.

kept-as-it-is = Ok, resta tutto com'è. Altro?
    .v2 = Allora lascio così. Che altro?
    .reprompt = Puoi dire: quali serate film ho, oppure: consigliami un film.

ask-name = Come ti devono chiamare gli amici?
    .v2 = Quale nome vuoi che vedano gli amici?
    .reprompt = Dimmi solo il nome, per esempio Anna.

name-unusable = Un nome ha al massimo { $longest } lettere. Come ti devono chiamare gli amici?
    .v2 = Questo nome non riesco a tenerlo: { $longest } lettere al massimo. Quale sarà?
    .reprompt = Dimmi un nome corto, oppure: annulla.

name-kept = Per gli amici adesso il tuo nome è { $friend }. Altro?
    .v2 = Fatto: gli amici vedono { $friend }. Che altro?
    .reprompt = Puoi dire: dammi un codice amico, oppure: condividi quello che guardo.

sharing-begun = Da adesso i tuoi amici possono sapere che cosa guardi e che cosa ami. Altro?
    .v2 = Fatto, gli amici lo sapranno, finché non mi dici: smetti di condividere. Che altro?
    .reprompt = Puoi dire in ogni momento: smetti di condividere, oppure: cosa guardano i miei amici.

sharing-stopped = Quello che guardi e che ami resta tra noi. Altro?
    .v2 = Fatto, gli amici non lo vedono più. Che altro?
    .reprompt = Puoi dire: condividi quello che guardo, per riattivarlo.

friends-watching = Ecco che cosa guardano gli amici. { $shared }. Ti consiglio qualcosa?
    .v2 = I tuoi amici adesso guardano questo. { $shared }. O vuoi un consiglio?
    .reprompt = Puoi dire: parlami del primo, oppure: consigliami un film.

friends-watching-none = Adesso nessuno dei tuoi amici fa sapere che cosa guarda. Ti consiglio qualcosa?
    .v2 = Non so che cosa guardano gli amici: nessuno lo condivide. Vuoi un consiglio?
    .reprompt = Si attiva con: condividi quello che guardo. Oppure puoi dire: consigliami un film.

friends-loved = Ecco che cosa amano gli amici. { $shared }. Ti consiglio qualcosa?
    .v2 = A questi hanno dato più stelle. { $shared }. O vuoi un consiglio?
    .reprompt = Puoi dire: mi piacerebbe il primo, oppure: consigliami un film.

friends-loved-none = Nessuno dei tuoi amici fa sapere che cosa ama. Ti consiglio qualcosa?
    .v2 = Non so che cosa amano gli amici: nessuno lo condivide. Vuoi un consiglio?
    .reprompt = Si attiva con: condividi quello che guardo. Oppure puoi dire: consigliami un film.

asked-another-voice = L'avevo chiesto a un'altra voce, quindi lascio in sospeso. Ti consiglio qualcosa?
    .v2 = Quella domanda era per un'altra voce. Vuoi un consiglio?
    .reprompt = Puoi dire: consigliami un film, oppure chiedermelo di persona.

## Movie nights

night = { $movie ->
    [none] una serata film
   *[other] { $movie }
 } { $day } { $time }
night-day = { $when ->
    [today] oggi
    [tomorrow] domani
    [weekday] { $weekday }
   *[date] { $weekday } { $day ->
        [1] 1º
       *[other] { $day }
     } { $month }
 }
night-time = { $hour ->
    [1] all'
   *[other] alle{ " " }
 }{ $clock }{ $city ->
    [none] { "" }
   *[other] , ora di { $city }
 }
night-hours = 24
night-of-host = { $night }, con { $friend }
night-of-mine = { $night }, { $count ->
    [0] ancora senza conferme
   *[other] con { $friends }
 }

ask-night-movie = Quale film guarderete? Oppure puoi dire: non ancora deciso.
    .v2 = Che film sarà, quella sera? Va bene anche: ancora nessuno.
    .reprompt = Dimmi un titolo, oppure: decidiamo dopo.

ask-other-night-movie = Quale film sarà, invece?
    .v2 = Che cosa guarderete, invece?
    .reprompt = Mi basta il titolo, per esempio Toy Story.

ask-night-day = In che giorno?
    .v2 = Quale giorno ti va bene?
    .reprompt = Dimmi domani, sabato, oppure una data.

night-day-unclear = Mi serve un giorno. Quale sarà?
    .v2 = Quale giorno di preciso?
    .reprompt = Dimmi un giorno, come venerdì, oppure: annulla.

night-day-of-weekend = { $saturday } o { $sunday }?
    .v2 = Quale dei due: { $saturday } o { $sunday }?
    .reprompt = Dimmi uno dei due giorni.

night-day-past = Quel giorno è passato. Quale sarà?
    .v2 = È già passato. Quale giorno intendi?
    .reprompt = Dimmi un giorno che deve venire, come sabato.

night-day-far = Manca più di un anno. Quale giorno sarà?
    .v2 = Organizzo al massimo un anno prima. Quale giorno intendi?
    .reprompt = Dimmi un giorno più vicino, come sabato.

ask-night-time = A che ora?
    .v2 = Quando si comincia?
    .reprompt = Dimmi un'ora, come le otto di sera.

night-time-unclear = Mi serve un'ora. Quando si comincia?
    .v2 = A che ora di preciso?
    .reprompt = Dimmi un'ora, come le sette e mezza, oppure: annulla.

night-time-past = Quell'ora è passata. Quando si comincia?
    .v2 = È già più tardi. A che ora, allora?
    .reprompt = Dimmi un'ora successiva, oppure un altro giorno.

ask-night-guests = Chi invito: tutti gli amici, o qualcuno per nome?
    .v2 = Chi viene? Va bene anche: tutti.
    .reprompt = Dimmi uno o due nomi, oppure: tutti.

night-guests-gone = Non sono più tutti tuoi amici. Chi invito?
    .v2 = Nel frattempo i tuoi amici sono cambiati. Chi viene?
    .reprompt = Dimmi dei nomi, oppure: tutti.

night-no-friends = Per una serata film servono amici qui, e non ce ne sono ancora. Cominciamo? Puoi dire: dammi un codice amico.
    .v2 = Non c'è ancora nessuno da invitare. Ti trovano con un codice. Puoi dire: dammi un codice amico.
    .reprompt = Se hai un codice puoi dire: aggiungi un amico.

night-check = Sarebbe { $night }, con invito per { $guests }. Lo mando?
    .v2 = Il piano: { $night }, con { $guests }. Mando l'invito?
    .reprompt = Dimmi sì per invitare, oppure che cosa cambia, come: alle nove.

night-not-sent = Ok, per ora niente inviti. Che cosa cambia? Puoi dire: alle nove, domenica, oppure: meglio Heat.
    .v2 = Allora così non lo mando. Un altro giorno, un'altra ora, un altro film? Dimmi quale.
    .reprompt = Dimmi che cosa cambia, oppure no per lasciar perdere.

night-planned = Fatto, invito mandato a { $guests }. Chiedimi quando vuoi chi viene. Altro?
    .v2 = La serata è organizzata, avviso { $guests }. Che altro?
    .reprompt = Puoi dire: spostala alle nove, oppure: quali serate film ho.

nights-full = Organizzi già { $count } serate, e di più non si può. Altro?
    .reprompt = Per fare posto puoi dire: annulla la serata film, e il giorno.

guests-full = In una serata c'è posto per { $count } persone, e sarebbero di più. Altro?
    .reprompt = Puoi dire: organizza una serata film con, e meno nomi.

my-nights = { $count ->
    [one] Hai una serata film: { $nights }.
   *[other] Hai { $count } serate film: { $nights }.
 } Cambiamo qualcosa?
    .v2 = { $count ->
    [one] Ce n'è una: { $nights }.
   *[other] Ce ne sono { $count }, le prossime sono { $nights }.
 } Vuoi cambiare qualcosa?
    .reprompt = Puoi dire: vengo, spostala alle nove, oppure: annulla la serata film.

my-nights-none = Non hai serate film. Ne organizziamo una? Puoi dire: organizza una serata film.
    .v2 = Non c'è niente in programma. Per cambiare puoi dire: organizza una serata film.
    .reprompt = Per esempio: invita i miei amici a vedere Alien venerdì.

invitation = { $friend } ti invita: { $night }. Vieni?
    .v2 = C'è un invito, da parte di { $friend }: { $night }. Ci sei?
    .reprompt = Dimmi sì, no, oppure annulla per decidere dopo.

invitations-none = Nessun invito ti aspetta. Vuoi invitare tu? Puoi dire: organizza una serata film.
    .v2 = Non ci sono nuovi inviti. Per invitare tu, puoi dire: organizza una serata film.
    .reprompt = Puoi dire: quali serate film ho, oppure: consigliami un film.

night-accepted = Bene, vieni: { $night }. Altro?
    .v2 = Ho detto di sì per te: { $night }. Buon divertimento! Che altro?
    .reprompt = Se succede qualcosa puoi dire: non posso venire.

night-accepted-before = Avevi già detto di sì: { $night }. Che bello. Altro?
    .v2 = Ho già il tuo sì: { $night }. Che altro?
    .reprompt = Se succede qualcosa puoi dire: non posso venire.

night-declined = Ok, non vieni: { $night }. Altro?
    .v2 = Ho detto di no per te: { $night }. Che altro?
    .reprompt = Se cambi idea puoi dire: vengo.

night-declined-before = Avevi già detto di no: { $night }. Altro?
    .v2 = Ho già il tuo no: { $night }. Che altro?
    .reprompt = Se cambi idea puoi dire: vengo.

night-changed-meanwhile = { $friend } nel frattempo ha cambiato, adesso è { $night }. Vieni?
    .v2 = Il piano adesso è un altro: { $night }. Ci sei?
    .reprompt = Dimmi sì, no, oppure annulla per decidere dopo.

night-gone = Quella serata film non si fa più. Altro?
    .v2 = Quella serata film non c'è più. Che altro?
    .reprompt = Puoi dire: quali serate film ho, oppure: organizza una serata film.

which-night = Quale di queste: { $nights }?
    .v2 = Intendi { $nights }?
    .reprompt = Dimmi il giorno, come: venerdì.

night-none-then = Quel giorno non ce n'è. Quale di queste: { $nights }?
    .v2 = Per allora non c'è niente. Intendi { $nights }?
    .reprompt = Dimmi il giorno di una di queste, oppure: annulla.

ask-night-change = Che cosa cambia: il giorno o l'ora?
    .v2 = Quando sarà, invece?
    .reprompt = Puoi dire: alle nove, domenica, oppure: meglio Heat.

night-change-past = Quel momento è passato, o manca più di un anno. Quando sarà, invece?
    .v2 = Quel momento non va bene. Quale giorno, e a che ora?
    .reprompt = Puoi dire: domenica alle nove, oppure: annulla.

night-changed = Fatto, adesso è { $night }. Gli invitati lo sapranno. Altro?
    .v2 = Ok: { $night }. Avviso gli invitati. Che altro?
    .reprompt = Puoi dire: invita anche Ben, oppure: quali serate film ho.

night-as-before = Era già così: { $night }. Altro?
    .v2 = Niente da cambiare, resta { $night }. Che altro?
    .reprompt = Puoi dire: spostala alle nove, oppure: meglio domenica.

night-other-meanwhile = Nel frattempo è cambiata, adesso è { $night }. Che cosa cambiamo?
    .v2 = Il piano adesso è un altro: { $night }. Che cosa vuoi cambiare?
    .reprompt = Puoi dire: alle nove, domenica, oppure: annulla.

night-not-yours = Una serata film la cambia solo chi invita, e qui l'invito è per te. Allora vieni? Puoi dire: vengo, oppure: non posso venire.
    .v2 = Questo lo cambia chi invita. Tu puoi dire: vengo, oppure: non posso venire.
    .reprompt = Per una tua puoi dire: organizza una serata film.

ask-more-guests = Chi altro invito?
    .v2 = Chi viene ancora?
    .reprompt = Dimmi uno o due nomi, oppure: tutti.

night-invited = Fatto, invito mandato a { $guests }. Altro?
    .v2 = L'invito va a { $guests }. Che altro?
    .reprompt = Puoi dire: chi viene, oppure: spostala alle nove.

night-invited-before = L'invito era già stato mandato a { $guests }. Altro?
    .v2 = Quell'invito è già partito: { $guests }. Che altro?
    .reprompt = Puoi dire: chi viene, oppure: invita, e un altro nome.

group-offer = Per te e { $guests }, che ne dici di { $movies }?
    .v2 = Pensando a { $guests }, prenderei { $movies }. Ce n'è uno che va bene a tutti?
    .reprompt = Puoi dire: guardiamo invece il secondo, parlami del primo, oppure chiedere ancora.

group-none = Ho detto tutto quello che va bene per il gruppo. Ti consiglio qualcosa solo per te?
    .v2 = Non resta niente che vada bene a tutti. Vuoi qualcosa per te?
    .reprompt = Puoi dire: consigliami un film, oppure: ricomincia.

group-nobody = Per chi altro? Non c'è una serata film, e nessuno condivide quello che ama. Ti consiglio qualcosa solo per te?
    .v2 = Non so chi altro c'è. Organizza una serata film, o fai dire agli amici: condividi quello che guardo. Intanto vuoi qualcosa per te?
    .reprompt = Puoi dire: organizza una serata film, oppure: consigliami un film.

cancel-night-check = Annullo davvero { $night }? Gli invitati lo sapranno.
    .v2 = Vuoi annullare { $night }? Avviso gli invitati.
    .reprompt = Dimmi sì per annullare, oppure no per tenerla.

night-cancelled = Annullata: { $night }. Gli invitati lo sapranno. Altro?
    .v2 = Non si fa più: { $night }. Avviso gli invitati. Che altro?
    .reprompt = Puoi dire: organizza una serata film, oppure: consigliami un film.

# Promemoria: si chiede una volta per serata, quando è organizzata o accettata.
# Quello che Alexa dice un'ora prima.
reminder = La tua serata film comincia tra un'ora{ $movie ->
    [none] { "" }
   *[other] : { $movie }
 }.
night-planned-remind = Fatto, invito mandato a { $guests }. Te lo ricordo un'ora prima?
    .v2 = La serata è organizzata, avviso { $guests }. Vuoi un promemoria un'ora prima?
    .reprompt = Puoi dire sì per il promemoria, oppure no.

night-accepted-remind = Bene, vieni: { $night }. Te lo ricordo un'ora prima?
    .v2 = Ho detto di sì per te: { $night }. Vuoi un promemoria un'ora prima?
    .reprompt = Puoi dire sì per il promemoria, oppure no.

reminder-set = Te lo ricordo un'ora prima. Altro?
    .v2 = Il promemoria è impostato, un'ora prima. Che altro?
    .reprompt = Puoi dire: quali serate film ho, oppure: consigliami un film.

reminder-none = Ok, nessun promemoria. Altro?
    .v2 = Allora non te lo ricordo. Che altro?
    .reprompt = Puoi dire: quali serate film ho, oppure: consigliami un film.

reminder-allow = Per questo mi serve il tuo permesso: consenti i promemoria nell'app Alexa, sulla scheda che trovi lì. Poi puoi dire: quali serate film ho, e lo imposto. Altro?
    .v2 = Non posso ancora impostare promemoria. Consentili sulla scheda nell'app Alexa, poi puoi dire: quali serate film ho. Che altro?
    .reprompt = Puoi dire: consigliami un film, oppure: stop.

reminder-later = Il promemoria non ha funzionato. La serata resta com'è, e ci riprovo quando mi chiedi delle tue serate film. Altro?
    .v2 = Adesso non riesco a impostare il promemoria, ma la serata resta. Più tardi puoi dire: quali serate film ho, e ci riprovo. Che altro?
    .reprompt = Puoi dire: quali serate film ho, oppure: consigliami un film.

reminder-impossible = Non riesco a impostare il promemoria: qui Alexa non ne accetta. La serata resta com'è. Altro?
    .v2 = Qui Alexa non accetta altri promemoria. La serata resta com'è. Che altro?
    .reprompt = Puoi dire: quali serate film ho, oppure: consigliami un film.

reminder-too-late = Comincia tra meno di un'ora, quindi niente promemoria. Altro?
    .v2 = Manca meno di un'ora: il promemoria non serve. Che altro?
    .reprompt = Puoi dire: quali serate film ho, oppure: consigliami un film.

# La posta torna indietro; si dice una volta.
night-planned-mail = Fatto, invito mandato a { $guests }. Però le email per te tornano indietro: metti un altro indirizzo nell'app. Altro?
    .v2 = La serata è organizzata, avviso { $guests }. Solo che le email per te tornano indietro: metti un altro indirizzo nell'app. Che altro?
    .reprompt = Puoi dire: spostala alle nove, oppure: quali serate film ho.

night-accepted-mail = Bene, vieni: { $night }. Però le email per te tornano indietro: metti un altro indirizzo nell'app. Altro?
    .v2 = Ho detto di sì per te: { $night }. Solo che le email per te tornano indietro: metti un altro indirizzo nell'app. Che altro?
    .reprompt = Se succede qualcosa puoi dire: non posso venire.
