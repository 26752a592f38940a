# What the skill says in French. The English file explains the format, and what each message is for.
#
# Register: tu, short, spoken. Nothing said of the listener or of the skill agrees in gender. Titles
# stand as names, without quotes; "le film" is what pronouns refer to, so it is "il". No title,
# number of stars or kind follows on "de" or "que", which would have to be elided. Kinds of movies
# are nouns in the plural of either gender: they stand behind "les", "des", "en" or a colon, and only
# words that are the same in both genders go with them ("populaires", "célèbres", "sombres").

## Words

stars = { $half_steps ->
    [1] une demi-étoile
    [2] une étoile
    [3] une étoile et demie
    [4] deux étoiles
    [5] deux étoiles et demie
    [6] trois étoiles
    [7] trois étoiles et demie
    [8] quatre étoiles
    [9] quatre étoiles et demie
   *[10] cinq étoiles
 }

title-with-year = { $title } de { $year }

kind-of-movies = { $genre ->
    [none] { $titles ->
        [show] séries
       *[film] films
     }
   *[other] { $genre }{ $titles ->
        [show] { " " }en série
       *[film] { "" }
     }
 }{ $fame ->
    [better] { " " }plus célèbres
    [lesser] { " " }moins célèbres
   *[none] { "" }
 }{ $decade ->
    [none] { "" }
   *[other] { " " }des { $decade }
 }{ $mood ->
    [none] { "" }
   *[other] { " " }{ $mood }
 }{ $from ->
    [none] { "" }
   *[other] { " " }à partir de { $from }
 }{ $before ->
    [none] { "" }
   *[other] { " " }d'avant { $before }
 }{ $other_genre ->
    [none] { "" }
   *[other] { $mood ->
        [none] { " " }qui sont aussi des { $other_genre }
       *[other] { " " }et qui sont aussi des { $other_genre }
     }
 }{ $unwanted ->
    [none] { "" }
   *[other] { " " }sans { $unwanted }
 }

kind-mood-cheerful = qui mettent de bonne humeur
kind-mood-relaxing = tranquilles
kind-mood-exciting = qui tiennent en haleine
kind-mood-thoughtful = qui font réfléchir
kind-mood-tearjerker = qui font pleurer
kind-mood-scary = qui font peur
kind-mood-dark = sombres

kind-no-violence = violence
kind-no-action = action
kind-no-adventure = aventure
kind-no-animation = animation
kind-no-children = films pour enfants
kind-no-comedy = comédies
kind-no-crime = films policiers
kind-no-documentary = documentaires
kind-no-drama = drames
kind-no-fantasy = fantastique
kind-no-film-noir = films noirs
kind-no-horror = horreur
kind-no-imax = IMAX
kind-no-musical = comédies musicales
kind-no-mystery = mystère
kind-no-romance = romance
kind-no-sci-fi = science-fiction
kind-no-thriller = thrillers
kind-no-war = guerre
kind-no-western = westerns

genre-action = films d'action
genre-adventure = films d'aventure
genre-animation = films d'animation
genre-children = films pour enfants
genre-comedy = comédies
genre-crime = films policiers
genre-documentary = documentaires
genre-drama = drames
genre-fantasy = films fantastiques
genre-film-noir = films noirs
genre-horror = films d'horreur
genre-imax = films IMAX
genre-musical = comédies musicales
genre-mystery = films à énigme
genre-romance = films d'amour
genre-sci-fi = films de science-fiction
genre-thriller = thrillers
genre-war = films de guerre
genre-western = westerns

genre-name-action = action
genre-name-adventure = aventure
genre-name-animation = animation
genre-name-children = famille
genre-name-comedy = comédie
genre-name-crime = policier
genre-name-documentary = documentaire
genre-name-drama = drame
genre-name-fantasy = fantastique
genre-name-film-noir = film noir
genre-name-horror = horreur
genre-name-imax = IMAX
genre-name-musical = comédie musicale
genre-name-mystery = mystère
genre-name-romance = romance
genre-name-sci-fi = science-fiction
genre-name-thriller = thriller
genre-name-war = guerre
genre-name-western = western

rated-movie = { $stars } pour { $title }

episode = saison { $season }, épisode { $number }
# A title on a list: "Dark, jusqu'à saison 2, épisode 5".
standing = { $title }, jusqu'à { $episode }

decade-1920 = années vingt du siècle dernier
decade-1930 = années trente
decade-1940 = années quarante
decade-1950 = années cinquante
decade-1960 = années soixante
decade-1970 = années soixante-dix
decade-1980 = années quatre-vingt
decade-1990 = années quatre-vingt-dix
decade-2000 = années deux mille
decade-2010 = années deux mille dix
decade-2020 = années deux mille vingt

## Cards

card-movie = { $title } ({ $year })

card-welcome = Popcorn Picks
card-recommended = Des films pour toi
card-popular = Films populaires
card-best-rated = Films les mieux notés
card-trending = Populaires en ce moment
card-new = Nouveautés
card-lists = Tes listes
card-similar = Films du même genre
card-about-movie = À propos de ce film
card-why = Pourquoi ce film
card-my-ratings = Tes notes
card-help = Ce que tu peux dire

## On screens

screen-movies = Films

screen-which = Lequel ?

screen-because = Parce que tu as aimé { $source }

screen-like = Comme { $source }

screen-movie = { $number } : { $movie }

screen-recommend = Recommande un film

screen-popular = Les plus populaires

screen-rate = Noter des films

screen-more = D'autres films

screen-similar = Du même genre

screen-skip = Passer

touch-late = Celui-là n'est plus dans la liste. Touche ce que tu vois maintenant, ou dis-moi ce qui te tente.
    .v2 = On n'en est plus là. Touche un de ceux que tu vois maintenant, ou dis juste ce qui te tente.
    .reprompt = Dis : recommande-moi un film, ou : qu'est-ce qui est populaire.

touch-say-stars = Je ne sais pas à qui était ce doigt. Dis tes étoiles, pour qu'elles comptent pour toi.
    .reprompt = Dis un chiffre d'un à cinq, ou annule.

## While an answer takes long

one-moment = Un instant.
    .v2 = Voyons voir.
    .v3 = Je regarde.

## Coming in

welcome-new = Bienvenue dans Popcorn Picks. Je te propose des films, et chacune de tes notes améliore mes idées. Dis : recommande-moi un film, ou demande ce qui est populaire.
    .reprompt = Pour commencer, dis : recommande-moi un film. Ou note un film que tu connais, par exemple : cinq étoiles pour Toy Story.
    .card = { card-welcome }

welcome-first = Bienvenue dans Popcorn Picks. Je propose des films, et j'apprends grâce à tes étoiles. Beaucoup de gens adorent { $favourite }. Notons-en trois pour trouver les tiens : tu as vu { $title } ? Dis tes étoiles, ou passe.
    .reprompt = Combien pour { $title }, d'une à cinq étoiles ? Si tu ne le connais pas, dis : passe. Ou bien : recommande-moi un film.
    .card = { card-welcome }

welcome-back = Te revoilà ! Je te recommande un film ?
    .v2 = Ça fait plaisir de t'entendre. Tu veux une idée de film ?
    .reprompt = Dis : recommande-moi un film, qu'est-ce qui est populaire, ou note un film que tu as vu.

welcome-again = Bonjour, te revoilà. Une idée de film ?
    .reprompt = Dis oui, qu'est-ce qui est populaire, ou : je veux noter des films.

welcome-often = Bonjour. Une idée de film ?
    .v2 = Salut. Je te choisis quelque chose ?
    .v3 = Salut. Envie d'un film ?
    .reprompt = Dis oui, ou un genre, par exemple des comédies.

welcome-new-ratings = Te revoilà ! { $count ->
    [one] Tu as noté un autre film depuis, et ça me donne de nouvelles idées.
   *[other] Tu as noté { $count } films depuis, et ça me donne de nouvelles idées.
 } Tu veux les entendre ?
    .v2 = Bonjour. { $count ->
    [one] Ta dernière note change
   *[other] Tes { $count } dernières notes changent
 } ce que je te proposerais. On essaie ?
    .reprompt = Dis oui, ou un genre, par exemple des thrillers.

welcome-watching = Te revoilà ! Tu regardes { $title } : quand c'est terminé, dis : je l'ai fini. Je te propose autre chose en attendant ?
    .v2 = Rebonjour. Tu as commencé { $title } ; à la fin, dis : je l'ai fini. Tu veux une idée de film ?
    .reprompt = Dis oui, je l'ai fini, ou : qu'est-ce qu'il y a sur ma liste ?

welcome-did-you-watch = Te revoilà ! La dernière fois, il y avait { $title }. Tu l'as vu ? Dis tes étoiles, ou demande autre chose.
    .v2 = Bonjour. C'était comment, { $title }, si tu l'as vu ? Dis tes étoiles, ou demande autre chose.
    .v3 = Salut. Alors, { $title }, tu l'as regardé ? Dis tes étoiles, ou demande autre chose.
    .reprompt = Dis combien d'étoiles pour { $title }, pas encore, ou : recommande-moi un film.

welcome-few-ratings = Te revoilà ! Encore quelques notes, et je connaîtrai mieux tes goûts. Tu as vu { $title } ? Dis tes étoiles, passe, ou demande autre chose.
    .reprompt = Combien pour { $title }, d'une à cinq étoiles ? Ou bien dis : recommande-moi un film.

not-watched = D'accord, une autre fois. Je te propose autre chose ?
    .v2 = Pas de souci. Tu veux une nouvelle idée ?
    .reprompt = Dis : recommande-moi un film, ou : qu'est-ce qui est populaire.

## Rating a few movies in a row

round-first = Avec plaisir. Dis tes étoiles, ou passe. Tu as vu { $title } ?
    .v2 = C'est parti : tu as vu { $title } ? Dis tes étoiles, ou passe.
    .reprompt = Combien pour { $title }, d'une à cinq étoiles ? Ou dis : ça suffit.

round-rated = { $stars } pour { $rated }. { $left ->
    [one] Encore un : tu as vu { $title } ?
   *[other] Le suivant : tu as vu { $title } ?
 }
    .v2 = { $rated } reçoit { $stars }. { $left ->
    [one] Et un dernier : tu connais { $title } ?
   *[other] Tu connais { $title } ?
 }
    .v3 = Noté : { $stars } pour { $rated }. Et { $title } ?
    .reprompt = Dis tes étoiles pour { $title }, passe, ou : ça suffit.

round-skipped = D'accord. Tu as vu { $title } ?
    .v2 = Pas de souci. Et { $title } ?
    .v3 = Alors { $title } : tu connais ?
    .v4 = Très bien. Et { $title }, tu l'as déjà vu ?
    .reprompt = Dis tes étoiles pour { $title }, passe, ou : ça suffit.

# The last question of the first conversation; in other words in help-genres.
round-rated-genres = { $stars } pour { $rated }, merci ! Une dernière chose : y a-t-il un genre que tu adores, ou un que tu ne veux jamais ? Dis : j'aime les comédies, jamais d'horreur, ou passe.
    .v2 = { $rated } reçoit { $stars }, merci à toi. Dernière question : quel genre tu adores, ou ne veux jamais ? Par exemple : j'aime les thrillers, jamais de westerns, ou passe.
    .reprompt = Dis un genre que tu aimes, un autre après "jamais de", ou passe.

round-skipped-genres = D'accord. Une dernière chose : y a-t-il un genre que tu adores, ou un que tu ne veux jamais ? Dis : j'aime les comédies, jamais d'horreur, ou passe.
    .v2 = Bien, dernière question : quel genre tu adores, ou ne veux jamais ? Par exemple : j'aime les thrillers, jamais de westerns, ou passe.
    .reprompt = Dis un genre que tu aimes, un autre après "jamais de", ou passe.

