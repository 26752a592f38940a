# What the skill says in English. Format: Project Fluent.
#
# A message's value and its attributes .v2, .v3 ... are variants that take turns.
# .reprompt is said after silence. A message that has one leaves the session open; without, the
# session ends. Every question therefore has a reprompt, in other words than the question.
# .card is the title of the card that the Alexa app shows with the answer's text; without, there
# is none. .own-card is such a title, too, of what tells something of the listener: a voice that
# Alexa recognised has no such card, because the whole household reads them.

## Words

# Each region has its own; en-GB.ftl says "film".
-movie = { $case ->
   *[lower] movie
    [upper] Movie
 }
-movies = { $case ->
   *[lower] movies
    [upper] Movies
 }

stars = { $half_steps ->
    [1] half a star
    [2] one star
    [3] one and a half stars
    [4] two stars
    [5] two and a half stars
    [6] three stars
    [7] three and a half stars
    [8] four stars
    [9] four and a half stars
   *[10] five stars
 }

title-with-year = { $title } from { $year }

# What was asked for: "cheerful western movies from the sixties without romance". Whatever was not
# said is "none"; the parts may stand in any order. $other_genre: "a funny western" is a western
# (the genre) and a comedy. $titles: films or shows. $before is a year, and not in it. $unwanted: "horror or violence".
kind-of-movies = { $fame ->
    [better] better known{ " " }
    [lesser] lesser known{ " " }
   *[none] { "" }
 }{ $mood ->
    [none] { "" }
   *[other] { $mood }{ " " }
 }{ $other_genre ->
    [none] { "" }
   *[other] { $other_genre }{ " " }
 }{ $genre ->
    [none] { "" }
   *[other] { $genre }{ " " }
 }{ $titles ->
    [show] shows
   *[film] { -movies }
 }{ $decade ->
    [none] { "" }
   *[other] { " " }from the { $decade }
 }{ $from ->
    [none] { "" }
   *[other] { " " }from { $from } on
 }{ $before ->
    [none] { "" }
   *[other] { " " }from before { $before }
 }{ $unwanted ->
    [none] { "" }
   *[other] { " " }without { $unwanted }
 }

kind-mood-cheerful = cheerful
kind-mood-relaxing = relaxing
kind-mood-exciting = exciting
kind-mood-thoughtful = thoughtful
kind-mood-tearjerker = moving
kind-mood-scary = scary
kind-mood-dark = dark

# What is left out: "movies without ...".
kind-no-violence = violence
kind-no-action = action
kind-no-adventure = adventure
kind-no-animation = animation
kind-no-children = children's { -movies }
kind-no-comedy = comedies
kind-no-crime = crime
kind-no-documentary = documentaries
kind-no-drama = drama
kind-no-fantasy = fantasy
kind-no-film-noir = film noir
kind-no-horror = horror
kind-no-imax = IMAX
kind-no-musical = musicals
kind-no-mystery = mysteries
kind-no-romance = romance
kind-no-sci-fi = science fiction
kind-no-thriller = thrillers
kind-no-war = war
kind-no-western = westerns

genre-action = action
genre-adventure = adventure
genre-animation = animated
genre-children = children's
genre-comedy = comedy
genre-crime = crime
genre-documentary = documentary
genre-drama = drama
genre-fantasy = fantasy
genre-film-noir = film noir
genre-horror = horror
genre-imax = IMAX
genre-musical = musical
genre-mystery = mystery
genre-romance = romantic
genre-sci-fi = science fiction
genre-thriller = thriller
genre-war = war
genre-western = western

genre-name-action = action
genre-name-adventure = adventure
genre-name-animation = animation
genre-name-children = family
genre-name-comedy = comedy
genre-name-crime = crime
genre-name-documentary = documentary
genre-name-drama = drama
genre-name-fantasy = fantasy
genre-name-film-noir = film noir
genre-name-horror = horror
genre-name-imax = IMAX
genre-name-musical = musical
genre-name-mystery = mystery
genre-name-romance = romance
genre-name-sci-fi = science fiction
genre-name-thriller = thriller
genre-name-war = war
genre-name-western = western

rated-movie = { $stars } for { $title }

episode = season { $season }, episode { $number }
# A title on a list: "Dark, up to season 2, episode 5".
standing = { $title }, up to { $episode }

decade-1920 = twenties of the last century
decade-1930 = thirties
decade-1940 = forties
decade-1950 = fifties
decade-1960 = sixties
decade-1970 = seventies
decade-1980 = eighties
decade-1990 = nineties
decade-2000 = two thousands
decade-2010 = twenty tens
decade-2020 = twenty twenties

## Cards

# A line of a card that lists movies.
card-movie = { $title } ({ $year })

card-welcome = Popcorn Picks
card-recommended = { -movies(case: "upper") } for you
card-popular = Popular { -movies }
card-best-rated = Best rated { -movies }
card-trending = Popular right now
card-new = New { -movies }
card-lists = Your lists
card-similar = Similar { -movies }
card-about-movie = About this { -movie }
card-why = Why this { -movie }
card-my-ratings = Your ratings
card-help = What you can say

## While an answer takes long

one-moment = One moment.
    .v2 = Let me see.
    .v3 = Just a second.

## Coming in

welcome-new = Welcome to Popcorn Picks. I suggest { -movies }, and every rating makes my next suggestion better. Say "recommend a { -movie }", or ask what's popular.
    .reprompt = To start, say "recommend a { -movie }", or rate one you know: "rate Toy Story five stars".
    .card = { card-welcome }

welcome-first = Welcome to Popcorn Picks. I suggest { -movies }, and learn from your stars. Many people love { $favourite }. For picks of your own, let's rate three: have you seen { $title }? Say your stars, or "skip".
    .reprompt = What do you give { $title }, from one to five stars? Say "skip" if you don't know it, or "recommend a { -movie }".
    .card = { card-welcome }

welcome-back = Welcome back. Would you like a recommendation?
    .v2 = Good to hear you again. Shall I recommend something?
    .reprompt = Say "recommend a { -movie }", "what's popular", or rate a { -movie } you watched.

welcome-again = Hello again. A recommendation?
    .reprompt = Say yes, "what's popular", or "let me rate some { -movies }".

welcome-often = Hi. A recommendation?
    .v2 = Hello. Shall I pick one?
    .v3 = Hi. { -movie(case: "upper") } time?
    .reprompt = Say yes, or name a kind, like comedies.

welcome-new-ratings = Welcome back. { $count ->
    [one] You've rated another { -movie } since, and that gave me new ideas.
   *[other] You've rated { $count } { -movies } since, and they gave me new ideas.
 } Want to hear them?
    .v2 = Hello again. { $count ->
    [one] Your latest rating
   *[other] Your { $count } latest ratings
 } changed what I'd pick. Shall I?
    .reprompt = Say yes, or ask for a kind, like thrillers.

welcome-watching = Welcome back. You're watching { $title }: say "we finished it" when you're done. Would you like a recommendation meanwhile?
    .v2 = Hello again. { $title } is what you're watching; tell me "we finished it" when you have. Shall I recommend something?
    .reprompt = Say yes, "we finished it", or "what's on my list?"

welcome-did-you-watch = Welcome back. Last time I suggested { $title }. Did you watch it? Say your stars, or ask for something new.
    .v2 = Hello again. How was { $title }, if you've seen it? Say your stars, or ask for something new.
    .v3 = Hi. Did you get to see { $title }? Say your stars, or ask for something new.
    .reprompt = Say how many stars { $title } gets, "not yet", or "recommend a { -movie }".

welcome-few-ratings = Welcome back. A few more ratings, and I'll know you better. Have you seen { $title }? Say your stars, "skip", or ask for something new.
    .reprompt = What do you give { $title }, from one to five stars? Or say "recommend a { -movie }".

not-watched = Okay, another time. Shall I suggest something new?
    .v2 = No problem. Want a fresh recommendation?
    .reprompt = Say "recommend a { -movie }", or "what's popular".

## Rating a few movies in a row

round-first = Gladly. Say your stars, or "skip". Have you seen { $title }?
    .v2 = Let's go: have you seen { $title }? Say your stars, or "skip".
    .reprompt = What do you give { $title }, from one to five stars? Or say "that's enough".

round-rated = { $stars } for { $rated }. { $left ->
    [one] One more: have you seen { $title }?
   *[other] Next: have you seen { $title }?
 }
    .v2 = { $rated } gets { $stars }. { $left ->
    [one] And one more: do you know { $title }?
   *[other] Do you know { $title }?
 }
    .v3 = Noted: { $stars } for { $rated }. What about { $title }?
    .reprompt = Say your stars for { $title }, "skip", or "that's enough".

round-skipped = Okay. Have you seen { $title }?
    .v2 = No problem. What about { $title }?
    .v3 = Then { $title }: do you know it?
    .v4 = All right. Did you ever see { $title }?
    .reprompt = Say your stars for { $title }, "skip", or "that's enough".

# The last question of the first conversation; in other words in help-genres.
round-rated-genres = { $stars } for { $rated }, thanks! One last thing: is there a kind you love, or one you never want? Say "I love comedies", "no horror", or "skip".
    .v2 = { $rated } gets { $stars }, thank you. Last question: which kind do you love, or never want? For example, "I like thrillers", "no westerns", or "skip".
    .reprompt = Name a genre you like, say "no" and one you don't, or "skip".

round-skipped-genres = Okay. One last thing: is there a kind you love, or one you never want? Say "I love comedies", "no horror", or "skip".
    .v2 = All right, last question: which kind do you love, or never want? For example, "I like thrillers", "no westerns", or "skip".
    .reprompt = Name a genre you like, say "no" and one you don't, or "skip".

