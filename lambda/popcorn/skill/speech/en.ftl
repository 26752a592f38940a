# What the skill says in English. Format: Project Fluent.
#
# A message's value and its attributes .v2, .v3 ... are variants that take turns.
# .reprompt is said after silence. A message that has one leaves the session open; without, the
# session ends. Every question therefore has a reprompt, in other words than the question.

## Words

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

kind-any = movies
kind-genre = { $genre } movies
kind-decade = movies from the { $decade }
kind-genre-decade = { $genre } movies from the { $decade }

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

## Coming in

welcome-new = Welcome to Popcorn Picks. I suggest movies, and every rating makes my next suggestion better. Say "recommend a movie", or ask what's popular.
    .reprompt = To start, say "recommend a movie", or rate one you know: "rate Toy Story five stars".

welcome-back = Welcome back. Would you like a recommendation?
    .v2 = Good to hear you again. Shall I recommend something?
    .reprompt = Say "recommend a movie", "what's popular", or rate a movie you watched.

## Popular

popular-first = The movies that most people rate are { $movies }. Want to hear more?
    .v2 = Most rated among { $kind }: { $movies }. Shall I go on?
    .reprompt = Say "more", or rate one: "rate the first one four stars".

popular-unrated = Nobody has rated these { $kind } yet, but here are { $movies }. Shall I go on?
    .reprompt = Say "more", or be the first: "rate the first one four stars".

popular-offer = The most popular { $kind } you haven't rated: { $movies }. Want to hear more?
    .v2 = People rate these { $kind } most: { $movies }. Shall I go on?
    .reprompt = Say "more", or rate one: "rate the first one four stars".

popular-last = The last of the popular { $kind }: { $movies }. Would you like a recommendation instead?
    .reprompt = Say "recommend a movie", or rate one of these.

best-rated-offer = The best rated { $kind } you haven't rated: { $movies }. Shall I go on?
    .v2 = People give most stars to these { $kind }: { $movies }. Want to hear more?
    .reprompt = Say "more", or ask about one: "would I like the first one?"

best-rated-last = The last of the best rated { $kind }: { $movies }. Would you like a recommendation instead?
    .reprompt = Say "recommend a movie", or rate one of these.

trending-offer = Popular right now, of { $kind } you haven't rated: { $movies }. Shall I go on?
    .v2 = These { $kind } are trending: { $movies }. Want to hear more?
    .reprompt = Say "more", or ask about one: "would I like the first one?"

trending-last = The last of the trending { $kind }: { $movies }. Would you like a recommendation instead?
    .reprompt = Say "recommend a movie", or rate one of these.

## Recommend

recommend-first = To begin with, movies that many people love: { $movies }. Rate one you know, and I'll learn what you like. Want to hear more?
    .reprompt = Say "more", or tell me your stars: "rate the first one five stars".

recommend-offer = How about { $movies }? Say "more" for others.
    .v2 = I'd try { $movies }. Or say "more".
    .v3 = You might like { $movies }. Want to hear others?
    .reprompt = Say "more", or rate one you've seen: "rate the first one four stars".

recommend-because = Because you liked { $source }, how about { $movies }? Say "more" for others.
    .v2 = You liked { $source }, so I'd try { $movies }. Or say "more".
    .v3 = With { $source } in mind: { $movies }. Want to hear others?
    .reprompt = Say "more", or ask "why the second one?"

recommend-kind = Among { $kind }, how about { $movies }? Say "more" for others.
    .v2 = Of the { $kind }, I'd pick { $movies }. Shall I go on?
    .reprompt = Say "more", or ask for another kind, like comedies or movies from the eighties.

recommend-last = All that's left there is { $movies }. Shall I look among all movies?
    .reprompt = Say "recommend a movie", or name another kind.

nothing-of-that-kind = I know no { $kind } that you haven't rated. Shall I look among all movies?
    .v2 = I have nothing in { $kind } for you. Should I look at everything else?
    .reprompt = Say "recommend a movie", or name another kind, like thrillers.

nothing-left = I have no more { $kind } that you haven't rated or heard about today. Shall I look among all movies?
    .v2 = That's all I have in { $kind } for now. Should I look at everything else?
    .reprompt = Say "recommend a movie", or name another kind, like thrillers.

nothing-left-at-all = You've heard every movie I have. Come back when my catalogue has grown.

catalogue-empty = I don't have any movies yet. Please come back later.