help-genres = Dis-moi un genre que tu adores, comme : j'aime les comédies, ou un que je dois laisser de côté, comme : jamais d'horreur. Pour continuer sans, dis : passe. Lequel est-ce ?
    .v2 = Quels genres tu aimes, ou ne veux jamais ? Dis : j'aime les thrillers, jamais de comédies musicales, ou passe.
    .reprompt = Dis : j'aime, ou : jamais de, et un genre ; ou passe.

round-seen = Et combien d'étoiles pour { $title } ?
    .v2 = Tu donnes combien à { $title }, d'une demi-étoile à cinq ?
    .reprompt = Dis un chiffre d'un à cinq, ou passe.

round-taken-back = D'accord, c'est annulé. Combien d'étoiles pour { $title } ?
    .reprompt = Dis un chiffre d'un à cinq, ou passe.

round-none-left = J'ai fait le tour des films que beaucoup connaissent. Donne-moi un autre titre à noter, ou je te recommande un film ?
    .reprompt = Dis : recommande-moi un film, ou par exemple : cinq étoiles pour Toy Story.

round-because = { $stars } pour { $rated } ! Tu as aimé { $source }, alors pourquoi pas { $movies } ?
    .v2 = { $rated } reçoit { $stars }. Comme tu as aimé { $source }, j'essaierais { $movies }. Ou dis : encore.
    .reprompt = Dis : encore, ou : pourquoi le deuxième ?
    .own-card = { card-recommended }

round-offer = { $stars } pour { $rated }, merci ! D'après tes étoiles, pourquoi pas { $movies } ? Pour d'autres, dis : encore.
    .v2 = { $rated } reçoit { $stars }, merci. Alors j'essaierais { $movies }. Ou dis : encore.
    .reprompt = Dis : encore, ou : pourquoi le deuxième ?
    .card = { card-recommended }

round-similar = { $stars } pour { $rated } ! Dans le même genre, il y a { $movies }. Je continue ?
    .v2 = { $rated } reçoit { $stars }. Ce qui y ressemble : { $movies }. Tu en veux d'autres ?
    .reprompt = Dis : encore, ou : est-ce que le premier me plairait ?
    .card = { card-similar }

round-over-because = Très bien. Tu as aimé { $source }, alors pourquoi pas { $movies } ? Pour d'autres, dis : encore.
    .v2 = D'accord. Comme tu as aimé { $source }, j'essaierais { $movies }. Ou dis : encore.
    .reprompt = Dis : encore, ou : pourquoi le deuxième ?
    .own-card = { card-recommended }

round-over-offer = Très bien. Pourquoi pas { $movies } ? Pour d'autres, dis : encore.
    .v2 = D'accord. Alors j'essaierais { $movies }. Ou dis : encore.
    .reprompt = Dis : encore, ou note un film que tu as vu : quatre étoiles pour le premier.
    .card = { card-recommended }

help-round = Dis simplement tes étoiles pour { $title }, d'une demie à cinq. Avec passe, on va au film suivant, avec ça suffit, on s'arrête là. Tu peux aussi dire : recommande-moi un film. Tu as vu { $title } ?
    .v2 = Combien d'étoiles pour { $title } ? Si tu ne le connais pas, dis : passe. Pour continuer sans noter : recommande-moi un film.
    .reprompt = Dis un chiffre, comme quatre, ou passe.

## Popular

popular-first = Les films que l'on note le plus : { $movies }. Tu en veux d'autres ?
    .v2 = { $kind ->
    [films] Les films les plus notés
   *[other] Parmi les { $kind }, ce que l'on note le plus
 } : { $movies }. Je continue ?
    .reprompt = Dis : encore, ou note un film : quatre étoiles pour le premier.
    .card = { card-popular }

popular-unrated = Personne n'a encore donné de note ici, parmi les { $kind }, mais j'ai { $movies }. Je continue ?
    .reprompt = Dis : encore, ou donne la première note : quatre étoiles pour le premier.
    .card = { card-popular }

popular-offer = Parmi les { $kind } qu'il te reste à noter, les plus populaires : { $movies }. Tu en veux d'autres ?
    .v2 = { $kind ->
    [films] Les films les plus notés
   *[other] Ce que l'on note le plus parmi les { $kind }
 } : { $movies }. Je continue ?
    .reprompt = Dis : encore, ou note un film : quatre étoiles pour le premier.
    .card = { card-popular }

popular-last = Pour finir avec les plus populaires, parmi les { $kind } : { $movies }. Tu préfères une recommandation ?
    .reprompt = Dis : recommande-moi un film, ou note un de ceux-là.
    .card = { card-popular }

best-rated-offer = Parmi les { $kind } qu'il te reste à noter, le haut du panier : { $movies }. Je continue ?
    .v2 = { $kind ->
    [films] Les films qui reçoivent le plus d'étoiles
   *[other] Parmi les { $kind }, ce qui reçoit le plus d'étoiles
 } : { $movies }. Tu en veux d'autres ?
    .reprompt = Dis : encore, ou demande par exemple : est-ce que le premier me plairait ?
    .card = { card-best-rated }

best-rated-last = Pour finir avec les meilleures notes, parmi les { $kind } : { $movies }. Tu préfères une recommandation ?
    .reprompt = Dis : recommande-moi un film, ou note un de ceux-là.
    .card = { card-best-rated }

trending-offer = Parmi les { $kind } qu'il te reste à noter, ce qui marche en ce moment : { $movies }. Je continue ?
    .v2 = { $kind ->
    [films] Les films du moment
   *[other] Parmi les { $kind } du moment
 } : { $movies }. Tu en veux d'autres ?
    .reprompt = Dis : encore, ou demande par exemple : est-ce que le premier me plairait ?
    .card = { card-trending }

trending-last = Pour finir avec les tendances, parmi les { $kind } : { $movies }. Tu préfères une recommandation ?
    .reprompt = Dis : recommande-moi un film, ou note un de ceux-là.
    .card = { card-trending }

new-offer = Du nouveau ces deux derniers mois, côté { $kind } : { $movies }. Je continue ?
    .v2 = Ce que je connais de plus récent, côté { $kind } : { $movies }. Tu en veux d'autres ?
    .reprompt = Dis : encore, ou : mets le premier sur ma liste.
    .card = { card-new }

new-last = Les dernières nouveautés, côté { $kind } : { $movies }. Je te recommande autre chose ?
    .reprompt = Dis : recommande-moi un film, ou : mets le premier sur ma liste.
    .card = { card-new }

new-none = Côté { $kind }, je ne connais rien qui soit sorti ces deux derniers mois. Je cherche parmi tout le reste ?
    .v2 = Rien de nouveau que je connaisse, côté { $kind }. Je regarde parmi les plus anciens ?
    .reprompt = Dis : recommande-moi un film, ou : qu'est-ce qui est populaire ?

## Recommend

recommend-first = Pour commencer, des films que beaucoup adorent : { $movies }. Note un film que tu connais, et j'apprendrai ce que tu aimes. Tu en veux d'autres ?
    .reprompt = Dis : encore, ou donne tes étoiles : cinq étoiles pour le premier.
    .card = { card-recommended }

recommend-offer = Pourquoi pas { $movies } ? Pour d'autres, dis : encore.
    .v2 = J'essaierais { $movies }. Ou dis : encore.
    .v3 = Ça pourrait te plaire : { $movies }. Tu en veux d'autres ?
    .reprompt = Dis : encore, ou note un film que tu as vu : quatre étoiles pour le premier.
    .card = { card-recommended }

recommend-because = Comme tu as aimé { $source }, pourquoi pas { $movies } ? Pour d'autres, dis : encore.
    .v2 = Tu as aimé { $source }, alors j'essaierais { $movies }. Ou dis : encore.
    .v3 = En pensant à { $source } : { $movies }. Tu en veux d'autres ?
    .reprompt = Dis : encore, ou : pourquoi le deuxième ?
    .own-card = { card-recommended }

recommend-kind = Parmi les { $kind }, pourquoi pas { $movies } ? Pour d'autres, dis : encore.
    .v2 = Parmi les { $kind }, je choisirais { $movies }. Je continue ?
    .reprompt = Dis : encore, ou demande autre chose, comme des comédies ou des films des années quatre-vingt.
    .card = { card-recommended }

refined-offer = Alors, des { $kind } : pourquoi pas { $movies } ? Pour d'autres, dis : encore.
    .v2 = D'accord, des { $kind } : { $movies }. Je continue ?
    .v3 = Dans ce cas, parmi les { $kind }, je choisirais { $movies }. Tu en veux d'autres ?
    .reprompt = Dis : encore, quelque chose de plus léger, plus ancien, ou : retour.

different-offer = Tout autre chose : pourquoi pas { $movies } ? Ou dis : encore.
    .v2 = Alors, pour changer : { $movies }. Je continue dans cette direction ?
    .reprompt = Dis : encore, donne un genre, ou dis : retour.

genre-refused-offer = D'accord, aujourd'hui sans { $unwanted }. Alors pourquoi pas { $movies } ?
    .v2 = Je cherche sans { $unwanted }. Et si on essayait { $movies } ?
    .reprompt = Dis : encore, ou ce que tu préfères, par exemple quelque chose de joyeux.

ask-direction = Différents comment : plus drôles, plus effrayants, plus anciens, par exemple ?
    .v2 = Je peux aller vers du plus léger, du plus sombre, du plus récent ou du moins connu. Tu préfères quoi ?
    .reprompt = Dis par exemple : moins violent, ou quelque chose de joyeux.

former-offer = Avant, il y avait { $movies }. Il y en a un qui te tente, ou je continue ?
    .v2 = Retour à ceux-ci : { $movies }. Tu en veux d'autres dans ce style ?
    .reprompt = Dis : le premier, avec tes étoiles, pourquoi le deuxième, ou : encore.

nothing-before = C'était la première liste, il n'y a rien avant. Je continue ?
    .v2 = Je n'ai rien de plus avant. Tu en veux d'autres ?
    .reprompt = Dis : encore, ou : quelque chose de complètement différent.

recommend-last = Là, il ne reste plus que ça : { $movies }. Je cherche parmi tous les films ?
    .reprompt = Dis : recommande-moi un film, ou donne un autre genre.
    .card = { card-recommended }

nearest-offer = Je n'ai pas ça : des { $lacking }. Mais parmi les { $kind }, il y a { $movies }. Je continue ?
    .v2 = Des { $lacking }, je n'en ai pas, dommage. Et parmi les { $kind }, pourquoi pas { $movies } ?
    .reprompt = Dis : encore, ou demande un autre genre, comme des comédies.
    .card = { card-recommended }

nothing-of-that-kind = J'ai cherché parmi les { $kind }, mais tu as déjà tout noté. Je cherche parmi tous les films ?
    .v2 = Parmi les { $kind }, je ne trouve rien pour toi. Je cherche ailleurs ?
    .reprompt = Dis : recommande-moi un film, ou donne un autre genre, comme les thrillers.

nothing-left = Parmi les { $kind }, je t'ai tout proposé pour aujourd'hui, ou tu as déjà tout noté. Je cherche parmi tous les films ?
    .v2 = C'est tout ce que j'ai pour l'instant parmi les { $kind }. Je cherche ailleurs ?
    .reprompt = Dis : recommande-moi un film, ou donne un autre genre, comme les thrillers.

nothing-left-at-all = Je t'ai cité tous les films que j'ai. Reviens quand mon catalogue aura grandi.

catalogue-empty = Je n'ai pas encore de films. Reviens un peu plus tard.

