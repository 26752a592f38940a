# What British English says otherwise than American English: two terms, and what they don't suit.

-movie = { $case ->
   *[lower] film
    [upper] Film
 }
-movies = { $case ->
   *[lower] films
    [upper] Films
 }

goodbye = Bye, and enjoy the film.
    .v2 = See you at the cinema.