unknown-kind = I don't know the kind "{ $heard }". You can ask for a genre, like comedy or horror, or a decade, like the nineties. Which would you like?
    .v2 = "{ $heard }" is no kind I know. How about thrillers, family movies, or something from the eighties?
    .v3 = I only know genres and decades, and "{ $heard }" is neither. Shall it be drama, science fiction, or a musical?
    .reprompt = Try "recommend a comedy", or "movies from the eighties".

## Similar movies

ask-similar = Similar to which movie?
    .v2 = Which movie should they be like?
    .reprompt = Say a title you like, for example "Toy Story".

similar-offer = If you like { $source }, try { $movies }. Want to hear more like it?
    .v2 = Close to { $source }, there's { $movies }. Shall I go on?
    .reprompt = Say "more", or name another movie: "something like Toy Story".

similar-last = The last ones like { $source }: { $movies }. Shall I look among all movies?
    .reprompt = Say "recommend a movie", or "movies like" and a title.

similar-none = I have nothing more like { $source } that you haven't heard or rated. Shall I look among all movies?
    .v2 = That's all I have in the way of { $source }. Should I recommend something else?
    .reprompt = Say "recommend a movie", or "movies like" and another title.

## Seen it, not interested

ask-seen = Which movie have you seen?
    .v2 = Tell me the title you've seen.
    .reprompt = Just say the title, for example "Toy Story".

ask-not-interested = Which movie is not for you?
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
    .reprompt = Say "recommend a movie", or give it other stars.

not-interested-instead = Okay, no { $title }. Then how about { $movies }?
    .v2 = I'll leave { $title } out. What about { $movies } instead?
    .v3 = Not { $title }, then. Perhaps { $movies }?
    .reprompt = Say "not interested" again, "more", or "why that one?"

not-interested = Okay, I won't suggest { $title } any more. Shall I recommend something else?
    .v2 = { $title } is out. Want a recommendation?
    .reprompt = Say "recommend a movie", or name a kind.

all-seen-instead = You've seen them all, noted. Then how about { $movies }?
    .v2 = All seen, I'll remember that. What about { $movies }?
    .reprompt = Say "more", or rate one you've seen: "rate the first one four stars".

none-wanted-instead = Okay, none of those. Then how about { $movies }?
    .v2 = I'll leave all of them out. What about { $movies } instead?
    .reprompt = Say "more", or name a kind, like comedies.

all-marked = Okay, I won't suggest those again, and I have no others there. Shall I look among all movies?
    .reprompt = Say "recommend a movie", or name a kind.

mark-not-stored = I couldn't save that just now, so it may come up again. Please tell me again in a moment. Anything else meanwhile?
    .reprompt = You can ask for a recommendation, or try again.

mark-taken-back = Done, { $title } may come up again. Shall I recommend something?
    .v2 = Okay, { $title } is back in. Want a recommendation?
    .reprompt = Say "recommend a movie", or "what's popular".

marks-taken-back = Done, all of them may come up again. Shall I recommend something?
    .reprompt = Say "recommend a movie", or "what's popular".

mark-not-taken-back = I couldn't take that back just now. Please try again in a moment. Anything else?
    .reprompt = You can ask for a recommendation meanwhile.

## Why, and would I like it

ask-which = Which one: the first, the second, or the third?
    .v2 = Which one do you mean?
    .reprompt = Say "the first one", or the title.

ask-why = Which movie do you mean?
    .v2 = Why which movie?
    .reprompt = Say a title, for example "Toy Story".

ask-would-like = Which movie are you wondering about?
    .v2 = What's the title?
    .reprompt = Say a title, for example "Toy Story".

why-liked = { $title }, because you liked { $source }. Want to hear others?
    .v2 = You liked { $source }, and that speaks for { $title } more than anything else. Shall I go on?
    .v3 = It's mostly { $source } that made me think of { $title }. Others?
    .reprompt = Say "more", or "not interested".

why-genre = { $title }, because you like { $kind }. Want to hear others?
    .v2 = You seem to like { $kind }, and { $title } is one. Shall I go on?
    .reprompt = Say "more", or "not interested".

why-popular = { $title } is one of the movies that most people rate. Your own ratings would give me better reasons. Want to hear others?
    .v2 = Mostly because so many people rate { $title }. Shall I go on?
    .reprompt = Say "more", or rate one: "rate Toy Story five stars".

why-best-rated = People give { $title } more stars than most. Want to hear others?
    .v2 = { $title } is among the best rated. Shall I go on?
    .reprompt = Say "more", or "would I like it?"