unknown-kind = Le genre { $heard }, je ne connais pas. Tu peux demander un genre, comme la comédie ou l'horreur, ou une décennie, comme les années quatre-vingt-dix. Qu'est-ce qui te tente ?
    .v2 = Avec { $heard }, je ne trouve rien. Plutôt des thrillers, des films en famille, ou quelque chose des années quatre-vingt ?
    .v3 = Je ne connais que des genres et des décennies, et { $heard } n'en fait pas partie. Peut-être un drame, de la science-fiction, ou une comédie musicale ?
    .reprompt = Essaie : recommande-moi une comédie, ou : des films des années quatre-vingt.

## Similar movies

ask-similar = Dans le genre de quel film ?
    .v2 = Ils doivent ressembler à quel film ?
    .reprompt = Dis un titre qui te plaît, par exemple Toy Story.

similar-offer = Si tu aimes { $source }, essaie { $movies }. Tu en veux d'autres dans ce genre ?
    .v2 = Proches du film { $source }, il y a { $movies }. Je continue ?
    .reprompt = Dis : encore, ou donne un autre film : quelque chose comme Toy Story.
    .card = { card-similar }

similar-last = Les derniers dans le genre du film { $source } : { $movies }. Je cherche parmi tous les films ?
    .reprompt = Dis : recommande-moi un film, ou : des films comme, et un titre.
    .card = { card-similar }

similar-none = Dans le genre du film { $source }, tu as déjà tout entendu ou tout noté. Je cherche parmi tous les films ?
    .v2 = C'est tout ce que j'ai qui ressemble à { $source }. Je te recommande autre chose ?
    .reprompt = Dis : recommande-moi un film, ou : des films comme, et un autre titre.

## Seen it, not interested

ask-seen = Quel film as-tu vu ?
    .v2 = Dis-moi le titre que tu as vu.
    .reprompt = Dis juste le titre, par exemple Toy Story.

ask-not-interested = Quel film n'est pas pour toi ?
    .v2 = Dis-moi le titre qui ne t'intéresse pas.
    .reprompt = Dis juste le titre, et je ne le proposerai plus.

ask-which-or-all = Lequel : le premier, le deuxième, ou tous ?
    .v2 = Tu parles duquel ? Ou bien de tous ?
    .reprompt = Dis : le premier, le titre, ou : tous.

seen = C'est noté, tu as vu { $title }. Tu lui donnes combien d'étoiles ?
    .v2 = D'accord, je ne te propose plus { $title }. Tu lui donnes combien, d'une demi-étoile à cinq ?
    .v3 = Tu connais donc { $title }. Combien d'étoiles ?
    .reprompt = Dis un chiffre d'un à cinq, ou non, et on en reste là.

seen-rated = Je sais, tu as donné { $stars } à { $title }. Je te recommande autre chose ?
    .reprompt = Dis : recommande-moi un film, ou donne-lui d'autres étoiles.

not-interested-instead = D'accord, pas { $title }. Alors pourquoi pas { $movies } ?
    .v2 = Je laisse { $title } de côté. Et à la place : { $movies } ?
    .v3 = Donc pas { $title }. Peut-être { $movies } ?
    .reprompt = Redis : pas pour moi, ou encore, ou : pourquoi celui-là ?

not-interested = D'accord, je ne te propose plus { $title }. Je te recommande autre chose ?
    .v2 = { $title }, c'est fini. Tu veux une autre idée ?
    .reprompt = Dis : recommande-moi un film, ou donne un genre.

all-seen-instead = Tu les as tous vus, c'est noté. Alors pourquoi pas { $movies } ?
    .v2 = Tous vus, je m'en souviendrai. Et ceux-ci : { $movies } ?
    .reprompt = Dis : encore, ou note un film que tu as vu : quatre étoiles pour le premier.

none-wanted-instead = D'accord, aucun des trois. Alors pourquoi pas { $movies } ?
    .v2 = Je les laisse tous de côté. Et à la place : { $movies } ?
    .reprompt = Dis : encore, ou donne un genre, comme les comédies.

all-marked = D'accord, je ne te les propose plus, et là je n'en ai pas d'autres. Je cherche parmi tous les films ?
    .reprompt = Dis : recommande-moi un film, ou donne un genre.

mark-not-stored = Je n'arrive pas à l'enregistrer, ça risque de revenir. Redis-le-moi dans un instant. Autre chose en attendant ?
    .reprompt = Tu peux demander une recommandation, ou réessayer.

mark-taken-back = C'est fait, { $title } pourra revenir. Je te recommande quelque chose ?
    .v2 = D'accord, { $title } est de retour. Tu veux une idée de film ?
    .reprompt = Dis : recommande-moi un film, ou : qu'est-ce qui est populaire.

marks-taken-back = C'est fait, tous pourront revenir. Je te recommande quelque chose ?
    .reprompt = Dis : recommande-moi un film, ou : qu'est-ce qui est populaire.

mark-not-taken-back = Je n'arrive pas à annuler ça pour l'instant. Réessaie dans un moment. Autre chose ?
    .reprompt = Tu peux demander une recommandation en attendant.

## Why, and would I like it

ask-which = Lequel : le premier, le deuxième ou le troisième ?
    .v2 = Tu parles duquel ?
    .reprompt = Dis : le premier, ou le titre.

ask-why = Tu veux la raison pour quel film ?
    .v2 = Pourquoi quel film ?
    .reprompt = Dis un titre, par exemple Toy Story.

ask-would-like = De quel film s'agit-il ?
    .v2 = Quel est le titre ?
    .reprompt = Dis un titre, par exemple Toy Story.

why-liked = { $title }, parce que tu as aimé { $source }. Tu en veux d'autres ?
    .v2 = Tu as aimé { $source }, et c'est surtout ça qui parle pour { $title }. Je continue ?
    .v3 = C'est surtout { $source } qui m'a fait penser à { $title }. D'autres ?
    .reprompt = Dis : encore, ou : pas pour moi.
    .own-card = { card-why }

why-genre = { $title }, parce que tu aimes les { $kind }. Tu en veux d'autres ?
    .v2 = Tu as l'air d'aimer les { $kind }, et { $title } en fait partie. Je continue ?
    .reprompt = Dis : encore, ou : pas pour moi.
    .own-card = { card-why }

why-popular = { $title } est un des films que l'on note le plus. Avec tes propres notes, j'aurais de meilleures raisons. Tu en veux d'autres ?
    .v2 = Surtout parce que beaucoup de gens notent { $title }. Je continue ?
    .reprompt = Dis : encore, ou note un film : cinq étoiles pour Toy Story.
    .card = { card-about-movie }

why-best-rated = Les gens donnent à { $title } plus d'étoiles qu'à la plupart. Tu en veux d'autres ?
    .v2 = { $title } fait partie des mieux notés. Je continue ?
    .reprompt = Dis : encore, ou : est-ce qu'il me plairait ?
    .card = { card-about-movie }

why-trending = { $title } a reçu beaucoup de notes récemment. Tu en veux d'autres ?
    .v2 = Beaucoup de gens notent { $title } en ce moment. Je continue ?
    .reprompt = Dis : encore, ou : est-ce qu'il me plairait ?
    .card = { card-about-movie }

why-new = { $title } vient de sortir, c'est tout. Tu en veux d'autres ?
    .v2 = Seulement parce que { $title } est nouveau. Je continue ?
    .reprompt = Dis : encore, ou : est-ce qu'il me plairait ?
    .card = { card-about-movie }

why-similar = { $title }, parce qu'il ressemble beaucoup à { $source }. Tu en veux d'autres ?
    .v2 = Ceux qui aiment { $source } aiment souvent { $title }. Je continue ?
    .reprompt = Dis : encore, ou : est-ce qu'il me plairait ?
    .card = { card-about-movie }

why-unknown = Je n'ai pas de bonne raison pour { $title } : j'en sais trop peu sur lui, ou sur toi. Je te recommande quelque chose ?
    .v2 = Rien de ce que je sais de toi ne parle pour { $title }. Tu veux une recommandation ?
    .reprompt = Dis : recommande-moi un film, ou note un film que tu connais.

would-like-sure = Tu donnerais { $stars } à { $title }, c'est presque certain. { $next ->
    [hear_similar] Tu veux des films du même genre ?
   *[recommend] Je te propose mieux ?
 }
    .v2 = { $stars } de ta part pour { $title }, je pense. { $next ->
    [hear_similar] Je t'en cite d'autres qui lui ressemblent ?
   *[recommend] Tu veux quelque chose qui te corresponde plus ?
 }
    .reprompt = Dis oui, ou note-le : donne-lui quatre étoiles.
    .own-card = { card-about-movie }

would-like-guess = À vue de nez, { $stars } pour { $title }. { $next ->
    [hear_similar] Tu veux des films du même genre ?
   *[recommend] Je te propose mieux ?
 }
    .v2 = Je crois que tu donnerais à peu près { $stars } à { $title }. { $next ->
    [hear_similar] Je t'en cite d'autres qui lui ressemblent ?
   *[recommend] Tu veux quelque chose qui te corresponde plus ?
 }
    .reprompt = Dis oui, ou note-le : donne-lui quatre étoiles.
    .own-card = { card-about-movie }

would-like-unsure = Difficile à dire. Peut-être { $stars } pour { $title }, à une près. { $next ->
    [hear_similar] Tu veux des films du même genre ?
   *[recommend] Je te recommande autre chose ?
 }
    .reprompt = Dis oui, ou note quelques films, et j'en saurai plus.
    .own-card = { card-about-movie }

would-like-rated = Tu as déjà donné { $stars } à { $title }. { $next ->
    [hear_similar] Tu veux des films du même genre ?
   *[recommend] Je te propose mieux ?
 }
    .v2 = { $title }, tu l'as déjà noté : { $stars }. { $next ->
    [hear_similar] Je t'en cite d'autres qui lui ressemblent ?
   *[recommend] Tu veux autre chose ?
 }
    .reprompt = Dis oui, ou donne-lui d'autres étoiles.
    .own-card = { card-about-movie }

would-like-unknown = J'en sais trop peu pour dire si { $title } te plairait. Je te recommande quelque chose ?
    .v2 = Pour { $title }, je ne peux pas encore dire. Tu veux une recommandation ?
    .reprompt = Note quelques films, et j'en saurai plus : cinq étoiles pour Toy Story.

## About one movie

ask-which-movie = Tu parles de quel film ?
    .v2 = C'est à propos de quel film ?
    .reprompt = Dis un titre, par exemple Toy Story.

details = { $known ->
    [year-genres] { $title } date de { $year }. Genre : { $genres }.
    [year] { $title } est sorti en { $year }.
    [genres] { $title }, genre : { $genres }.
   *[nothing] Je ne connais { $title } que par son titre.
 } { $opinion ->
    [both] Les gens lui donnent { $mean } en moyenne, et toi { $yours }.
    [people] Les gens lui donnent { $mean } en moyenne.
    [yours] Tu lui as donné { $yours }.
   *[nobody] Presque personne ne l'a noté.
 } L'histoire, je ne la connais pas. { $next ->
    [hear_expected] Tu veux savoir s'il te plairait ?
   *[hear_similar] Tu veux des films du même genre ?
 }
    .v2 = { $known ->
    [year-genres] { $title }, sorti en { $year }. Genre : { $genres }.
    [year] { $title } date de { $year }.
    [genres] J'ai { $title } dans ces genres : { $genres }.
   *[nothing] J'ai seulement le titre, { $title }.
 } { $opinion ->
    [both] Il reçoit { $mean } en moyenne, et { $yours } de ta part.
    [people] Il reçoit { $mean } en moyenne.
    [yours] Ta note : { $yours }.
   *[nobody] Peu de gens l'ont noté.
 } Je n'en sais pas plus, pas même l'histoire. { $next ->
    [hear_expected] J'essaie de deviner s'il te plairait ?
   *[hear_similar] Je t'en cite d'autres qui lui ressemblent ?
 }
    .reprompt = Dis oui, ou note-le : donne-lui quatre étoiles.
    .own-card = { card-about-movie }

