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
# (the genre) and a comedy. $before is a year, and not in it. $unwanted: "horror or violence".
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
 }{ -movies }{ $decade ->
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

forget-voice = That deletes everything I know of your voice: every rating, and what you've seen. It can't be undone. Shall I delete it?
    .v2 = I'd delete all your ratings, and what you told me you've seen, for good. Are you sure?
    .reprompt = Say yes to delete everything I know of you, or no to keep it.

forget-household = I don't recognize your voice, so that deletes what I know of this household: every rating, and what was seen. Voices I recognize keep theirs. It can't be undone. Shall I delete it?
    .v2 = I'd delete the household's ratings, and what was seen, for good; voices I recognize keep theirs. Are you sure?
    .reprompt = Say yes to delete what I know of the household, or no to keep it.

forgotten-voice = Done. I've deleted everything I knew of your voice. If you like, we start anew: shall I recommend a { -movie }?
    .v2 = It's all deleted, and I don't know you any more. Shall I recommend a { -movie } to begin with?
    .reprompt = Say "recommend a { -movie }" to begin anew, or "stop".

forgotten-household = Done. I've deleted everything I knew of this household, apart from the voices I recognize. Shall I recommend a { -movie }, to begin anew?
    .v2 = The household's ratings are all deleted. Shall I recommend a { -movie }, to begin anew?
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
    .v2 = All right. Another rating, then? Or say stop.
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