why-trending = { $title } was rated a lot lately. Want to hear others?
    .v2 = Many people rate { $title } these days. Shall I go on?
    .reprompt = Say "more", or "would I like it?"

why-similar = { $title }, because it is much like { $source }. Want to hear others?
    .v2 = People who like { $source } like { $title }, too. Shall I go on?
    .reprompt = Say "more", or "would I like it?"

why-unknown = I have no good reason for { $title }: I know too little about it, or about you. Shall I recommend something?
    .v2 = Nothing that I know of you speaks for { $title }. Want a recommendation?
    .reprompt = Say "recommend a movie", or rate one you know.

would-like-sure = You'd give { $title } { $stars }, I'm fairly sure. { $next ->
    [hear_similar] Want to hear movies like it?
   *[recommend] Shall I recommend something better?
 }
    .v2 = { $stars } from you for { $title }, I expect. { $next ->
    [hear_similar] Shall I name others like it?
   *[recommend] Want something that suits you more?
 }
    .reprompt = Say yes, or rate it: "rate it four stars".

would-like-guess = About { $stars }, I'd guess, for { $title }. { $next ->
    [hear_similar] Want to hear movies like it?
   *[recommend] Shall I recommend something better?
 }
    .v2 = I think you'd give { $title } around { $stars }. { $next ->
    [hear_similar] Shall I name others like it?
   *[recommend] Want something that suits you more?
 }
    .reprompt = Say yes, or rate it: "rate it four stars".

would-like-unsure = Hard to say. Perhaps { $stars } for { $title }, give or take one. { $next ->
    [hear_similar] Want to hear movies like it?
   *[recommend] Shall I recommend something instead?
 }
    .reprompt = Say yes, or rate a few movies, and I'll know better.

would-like-rated = You gave { $title } { $stars } already. { $next ->
    [hear_similar] Want to hear movies like it?
   *[recommend] Shall I recommend something better?
 }
    .v2 = You rated { $title } yourself: { $stars }. { $next ->
    [hear_similar] Shall I name others like it?
   *[recommend] Want something else?
 }
    .reprompt = Say yes, or give it other stars.

would-like-unknown = I know too little to tell whether you'd like { $title }. Shall I recommend something?
    .v2 = I can't tell for { $title } yet. Want a recommendation?
    .reprompt = Rate a few movies, and I'll know better: "rate Toy Story five stars".

## Rate

ask-movie = Which movie would you like to rate?
    .v2 = Tell me the title you want to rate.
    .reprompt = Just say the title, for example "Toy Story".

ask-movie-for-stars = Which movie gets { $stars }?
    .v2 = { $stars } for which movie?
    .reprompt = Say the title of the movie.

ask-stars = How many stars for { $title }?
    .v2 = What do you give { $title }, from half a star to five?
    .reprompt = Say a number from one to five. Halves are fine, like "three and a half".

stars-out-of-range = Stars go from one half to five, in halves. How many for { $title }?
    .v2 = I can take half a star up to five. What do you give { $title }?
    .reprompt = For instance, "four", or "three and a half".

stars-out-of-range-no-movie = Stars go from one half to five, in halves. Which movie, and how many?
    .v2 = I can take half a star up to five. Which movie is it for?
    .reprompt = For instance, "rate Toy Story four and a half stars".

given-up = Let's leave that for now. Shall I recommend something instead?
    .reprompt = Say "recommend a movie", or "help".

rated = { $stars } for { $title }, noted. Shall I recommend something with that in mind?
    .v2 = Got it: { $stars } for { $title }. Want a fresh recommendation?
    .v3 = { $title } gets { $stars }. Shall I see what that changes?
    .reprompt = Say "recommend a movie", or rate another one.

rated-again = I changed { $title } from { $previous } to { $stars }. Want a fresh recommendation?
    .reprompt = Say "recommend a movie", or rate another one.

rated-same = { $title } already has { $stars } from you. Shall I recommend something?
    .reprompt = Say "recommend a movie", or give it other stars.

rated-since = You rated { $title } again in the meantime, and it stays at { $stars }. What next?
    .reprompt = You can rate it anew, or ask for a recommendation.

rating-not-stored = I couldn't save your rating of { $title } just now, so it doesn't count yet. Please tell me again in a moment. Anything else meanwhile?
    .reprompt = You can ask for a recommendation, or try the rating again.

restored = Okay, { $title } is back at { $stars }. Shall I recommend something?
    .reprompt = Say "recommend a movie", or give it other stars.