taken = Bon choix. Profite bien de ce film, { $title }, et dis-moi après combien d'étoiles il mérite. Autre chose pour l'instant ?
    .v2 = Va pour { $title }, bon film ! Tu me diras tes étoiles. Tu veux autre chose ?
    .reprompt = Dis : d'autres comme ça, recommande-moi un film, ou stop.

cast-unknown = Qui a fait { $title } et qui joue dedans, je ne sais pas. Tu veux des films du même genre ?
    .v2 = Acteurs et réalisateurs ne sont pas dans mon catalogue, pour { $title } non plus. Je te cite des films qui lui ressemblent ?
    .reprompt = Dis oui, ou : dis-m'en plus, pour ce que je sais.

length-unknown = Je ne sais pas combien de temps dure { $title }. Tu veux des films du même genre ?
    .v2 = Les durées ne sont pas dans mon catalogue, pour { $title } non plus. Je te cite des films qui lui ressemblent ?
    .reprompt = Dis oui, ou : dis-m'en plus, pour ce que je sais.

age-rating-unknown = Si { $title } convient aux enfants, je ne peux pas le dire : je n'ai pas les âges conseillés. Pour être tranquille, dis : quelque chose pour les enfants. Ou tu veux des films du même genre ?
    .v2 = Les âges conseillés ne sont pas dans mon catalogue, pour { $title } non plus. Ton appli de streaming les donne. Je te cite des films qui lui ressemblent ?
    .reprompt = Dis oui, ou : quelque chose pour les enfants.

place-to-watch-unknown = Où voir { $title }, ça change souvent, et je ne le sais pas. Ta télé ou ton appli de streaming le trouvera peut-être. Tu veux des films du même genre en attendant ?
    .v2 = Je ne vois pas qui propose { $title } : essaie la recherche de ta télé ou de ton appli de streaming. Je te cite des films qui lui ressemblent, au cas où ?
    .reprompt = Dis oui, ou encore, pour d'autres films.

playing-impossible = Moi, je parle de films, je ne peux pas lancer { $title }. Dis stop, puis demande à Alexa, qui le trouvera peut-être. Ou je te cite des films qui lui ressemblent ?
    .v2 = Lancer { $title }, je ne peux pas. Dis stop, et tu pourras demander à Alexa. Tu veux d'abord des films du même genre ?
    .reprompt = Dis oui pour des films du même genre, ou stop.

## What was rated

my-ratings-none = Tu n'as encore noté aucun film. Essaie : cinq étoiles pour Toy Story. Ou je te recommande d'abord quelque chose ?
    .v2 = Je n'ai pas encore de notes de toi. Dis-moi un film et ses étoiles, ou je te recommande quelque chose ?
    .reprompt = Dis un titre avec des étoiles, comme quatre étoiles pour Alien, ou : recommande-moi un film.

my-ratings-all = { $count ->
    [one] Tu as noté un film : { $ratings }.
   *[other] Tu as noté { $count } films : { $ratings }.
 } Je te recommande quelque chose ?
    .reprompt = Pour changer une note, dis : quatre étoiles pour le premier. Ou : recommande-moi un film.
    .own-card = { card-my-ratings }

my-ratings-latest = Les dernières de tes { $count } notes : { $ratings }. Tu veux celles d'avant ?
    .v2 = Tu as noté { $count } films, et dernièrement : { $ratings }. Je continue ?
    .reprompt = Dis : encore, ou change une note : quatre étoiles pour le premier.
    .own-card = { card-my-ratings }

my-ratings-more = Avant ça, { $ratings }. Tu veux la suite ?
    .v2 = Et { $ratings }. Je continue ?
    .reprompt = Dis : encore, ou change une note : quatre étoiles pour le premier.
    .own-card = { card-my-ratings }

my-ratings-last = Et tes toutes premières notes : { $ratings }. Je te recommande quelque chose ?
    .reprompt = Dis : recommande-moi un film, ou change une note : quatre étoiles pour le premier.
    .own-card = { card-my-ratings }

my-ratings-away = Je n'arrive pas à retrouver tes notes pour l'instant. Réessaie dans un moment. Je te recommande quelque chose en attendant ?
    .reprompt = Dis : recommande-moi un film, ou redemande-moi.

## Lists: what to watch, what is being watched, what was

listed = { $title } est sur ta liste. { $next ->
    [hear_more] Tu en veux d'autres ?
   *[recommend] Je te recommande autre chose ?
 }
    .v2 = J'ai mis { $title } sur ta liste. { $next ->
    [hear_more] Je continue ?
   *[recommend] Tu veux une idée de film ?
 }
    .reprompt = Dis oui, ou : qu'est-ce qu'il y a sur ma liste ?

listed-before = { $title } est déjà sur ta liste. { $next ->
    [hear_more] Tu en veux d'autres ?
   *[recommend] Je te recommande autre chose ?
 }
    .reprompt = Dis oui, ou : qu'est-ce qu'il y a sur ma liste ?

listed-all = { $count ->
    [one] C'est sur ta liste.
   *[other] Les { $count } sont sur ta liste.
 } { $next ->
    [hear_more] Tu en veux d'autres ?
   *[recommend] Je te recommande autre chose ?
 }
    .reprompt = Dis oui, ou : qu'est-ce qu'il y a sur ma liste ?

unlisted = { $title } n'est plus sur ta liste. Je te recommande quelque chose ?
    .v2 = J'ai retiré { $title } de ta liste. Tu veux une idée de film ?
    .reprompt = Dis : recommande-moi un film, qu'est-ce qu'il y a sur ma liste, ou : c'était une erreur.

not-listed = { $title } n'est pas sur ta liste. Je te recommande quelque chose ?
    .v2 = Sur ta liste, il n'y a pas { $title }. Tu veux une idée de film ?
    .reprompt = Dis : qu'est-ce qu'il y a sur ma liste, ou : recommande-moi un film.

# $kind: it begins, it goes on with $episode, or it was known.
started = { $kind ->
    [goes-on] Bonne séance avec { $title } ! La suite : { $episode }.
    [known] Je sais que tu regardes { $title }.
   *[begins] Bonne séance avec { $title } !
 } Quand c'est terminé, dis : je l'ai fini. Autre chose pour l'instant ?
    .v2 = { $kind ->
    [goes-on] { $title } continue donc avec { $episode }.
    [known] { $title }, tu le regardes déjà.
   *[begins] Profite bien de { $title } !
 } Dis-moi ensuite : je l'ai fini. Tu veux autre chose ?
    .reprompt = Dis : recommande-moi un film, qu'est-ce qu'il y a sur ma liste, ou stop.

# $kind: a film or a show.
finished = { $kind ->
    [show] Tu as donc vu { $title } en entier. Combien d'étoiles ?
   *[film] Tu as donc vu { $title }. Combien d'étoiles ?
 }
    .v2 = { $kind ->
    [show] { $title }, c'est fini, toute la série. Tu lui donnes combien, d'une demi-étoile à cinq ?
   *[film] { $title }, c'est fini. Tu lui donnes combien, d'une demi-étoile à cinq ?
 }
    .reprompt = Dis un nombre d'un à cinq, ou non pour laisser.

finished-rated = { $kind ->
    [show] C'est noté, tu as vu { $title } en entier ; de ta part, c'est { $stars }.
   *[film] C'est noté, tu as vu { $title } ; de ta part, c'est { $stars }.
 } Je te recommande quelque chose ?
    .reprompt = Dis : recommande-moi un film, ou donne d'autres étoiles.

# $following: the episode that comes next, "none" where the data ends.
episode-finished = C'est noté pour { $title } : { $episode }.{ $following ->
    [none] { "" }
   *[other] { " " }La suite : { $following }.
 } Autre chose ?
    .v2 = { $title } : tu as fini { $episode }.{ $following ->
    [none] { "" }
   *[other] { " " }Ensuite vient { $following }.
 } Qu'est-ce que je peux faire d'autre ?
    .reprompt = Dis : recommande-moi un film, je suis en train de regarder quoi, ou stop.

which-finished = Lequel as-tu fini : { $movies } ?
    .v2 = Tu regardes { $movies }. Lequel est fini ?
    .reprompt = Dis : le premier, ou le titre.

which-given-up = Lequel as-tu abandonné : { $movies } ?
    .v2 = Tu regardes { $movies }. Lequel tu laisses tomber ?
    .reprompt = Dis : le premier, ou le titre.

given-up-on = D'accord, tu ne regardes plus { $title }. Je te recommande autre chose ?
    .v2 = Ce n'était donc pas { $title }. Tu veux une idée de film ?
    .reprompt = Dis : recommande-moi un film, ou : c'était une erreur, pour le garder.

not-watching = À ma connaissance, tu ne regardes pas { $title }. Je te recommande quelque chose ?
    .reprompt = Dis : je suis en train de regarder quoi, ou : recommande-moi un film.

# $list: the watchlist, what is being watched, what was watched.
list-none = { $list ->
    [watching] Je ne connais rien que tu regardes en ce moment. Dis : j'ai commencé, et un titre. Ou je te recommande quelque chose ?
    [watched] Tu ne m'as rien dit que tu aies fini. Dis : j'ai fini, et un titre. Ou je te recommande quelque chose ?
   *[watchlist] Ta liste est vide. Dis : mets, un titre, et : sur ma liste. Ou je te recommande quelque chose ?
 }
    .v2 = { $list ->
    [watching] À ma connaissance, tu ne regardes rien. Tu veux une idée de film ?
    [watched] De ce que tu as fini, je ne sais rien. Tu veux une idée de film ?
   *[watchlist] Il n'y a encore rien sur ta liste. Tu veux une idée à y mettre ?
 }
    .reprompt = Dis : recommande-moi un film, ou : qu'est-ce qui est populaire ?

list-all = { $list ->
    [watching] Tu regardes { $movies }.
    [watched] Tu as vu { $movies }.
   *[watchlist] Sur ta liste : { $movies }.
 } Je te recommande quelque chose ?
    .v2 = { $list ->
    [watching] Ce que tu regardes : { $movies }.
    [watched] Ce que tu as vu : { $movies }.
   *[watchlist] Ta liste contient { $movies }.
 } Tu veux une idée de film ?
    .reprompt = { $list ->
    [watching] Dis : j'ai fini le premier, ou : recommande-moi un film.
    [watched] Dis : quatre étoiles pour le premier, ou : recommande-moi un film.
   *[watchlist] Dis : j'ai commencé le premier, retire le deuxième de ma liste, ou : recommande-moi un film.
 }
    .own-card = { card-lists }

list-first = { $list ->
    [watching] Tu regardes { $count } titres, dernièrement { $movies }.
    [watched] Tu as vu { $count } titres, dernièrement { $movies }.
   *[watchlist] Des { $count } titres de ta liste, les plus récents sont { $movies }.
 } Je continue ?
    .v2 = { $list ->
    [watching] Tu es au milieu de { $count } titres, dernièrement { $movies }.
    [watched] Ça fait { $count } titres, dernièrement { $movies }.
   *[watchlist] Il y a { $count } titres dans ta liste : d'abord { $movies }.
 } Tu veux entendre les autres ?
    .reprompt = Dis : encore, ou : parle-moi du premier.
    .own-card = { card-lists }

list-more = { $list ->
    [watching] Tu regardes aussi { $movies }.
    [watched] Avant cela, tu as vu { $movies }.
   *[watchlist] Ensuite, il y a { $movies }.
 } Tu en veux d'autres ?
    .v2 = Et { $movies }. Je continue ?
    .reprompt = Dis : encore, ou : parle-moi du premier.
    .own-card = { card-lists }