help-genres = Tell me a genre that you love, like "I like comedies", or one I should leave out, like "no horror". "Skip" goes on without. Which is it?
    .v2 = Which genres do you like, or never want? Say "thrillers", "no musicals", or "skip".
    .reprompt = Say "I like", or "I never want", and a genre; or "skip".

round-seen = And how many stars for { $title }?
    .v2 = What do you give { $title }, from half a star to five?
    .reprompt = Say a number from one to five, or "skip".

round-taken-back = Okay, I took that back. How many stars for { $title }?
    .reprompt = Say a number from one to five, or "skip".

round-none-left = I've asked about every { -movie } that many people know. Rate any other by its title, or shall I recommend one?
    .reprompt = Say "recommend a { -movie }", or rate one: "rate Toy Story five stars".

round-because = { $stars } for { $rated }! You liked { $source }, so how about { $movies }?
    .v2 = { $rated } gets { $stars }. As you liked { $source }, I'd try { $movies }. Or say "more".
    .reprompt = Say "more", or ask "why the second one?"
    .own-card = { card-recommended }

round-offer = { $stars } for { $rated }, thanks! With your stars in mind, how about { $movies }? Say "more" for others.
    .v2 = { $rated } gets { $stars }, thank you. Then I'd try { $movies }. Or say "more".
    .reprompt = Say "more", or ask "why the second one?"
    .card = { card-recommended }

round-similar = { $stars } for { $rated }! Close to it, there's { $movies }. Shall I go on?
    .v2 = { $rated } gets { $stars }. Like it, there's { $movies }. Want to hear more?
    .reprompt = Say "more", or ask "would I like the first one?"
    .card = { card-similar }

round-over-because = All right. Because you liked { $source }, how about { $movies }? Say "more" for others.
    .v2 = Okay. You liked { $source }, so I'd try { $movies }. Or say "more".
    .reprompt = Say "more", or ask "why the second one?"
    .own-card = { card-recommended }

round-over-offer = All right. How about { $movies }? Say "more" for others.
    .v2 = Okay. Then I'd try { $movies }. Or say "more".
    .reprompt = Say "more", or rate one you've seen: "rate the first one four stars".
    .card = { card-recommended }

help-round = Just say your stars for { $title }, from one half to five. "Skip" takes the next { -movie }, "that's enough" ends this. You can also say "recommend a { -movie }". Have you seen { $title }?
    .v2 = How many stars does { $title } get? If you don't know it, say "skip"; to go on without, "recommend a { -movie }".
    .reprompt = Say a number, like "four", or "skip".

## Popular

popular-first = The { -movies } that most people rate are { $movies }. Want to hear more?
    .v2 = The most rated { $kind }: { $movies }. Shall I go on?
    .reprompt = Say "more", or rate one: "rate the first one four stars".
    .card = { card-popular }

popular-unrated = Nobody has rated these { $kind } yet, but here are { $movies }. Shall I go on?
    .reprompt = Say "more", or be the first: "rate the first one four stars".
    .card = { card-popular }

popular-offer = The most popular { $kind } you haven't rated: { $movies }. Want to hear more?
    .v2 = People rate these { $kind } most: { $movies }. Shall I go on?
    .reprompt = Say "more", or rate one: "rate the first one four stars".
    .card = { card-popular }

popular-last = The last of the popular { $kind }: { $movies }. Would you like a recommendation instead?
    .reprompt = Say "recommend a { -movie }", or rate one of these.
    .card = { card-popular }

best-rated-offer = The best rated { $kind } you haven't rated: { $movies }. Shall I go on?
    .v2 = People give most stars to these { $kind }: { $movies }. Want to hear more?
    .reprompt = Say "more", or ask about one: "would I like the first one?"
    .card = { card-best-rated }

best-rated-last = The last of the best rated { $kind }: { $movies }. Would you like a recommendation instead?
    .reprompt = Say "recommend a { -movie }", or rate one of these.
    .card = { card-best-rated }

trending-offer = Popular right now, of { $kind } you haven't rated: { $movies }. Shall I go on?
    .v2 = These { $kind } are trending: { $movies }. Want to hear more?
    .reprompt = Say "more", or ask about one: "would I like the first one?"
    .card = { card-trending }

trending-last = The last of the trending { $kind }: { $movies }. Would you like a recommendation instead?
    .reprompt = Say "recommend a { -movie }", or rate one of these.
    .card = { card-trending }

new-offer = New in the last two months, these { $kind }: { $movies }. Shall I go on?
    .v2 = The newest { $kind } I know: { $movies }. Want to hear more?
    .reprompt = Say "more", or "put the first one on my list".
    .card = { card-new }

new-last = The last of the new { $kind }: { $movies }. Would you like a recommendation instead?
    .reprompt = Say "recommend a { -movie }", or "put the first one on my list".
    .card = { card-new }

new-none = I know no { $kind } that came out in the last two months. Shall I look among all?
    .v2 = No new { $kind } that I know of, I'm afraid. Should I look at older ones?
    .reprompt = Say "recommend a { -movie }", or "what's popular".

## Recommend

recommend-first = To begin with, { -movies } that many people love: { $movies }. Rate one you know, and I'll learn what you like. Want to hear more?
    .reprompt = Say "more", or tell me your stars: "rate the first one five stars".
    .card = { card-recommended }

recommend-offer = How about { $movies }? Say "more" for others.
    .v2 = I'd try { $movies }. Or say "more".
    .v3 = You might like { $movies }. Want to hear others?
    .reprompt = Say "more", or rate one you've seen: "rate the first one four stars".
    .card = { card-recommended }

recommend-because = Because you liked { $source }, how about { $movies }? Say "more" for others.
    .v2 = You liked { $source }, so I'd try { $movies }. Or say "more".
    .v3 = With { $source } in mind: { $movies }. Want to hear others?
    .reprompt = Say "more", or ask "why the second one?"
    .own-card = { card-recommended }

recommend-kind = Among { $kind }, how about { $movies }? Say "more" for others.
    .v2 = Of the { $kind }, I'd pick { $movies }. Shall I go on?
    .reprompt = Say "more", or ask for another kind, like comedies or { -movies } from the eighties.
    .card = { card-recommended }

# After "something funnier", "older ones", "from the nineties": the same, changed.
refined-offer = { $kind }, then: how about { $movies }? Say "more" for others.
    .v2 = Okay, { $kind }: { $movies }. Shall I go on?
    .v3 = Then I'd pick these { $kind }: { $movies }. Want to hear others?
    .reprompt = Say "more", "something lighter", "older ones", or "go back".

different-offer = Something else altogether: how about { $movies }? Or say "more".
    .v2 = Then for a change: { $movies }. Shall I go on in that direction?
    .reprompt = Say "more", name a genre, or say "go back".

genre-refused-offer = Okay, no { $unwanted } today. Then how about { $movies }?
    .v2 = I'll leave out { $unwanted }. What about { $movies } instead?
    .reprompt = Say "more", or name what you'd rather have: "something cheerful".

ask-direction = How should they differ: funnier, scarier, or older, for example?
    .v2 = I can go lighter, darker, newer, or less well known. Which way?
    .reprompt = Say something like "less violent", or "something cheerful".

former-offer = Before that, I had { $movies }. Does one of those suit you, or shall I go on?
    .v2 = Back to { $movies }. Want to hear others like these?
    .reprompt = Say "the first one" and your stars, "why the second one?", or "more".

nothing-before = That was the first list, there is nothing before it. Shall I go on?
    .v2 = I have nothing further back. Want to hear others?
    .reprompt = Say "more", or "something different".

recommend-last = All that's left there is { $movies }. Shall I look among all { -movies }?
    .reprompt = Say "recommend a { -movie }", or name another kind.
    .card = { card-recommended }

# Nothing of all that was asked for ($lacking), but of a part of it ($kind).
nearest-offer = I know no { $lacking }, but among { $kind } there's { $movies }. Shall I go on?
    .v2 = No { $lacking } here, I'm afraid. How about these { $kind }: { $movies }?
    .reprompt = Say "more", or ask for another kind, like comedies.
    .card = { card-recommended }

nothing-of-that-kind = I know no { $kind } that you haven't rated. Shall I look among all { -movies }?
    .v2 = I have nothing in { $kind } for you. Should I look at everything else?
    .reprompt = Say "recommend a { -movie }", or name another kind, like thrillers.

nothing-left = I have no more { $kind } that you haven't rated or heard about today. Shall I look among all { -movies }?
    .v2 = That's all I have in { $kind } for now. Should I look at everything else?
    .reprompt = Say "recommend a { -movie }", or name another kind, like thrillers.

nothing-left-at-all = You've heard every { -movie } I have. Come back when my catalogue has grown.

catalogue-empty = I don't have any { -movies } yet. Please come back later.

unknown-kind = I don't know the kind "{ $heard }". You can ask for a genre, like comedy or horror, or a decade, like the nineties. Which would you like?
    .v2 = "{ $heard }" is no kind I know. How about thrillers, family { -movies }, or something from the eighties?
    .v3 = I only know genres and decades, and "{ $heard }" is neither. Shall it be drama, science fiction, or a musical?
    .reprompt = Try "recommend a comedy", or "{ -movies } from the eighties".

## Similar movies

ask-similar = Similar to which { -movie }?
    .v2 = Which { -movie } should they be like?
    .reprompt = Say a title you like, for example "Toy Story".

