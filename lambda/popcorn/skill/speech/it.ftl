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
    [none] film
   *[other] { $genre }
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

forget-voice = Così cancello tutto quello che so della tua voce: ogni voto, e che cosa hai visto. Non si può tornare indietro. Cancello?
    .v2 = Cancellerei per sempre tutti i tuoi voti, e i film che mi hai detto di aver visto. Confermi?
    .reprompt = Dimmi sì per cancellare tutto quello che so di te, oppure no per tenerlo.

forget-household = Non riconosco la tua voce, quindi cancello quello che so di questa casa: ogni voto, e i film visti. Le voci che riconosco tengono i loro. Non si può tornare indietro. Cancello?
    .v2 = Cancellerei per sempre i voti di casa, e i film visti; le voci che riconosco tengono i loro. Confermi?
    .reprompt = Dimmi sì per cancellare quello che so di questa casa, oppure no per tenerlo.

forgotten-voice = Fatto. Ho cancellato tutto quello che sapevo della tua voce. Se ti va ricominciamo: ti consiglio un film?
    .v2 = È tutto cancellato, non so più niente di te. Per ricominciare, ti consiglio un film?
    .reprompt = Puoi dire: consigliami un film, per ricominciare, oppure stop.

forgotten-household = Fatto. Ho cancellato tutto quello che sapevo di questa casa, tranne le voci che riconosco. Ti consiglio un film, per ricominciare?
    .v2 = I voti di casa sono tutti cancellati. Ti consiglio un film, per ricominciare?
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
    .v2 = Va bene. Allora un altro voto? Oppure puoi dire stop.
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