list-last = { $list ->
    [watching] Et enfin, tu regardes { $movies }.
    [watched] Et enfin, tu as vu { $movies }.
   *[watchlist] Et enfin { $movies }.
 } Je te recommande quelque chose ?
    .reprompt = Dis : parle-moi du premier, ou : recommande-moi un film.
    .own-card = { card-lists }

list-away = { $list ->
    [watching] Je ne peux pas voir maintenant ce que tu regardes.
    [watched] Je ne peux pas voir maintenant ce que tu as vu.
   *[watchlist] Je ne peux pas consulter ta liste maintenant.
 } Réessaie dans un instant. Je te recommande quelque chose en attendant ?
    .reprompt = Dis : recommande-moi un film, ou demande encore une fois.

list-not-stored = Je n'ai pas pu enregistrer cela maintenant, ça ne compte donc pas encore. Redis-le-moi dans un instant. Autre chose en attendant ?
    .reprompt = Tu peux demander une idée de film, ou réessayer.

list-taken-back = D'accord, { $title } est de nouveau là où il était. Je te recommande quelque chose ?
    .v2 = C'est fait, j'ai annulé cela pour { $title }. Tu veux une idée de film ?
    .reprompt = Dis : recommande-moi un film, ou : qu'est-ce qu'il y a sur ma liste ?

## Genres that are liked, or never wanted

# $said: liked, unwanted, or both. $likes: "comédies et thrillers"; $refuses: "horreur ou westerns".
wish-kept-offer = { $said ->
    [liked] Je retiens ce que tu aimes : { $likes }. C'est là que je cherche d'abord.
    [unwanted] Sans { $refuses }, alors, jusqu'à ce que tu en demandes.
   *[both] D'abord { $likes }, et sans { $refuses }, sauf si tu en demandes.
 } Pourquoi pas { $movies } ?
    .v2 = { $said ->
    [liked] C'est noté pour de bon : { $likes }. Sans autre indication, je commence par là.
    [unwanted] Désormais sans { $refuses }, sauf si tu en demandes.
   *[both] C'est noté : { $likes } d'abord, sans { $refuses }, sauf demande de ta part.
 } Et si on essayait { $movies } ?
    .reprompt = Dis : encore, ou : quelles sont mes préférences ?
    .own-card = { card-recommended }

wish-kept = { $said ->
    [liked] Je retiens ce que tu aimes : { $likes }. C'est là que je cherche d'abord.
    [unwanted] Sans { $refuses }, alors, jusqu'à ce que tu en demandes.
   *[both] D'abord { $likes }, et sans { $refuses }, sauf si tu en demandes.
 } Je te recommande quelque chose ?
    .reprompt = Dis : recommande-moi un film, ou : quelles sont mes préférences ?

wish-not-stored = Je n'ai pas pu enregistrer cela maintenant, donc rien n'a changé. Redis-le-moi dans un instant. Je te recommande quelque chose en attendant ?
    .reprompt = Dis : recommande-moi un film, ou redis-le-moi.

wish-forgotten = D'accord, j'oublie ce que tu as dit, côté { $genres } : ça reviendra comme pour tout le monde. Je te recommande quelque chose ?
    .v2 = C'est oublié : côté { $genres }, seules tes étoiles comptent. Tu veux une idée de film ?
    .reprompt = Dis : recommande-moi un film, ou : quelles sont mes préférences ?

no-such-wish = Côté { $genres }, tu ne m'as rien dit, donc rien ne change. Je te recommande quelque chose ?
    .reprompt = Dis : quelles sont mes préférences, ou : recommande-moi un film.

wish-taken-back = D'accord, côté { $genres }, c'est de nouveau comme avant. Je te recommande quelque chose ?
    .reprompt = Dis : recommande-moi un film, ou : quelles sont mes préférences ?

preferences = { $said ->
    [liked] Ce que tu aimes : { $likes }. C'est là que je cherche d'abord.
    [unwanted] Ce que tu ne veux jamais : { $refuses }. Je laisse ça de côté jusqu'à ce que tu en demandes.
   *[both] Ce que tu aimes : { $likes }. Ce que tu ne veux jamais, sauf si tu en demandes : { $refuses }.
 } Je te recommande quelque chose ?
    .v2 = { $said ->
    [liked] Tu m'as dit ce que tu aimes : { $likes }.
    [unwanted] Tu m'as dit : sans { $refuses }.
   *[both] Tu m'as dit ce que tu aimes : { $likes } ; et sans { $refuses }.
 } Tu veux une idée de film ?
    .reprompt = Pour changer, dis : oublie que j'aime les comédies. Ou dis : recommande-moi un film.
    .own-card = { card-lists }

preferences-none = Tu ne m'as pas encore dit quels genres tu aimes. Dis : j'aime les comédies, ou : jamais d'horreur. Ou je te recommande quelque chose ?
    .v2 = Je ne connais aucun genre que tu aimes, ou ne veux jamais ; j'ai seulement tes étoiles. Je te recommande quelque chose ?
    .reprompt = Dis : j'aime les thrillers, ou : recommande-moi un film.

preferences-away = Je ne peux pas voir maintenant ce que tu m'as dit. Réessaie dans un instant. Je te recommande quelque chose en attendant ?
    .reprompt = Dis : recommande-moi un film, ou demande encore une fois.

preferences-forget-which = { $said ->
    [liked] Ce que tu aimes : { $likes }.
    [unwanted] Ce que tu ne veux jamais : { $refuses }.
   *[both] Ce que tu aimes : { $likes }. Ce que tu ne veux jamais : { $refuses }.
 } Qu'est-ce que j'oublie là-dedans ?
    .reprompt = Dis : oublie que j'aime les comédies ; ou : l'horreur, ça va de nouveau.

## Rate

ask-movie = Quel film veux-tu noter ?
    .v2 = Dis-moi le titre à noter.
    .reprompt = Dis juste le titre, par exemple Toy Story.

ask-movie-for-stars = Quel film reçoit { $stars } ?
    .v2 = { $stars } pour quel film ?
    .reprompt = Dis le titre du film.

ask-stars = Combien d'étoiles pour { $title } ?
    .v2 = Tu donnes combien à { $title }, d'une demi-étoile à cinq ?
    .reprompt = Dis un chiffre d'un à cinq. Les demies comptent aussi, comme trois et demie.

ask-stars-of-chosen = { $title } : si tu l'as vu, combien d'étoiles ? Sinon, dis : dis-m'en plus, ou : je prends celui-là.
    .v2 = Alors { $title }. Dis tes étoiles si tu le connais, sinon : dis-m'en plus.
    .reprompt = Dis un chiffre d'un à cinq, est-ce qu'il me plairait, ou annule.

stars-out-of-range = Les étoiles vont d'une demie à cinq, par demies. Combien pour { $title } ?
    .v2 = Je prends d'une demi-étoile à cinq. Tu donnes combien à { $title } ?
    .reprompt = Par exemple quatre, ou trois et demie.

stars-out-of-range-no-movie = Les étoiles vont d'une demie à cinq, par demies. Quel film, et combien ?
    .v2 = Je prends d'une demi-étoile à cinq. C'est pour quel film ?
    .reprompt = Par exemple : quatre étoiles et demie pour Toy Story.

given-up = Laissons ça pour l'instant. Je te recommande plutôt quelque chose ?
    .reprompt = Dis : recommande-moi un film, ou aide.

rated = { $stars } pour { $title }, c'est noté. Je te recommande quelque chose avec ça ?
    .v2 = Entendu : { $stars } pour { $title }. Tu veux une nouvelle idée ?
    .v3 = { $title } reçoit { $stars }. On regarde ce que ça change ?
    .reprompt = Dis : recommande-moi un film, ou note un autre film.

rated-again = { $title } avait { $previous }, et reçoit maintenant { $stars }. Tu veux une nouvelle idée ?
    .reprompt = Dis : recommande-moi un film, ou note un autre film.

rated-same = { $title } a déjà { $stars } de ta part. Je te recommande quelque chose ?
    .reprompt = Dis : recommande-moi un film, ou donne-lui d'autres étoiles.

rated-since = Tu as noté { $title } à nouveau entre-temps, et il garde { $stars }. On fait quoi ?
    .reprompt = Tu peux le noter à nouveau, ou demander une recommandation.

rating-not-stored = Je n'arrive pas à enregistrer ta note pour { $title }, elle ne compte pas encore. Redis-la-moi dans un moment. Autre chose en attendant ?
    .reprompt = Tu peux demander une recommandation, ou réessayer.

rating-moved = D'accord, { $stars } pour { $title } à la place, et { $source } redevient comme avant. Je te recommande quelque chose ?
    .v2 = Au temps pour moi : { $stars } pour { $title }, et { $source } comme avant. Tu veux une recommandation ?
    .reprompt = Dis : recommande-moi un film, ou : c'était une erreur.

rating-copied = { $stars } pour { $title }, c'est noté, mais je n'ai pas pu les enlever à { $source }. Dis dans un moment : retire ma note pour { $source }. Je te recommande quelque chose ?
    .reprompt = Dis : recommande-moi un film, ou réessaie.

move-taken-back = D'accord, les étoiles sont revenues à leur place. Je te recommande quelque chose ?
    .reprompt = Dis : recommande-moi un film, ou note un autre film.

restored = D'accord, { $title } retrouve { $stars }. Je te recommande quelque chose ?
    .reprompt = Dis : recommande-moi un film, ou donne-lui d'autres étoiles.

taken-back = C'est fait, j'ai retiré ta note pour { $title } : { $stars }. Je te recommande quelque chose ?
    .reprompt = Dis : recommande-moi un film, ou note un autre film.

nothing-to-take-back = Je n'ai pas de note de toi à retirer pour { $title }. On fait quoi ?
    .reprompt = Tu peux noter un film, ou demander une recommandation.

ask-take-back = Je retire la note de quel film ?
    .v2 = Dis-moi le film dont je dois retirer la note.
    .reprompt = Dis le titre, par exemple Toy Story.

take-back-not-done = Je n'arrive pas à retirer cette note pour l'instant, elle compte encore. Réessaie dans un moment. Autre chose ?
    .reprompt = Tu peux demander une recommandation en attendant.

## Titles

which-one = J'en connais plusieurs : { $movies }. Lequel ?
    .v2 = Ça peut être { $movies }. Tu parles duquel ?
    .reprompt = Dis le titre, l'année, ou : le premier.

did-you-mean = Je ne connais pas { $heard }. C'est peut-être { $movies } ?
    .reprompt = Dis oui, ou le bon titre.

did-you-mean-one-of = Je ne connais pas { $heard }. C'est peut-être { $movies } ?
    .reprompt = Dis le titre, ou : le premier.

did-you-mean-again = C'est bien { $title } ? Dis oui ou non.
    .v2 = Je pensais à { $title }. C'est celui-là ?
    .reprompt = Dis oui, le bon titre, ou annule.

unknown-title = Je ne connais pas de film qui s'appelle { $heard }. C'est quoi, le titre ?
    .v2 = { $heard } n'est pas dans mon catalogue. Tu parles de quel film ?
    .reprompt = Essaie le titre complet, ou un autre film.

no-movie-called = Je ne connais aucun film qui s'appelle { $heard }, et je ne m'y connais qu'en films. Dis un titre, ou : recommande-moi un film.
    .v2 = Mon truc, c'est les films, et aucun ne s'appelle { $heard }. Dis un autre titre, ou demande ce qui est populaire.
    .reprompt = Dis un film que tu connais, ou : qu'est-ce qui est populaire.

no-such-place = Je ne vois pas duquel tu parles. Quel est le titre ?
    .v2 = Tu parles de quel titre ?
    .reprompt = Dis le titre d'un film.

## The household