similar-offer = If you like { $source }, try { $movies }. Want to hear more like it?
    .v2 = Close to { $source }, there's { $movies }. Shall I go on?
    .reprompt = Say "more", or name another { -movie }: "something like Toy Story".
    .card = { card-similar }

similar-last = The last ones like { $source }: { $movies }. Shall I look among all { -movies }?
    .reprompt = Say "recommend a { -movie }", or "{ -movies } like" and a title.
    .card = { card-similar }

similar-none = I have nothing more like { $source } that you haven't heard or rated. Shall I look among all { -movies }?
    .v2 = That's all I have in the way of { $source }. Should I recommend something else?
    .reprompt = Say "recommend a { -movie }", or "{ -movies } like" and another title.

## Seen it, not interested

ask-seen = Which { -movie } have you seen?
    .v2 = Tell me the title you've seen.
    .reprompt = Just say the title, for example "Toy Story".

ask-not-interested = Which { -movie } is not for you?
    .v2 = Tell me the title that you're not interested in.
    .reprompt = Just say the title, and I'll leave it out.

ask-which-or-all = Which one: the first, the second, or all of them?
    .v2 = Which one do you mean? Or is it all of them?
    .reprompt = Say "the first one", the title, or "all of them".

seen = Noted, you've seen { $title }. How many stars would you give it?
    .v2 = Okay, I won't suggest { $title } again. What do you give it, from half a star to five?
    .v3 = You know { $title }, then. How many stars?
    .reprompt = Say a number from one to five, or "no" to leave it.

seen-rated = I know, you gave { $title } { $stars }. Shall I recommend something else?
    .reprompt = Say "recommend a { -movie }", or give it other stars.

not-interested-instead = Okay, no { $title }. Then how about { $movies }?
    .v2 = I'll leave { $title } out. What about { $movies } instead?
    .v3 = Not { $title }, then. Perhaps { $movies }?
    .reprompt = Say "not interested" again, "more", or "why that one?"

not-interested = Okay, I won't suggest { $title } any more. Shall I recommend something else?
    .v2 = { $title } is out. Want a recommendation?
    .reprompt = Say "recommend a { -movie }", or name a kind.

all-seen-instead = You've seen them all, noted. Then how about { $movies }?
    .v2 = All seen, I'll remember that. What about { $movies }?
    .reprompt = Say "more", or rate one you've seen: "rate the first one four stars".

none-wanted-instead = Okay, none of those. Then how about { $movies }?
    .v2 = I'll leave all of them out. What about { $movies } instead?
    .reprompt = Say "more", or name a kind, like comedies.

all-marked = Okay, I won't suggest those again, and I have no others there. Shall I look among all { -movies }?
    .reprompt = Say "recommend a { -movie }", or name a kind.

mark-not-stored = I couldn't save that just now, so it may come up again. Please tell me again in a moment. Anything else meanwhile?
    .reprompt = You can ask for a recommendation, or try again.

mark-taken-back = Done, { $title } may come up again. Shall I recommend something?
    .v2 = Okay, { $title } is back in. Want a recommendation?
    .reprompt = Say "recommend a { -movie }", or "what's popular".

marks-taken-back = Done, all of them may come up again. Shall I recommend something?
    .reprompt = Say "recommend a { -movie }", or "what's popular".

mark-not-taken-back = I couldn't take that back just now. Please try again in a moment. Anything else?
    .reprompt = You can ask for a recommendation meanwhile.

## Why, and would I like it

ask-which = Which one: the first, the second, or the third?
    .v2 = Which one do you mean?
    .reprompt = Say "the first one", or the title.

ask-why = Which { -movie } do you want the reason for?
    .v2 = Why which { -movie }?
    .reprompt = Say a title, for example "Toy Story".

ask-would-like = Which { -movie } are you wondering about?
    .v2 = What's the title?
    .reprompt = Say a title, for example "Toy Story".

why-liked = { $title }, because you liked { $source }. Want to hear others?
    .v2 = You liked { $source }, and that speaks for { $title } more than anything else. Shall I go on?
    .v3 = It's mostly { $source } that made me think of { $title }. Others?
    .reprompt = Say "more", or "not interested".
    .own-card = { card-why }

why-genre = { $title }, because you like { $kind }. Want to hear others?
    .v2 = You seem to like { $kind }, and { $title } is one. Shall I go on?
    .reprompt = Say "more", or "not interested".
    .own-card = { card-why }

why-popular = { $title } is one of the { -movies } that most people rate. Your own ratings would give me better reasons. Want to hear others?
    .v2 = Mostly because so many people rate { $title }. Shall I go on?
    .reprompt = Say "more", or rate one: "rate Toy Story five stars".
    .card = { card-about-movie }

why-best-rated = People give { $title } more stars than most. Want to hear others?
    .v2 = { $title } is among the best rated. Shall I go on?
    .reprompt = Say "more", or "would I like it?"
    .card = { card-about-movie }

why-trending = { $title } was rated a lot lately. Want to hear others?
    .v2 = Many people rate { $title } these days. Shall I go on?
    .reprompt = Say "more", or "would I like it?"
    .card = { card-about-movie }

why-new = { $title } came out lately, that is all. Want to hear others?
    .v2 = Only because { $title } is new. Shall I go on?
    .reprompt = Say "more", or "would I like it?"
    .card = { card-about-movie }

why-similar = { $title }, because it is much like { $source }. Want to hear others?
    .v2 = People who like { $source } like { $title }, too. Shall I go on?
    .reprompt = Say "more", or "would I like it?"
    .card = { card-about-movie }

why-unknown = I have no good reason for { $title }: I know too little about it, or about you. Shall I recommend something?
    .v2 = Nothing that I know of you speaks for { $title }. Want a recommendation?
    .reprompt = Say "recommend a { -movie }", or rate one you know.

would-like-sure = You'd give { $title } { $stars }, I'm fairly sure. { $next ->
    [hear_similar] Want to hear { -movies } like it?
   *[recommend] Shall I recommend something better?
 }
    .v2 = { $stars } from you for { $title }, I expect. { $next ->
    [hear_similar] Shall I name others like it?
   *[recommend] Want something that suits you more?
 }
    .reprompt = Say yes, or rate it: "rate it four stars".
    .own-card = { card-about-movie }

would-like-guess = About { $stars }, I'd guess, for { $title }. { $next ->
    [hear_similar] Want to hear { -movies } like it?
   *[recommend] Shall I recommend something better?
 }
    .v2 = I think you'd give { $title } around { $stars }. { $next ->
    [hear_similar] Shall I name others like it?
   *[recommend] Want something that suits you more?
 }
    .reprompt = Say yes, or rate it: "rate it four stars".
    .own-card = { card-about-movie }

would-like-unsure = Hard to say. Perhaps { $stars } for { $title }, give or take one. { $next ->
    [hear_similar] Want to hear { -movies } like it?
   *[recommend] Shall I recommend something instead?
 }
    .reprompt = Say yes, or rate a few { -movies }, and I'll know better.
    .own-card = { card-about-movie }

would-like-rated = You gave { $title } { $stars } already. { $next ->
    [hear_similar] Want to hear { -movies } like it?
   *[recommend] Shall I recommend something better?
 }
    .v2 = You rated { $title } yourself: { $stars }. { $next ->
    [hear_similar] Shall I name others like it?
   *[recommend] Want something else?
 }
    .reprompt = Say yes, or give it other stars.
    .own-card = { card-about-movie }

would-like-unknown = I know too little to tell whether you'd like { $title }. Shall I recommend something?
    .v2 = I can't tell for { $title } yet. Want a recommendation?
    .reprompt = Rate a few { -movies }, and I'll know better: "rate Toy Story five stars".

## About one movie

ask-which-movie = Which { -movie } do you mean?
    .v2 = Which { -movie } is that about?
    .reprompt = Say a title, for example "Toy Story".

details = { $known ->
    [year-genres] { $title } is from { $year }: { $genres }.
    [year] { $title } came out in { $year }.
    [genres] { $title }: { $genres }.
   *[nothing] I know { $title } by its title only.
 } { $opinion ->
    [both] People give it { $mean } on average, you gave it { $yours }.
    [people] People give it { $mean } on average.
    [yours] You gave it { $yours }.
   *[nobody] Hardly anyone has rated it.
 } The story I don't know. { $next ->
    [hear_expected] Want to know whether you'd like it?
   *[hear_similar] Want to hear { -movies } like it?
 }
    .v2 = { $known ->
    [year-genres] { $title }: { $genres }, from { $year }.
    [year] { $title } is from { $year }.
    [genres] I have { $title } under { $genres }.
   *[nothing] Of { $title } I have the title only.
 } { $opinion ->
    [both] On average it gets { $mean }; from you, it got { $yours }.
    [people] On average it gets { $mean }.
    [yours] You rated it yourself: { $yours }.
   *[nobody] Few people have rated it yet.
 } That's all I know, no story. { $next ->
    [hear_expected] Shall I guess whether you'd like it?
   *[hear_similar] Shall I name others like it?
 }
    .reprompt = Say yes, or rate it: "rate it four stars".
    .own-card = { card-about-movie }

taken = Good choice. Enjoy { $title }, and tell me afterwards how many stars it gets. Anything else for now?
    .v2 = { $title } it is, have fun! I'd love to hear your stars afterwards. Is there anything else?
    .reprompt = Say "more like that", "recommend a { -movie }", or "stop".

cast-unknown = I don't know who made { $title }, or who plays in it. Want to hear { -movies } like it?
    .v2 = Actors and directors aren't in my catalogue, for { $title } either. Shall I name { -movies } like it?
    .reprompt = Say yes, or "tell me about it", for what I do know.