taken-back = Done, I took back your { $stars } for { $title }. Shall I recommend something?
    .reprompt = Say "recommend a movie", or rate another one.

nothing-to-take-back = You have no rating of { $title } that I could take back. What next?
    .reprompt = You can rate a movie, or ask for a recommendation.

ask-take-back = Which movie's rating shall I take back?
    .v2 = Tell me the movie whose rating you want to take back.
    .reprompt = Say the title, for example "Toy Story".

take-back-not-done = I couldn't take that rating back just now, so it still counts. Please try again in a moment. Anything else?
    .reprompt = You can ask for a recommendation meanwhile.

## Titles

which-one = I know more than one: { $movies }. Which one do you mean?
    .v2 = That could be { $movies }. Which one?
    .reprompt = Say the title, the year, or "the first one".

did-you-mean = I don't know "{ $heard }". Did you mean { $movies }?
    .reprompt = Say yes, or the right title.

did-you-mean-one-of = I don't know "{ $heard }". Did you mean { $movies }?
    .reprompt = Say the title, or "the first one".

unknown-title = I don't know a movie called "{ $heard }". What's the title again?
    .v2 = "{ $heard }" isn't in my catalogue. Which movie do you mean?
    .reprompt = Try the full title, or another movie.

no-such-place = I'm not sure which one that is. What's the title?
    .v2 = Which title do you mean?
    .reprompt = Say the title of a movie.

## Anywhere

help = I can suggest movies, tell what's popular, and learn from your ratings. Try "recommend a comedy", "what's popular from the nineties", or "rate Toy Story five stars". What would you like?
    .v2 = After a list, say "more", "why the first one?", "not interested in the second one", or "I've seen the third". If something was wrong, say "undo". Shall I recommend something?
    .v3 = You can ask "movies like Toy Story", "would I like Alien?", or "what's the best rated comedy". What would you like?
    .reprompt = Say "recommend a movie", or "what's popular".

help-stars = I'm waiting for your stars for { $title }: from one half to five. How many?
    .v2 = How many stars does { $title } get, from one half to five? "Cancel" leaves it.
    .reprompt = Say a number, like "four", or "cancel".

help-title = I'm waiting for a title: just say its name. Which movie is it?
    .v2 = Which movie is it? Say its title, or "cancel" to leave it.
    .reprompt = Say the title, or "cancel".

not-understood-offer = Sorry, I missed that. Say "more" for others, "why the first one?", or rate one: "the second one, four stars".
    .v2 = I didn't get that. Want to hear other movies?
    .v3 = Sorry, what was that? You can name a kind, like comedies, or say "more".
    .reprompt = Say "more", "recommend a thriller", or "stop".

not-understood = I didn't get that. You can say "recommend a movie", "what's popular", or "rate Toy Story four stars". What would you like?
    .v2 = Sorry, that's not something I can do. Want a recommendation, or the popular movies?
    .v3 = That's beyond me. I know movies: shall I recommend one?
    .v4 = I missed that. Ask for a comedy, for something from the eighties, or for help?
    .reprompt = Say "recommend a movie", or "help".

something-else = Okay. You can rate another movie, ask for a kind, or say stop. What would you like?
    .v2 = All right. Another rating, then? Or say stop.
    .reprompt = For example, "rate Alien four stars", or "stop".

started-over = From the top, then. Shall I recommend a movie?
    .reprompt = Say "recommend a movie", or "what's popular".

no-question = All right. Shall I recommend a movie?
    .v2 = Okay. Would you like a recommendation?
    .reprompt = Say "recommend a movie", or "rate a movie".

nothing-to-repeat = I haven't said anything yet. Shall I recommend a movie?
    .reprompt = Say "recommend a movie", or "what's popular".

nothing-to-continue = Shall I recommend something, or tell what's popular?
    .v2 = There's nothing to go on with yet. Would you like a recommendation?
    .reprompt = Say "recommend a movie", or "what's popular".

rating-cancelled = Okay, no rating then. What would you like instead?
    .reprompt = Say "recommend a movie", or "what's popular".

request-cancelled = Okay, never mind. What would you like instead?
    .reprompt = Say "recommend a movie", or "what's popular".

declined = Okay. Enjoy the movie, and tell me how it was.
    .v2 = All right. Come back when you've seen something.

goodbye = Bye, and enjoy the movie.
    .v2 = See you at the movies.

away = I can't reach my movies right now. Please try again in a minute.

went-wrong = Sorry, something went wrong on my side. Please try that again.
    .reprompt = You can say "recommend a movie", or "help".