who-recognized = Je reconnais ta voix, { $name }. { $count ->
    [0] Tu n'as encore noté aucun film.
    [one] Tu as noté un film jusqu'ici.
   *[other] Tu as noté { $count } films, et ils ne comptent que pour toi.
 } Je te recommande quelque chose ?
    .v2 = Tu es { $name }. { $count ->
    [0] Je n'ai pas encore de note de toi.
    [one] J'ai une note de toi.
   *[other] J'ai { $count } notes de toi.
 } Tu veux une recommandation ?
    .reprompt = Dis : recommande-moi un film, ou : oublie-moi, si je dois effacer ce que je sais.

who-recognized-uncounted = Je reconnais ta voix, { $name }, mais je n'arrive pas à retrouver tes notes. Je te recommande quelque chose quand même ?
    .reprompt = Dis : recommande-moi un film, ou redemande-moi dans une minute.

who-household = Je ne reconnais pas ta voix, alors c'est la liste du foyer. { $count ->
    [0] Elle n'a pas encore de notes.
    [one] Elle a une note.
   *[other] Elle a { $count } notes.
 } Pour avoir la tienne, dis : Alexa, apprends ma voix, et active la personnalisation des skills dans l'appli Alexa. Je te recommande quelque chose ?
    .v2 = Je ne sais pas à qui est cette voix, alors je prends les notes du foyer. { $count ->
    [0] Il n'y en a pas encore.
    [one] Il y en a une.
   *[other] Il y en a { $count }.
 } Alexa apprend ta voix si tu dis : Alexa, apprends ma voix. Tu veux une recommandation ?
    .reprompt = Dis : recommande-moi un film, ou stop, puis : Alexa, apprends ma voix.

who-household-uncounted = Je ne reconnais pas ta voix, alors c'est la liste du foyer, mais je n'arrive pas à la retrouver. Je te recommande quelque chose quand même ?
    .reprompt = Dis : recommande-moi un film, ou redemande-moi dans une minute.

who-account = Cet Echo est lié à ton compte, alors ici et dans l'appli, c'est la même chose. { $count ->
    [0] Tu n'as encore noté aucun film.
    [one] Tu as noté un film jusqu'ici.
   *[other] Tu as noté { $count } films jusqu'ici.
 } Je te recommande quelque chose ?
    .reprompt = Dis : recommande-moi un film, ou : oublie-moi, si je dois effacer ce que je sais.

who-account-uncounted = Cet Echo est lié à ton compte, mais je n'arrive pas à retrouver tes notes. Je te recommande quelque chose quand même ?
    .reprompt = Dis : recommande-moi un film, ou redemande-moi dans une minute.

forget-voice = Ça efface tout ce que je sais de ta voix : chaque note, tes listes, et ce que tu aimes. C'est définitif. J'efface ?
    .v2 = Toutes tes notes et tes listes seraient effacées, et ce que tu m'as dit aimer, pour toujours. C'est vraiment ce que tu veux ?
    .reprompt = Dis oui pour effacer tout ce que je sais de toi, ou non pour le garder.

forget-household = Je ne reconnais pas ta voix, alors ça efface ce que je sais du foyer : chaque note, les listes, et ce que vous aimez. Les voix que je reconnais gardent les leurs. C'est définitif. J'efface ?
    .v2 = Les notes et les listes du foyer seraient effacées, et ce que vous aimez, pour toujours ; les voix que je reconnais gardent les leurs. C'est vraiment ce que tu veux ?
    .reprompt = Dis oui pour effacer ce que je sais du foyer, ou non pour le garder.

forget-account = Cet Echo est lié à ton compte, alors ça efface aussi tout ce qui est dans l'appli : notes, listes, amis et soirées ciné. C'est définitif. J'efface ?
    .reprompt = Dis oui pour tout effacer, ici et dans l'appli, ou non pour le garder.

forgotten-voice = C'est fait. J'ai effacé tout ce que je savais de ta voix. Si tu veux, on repart de zéro : je te recommande un film ?
    .v2 = Tout est effacé, je ne te connais plus. Je te recommande un film pour commencer ?
    .reprompt = Dis : recommande-moi un film, pour repartir de zéro, ou stop.

forgotten-household = C'est fait. J'ai effacé tout ce que je savais du foyer, sauf pour les voix que je reconnais. Je te recommande un film, pour repartir de zéro ?
    .v2 = Les notes du foyer sont toutes effacées. Je te recommande un film, pour repartir de zéro ?
    .reprompt = Dis : recommande-moi un film, pour repartir de zéro, ou stop.

forgotten-account = C'est fait. J'ai effacé tout ce que je savais de toi, ici et dans l'appli. Je te recommande un film, pour repartir de zéro ?
    .reprompt = Dis : recommande-moi un film, pour repartir de zéro, ou stop.

forget-declined = D'accord, je garde tout. Je te recommande un film ?
    .v2 = Rien n'est effacé. Tu veux une recommandation ?
    .reprompt = Dis : recommande-moi un film, ou : qu'est-ce qui est populaire.

forget-not-done = Je n'ai pas pu tout effacer. Redis : oublie-moi, dans un moment. Autre chose en attendant ?
    .reprompt = Dis : oublie-moi, pour réessayer, ou demande une recommandation.

forget-other-voice = Ce n'est pas la voix qui m'a demandé d'oublier, alors je n'ai rien effacé. Je te recommande plutôt un film ?
    .reprompt = Dis : oublie-moi, et je te poserai la question, ou : recommande-moi un film.

not-yours-to-repeat = C'était pour quelqu'un d'autre, alors je le garde pour moi. Je te recommande un film ?
    .v2 = Ce que j'ai dit à une voix, je ne le répète pas à une autre. Tu veux une recommandation ?
    .reprompt = Dis : recommande-moi un film, ou : qu'est-ce qui est populaire.

## Anywhere

help = Je peux te proposer des films, te dire ce qui est populaire, et apprendre de tes notes. Essaie : recommande-moi une comédie, les films populaires des années quatre-vingt-dix, ou : cinq étoiles pour Toy Story. Qu'est-ce qui te tente ?
    .v2 = Tu peux demander : des films comme Alien, est-ce que Toy Story me plairait, ou : quelle est la meilleure comédie. Qu'est-ce qui te tente ?
    .reprompt = Dis : recommande-moi un film, ou : qu'est-ce qui est populaire.
    .card = { card-help }

help-offer = Tu peux dire : encore, pourquoi le premier, le deuxième ne m'intéresse pas, ou : j'ai vu le troisième. S'il y a une erreur, dis : c'était une erreur. Je continue ?
    .v2 = Demande par exemple : parle-moi du premier, ou : est-ce que le deuxième me plairait. Ou change de direction : plus drôle, plus ancien. Tu en veux d'autres ?
    .v3 = Garde-en un pour plus tard : mets le deuxième sur ma liste. Pour l'entendre : qu'est-ce qu'il y a sur ma liste ? Et pour de bon : j'aime les thrillers, ou : jamais d'horreur. Je continue ?
    .reprompt = Dis : encore, recommande-moi un thriller, ou stop.
    .card = { card-help }

help-choice = Dis : le premier, le deuxième, ou le titre, et si c'est un autre film, dis : aucun. C'est lequel ?
    .v2 = Tu parles duquel ? Dis sa place, comme le premier, ou son titre. Avec annule, on laisse tomber.
    .reprompt = Dis : le premier, le titre, ou annule.

help-stars = J'attends tes étoiles pour { $title } : d'une demie à cinq. Combien ?
    .v2 = Combien d'étoiles pour { $title }, d'une demie à cinq ? Avec annule, on laisse tomber.
    .reprompt = Dis un chiffre, comme quatre, ou annule.

help-title = J'attends un titre : dis juste le nom. C'est quel film ?
    .v2 = C'est quel film ? Dis son titre, ou annule pour laisser tomber.
    .reprompt = Dis le titre, ou annule.

not-understood-offer = Pardon, ça m'a échappé. Dis : encore, pourquoi le premier, ou note un film : quatre étoiles pour le deuxième.
    .v2 = Là, je ne peux pas t'aider, sauf pour des films. Tu en veux d'autres ?
    .v3 = Pardon, tu disais ? Tu peux donner un genre, comme les comédies, ou dire encore.
    .reprompt = Dis : encore, recommande-moi un thriller, ou stop.

not-understood = Je n'ai pas compris, ou je ne sais pas le faire : mon truc, c'est les films. Tu peux dire : recommande-moi un film, qu'est-ce qui est populaire, ou : quatre étoiles pour Toy Story.
    .v2 = Ça, je ne sais pas faire. Une recommandation, ou les films populaires ?
    .v3 = Là, ça me dépasse. Les films, par contre, je connais : je t'en recommande un ?
    .v4 = Moi, je ne m'y connais qu'en films. Une comédie, quelque chose des années quatre-vingt, ou de l'aide ?
    .reprompt = Dis : recommande-moi un film, ou aide.

something-else = D'accord. Tu peux noter un autre film, demander un genre, ou dire stop. Qu'est-ce qui te tente ?
    .v2 = Très bien. Une note, alors, ou un genre ? Ou dis stop.
    .reprompt = Par exemple : quatre étoiles pour Alien, ou stop.

started-over = On reprend du début. Je te recommande un film ?
    .v2 = C'est reparti de zéro. Tu veux une recommandation ?
    .reprompt = Dis : recommande-moi un film, ou : qu'est-ce qui est populaire.

no-question = Très bien. Je te recommande un film ?
    .v2 = D'accord. Tu veux une recommandation ?
    .reprompt = Dis : recommande-moi un film, ou : je veux noter un film.

nothing-to-repeat = Je n'ai encore rien dit. Je te recommande un film ?
    .reprompt = Dis : recommande-moi un film, ou : qu'est-ce qui est populaire.

nothing-to-continue = Je te recommande quelque chose, ou je te dis ce qui est populaire ?
    .v2 = Il n'y a encore rien à continuer. Tu veux une recommandation ?
    .reprompt = Dis : recommande-moi un film, ou : qu'est-ce qui est populaire.

rating-cancelled = D'accord, pas de note. Tu veux quoi à la place ?
    .reprompt = Dis : recommande-moi un film, ou : qu'est-ce qui est populaire.

request-cancelled = D'accord, laissons ça. Tu veux quoi à la place ?
    .reprompt = Dis : recommande-moi un film, ou : qu'est-ce qui est populaire.

declined = D'accord. Bon film, et raconte-moi comment c'était.
    .v2 = Très bien. Reviens quand tu auras vu quelque chose.

goodbye = Salut, et bon film.
    .v2 = À bientôt au cinéma.

away = Je n'arrive pas à joindre mes films pour l'instant. Réessaie dans une minute.

went-wrong = Pardon, quelque chose s'est mal passé de mon côté. Essaie encore une fois.
    .reprompt = Tu peux dire : recommande-moi un film, ou aide.

## Friends

friend-unnamed = une personne sans nom
others = { $count ->
    [one] une autre personne
   *[other] { $count } autres
 }
friend-and-titles = { $friend } : { $movies }

friend-code = Ton code ami est { $code }. Il vaut un jour, pour tous ceux à qui tu le donnes. Il leur suffit de dire : ajoute un ami. Autre chose ?
    .v2 = { $code } : c'est ton code ami du jour. Qui le reçoit dit : ajoute un ami. Quoi d'autre ?
    .reprompt = Encore une fois : { $code }. Plus tard, dis : qui veut être mon ami.

ask-code = Quel est le code ? Il a huit chiffres.
    .v2 = Quels sont les huit chiffres du code ? Un par un, de préférence.
    .reprompt = Un code s'obtient avec : donne-moi un code ami.

code-check = J'ai entendu { $code }. C'est bien ça ?
    .v2 = Le code est { $code }, c'est ça ?
    .reprompt = Dis oui, ou non pour redonner les chiffres.

code-incomplete = J'ai entendu { $code }, et un code a huit chiffres. Quel est le code ?
    .v2 = C'était { $code }, et ce n'est pas un code : il en faut huit. Tu les redonnes, un par un ?
    .reprompt = Dis les huit chiffres, ou : annule.