length-unknown = I don't know how long { $title } is. Want to hear { -movies } like it?
    .v2 = Running times aren't in my catalogue, so I can't tell for { $title }. Shall I name { -movies } like it?
    .reprompt = Say yes, or "tell me about it", for what I do know.

age-rating-unknown = Whether { $title } suits children, I can't say: I have no age ratings. Ask for "something for the kids" to be on the safe side. Or want to hear { -movies } like it?
    .v2 = Age ratings aren't in my catalogue, so I can't tell for { $title }. The back of the box or your streaming app can. Shall I name { -movies } like it?
    .reprompt = Say yes, or "something for the kids".

place-to-watch-unknown = Where { $title } can be watched changes often, and I don't know it. Your TV or streaming app may find it. Want to hear { -movies } like it meanwhile?
    .v2 = I can't see who has { $title }: try the search of your TV or streaming app. Shall I name { -movies } like it, in case it isn't there?
    .reprompt = Say yes, or "more" for other { -movies }.

playing-impossible = I only talk about { -movies }, I can't play { $title }. Say "stop", then ask Alexa for it: she may find it. Or shall I name { -movies } like it?
    .v2 = Playing { $title } is beyond me. Once you've said "stop", you can ask Alexa herself. Want to hear { -movies } like it first?
    .reprompt = Say yes for { -movies } like it, or "stop".

## What was rated

my-ratings-none = You haven't rated a { -movie } yet. Try "rate Toy Story five stars". Or shall I recommend something first?
    .v2 = There are no ratings of yours yet. Tell me a { -movie } and its stars, or shall I recommend something?
    .reprompt = Say a title with stars, like "four stars for Alien", or "recommend a { -movie }".

my-ratings-all = { $count ->
    [one] You've rated one { -movie }: { $ratings }.
   *[other] You've rated { $count } { -movies }: { $ratings }.
 } Shall I recommend something?
    .reprompt = To change one, say "rate the first one four stars". Or say "recommend a { -movie }".
    .own-card = { card-my-ratings }

my-ratings-latest = The latest of your { $count } ratings: { $ratings }. Want to hear those before?
    .v2 = You've rated { $count } { -movies }, lately { $ratings }. Shall I go on?
    .reprompt = Say "more", or change one: "rate the first one four stars".
    .own-card = { card-my-ratings }

my-ratings-more = Before that, { $ratings }. Want to hear more?
    .v2 = And { $ratings }. Shall I go on?
    .reprompt = Say "more", or change one: "rate the first one four stars".
    .own-card = { card-my-ratings }

my-ratings-last = And the first you rated: { $ratings }. Shall I recommend something?
    .reprompt = Say "recommend a { -movie }", or change one: "rate the first one four stars".
    .own-card = { card-my-ratings }

my-ratings-away = I can't look up your ratings just now. Please try again in a moment. Shall I recommend something meanwhile?
    .reprompt = Say "recommend a { -movie }", or ask again.

## Lists: what to watch, what is being watched, what was

listed = { $title } is on your list. { $next ->
    [hear_more] Want to hear others?
   *[recommend] Shall I recommend something else?
 }
    .v2 = I put { $title } on your list. { $next ->
    [hear_more] Shall I go on?
   *[recommend] Want a recommendation?
 }
    .reprompt = Say yes, or "what's on my list?"

listed-before = { $title } is on your list already. { $next ->
    [hear_more] Want to hear others?
   *[recommend] Shall I recommend something else?
 }
    .reprompt = Say yes, or "what's on my list?"

listed-all = { $count ->
    [one] It's on your list.
   *[other] All { $count } are on your list.
 } { $next ->
    [hear_more] Want to hear others?
   *[recommend] Shall I recommend something else?
 }
    .reprompt = Say yes, or "what's on my list?"

unlisted = { $title } is off your list. Shall I recommend something?
    .v2 = I took { $title } off your list. Want a recommendation?
    .reprompt = Say "recommend a { -movie }", "what's on my list?", or "undo".

not-listed = { $title } isn't on your list. Shall I recommend something?
    .v2 = There is no { $title } on your list. Want a recommendation?
    .reprompt = Say "what's on my list?", or "recommend a { -movie }".

# $kind: it begins, it goes on with $episode, or it was known.
started = { $kind ->
    [goes-on] Enjoy { $title }! Next is { $episode }.
    [known] I know you're watching { $title }.
   *[begins] Enjoy { $title }!
 } Say "we finished it" when you're done. Anything else for now?
    .v2 = { $kind ->
    [goes-on] { $title } goes on with { $episode }, then.
    [known] { $title } is what you're watching already.
   *[begins] Have fun with { $title }!
 } Tell me "we finished it" afterwards. Is there anything else?
    .reprompt = Say "recommend a { -movie }", "what's on my list?", or "stop".

# $kind: a film or a show.
finished = { $kind ->
    [show] So you've watched all of { $title }. How many stars?
   *[film] So you've watched { $title }. How many stars?
 }
    .v2 = { $kind ->
    [show] { $title } is done, all of it. What do you give it, from half a star to five?
   *[film] { $title } is done. What do you give it, from half a star to five?
 }
    .reprompt = Say a number from one to five, or "no" to leave it.

finished-rated = { $kind ->
    [show] Noted, you've watched all of { $title }; it has { $stars } from you.
   *[film] Noted, you've watched { $title }; it has { $stars } from you.
 } Shall I recommend something?
    .reprompt = Say "recommend a { -movie }", or give it other stars.

# $following: the episode that comes next, "none" where the data ends.
episode-finished = Noted: { $episode } of { $title }.{ $following ->
    [none] { "" }
   *[other] { " " }Next is { $following }.
 } Anything else?
    .v2 = { $title }: you've finished { $episode }.{ $following ->
    [none] { "" }
   *[other] { " " }{ $following } is next.
 } What else can I do?
    .reprompt = Say "recommend a { -movie }", "what am I watching?", or "stop".

which-finished = Which one did you finish: { $movies }?
    .v2 = You're watching { $movies }. Which of them is done?
    .reprompt = Say "the first one", or the title.

which-given-up = Which one did you give up on: { $movies }?
    .v2 = You're watching { $movies }. Which of them do you leave?
    .reprompt = Say "the first one", or the title.

given-up-on = Okay, { $title } is off what you're watching. Shall I recommend something instead?
    .v2 = { $title } wasn't it, then. Want a recommendation?
    .reprompt = Say "recommend a { -movie }", or "undo" to keep it.

not-watching = You aren't watching { $title }, as far as I know. Shall I recommend something?
    .reprompt = Say "what am I watching?", or "recommend a { -movie }".

# $list: the watchlist, what is being watched, what was watched.
list-none = { $list ->
    [watching] You're watching nothing that I know of. Say "I'm watching", and a title. Or shall I recommend something?
    [watched] There's nothing here that you've finished. Say "we finished", and a title. Or shall I recommend something?
   *[watchlist] Your list is empty. Say "add", a title, and "to my list". Or shall I recommend something?
 }
    .v2 = { $list ->
    [watching] I know of nothing that you're watching. Want a recommendation?
    [watched] You've told me of nothing that you finished. Want a recommendation?
   *[watchlist] There's nothing on your list yet. Want a recommendation to put there?
 }
    .reprompt = Say "recommend a { -movie }", or "what's popular".

list-all = { $list ->
    [watching] You're watching { $movies }.
    [watched] You've watched { $movies }.
   *[watchlist] On your list: { $movies }.
 } Shall I recommend something?
    .v2 = { $list ->
    [watching] What you're watching: { $movies }.
    [watched] What you've watched: { $movies }.
   *[watchlist] Your list has { $movies }.
 } Want a recommendation?
    .reprompt = { $list ->
    [watching] Say "we finished the first one", or "recommend a { -movie }".
    [watched] Say "rate the first one four stars", or "recommend a { -movie }".
   *[watchlist] Say "I'm watching the first one", "take the second one off", or "recommend a { -movie }".
 }
    .own-card = { card-lists }

list-first = { $list ->
    [watching] You're watching { $count }, lately { $movies }.
    [watched] You've watched { $count }, lately { $movies }.
   *[watchlist] Of { $count } on your list, the newest are { $movies }.
 } Shall I go on?
    .v2 = { $list ->
    [watching] You're in the middle of { $count }; the latest are { $movies }.
    [watched] That's { $count } so far, and the latest are { $movies }.
   *[watchlist] There are { $count } on your list: first { $movies }.
 } Want to hear the others?
    .reprompt = Say "more", or "tell me about the first one".
    .own-card = { card-lists }

list-more = Then { $list ->
    [watching] you're watching { $movies }.
    [watched] you've watched { $movies }.
   *[watchlist] there's { $movies }.
 } Want to hear more?
    .v2 = And { $movies }. Shall I go on?
    .reprompt = Say "more", or "tell me about the first one".
    .own-card = { card-lists }

list-last = { $list ->
    [watching] And lastly, you're watching { $movies }.
    [watched] And lastly, you've watched { $movies }.
   *[watchlist] And lastly { $movies }.
 } Shall I recommend something?
    .reprompt = Say "tell me about the first one", or "recommend a { -movie }".
    .own-card = { card-lists }

list-away = { $list ->
    [watching] I can't look up what you're watching just now.
    [watched] I can't look up what you've watched just now.
   *[watchlist] I can't look up your list just now.
 } Please try again in a moment. Shall I recommend something meanwhile?
    .reprompt = Say "recommend a { -movie }", or ask again.

list-not-stored = I couldn't save that just now, so it doesn't count yet. Please tell me again in a moment. Anything else meanwhile?
    .reprompt = You can ask for a recommendation, or try again.

list-taken-back = Okay, { $title } is where it was before. Shall I recommend something?
    .v2 = Done, I've undone that for { $title }. Want a recommendation?
    .reprompt = Say "recommend a { -movie }", or "what's on my list?"

## Genres that are liked, or never wanted

# $said: liked, unwanted, or both. $likes: "comedies and thrillers"; $refuses: "horror or westerns".
wish-kept-offer = { $said ->
    [liked] I'll remember that you like { $likes }, and look there first.
    [unwanted] No { $refuses } then, until you ask for some.
   *[both] I'll begin with { $likes }, and no { $refuses } until you ask.
 } How about { $movies }?
    .v2 = { $said ->
    [liked] Noted for good: { $likes }. Unless you say otherwise, I begin there.
    [unwanted] I'll leave out { $refuses } from now on, unless you ask for some.
   *[both] { $likes } first, then, and no { $refuses } unless you ask.
 } What about { $movies }?
    .reprompt = Say "more", or "what are my preferences?"
    .own-card = { card-recommended }

wish-kept = { $said ->
    [liked] I'll remember that you like { $likes }, and look there first.
    [unwanted] No { $refuses } then, until you ask for some.
   *[both] I'll begin with { $likes }, and no { $refuses } until you ask.
 } Shall I recommend something?
    .reprompt = Say "recommend a { -movie }", or "what are my preferences?"

wish-not-stored = I couldn't save that just now, so nothing has changed. Please tell me again in a moment. Shall I recommend something meanwhile?
    .reprompt = Say "recommend a { -movie }", or tell me again.

wish-forgotten = Okay, I no longer hold on to anything you said of { $genres }: they come up as for anybody. Shall I recommend something?
    .v2 = Forgotten: with { $genres } I go by your stars alone. Want a recommendation?
    .reprompt = Say "recommend a { -movie }", or "what are my preferences?"

no-such-wish = You haven't told me anything of { $genres }, so nothing changes. Shall I recommend something?
    .reprompt = Say "what are my preferences?", or "recommend a { -movie }".

wish-taken-back = Okay, with { $genres } it's as it was before. Shall I recommend something?
    .reprompt = Say "recommend a { -movie }", or "what are my preferences?"

preferences = { $said ->
    [liked] You like { $likes }: I look there first.
    [unwanted] You never want { $refuses }: I leave that out until you ask for some.
   *[both] You like { $likes }, and never want { $refuses } unless you ask for some.
 } Shall I recommend something?
    .v2 = { $said ->
    [liked] You told me that you like { $likes }.
    [unwanted] You told me: no { $refuses }.
   *[both] You told me that you like { $likes }, and want no { $refuses }.
 } Want a recommendation?
    .reprompt = To change that, say "forget that I like", and the genre. Or say "recommend a { -movie }".
    .own-card = { card-lists }

preferences-none = You haven't told me yet which kinds you like. Say "I like comedies", or "I never want horror". Or shall I recommend something?
    .v2 = I know no genre that you like, or never want; I go by your stars alone. Shall I recommend something?
    .reprompt = Say "I like thrillers", or "recommend a { -movie }".

preferences-away = I can't look up what you told me just now. Please try again in a moment. Shall I recommend something meanwhile?
    .reprompt = Say "recommend a { -movie }", or ask again.

preferences-forget-which = { $said ->
    [liked] You like { $likes }.
    [unwanted] You never want { $refuses }.
   *[both] You like { $likes }, and never want { $refuses }.
 } Which of that shall I forget?
    .reprompt = Say "forget that I like", and the genre; or the genre and "is fine again".

## Rate

ask-movie = Which { -movie } would you like to rate?
    .v2 = Tell me the title you want to rate.
    .reprompt = Just say the title, for example "Toy Story".

ask-movie-for-stars = Which { -movie } gets { $stars }?
    .v2 = { $stars } for which { -movie }?
    .reprompt = Say the title of the { -movie }.

ask-stars = How many stars for { $title }?
    .v2 = What do you give { $title }, from half a star to five?
    .reprompt = Say a number from one to five. Halves are fine, like "three and a half".

ask-stars-of-chosen = { $title }: if you've seen it, how many stars? If not, say "tell me about it", or "I'll take it".
    .v2 = { $title }, then. Say your stars if you know it, or "tell me about it" if you don't.
    .reprompt = Say a number from one to five, "would I like it?", or "cancel".

stars-out-of-range = Stars go from one half to five, in halves. How many for { $title }?
    .v2 = I can take half a star up to five. What do you give { $title }?
    .reprompt = For instance, "four", or "three and a half".

stars-out-of-range-no-movie = Stars go from one half to five, in halves. Which { -movie }, and how many?
    .v2 = I can take half a star up to five. Which { -movie } is it for?
    .reprompt = For instance, "rate Toy Story four and a half stars".

given-up = Let's leave that for now. Shall I recommend something instead?
    .reprompt = Say "recommend a { -movie }", or "help".

rated = { $stars } for { $title }, noted. Shall I recommend something with that in mind?
    .v2 = Got it: { $stars } for { $title }. Want a fresh recommendation?
    .v3 = { $title } gets { $stars }. Shall I see what that changes?
    .reprompt = Say "recommend a { -movie }", or rate another one.

rated-again = I changed { $title } from { $previous } to { $stars }. Want a fresh recommendation?
    .reprompt = Say "recommend a { -movie }", or rate another one.

rated-same = { $title } already has { $stars } from you. Shall I recommend something?
    .reprompt = Say "recommend a { -movie }", or give it other stars.

rated-since = You rated { $title } again in the meantime, and it stays at { $stars }. What next?
    .reprompt = You can rate it anew, or ask for a recommendation.

rating-not-stored = I couldn't save your rating of { $title } just now, so it doesn't count yet. Please tell me again in a moment. Anything else meanwhile?
    .reprompt = You can ask for a recommendation, or try the rating again.

rating-moved = Okay, { $stars } for { $title } instead, and { $source } is as it was. Shall I recommend something?
    .v2 = My mistake: { $stars } for { $title }, and { $source } is as before. Want a recommendation?
    .reprompt = Say "recommend a { -movie }", or "undo" if that was wrong.

rating-copied = { $stars } for { $title }, noted, but I couldn't take them from { $source } just now. Say "take back my rating of { $source }" in a moment. Shall I recommend something?
    .reprompt = Say "recommend a { -movie }", or try again.

move-taken-back = Okay, the stars are back where they were. Shall I recommend something?
    .reprompt = Say "recommend a { -movie }", or rate another one.

restored = Okay, { $title } is back at { $stars }. Shall I recommend something?
    .reprompt = Say "recommend a { -movie }", or give it other stars.

taken-back = Done, I took back your { $stars } for { $title }. Shall I recommend something?
    .reprompt = Say "recommend a { -movie }", or rate another one.

nothing-to-take-back = You have no rating of { $title } that I could take back. What next?
    .reprompt = You can rate a { -movie }, or ask for a recommendation.

ask-take-back = Which { -movie }'s rating shall I take back?
    .v2 = Tell me the { -movie } whose rating you want to take back.
    .reprompt = Say the title, for example "Toy Story".

take-back-not-done = I couldn't take that rating back just now, so it still counts. Please try again in a moment. Anything else?
    .reprompt = You can ask for a recommendation meanwhile.

## Titles

which-one = I know more than one: { $movies }. Which one do you mean?
    .v2 = That could be { $movies }. Which one?
    .reprompt = Say the title, the year, or "the first one".

did-you-mean = I don't know "{ $heard }". Did you mean { $movies }?
    .reprompt = Say yes, or the right title.

did-you-mean-again = Did you mean { $title }? Say yes or no.
    .v2 = I thought of { $title }. Is that the one?
    .reprompt = Say yes, the right title, or "cancel".

did-you-mean-one-of = I don't know "{ $heard }". Did you mean { $movies }?
    .reprompt = Say the title, or "the first one".

unknown-title = I don't know a { -movie } called "{ $heard }". What's the title again?
    .v2 = "{ $heard }" isn't in my catalogue. Which { -movie } do you mean?
    .reprompt = Try the full title, or another { -movie }.

no-movie-called = "{ $heard }" is no { -movie } I know, and { -movies } are all I do. Say a title, or "recommend a { -movie }".
    .v2 = I only know { -movies }, and none called "{ $heard }". Say another title, or ask what's popular.
    .reprompt = Name a { -movie } you know, or say "what's popular".

no-such-place = I'm not sure which one that is. What's the title?
    .v2 = Which title do you mean?
    .reprompt = Say the title of a { -movie }.

## The household

who-recognized = I know your voice, { $name }. { $count ->
    [0] You haven't rated a { -movie } yet.
    [one] You've rated one { -movie } so far.
   *[other] You've rated { $count } { -movies }, and they count for you alone.
 } Shall I recommend something?
    .v2 = You're { $name }. { $count ->
    [0] I have no rating of yours yet.
    [one] I know one rating of yours.
   *[other] I know { $count } ratings of yours.
 } Want a recommendation?
    .reprompt = Say "recommend a { -movie }", or "forget me" if I should delete what I know.

who-recognized-uncounted = I know your voice, { $name }, but I can't reach your ratings right now. Shall I recommend something anyway?
    .reprompt = Say "recommend a { -movie }", or ask me again in a minute.