code-unknown = Aucun code ami n'est { $code } en ce moment. Ils durent un jour. Tu le redonnes, chiffre par chiffre ?
    .v2 = Je ne trouve pas le code { $code }. J'ai peut-être mal entendu : quels sont les huit chiffres ?
    .reprompt = Dis les huit chiffres, ou demande un nouveau code.

code-own = C'est ton propre code. Donne-le à quelqu'un, qui dira ensuite : ajoute un ami. Autre chose ?
    .reprompt = Pour un autre code, dis : ajoute un ami.

codes-enough = Ça fait assez de codes pour aujourd'hui. On reprend demain. Autre chose ?
    .reprompt = Le tien s'obtient avec : donne-moi un code ami.

friends-full = L'un de vous a déjà { $count } amis et demandes, il n'y a plus de place. Autre chose ?
    .reprompt = Pour faire de la place, dis : retire, un nom, et : de mes amis.

friend-asked = C'est fait, la demande est partie. Après un oui, vous serez amis. Autre chose ?
    .v2 = J'ai transmis. Dès que c'est accepté, vous êtes amis. Quoi d'autre ?
    .reprompt = Pour choisir ton nom, dis : appelle-moi, et ton prénom.

friend-request = { $friend } veut rejoindre tes amis. J'accepte ?
    .v2 = { $friend } t'a envoyé une demande. Tu acceptes ?
    .reprompt = Dis oui pour accepter, ou non pour refuser.

friend-requests-none = Personne n'attend ta réponse. Pour qu'on te trouve, dis : donne-moi un code ami. Autre chose ?
    .v2 = Il n'y a pas de demande. On te trouve avec ton code ami. Quoi d'autre ?
    .reprompt = Dis : donne-moi un code ami, ou : qui sont mes amis.

friend-request-gone = Cette demande a été retirée, il n'y a plus rien à répondre. Autre chose ?
    .reprompt = Dis : qui sont mes amis, ou : recommande-moi un film.

friend-made = { $friend } et toi, vous êtes amis maintenant. Autre chose ?
    .v2 = { $friend } fait partie de tes amis désormais. Quoi d'autre ?
    .reprompt = Dis : organise une soirée film, ou : que regardent mes amis.

friend-made-next = { $former } et toi, vous êtes amis. { $friend } demande aussi : j'accepte ?
    .v2 = { $former } fait partie de tes amis. Et { $friend } voudrait aussi : tu acceptes ?
    .reprompt = Dis oui pour accepter, ou non pour refuser.

friend-declined = D'accord, c'est refusé, et personne n'en saura rien. Autre chose ?
    .v2 = C'est refusé, sans un mot à { $friend }. Quoi d'autre ?
    .reprompt = Dis : qui sont mes amis, ou : recommande-moi un film.

friend-declined-next = C'est refusé, { $former } n'en saura rien. { $friend } demande aussi : j'accepte ?
    .v2 = D'accord, pas { $former }. Et { $friend } veut rejoindre tes amis : tu acceptes ?
    .reprompt = Dis oui pour accepter, ou non pour refuser.

my-friends = { $count ->
    [one] Tu as une amitié ici : { $friends }.
   *[other] Tu as { $count } amis ici : { $friends }.
 } { $requests ->
    [0] Autre chose ?
   *[other] Et il y a une demande. Dis : qui veut être mon ami.
 }
    .reprompt = Dis : que regardent mes amis, ou : organise une soirée film.

my-friends-none = Tu n'as pas encore d'amis ici. { $requests ->
    [0] Tu veux un code pour eux ? Dis : donne-moi un code ami.
   *[other] Mais il y a une demande. Dis : qui veut être mon ami.
 }
    .v2 = Pas d'amis pour l'instant. { $requests ->
    [0] On te trouve avec un code. Dis : donne-moi un code ami.
   *[other] Il y a une demande. Dis : qui veut être mon ami.
 }
    .reprompt = Si tu as un code, dis : ajoute un ami.

ask-friend = De qui s'agit-il : { $friends } ?
    .v2 = Tu penses à qui : { $friends } ?
    .reprompt = Dis le nom, ou : annule.

which-friend = Lequel de ces noms : { $friends } ?
    .v2 = Il y en a plusieurs de ce nom. Tu penses à { $friends } ?
    .reprompt = Dis le nom complet, ou : annule.

friend-unknown = Je ne trouve pas ce nom parmi tes amis. C'est { $friends } ?
    .v2 = Aucun de tes amis ne porte ce nom. Tu penses à { $friends } ?
    .reprompt = Dis un nom, ou : annule.

friends-alike = Plusieurs de tes amis portent le nom { $friend }, et je ne les distingue pas. L'un d'eux pourrait en choisir un autre. Autre chose ?
    .reprompt = Ça se fait avec : appelle-moi, et un prénom.

removal-check = Je retire vraiment { $friend } de tes amis ?
    .v2 = Vous ne seriez plus amis, { $friend } et toi. Je le fais ?
    .reprompt = Dis oui pour retirer, ou non pour tout garder.

friend-removed = Vous n'êtes plus amis, { $friend } et toi, et personne n'en saura rien. Autre chose ?
    .reprompt = Dis : qui sont mes amis, ou : recommande-moi un film.

friend-removed-before = De toute façon, vous n'étiez plus amis. Autre chose ?
    .reprompt = Pour entendre tes amis, dis : qui sont mes amis.

kept-as-it-is = D'accord, rien ne change. Autre chose ?
    .v2 = Alors je laisse comme ça. Quoi d'autre ?
    .reprompt = Dis : quelles soirées film j'ai, ou : recommande-moi un film.

ask-name = Comment tes amis doivent-ils t'appeler ?
    .v2 = Quel nom tes amis verront-ils ?
    .reprompt = Dis juste le prénom, par exemple Anne.

name-unusable = Un nom a { $longest } lettres au plus. Comment tes amis doivent-ils t'appeler ?
    .v2 = Ce nom, je ne peux pas le garder : { $longest } lettres au plus. Ce sera lequel ?
    .reprompt = Dis un nom court, ou : annule.

name-kept = Pour tes amis, c'est { $friend } maintenant. Autre chose ?
    .v2 = C'est fait : tes amis verront { $friend }. Quoi d'autre ?
    .reprompt = Dis : donne-moi un code ami, ou : partage ce que je regarde.

sharing-begun = Désormais, tes amis peuvent savoir ce que tu regardes et ce que tu adores. Autre chose ?
    .v2 = C'est fait, tes amis le sauront, jusqu'à ce que tu dises : arrête de partager. Quoi d'autre ?
    .reprompt = Dis : arrête de partager, quand tu veux, ou : que regardent mes amis.

sharing-stopped = Ce que tu regardes et adores reste entre nous. Autre chose ?
    .v2 = C'est fait, tes amis ne le voient plus. Quoi d'autre ?
    .reprompt = Dis : partage ce que je regarde, pour le réactiver.

friends-watching = Voici ce que tes amis regardent. { $shared }. Je te recommande quelque chose ?
    .v2 = Tes amis regardent ça en ce moment. { $shared }. Ou tu veux une recommandation ?
    .reprompt = Dis : parle-moi du premier, ou : recommande-moi un film.

friends-watching-none = Aucun de tes amis ne dit ce qu'il regarde. Je te recommande quelque chose ?
    .v2 = Je ne sais pas ce que tes amis regardent : personne ne le partage. Tu veux une recommandation ?
    .reprompt = Ça s'active avec : partage ce que je regarde. Ou dis : recommande-moi un film.

friends-loved = Voici ce que tes amis adorent. { $shared }. Je te recommande quelque chose ?
    .v2 = Ceux-là ont eu leurs meilleures notes. { $shared }. Ou tu veux une recommandation ?
    .reprompt = Dis : est-ce que le premier me plairait, ou : recommande-moi un film.

friends-loved-none = Aucun de tes amis ne dit ce qu'il adore. Je te recommande quelque chose ?
    .v2 = Je ne sais pas ce que tes amis adorent : personne ne le partage. Tu veux une recommandation ?
    .reprompt = Ça s'active avec : partage ce que je regarde. Ou dis : recommande-moi un film.

asked-another-voice = Je l'avais demandé à une autre voix, alors je laisse ça ouvert. Je te recommande quelque chose ?
    .v2 = Cette question était pour une autre voix. Tu veux une recommandation ?
    .reprompt = Dis : recommande-moi un film, ou pose-moi la question.

## Movie nights

night = { $movie ->
    [none] une soirée film
   *[other] { $movie }
 } { $day } { $time }
night-day = { $when ->
    [today] aujourd'hui
    [tomorrow] demain
    [weekday] { $weekday }
   *[date] le { $weekday } { $day ->
        [1] 1er
       *[other] { $day }
     } { $month }
 }
night-time = { $hour ->
   *[other] à
 } { $clock }{ $city ->
    [none] { "" }
   *[other] , heure locale ({ $city })
 }
night-hours = 24
night-of-host = { $night }, avec { $friend }
night-of-mine = { $night }, { $count ->
    [0] sans confirmation pour l'instant
   *[other] avec { $friends }
 }

ask-night-movie = Quel film allez-vous voir ? Ou dis : pas encore décidé.
    .v2 = Ce sera quel film, ce soir-là ? Pas encore de film, ça va aussi.
    .reprompt = Dis un titre, ou : on décidera plus tard.

ask-other-night-movie = Quel film, à la place ?
    .v2 = Vous allez voir quoi, à la place ?
    .reprompt = Dis juste le titre, par exemple Toy Story.

ask-night-day = Quel jour ?
    .v2 = Quel jour te convient ?
    .reprompt = Dis demain, samedi, ou une date.

night-day-unclear = Il me faut un jour. Lequel ?
    .v2 = Quel jour exactement ?
    .reprompt = Dis un jour, comme vendredi, ou : annule.

night-day-of-weekend = { $saturday } ou { $sunday } ?
    .v2 = Lequel des deux : { $saturday } ou { $sunday } ?
    .reprompt = Dis l'un des deux jours.

night-day-past = Ce jour est passé. Ce sera quel jour ?
    .v2 = C'est déjà passé. Tu penses à quel jour ?
    .reprompt = Dis un jour à venir, comme samedi.

night-day-far = C'est dans plus d'un an. Ce sera quel jour ?
    .v2 = J'organise un an à l'avance au plus. Tu penses à quel jour ?
    .reprompt = Dis un jour plus proche, comme samedi.

ask-night-time = À quelle heure ?
    .v2 = Ça commence quand ?
    .reprompt = Dis une heure, comme vingt heures.

night-time-unclear = Il me faut une heure. Ça commence quand ?
    .v2 = À quelle heure exactement ?
    .reprompt = Dis une heure, comme dix-neuf heures trente, ou : annule.

night-time-past = Cette heure est passée. Ça commence quand ?
    .v2 = Il est déjà plus tard. À quelle heure, alors ?
    .reprompt = Dis une heure plus tardive, ou un autre jour.

ask-night-guests = J'invite qui : tous tes amis, ou quelques-uns par leur nom ?
    .v2 = Qui vient ? Tout le monde, ou des noms.
    .reprompt = Dis un ou deux noms, ou : tout le monde.

night-guests-gone = Ils ne sont plus tous tes amis. J'invite qui ?
    .v2 = Tes amis ont changé entre-temps. Qui vient ?
    .reprompt = Dis des noms, ou : tout le monde.

night-no-friends = Pour une soirée film, il te faut des amis ici, et il n'y en a pas encore. On commence ? Dis : donne-moi un code ami.
    .v2 = Il n'y a encore personne à inviter. On te trouve avec un code. Dis : donne-moi un code ami.
    .reprompt = Si tu as un code, dis : ajoute un ami.