who-household = I don't recognize your voice, so this is the household's list. { $count ->
    [0] It has no ratings yet.
    [one] It has one rating.
   *[other] It has { $count } ratings.
 } For your own, say "Alexa, learn my voice", and turn on Personalize Skills in the Alexa app. Shall I recommend something?
    .v2 = I can't tell whose voice this is, so I use the household's ratings. { $count ->
    [0] There are none yet.
    [one] There is one.
   *[other] There are { $count }.
 } Alexa learns yours when you say "Alexa, learn my voice". Want a recommendation?
    .reprompt = Say "recommend a { -movie }", or stop and say "Alexa, learn my voice".

who-household-uncounted = I don't recognize your voice, so this is the household's list, but I can't reach it right now. Shall I recommend something anyway?
    .reprompt = Say "recommend a { -movie }", or ask me again in a minute.

who-account = This Echo is linked to your account, so what you rate here and in the app is one. { $count ->
    [0] You haven't rated a { -movie } yet.
    [one] You've rated one { -movie } so far.
   *[other] You've rated { $count } { -movies } so far.
 } Shall I recommend something?
    .reprompt = Say "recommend a { -movie }", or "forget me" if I should delete what I know.

who-account-uncounted = This Echo is linked to your account, but I can't reach your ratings right now. Shall I recommend something anyway?
    .reprompt = Say "recommend a { -movie }", or ask me again in a minute.

forget-voice = That deletes everything I know of your voice: every rating, your lists, and what you like. It can't be undone. Shall I delete it?
    .v2 = I'd delete all your ratings and lists, and what you told me you like, for good. Are you sure?
    .reprompt = Say yes to delete everything I know of you, or no to keep it.

forget-household = I don't recognize your voice, so that deletes what I know of this household: every rating, the lists, and what it likes. Voices I recognize keep theirs. It can't be undone. Shall I delete it?
    .v2 = I'd delete the household's ratings and lists, and what it likes, for good; voices I recognize keep theirs. Are you sure?
    .reprompt = Say yes to delete what I know of the household, or no to keep it.

forget-account = This Echo is linked to your account, so that deletes everything in the app, too: ratings, lists, friends and movie nights. It can't be undone. Shall I delete it?
    .reprompt = Say yes to delete everything, here and in the app, or no to keep it.

forgotten-voice = Done. I've deleted everything I knew of your voice. If you like, we start anew: shall I recommend a { -movie }?
    .v2 = It's all deleted, and I don't know you any more. Shall I recommend a { -movie } to begin with?
    .reprompt = Say "recommend a { -movie }" to begin anew, or "stop".

forgotten-household = Done. I've deleted everything I knew of this household, apart from the voices I recognize. Shall I recommend a { -movie }, to begin anew?
    .v2 = The household's ratings are all deleted. Shall I recommend a { -movie }, to begin anew?
    .reprompt = Say "recommend a { -movie }" to begin anew, or "stop".

forgotten-account = Done. I've deleted everything I knew of you, here and in the app. Shall I recommend a { -movie }, to begin anew?
    .reprompt = Say "recommend a { -movie }" to begin anew, or "stop".

forget-declined = Okay, I keep everything as it is. Shall I recommend a { -movie }?
    .v2 = Nothing is deleted. Would you like a recommendation?
    .reprompt = Say "recommend a { -movie }", or "what's popular".

forget-not-done = I couldn't delete everything just now. Please say "forget me" again in a moment. Anything else meanwhile?
    .reprompt = Say "forget me" to try again, or ask for a recommendation.

forget-other-voice = That wasn't the voice that asked me to forget, so I've deleted nothing. Shall I recommend a { -movie } instead?
    .reprompt = Say "forget me" to be asked yourself, or "recommend a { -movie }".

not-yours-to-repeat = That was for somebody else, and I keep it to myself. Shall I recommend a { -movie } to you?
    .v2 = I don't repeat to one voice what I told another. Would you like a recommendation?
    .reprompt = Say "recommend a { -movie }", or "what's popular".

## Anywhere

help = I can suggest { -movies }, tell what's popular, and learn from your ratings. Try "recommend a comedy", "what's popular from the nineties", or "rate Toy Story five stars". What would you like?
    .v2 = You can ask "{ -movies } like Toy Story", "would I like Alien?", or "what's the best rated comedy". What would you like?
    .reprompt = Say "recommend a { -movie }", or "what's popular".
    .card = { card-help }

help-offer = You can say "more", "why the first one?", "not interested in the second one", or "I've seen the third". If something was wrong, say "undo". Shall I go on?
    .v2 = Ask about one of them: "tell me about the first one", or "would I like the second one?" Or change direction: "something funnier", "older ones". Want to hear others?
    .v3 = Keep one for later: "put the second one on my list". What's on it, tells "what's on my list?". For good, there's "I like thrillers" and "I never want horror". Shall I go on?
    .reprompt = Say "more", "recommend a thriller", or "stop".
    .card = { card-help }

help-stars = I'm waiting for your stars for { $title }: from one half to five. How many?
    .v2 = How many stars does { $title } get, from one half to five? "Cancel" leaves it.
    .reprompt = Say a number, like "four", or "cancel".

help-title = I'm waiting for a title: just say its name. Which { -movie } is it?
    .v2 = Which { -movie } is it? Say its title, or "cancel" to leave it.
    .reprompt = Say the title, or "cancel".

help-choice = Say "the first one", "the second one", or the title; "none of those", if it's another { -movie }. Which one is it?
    .v2 = Which one do you mean? Say its place, like "the first one", or its title. "Cancel" leaves it.
    .reprompt = Say "the first one", the title, or "cancel".

not-understood-offer = Sorry, I missed that. Say "more" for others, "why the first one?", or rate one: "the second one, four stars".
    .v2 = I can't help with that, only with { -movies }. Want to hear others?
    .v3 = Sorry, what was that? You can name a kind, like comedies, or say "more".
    .reprompt = Say "more", "recommend a thriller", or "stop".

not-understood = I didn't get that, or it's nothing I do: I know { -movies }. You can say "recommend a { -movie }", "what's popular", or "rate Toy Story four stars".
    .v2 = Sorry, that's not something I can do. Want a recommendation, or the popular { -movies }?
    .v3 = That's beyond me. I know { -movies }: shall I recommend one?
    .v4 = I'm only good at { -movies }. Ask for a comedy, for something from the eighties, or for help?
    .reprompt = Say "recommend a { -movie }", or "help".

something-else = Okay. You can rate another { -movie }, ask for a kind, or say stop. What would you like?
    .v2 = All right. A rating, then, or a kind of { -movie }? Or say stop.
    .reprompt = For example, "rate Alien four stars", or "stop".

started-over = From the top, then. Shall I recommend a { -movie }?
    .v2 = Okay, we start anew. Would you like a recommendation?
    .reprompt = Say "recommend a { -movie }", or "what's popular".

no-question = All right. Shall I recommend a { -movie }?
    .v2 = Okay. Would you like a recommendation?
    .reprompt = Say "recommend a { -movie }", or "rate a { -movie }".

nothing-to-repeat = I haven't said anything yet. Shall I recommend a { -movie }?
    .reprompt = Say "recommend a { -movie }", or "what's popular".

nothing-to-continue = Shall I recommend something, or tell what's popular?
    .v2 = There's nothing to go on with yet. Would you like a recommendation?
    .reprompt = Say "recommend a { -movie }", or "what's popular".

rating-cancelled = Okay, no rating then. What would you like instead?
    .reprompt = Say "recommend a { -movie }", or "what's popular".

request-cancelled = Okay, never mind. What would you like instead?
    .reprompt = Say "recommend a { -movie }", or "what's popular".

declined = Okay. Enjoy the { -movie }, and tell me how it was.
    .v2 = All right. Come back when you've seen something.

goodbye = Bye, and enjoy the { -movie }.
    .v2 = See you at the { -movies }.

away = I can't reach my { -movies } right now. Please try again in a minute.

went-wrong = Sorry, something went wrong on my side. Please try that again.
    .reprompt = You can say "recommend a { -movie }", or "help".

## Screens

# What stands on screens beside what is said: headings, buttons, and labels that are read aloud.
screen-movies = { -movies(case: "upper") }
screen-which = Which one?
screen-because = Because you liked { $source }
screen-like = Like { $source }
screen-movie = { $number }: { $movie }
screen-recommend = Recommend a { -movie }
screen-popular = What's popular?
screen-rate = Rate { -movies }
screen-more = More
screen-similar = More like this
screen-skip = Skip

touch-late = That one isn't on the list any more. Touch what you see now, or tell me what you'd like.
    .v2 = We've moved on from that one. Touch one of those you see now, or just say what you'd like.
    .reprompt = Say "recommend a { -movie }", or "what's popular".

touch-say-stars = I can't tell whose finger that was. Please say your stars, so that they count for you.
    .reprompt = Say a number from one to five, or "cancel".

## Friends

# Stands for a friend who chose no name.
friend-unnamed = somebody without a name
others = { $count ->
    [one] one more
   *[other] { $count } more
 }
friend-and-titles = { $friend }: { $movies }

friend-code = Your friend code is { $code }. It's good for a day, for everybody you tell it to. They say "add a friend". Anything else?
    .v2 = { $code }: that's your friend code for today. Whoever you give it to says "add a friend". What else?
    .reprompt = Once more: { $code }. Later, say "who wants to be my friend".

ask-code = What's your friend's code? It has eight digits.
    .v2 = Tell me the eight digits of your friend's code, one by one: what are they?
    .reprompt = Your friend gets a code by saying "give me a friend code".

code-check = I heard { $code }. Is that right?
    .v2 = The code is { $code }, right?
    .reprompt = Say yes, or no to give me the digits again.

code-incomplete = I heard { $code }, and a code has eight digits. What is it?
    .v2 = That was { $code }, which is no code: it takes eight digits. Can you say it again, one by one?
    .reprompt = Say all eight digits, or "cancel".