night-check = Ce serait { $night }, avec une invitation pour { $guests }. J'envoie ?
    .v2 = Le plan : { $night }, avec { $guests }. J'envoie l'invitation ?
    .reprompt = Dis oui pour inviter, ou ce qui change, comme : à neuf heures.

night-not-sent = D'accord, personne n'est invité pour l'instant. Qu'est-ce qui change ? Dis : à neuf heures, dimanche, ou : plutôt Heat.
    .v2 = Alors je n'envoie pas comme ça. Un autre jour, une autre heure, un autre film ? Dis-moi.
    .reprompt = Dis ce qui change, ou non pour laisser tomber.

night-planned = C'est fait, invitation envoyée à { $guests }. Demande-moi quand tu veux qui vient. Autre chose ?
    .v2 = La soirée est prévue, je préviens { $guests }. Quoi d'autre ?
    .reprompt = Dis : déplace-la à neuf heures, ou : quelles soirées film j'ai.

nights-full = Tu organises déjà { $count } soirées, et il n'y a plus de place. Autre chose ?
    .reprompt = Pour faire de la place, dis : annule la soirée film, et le jour.

guests-full = Une soirée a de la place pour { $count } personnes, là ce serait trop. Autre chose ?
    .reprompt = Dis : organise une soirée film avec, et moins de noms.

my-nights = { $count ->
    [one] Tu as une soirée film : { $nights }.
   *[other] Tu as { $count } soirées film : { $nights }.
 } On change quelque chose ?
    .v2 = { $count ->
    [one] Il y en a une : { $nights }.
   *[other] Il y en a { $count }, les prochaines sont { $nights }.
 } Tu veux changer quelque chose ?
    .reprompt = Dis : je viens, déplace-la à neuf heures, ou : annule la soirée film.

my-nights-none = Tu n'as pas de soirée film. On en organise une ? Dis : organise une soirée film.
    .v2 = Rien de prévu. Pour changer ça, dis : organise une soirée film.
    .reprompt = Par exemple : invite mes amis à voir Alien vendredi.

invitation = { $friend } t'invite : { $night }. Tu viens ?
    .v2 = { $friend } t'a envoyé une invitation : { $night }. Tu en es ?
    .reprompt = Dis oui, non, ou annule pour décider plus tard.

invitations-none = Aucune invitation ne t'attend. Tu veux inviter ? Dis : organise une soirée film.
    .v2 = Pas de nouvelle invitation. Pour inviter à ton tour, dis : organise une soirée film.
    .reprompt = Dis : quelles soirées film j'ai, ou : recommande-moi un film.

night-accepted = Super, tu viens : { $night }. Autre chose ?
    .v2 = C'est oui : { $night }. Profites-en bien ! Quoi d'autre ?
    .reprompt = S'il y a un empêchement, dis : je ne peux pas venir.

night-accepted-before = Tu avais déjà dit oui : { $night }. Ça fait plaisir. Autre chose ?
    .v2 = J'ai déjà ton oui : { $night }. Quoi d'autre ?
    .reprompt = S'il y a un empêchement, dis : je ne peux pas venir.

night-declined = D'accord, tu ne viens pas : { $night }. Autre chose ?
    .v2 = J'ai dit non pour toi : { $night }. Quoi d'autre ?
    .reprompt = Si tu changes d'avis, dis : je viens.

night-declined-before = Tu avais déjà dit non : { $night }. Autre chose ?
    .v2 = J'ai déjà ton non : { $night }. Quoi d'autre ?
    .reprompt = Si tu changes d'avis, dis : je viens.

night-changed-meanwhile = { $friend } a changé le plan entre-temps, c'est maintenant { $night }. Tu viens ?
    .v2 = Le plan n'est plus le même : { $night }. Tu en es ?
    .reprompt = Dis oui, non, ou annule pour décider plus tard.

night-gone = Cette soirée film n'aura pas lieu. Autre chose ?
    .v2 = Cette soirée film n'existe plus. Quoi d'autre ?
    .reprompt = Dis : quelles soirées film j'ai, ou : organise une soirée film.

which-night = Laquelle : { $nights } ?
    .v2 = Tu penses à { $nights } ?
    .reprompt = Dis le jour, comme : vendredi.

night-none-then = Il n'y en a pas ce jour-là. Laquelle : { $nights } ?
    .v2 = Rien n'est prévu alors. Tu penses à { $nights } ?
    .reprompt = Dis le jour de l'une d'elles, ou : annule.

ask-night-change = Qu'est-ce qui change : le jour ou l'heure ?
    .v2 = Ce sera quand, à la place ?
    .reprompt = Dis : à neuf heures, dimanche, ou : plutôt Heat.

night-change-past = Ce moment est passé, ou à plus d'un an. Ce sera quand, à la place ?
    .v2 = Je ne peux pas prendre ce moment. Quel jour, et à quelle heure ?
    .reprompt = Dis : dimanche à neuf heures, ou : annule.

night-changed = C'est fait, c'est maintenant { $night }. Tes amis le sauront. Autre chose ?
    .v2 = D'accord : { $night }. Je préviens les autres. Quoi d'autre ?
    .reprompt = Dis : invite aussi Ben, ou : quelles soirées film j'ai.

night-as-before = C'était déjà prévu comme ça : { $night }. Autre chose ?
    .v2 = Rien à changer, ça reste { $night }. Quoi d'autre ?
    .reprompt = Dis : déplace-la à neuf heures, ou : plutôt dimanche.

night-other-meanwhile = Le plan a changé entre-temps, c'est maintenant { $night }. On change quoi ?
    .v2 = Le plan n'est plus le même : { $night }. Tu veux changer quoi ?
    .reprompt = Dis : à neuf heures, dimanche, ou : annule.

night-not-yours = Seule la personne qui invite peut changer une soirée film. Tu viens, alors ? Dis : je viens, ou : je ne peux pas venir.
    .v2 = C'est à la personne qui invite de changer ça. Tu peux dire : je viens, ou : je ne peux pas venir.
    .reprompt = Pour la tienne, dis : organise une soirée film.

ask-more-guests = J'invite qui d'autre ?
    .v2 = Qui vient encore ?
    .reprompt = Dis un ou deux noms, ou : tout le monde.

night-invited = C'est fait, invitation envoyée à { $guests }. Autre chose ?
    .v2 = L'invitation part pour { $guests }. Quoi d'autre ?
    .reprompt = Dis : qui vient, ou : déplace-la à neuf heures.

night-invited-before = L'invitation était déjà envoyée à { $guests }. Autre chose ?
    .v2 = Cette invitation est déjà partie : { $guests }. Quoi d'autre ?
    .reprompt = Dis : qui vient, ou : invite, et un autre nom.

group-offer = Pour toi et { $guests }, que dis-tu de ceux-ci : { $movies } ?
    .v2 = Avec { $guests }, je prendrais { $movies }. Ça irait à tout le monde ?
    .reprompt = Dis : regardons plutôt le deuxième, parle-moi du premier, ou redemande.

group-none = J'ai cité tout ce qui peut vous plaire ensemble. Je te recommande quelque chose pour toi ?
    .v2 = Il ne reste rien qui vous aille à tous. Tu veux quelque chose pour toi ?
    .reprompt = Dis : recommande-moi un film, ou : recommence.

group-nobody = Pour qui d'autre ? Il n'y a pas de soirée film, et personne ne partage ce qu'il adore. Je te recommande quelque chose pour toi ?
    .v2 = Je ne sais pas qui d'autre vient. Organise une soirée film, ou fais dire à tes amis : partage ce que je regarde. Tu veux quelque chose pour toi ?
    .reprompt = Dis : organise une soirée film, ou : recommande-moi un film.

cancel-night-check = J'annule vraiment { $night } ? Tout le monde le saura.
    .v2 = Tu veux annuler { $night } ? Je préviens les autres.
    .reprompt = Dis oui pour annuler, ou non pour la garder.

night-cancelled = C'est annulé : { $night }. Je préviens les autres. Autre chose ?
    .v2 = Ça n'aura pas lieu : { $night }. Les autres le sauront. Quoi d'autre ?
    .reprompt = Dis : organise une soirée film, ou : recommande-moi un film.

# Rappels : la question vient une fois par soirée, quand elle est prévue ou acceptée.
# Ce qu'Alexa dit une heure avant.
reminder = Ta soirée film commence dans une heure{ $movie ->
    [none] { "" }
   *[other] { " " }: { $movie }
 }.
night-planned-remind = C'est fait, invitation envoyée à { $guests }. Je te le rappelle une heure avant ?
    .v2 = La soirée est prévue, je préviens { $guests }. Tu veux un rappel, une heure avant ?
    .reprompt = Dis oui pour le rappel, ou non.

night-accepted-remind = Super, tu viens : { $night }. Je te le rappelle une heure avant ?
    .v2 = C'est oui : { $night }. Tu veux un rappel, une heure avant ?
    .reprompt = Dis oui pour le rappel, ou non.

reminder-set = Je te le rappellerai une heure avant. Autre chose ?
    .v2 = Le rappel est prêt, pour une heure avant. Quoi d'autre ?
    .reprompt = Dis : quelles soirées film j'ai, ou : recommande-moi un film.

reminder-none = D'accord, pas de rappel. Autre chose ?
    .v2 = Alors je ne te rappelle rien. Quoi d'autre ?
    .reprompt = Dis : quelles soirées film j'ai, ou : recommande-moi un film.

reminder-allow = Pour ça, il me faut ton accord : autorise-moi les rappels dans l'application Alexa, sur la carte envoyée. Ensuite dis : quelles soirées film j'ai, et je le crée. Autre chose ?
    .v2 = Je ne peux pas encore créer de rappels. Autorise-les sur la carte de l'application Alexa, puis dis : quelles soirées film j'ai. Quoi d'autre ?
    .reprompt = Dis : recommande-moi un film, ou : stop.

reminder-later = Le rappel n'a pas marché. La soirée tient toujours, et je réessaierai quand tu me parleras de tes soirées film. Autre chose ?
    .v2 = Impossible de créer le rappel pour l'instant, mais la soirée tient. Dis plus tard : quelles soirées film j'ai, et je réessaie. Quoi d'autre ?
    .reprompt = Dis : quelles soirées film j'ai, ou : recommande-moi un film.

reminder-impossible = Impossible de créer le rappel : Alexa n'en accepte pas ici. La soirée tient toujours. Autre chose ?
    .v2 = Alexa n'accepte pas d'autre rappel ici. La soirée tient quand même. Quoi d'autre ?
    .reprompt = Dis : quelles soirées film j'ai, ou : recommande-moi un film.

reminder-too-late = Ça commence dans moins d'une heure, alors pas de rappel. Autre chose ?
    .v2 = C'est dans moins d'une heure : pas besoin de rappel. Quoi d'autre ?
    .reprompt = Dis : quelles soirées film j'ai, ou : recommande-moi un film.

# Le courrier revient ; dit une fois.
night-planned-mail = C'est fait, invitation envoyée à { $guests }. Mais les e-mails pour toi nous reviennent : donne une autre adresse dans l'application. Autre chose ?
    .v2 = La soirée est prévue, je préviens { $guests }. Par contre, les e-mails pour toi nous reviennent : donne une autre adresse dans l'application. Quoi d'autre ?
    .reprompt = Dis : déplace-la à neuf heures, ou : quelles soirées film j'ai.

night-accepted-mail = Super, tu viens : { $night }. Mais les e-mails pour toi nous reviennent : donne une autre adresse dans l'application. Autre chose ?
    .v2 = C'est oui : { $night }. Par contre, les e-mails pour toi nous reviennent : donne une autre adresse dans l'application. Quoi d'autre ?
    .reprompt = S'il y a un empêchement, dis : je ne peux pas venir.