code-unknown = No friend code is { $code } now. They last a day. Can you say it again, digit by digit?
    .v2 = I can't find the code { $code }. Perhaps I misheard: what are its eight digits?
    .reprompt = Say the eight digits, or ask your friend for a new code.

code-own = That's your own code. Tell it to a friend, who then says "add a friend". Anything else?
    .reprompt = To use a friend's code, say "add a friend".

codes-enough = That's enough codes for today. Try again tomorrow. Anything else meanwhile?
    .reprompt = You can tell others your own: say "give me a friend code".

friends-full = One of you has { $count } friends and requests already, and there's no room for more. Anything else?
    .reprompt = To make room, say "remove", a name, and "from my friends".

friend-asked = Done, I asked. Once your friend says yes, you'll be friends. Anything else?
    .v2 = I passed it on. As soon as it's accepted, you're friends. What else?
    .reprompt = To choose what friends call you, say "call me", and a name.

friend-request = { $friend } wants to be your friend. Shall I accept?
    .v2 = There's a request of { $friend } to be friends. Do you accept?
    .reprompt = Say yes to accept, or no to decline.

friend-requests-none = Nobody is waiting for your answer. To be found, say "give me a friend code". Anything else?
    .v2 = There are no requests now. Others find you by your friend code. What else?
    .reprompt = Say "give me a friend code", or "who are my friends".

friend-request-gone = That request was taken back, so there's nothing to answer. Anything else?
    .reprompt = Say "who are my friends", or "recommend a { -movie }".

friend-made = You and { $friend } are friends now. Anything else?
    .v2 = { $friend } is your friend from now on. What else?
    .reprompt = Say "plan a { -movie } night", or "what are my friends watching".

friend-made-next = You and { $former } are friends now. { $friend } asks, too: shall I accept?
    .v2 = { $former } is your friend. And { $friend } wants to be one: do you accept?
    .reprompt = Say yes to accept, or no to decline.

friend-declined = Okay, I declined, and nobody is told. Anything else?
    .v2 = Declined, without a word to { $friend }. What else?
    .reprompt = Say "who are my friends", or "recommend a { -movie }".

friend-declined-next = Declined: { $former } isn't told. { $friend } asks, too: shall I accept?
    .v2 = Okay, not { $former }. And { $friend } wants to be your friend: do you accept?
    .reprompt = Say yes to accept, or no to decline.

my-friends = { $count ->
    [one] You have one friend here: { $friends }.
   *[other] You have { $count } friends here: { $friends }.
 } { $requests ->
    [0] Anything else?
   *[other] And somebody asks to be one: want to hear who? Say "who wants to be my friend".
 }
    .reprompt = Say "what are my friends watching", or "plan a { -movie } night".

my-friends-none = You have no friends here yet. { $requests ->
    [0] Shall I give you a code for them? Say "give me a friend code".
   *[other] But somebody asks to be one: say "who wants to be my friend".
 }
    .v2 = No friends yet. { $requests ->
    [0] They find you by a code: say "give me a friend code".
   *[other] Somebody would like to be: say "who wants to be my friend".
 }
    .reprompt = With a friend's code, say "add a friend".

ask-friend = Which friend: { $friends }?
    .v2 = Whom do you mean: { $friends }?
    .reprompt = Say the name, or "cancel".

which-friend = Which one: { $friends }?
    .v2 = There's more than one of that name. Do you mean { $friends }?
    .reprompt = Say the whole name, or "cancel".

friend-unknown = I don't find that name among your friends. Is it { $friends }?
    .v2 = None of your friends goes by that name. Do you mean { $friends }?
    .reprompt = Say a friend's name, or "cancel".

friends-alike = Several of your friends are called { $friend }, and I can't tell them apart. Ask one of them to choose another name. Anything else?
    .reprompt = They do it with "call me", and a name.

removal-check = Shall I really remove { $friend } from your friends?
    .v2 = You and { $friend } would be friends no longer. Go ahead?
    .reprompt = Say yes to remove, or no to stay friends.

friend-removed = You and { $friend } are friends no longer, and nobody is told. Anything else?
    .reprompt = Say "who are my friends", or "recommend a { -movie }".

friend-removed-before = You aren't friends any more as it is. Anything else?
    .reprompt = To hear who your friends are, say "who are my friends".

kept-as-it-is = Okay, everything stays as it is. Anything else?
    .v2 = Then I leave it as it is. What else?
    .reprompt = Say "what { -movie } nights do I have", or "recommend a { -movie }".

ask-name = What shall friends call you?
    .v2 = Which name do you want friends to see?
    .reprompt = Say just the name, such as "Ann".

name-unusable = A name has up to { $longest } letters. What shall friends call you?
    .v2 = That's no name I can keep: { $longest } letters at most. Which one shall it be?
    .reprompt = Say a short name, or "cancel".

name-kept = Friends see you as { $friend } now. Anything else?
    .v2 = Done: to friends, you're { $friend }. What else?
    .reprompt = Say "give me a friend code", or "share what I watch".

sharing-begun = From now on, your friends can hear what you're watching and what you gave most stars. Anything else?
    .v2 = Done, friends see what you watch and love, until you say "stop sharing". What else?
    .reprompt = Say "stop sharing" at any time, or "what are my friends watching".

sharing-stopped = What you watch and love stays between us from now on. Anything else?
    .v2 = Done, friends don't see it any more. What else?
    .reprompt = Say "share what I watch" to turn it on again.

friends-watching = This is what friends are watching. { $shared }. Shall I recommend something?
    .v2 = Your friends watch these now. { $shared }. Or would you like a recommendation?
    .reprompt = Say "tell me about the first one", or "recommend a { -movie }".

friends-watching-none = None of your friends lets you know what they're watching now. Shall I recommend something?
    .v2 = I can't tell what friends are watching: nobody shares that now. Want a recommendation?
    .reprompt = Friends turn it on with "share what I watch". Or say "recommend a { -movie }".

friends-loved = Friends gave most stars to these. { $shared }. Shall I recommend something?
    .v2 = This is what friends love. { $shared }. Or would you like a recommendation?
    .reprompt = Say "would I like the first one", or "recommend a { -movie }".

friends-loved-none = None of your friends lets you know what they love. Shall I recommend something?
    .v2 = I can't tell what friends love: nobody shares that now. Want a recommendation?
    .reprompt = Friends turn it on with "share what I watch". Or say "recommend a { -movie }".

asked-another-voice = I asked somebody else that, so I leave it open. Shall I recommend something?
    .v2 = That question was for another voice. Would you like a recommendation?
    .reprompt = Say "recommend a { -movie }", or ask me yourself.

## Movie nights

# "Alien on Friday at 8 PM".
night = { $movie ->
    [none] a { -movie } night
   *[other] { $movie }
 } { $day } { $time }
night-day = { $when ->
    [today] today
    [tomorrow] tomorrow
    [weekday] on { $weekday }
   *[date] on { $weekday }, { $month } { $day }
 }
# $clock has as many hours as night-hours says, "8 PM" or "20:00"; $hour, from 0 to 23, is for
# languages in which one o'clock is one.
night-time = { $hour ->
   *[other] at
 } { $clock }{ $city ->
    [none] { "" }
   *[other] , { $city } time
 }
night-hours = 12
night-of-host = { $night }, with { $friend }
night-of-mine = { $night }, { $count ->
    [0] where nobody has said yes yet
   *[other] with { $friends }
 }

ask-night-movie = Which { -movie } will you watch? Or say "not decided yet".
    .v2 = What's the { -movie } of the night? "None yet" is fine, too.
    .reprompt = Say a title, or "we'll decide later".

ask-other-night-movie = Which { -movie } shall it be instead?
    .v2 = What will you watch instead?
    .reprompt = Just say the title, for example "Toy Story".

ask-night-day = On which day?
    .v2 = Which day suits you?
    .reprompt = Say "tomorrow", "Saturday", or a date.

night-day-unclear = I need one day. Which one shall it be?
    .v2 = Which day exactly?
    .reprompt = Say a day, like "Friday", or "cancel".

night-day-of-weekend = { $saturday } or { $sunday }?
    .v2 = Which of the two: { $saturday } or { $sunday }?
    .reprompt = Say one of the two days.

night-day-past = That day has passed. Which day shall it be?
    .v2 = That's in the past. Which day do you mean?
    .reprompt = Say a day to come, like "Saturday".

night-day-far = That's more than a year ahead. Which day shall it be?
    .v2 = I plan a year ahead at most. Which day do you mean?
    .reprompt = Say a nearer day, like "Saturday".

ask-night-time = At what time?
    .v2 = When shall it begin?
    .reprompt = Say a time, like "eight in the evening".

night-time-unclear = I need a time of day. When shall it begin?
    .v2 = At what time exactly?
    .reprompt = Say a time, like "half past seven", or "cancel".

night-time-past = That time has passed. When shall it begin?
    .v2 = It's later than that already. At what time, then?
    .reprompt = Say a later time, or another day.

ask-night-guests = Whom shall I invite: all your friends, or some by name?
    .v2 = Who shall come? "Everybody" will do, or names.
    .reprompt = Say one or two names, or "everybody".

night-guests-gone = Not all of them are your friends any more. Whom shall I invite?
    .v2 = Your friends have changed meanwhile. Who shall come?
    .reprompt = Say names, or "everybody".

night-no-friends = To plan a { -movie } night you need friends here, and there are none yet. Shall we begin? Say "give me a friend code".
    .v2 = There's nobody to invite yet. Friends find you by a code: say "give me a friend code".
    .reprompt = With a friend's code, say "add a friend".

night-check = I'd plan { $night }, and invite { $guests }. Shall I send it?
    .v2 = That would be { $night }, with { $guests }. Shall I invite them?
    .reprompt = Say yes to invite them, or what shall be different, like "at nine".

night-not-sent = Okay, nobody is invited yet. What shall be different? Say "at nine", "on Sunday", or "watch Heat instead".
    .v2 = Then I don't send it like that. Another day, time, or { -movie }? Say which.
    .reprompt = Say what to change, or "no" to drop it.

night-planned = Done, I invited { $guests }. Ask me who is coming at any time. Anything else?
    .v2 = It's planned, and { $guests } will hear of it. What else?
    .reprompt = Say "move it to nine", or "what { -movie } nights do I have".

nights-full = You're hosting { $count } nights already, and that's all there can be. Anything else?
    .reprompt = To make room, say "cancel the { -movie } night", and the day.

guests-full = A night has room for { $count } guests, and this would be more. Anything else?
    .reprompt = Say "plan a { -movie } night with", and fewer names.

my-nights = { $count ->
    [one] You have one { -movie } night: { $nights }.
   *[other] You have { $count } { -movie } nights: { $nights }.
 } Shall anything be different? Say so.
    .v2 = { $count ->
    [one] There's one: { $nights }.
   *[other] There are { $count }, the next ones are { $nights }.
 } Anything to change?
    .reprompt = Say "I'm coming", "move it to nine", or "cancel the { -movie } night".

my-nights-none = You have no { -movie } nights. Shall we plan one? Say "plan a { -movie } night".
    .v2 = There are none coming up. To change that, say "plan a { -movie } night".
    .reprompt = For example: "invite my friends to watch Alien on Friday".

invitation = { $friend } invites you to { $night }. Are you coming?
    .v2 = You're invited by { $friend } to { $night }. Will you come?
    .reprompt = Say yes, no, or "cancel" to decide later.

invitations-none = No invitation is waiting for you. Would you like to invite others? Say "plan a { -movie } night".
    .v2 = You aren't invited to anything new. To invite friends yourself, say "plan a { -movie } night".
    .reprompt = Say "what { -movie } nights do I have", or "recommend a { -movie }".

night-accepted = Great, you're coming: { $night }. Anything else?
    .v2 = Yes it is: { $night }. Have fun! What else?
    .reprompt = If something comes up, say "I can't come".

night-accepted-before = You've said yes already: { $night }. I'm glad you're looking forward to it. Anything else?
    .v2 = I have your yes: { $night }. What else?
    .reprompt = If something comes up, say "I can't come".

night-declined = Okay, you're not coming: { $night }. Anything else?
    .v2 = I said no for you: { $night }. What else?
    .reprompt = If you change your mind, say "I'm coming".

night-declined-before = You've said no already: { $night }. Anything else?
    .v2 = I have your no: { $night }. What else?
    .reprompt = If you change your mind, say "I'm coming".

night-changed-meanwhile = { $friend } changed it meanwhile: now it's { $night }. Are you coming?
    .v2 = It's another plan now, { $night }. Will you come?
    .reprompt = Say yes, no, or "cancel" to decide later.

night-gone = That { -movie } night is off now. Anything else?
    .v2 = There's no such { -movie } night any more. What else?
    .reprompt = Say "what { -movie } nights do I have", or "plan a { -movie } night".

which-night = Which one: { $nights }?
    .v2 = Do you mean { $nights }?
    .reprompt = Say the day, like "on Friday".

night-none-then = There's none on that day. Which one: { $nights }?
    .v2 = Nothing is planned then. Do you mean { $nights }?
    .reprompt = Say the day of one of them, or "cancel".

ask-night-change = What shall be different: the day, or the time?
    .v2 = When shall it be instead?
    .reprompt = Say "at nine", "on Sunday", or "watch Heat instead".

night-change-past = That moment has passed, or is more than a year ahead. When shall it be instead?
    .v2 = I can't take that moment. Which day and time do you mean?
    .reprompt = Say "on Sunday at nine", or "cancel".

night-changed = Done, now it's { $night }. Your guests will hear of it. Anything else?
    .v2 = Okay: { $night }. I let your guests know. What else?
    .reprompt = Say "invite Ben too", or "what { -movie } nights do I have".

night-as-before = That's how it was planned: { $night }. Anything else?
    .v2 = Nothing to change, it's { $night } as before. What else?
    .reprompt = Say "move it to nine", or "on Sunday instead".

night-other-meanwhile = It was changed meanwhile: now it's { $night }. What shall be different?
    .v2 = The plan is another one now, { $night }. What do you want to change?
    .reprompt = Say "at nine", "on Sunday", or "cancel".

night-not-yours = Only the host changes a { -movie } night, and you're a guest. Are you coming, then? Say "I'm coming", or "I can't come".
    .v2 = You're a guest there, so that's for the host to change. You can say "I'm coming", or "I can't come".
    .reprompt = To plan one of your own, say "plan a { -movie } night".

ask-more-guests = Whom else shall I invite?
    .v2 = Who else shall come?
    .reprompt = Say one or two names, or "everybody".

night-invited = Done, I invited { $guests }. Anything else?
    .v2 = { $guests } will hear of it. What else?
    .reprompt = Say "who is coming", or "move it to nine".

night-invited-before = Already invited: { $guests }. Anything else?
    .v2 = That invitation is out already: { $guests }. What else?
    .reprompt = Say "who is coming", or "invite", and another name.

# For everybody of a night, or for friends who share.
group-offer = For you and { $guests }, how about { $movies }?
    .v2 = With { $guests } in mind, I'd try { $movies }. Does one of those suit you all?
    .reprompt = Say "watch the second one instead", "tell me about the first one", or ask again for others.

group-none = I've named all that I know for all of you. Shall I recommend something for you alone?
    .v2 = There's nothing left that suits all of you. Want something for yourself?
    .reprompt = Say "recommend a { -movie }", or "start over".

group-nobody = I don't know yet whom else to choose for: there's no { -movie } night, and no friend shares what they love. Shall I recommend something for you alone?
    .v2 = For whom else? Plan a { -movie } night, or have friends say "share what I watch". Want something for yourself meanwhile?
    .reprompt = Say "plan a { -movie } night", or "recommend a { -movie }".

cancel-night-check = Shall I really cancel { $night }? All guests are told.
    .v2 = Do you want to call off { $night }? Your guests hear of it.
    .reprompt = Say yes to cancel it, or no to keep it.

night-cancelled = Cancelled: { $night }. Your guests will hear of it. Anything else?
    .v2 = It's off: { $night }. I let your guests know. What else?
    .reprompt = Say "plan a { -movie } night", or "recommend a { -movie }".

# Reminders: asked for once a night, after it is planned or accepted.
# What Alexa says an hour before.
reminder = Your { -movie } night begins in an hour{ $movie ->
    [none] { "" }
   *[other] : { $movie }
 }.
night-planned-remind = Done, I invited { $guests }. Shall I remind you an hour before?
    .v2 = It's planned, and { $guests } will hear of it. Would you like a reminder, an hour before?
    .reprompt = Say yes for a reminder, or no.

night-accepted-remind = Great, you're coming: { $night }. Shall I remind you an hour before?
    .v2 = Yes it is: { $night }. Would you like a reminder, an hour before?
    .reprompt = Say yes for a reminder, or no.

reminder-set = I'll remind you an hour before. Anything else?
    .v2 = The reminder is set, for an hour before. What else?
    .reprompt = Say "what { -movie } nights do I have", or "recommend a { -movie }".

reminder-none = Okay, no reminder. Anything else?
    .v2 = Then I won't remind you. What else?
    .reprompt = Say "what { -movie } nights do I have", or "recommend a { -movie }".

reminder-allow = For that I need your permission: allow reminders for me in the Alexa app, where I sent a card. Then ask me "what { -movie } nights do I have", and I'll set it. Anything else?
    .v2 = I may not set reminders yet. Allow it on the card in your Alexa app, then ask me "what { -movie } nights do I have". What else?
    .reprompt = Say "recommend a { -movie }", or "stop".

reminder-later = I couldn't set the reminder. You're down for the night all the same, and I'll try again when you next ask about your { -movie } nights. Anything else?
    .v2 = The reminder didn't work just now; the night itself stands. Ask me later "what { -movie } nights do I have", and I'll try again. What else?
    .reprompt = Say "what { -movie } nights do I have", or "recommend a { -movie }".

reminder-impossible = I couldn't set the reminder: Alexa takes none here. The night itself stands. Anything else?
    .v2 = Alexa doesn't take another reminder here. You're down for the night all the same. What else?
    .reprompt = Say "what { -movie } nights do I have", or "recommend a { -movie }".

reminder-too-late = It begins within the hour, so I set no reminder. Anything else?
    .v2 = That's less than an hour away: no reminder is needed. What else?
    .reprompt = Say "what { -movie } nights do I have", or "recommend a { -movie }".

# Mail comes back; said once.
night-planned-mail = Done, I invited { $guests }. But mail to you comes back: please set another address in the app. Anything else?
    .v2 = It's planned, and { $guests } will hear of it. You won't, though: your mail comes back. Set another address in the app. What else?
    .reprompt = Say "move it to nine", or "what { -movie } nights do I have".

night-accepted-mail = Great, you're coming: { $night }. But mail to you comes back: please set another address in the app. Anything else?
    .v2 = Yes it is: { $night }. One thing: your mail comes back. Set another address in the app. What else?
    .reprompt = If something comes up, say "I can't come".
