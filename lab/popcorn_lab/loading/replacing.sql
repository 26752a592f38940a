-- Puts what is staged in place of what is there, all but the movies, whose popularity is counted
-- from the ratings next (movies.sql). Runs in one transaction.
-- :name is the dataset's. lasting_key(title) is the loader's.

-- Titles of The Movie Database stay, but for those that the dataset has: by its id of them, or by
-- title and year.
INSERT INTO staging.movies
SELECT movie.*, lasting_key(title)
  FROM main.movies AS movie
 WHERE movie_id GLOB 'tmdb:*'
   AND NOT EXISTS (SELECT 1 FROM staging.movies AS known
                    WHERE known.kind = movie.kind
                      AND (known.tmdb_id = movie.tmdb_id OR known.imdb_id = movie.imdb_id))
   AND NOT EXISTS (SELECT 1 FROM staging.movies AS known
                    WHERE known.lasting_key = lasting_key(movie.title)
                      AND known.year IS movie.year AND known.kind = movie.kind
                      AND known.tmdb_id IS NULL);

INSERT INTO staging.titles
SELECT title_key, movie_id FROM main.title_words
 WHERE movie_id GLOB 'tmdb:*' AND movie_id IN (SELECT movie_id FROM staging.movies);

INSERT INTO staging.sounds
SELECT sound, movie_id FROM main.title_sounds
 WHERE movie_id GLOB 'tmdb:*' AND movie_id IN (SELECT movie_id FROM staging.movies);

-- Set aside what listeners said. What is about a movie in no catalogue has no title: it is kept
-- under a key that no title has.
INSERT INTO staging.spoken
       (listener_id, lasting_key, year, half_steps, kind, episode, said_at_ms)
SELECT listener_id, coalesce(lasting_key(title), '#' || movie_id), year, half_steps, NULL, NULL,
       rated_at_ms
  FROM main.ratings LEFT JOIN main.movies USING (movie_id)
 WHERE source = 'voice'
 UNION ALL
SELECT listener_id, title_key, year, half_steps, NULL, NULL, rated_at_ms
  FROM main.parked_ratings
 UNION ALL
SELECT listener_id, coalesce(lasting_key(title), '#' || movie_id), year, NULL, lists.kind,
       episode, marked_at_ms
  FROM main.lists LEFT JOIN main.movies USING (movie_id)
 UNION ALL
SELECT listener_id, title_key, year, NULL, kind, episode, marked_at_ms
  FROM main.parked_lists;

-- A movie's own title comes before the other names that movies go by.
UPDATE staging.spoken
   SET movie_id = coalesce(
       (SELECT movie.movie_id
          FROM staging.movies AS movie
         WHERE movie.lasting_key = spoken.lasting_key AND movie.year IS spoken.year
         ORDER BY movie.movie_id LIMIT 1),
       (SELECT movie.movie_id
          FROM staging.titles AS other JOIN staging.movies AS movie USING (movie_id)
         WHERE other.title_key = spoken.lasting_key AND movie.year IS spoken.year
         ORDER BY movie.movie_id LIMIT 1));

DELETE FROM main.movies;
DELETE FROM main.title_words;
DELETE FROM main.title_parts;
DELETE FROM main.title_sounds;
DELETE FROM main.users WHERE source <> 'voice';
DELETE FROM main.ratings;
DELETE FROM main.parked_ratings;
DELETE FROM main.lists;
DELETE FROM main.parked_lists;

INSERT INTO main.users (listener_id, source, profile)
SELECT listener_id, :name, profile
  FROM staging.users
 WHERE true  -- the parser needs it before ON CONFLICT
    ON CONFLICT DO NOTHING;

INSERT INTO main.ratings (listener_id, movie_id, half_steps, rated_at_ms, source)
SELECT listener_id, movie_id, half_steps, rated_at_ms, source
  FROM staging.ratings;

INSERT INTO main.ratings (listener_id, movie_id, half_steps, rated_at_ms, source)
SELECT listener_id, movie_id, half_steps, said_at_ms, 'voice'
  FROM staging.spoken
 WHERE half_steps IS NOT NULL AND movie_id IS NOT NULL
    ON CONFLICT DO UPDATE
   SET half_steps = excluded.half_steps, rated_at_ms = excluded.rated_at_ms, source = 'voice'
 WHERE excluded.rated_at_ms >= ratings.rated_at_ms;

INSERT INTO main.parked_ratings (listener_id, title_key, year, half_steps, rated_at_ms)
SELECT listener_id, lasting_key, year, half_steps, max(said_at_ms)  -- the newest one's stars
  FROM staging.spoken
 WHERE half_steps IS NOT NULL AND movie_id IS NULL
 GROUP BY listener_id, lasting_key, year;

INSERT INTO main.lists (listener_id, movie_id, kind, marked_at_ms, episode)
SELECT listener_id, movie_id, kind, said_at_ms, episode
  FROM staging.spoken
 WHERE kind IS NOT NULL AND movie_id IS NOT NULL
    ON CONFLICT DO UPDATE
   SET kind = excluded.kind, marked_at_ms = excluded.marked_at_ms, episode = excluded.episode
 WHERE excluded.marked_at_ms >= lists.marked_at_ms;

INSERT INTO main.parked_lists (listener_id, title_key, year, kind, marked_at_ms, episode)
SELECT listener_id, lasting_key, year, kind, max(said_at_ms), episode  -- the newest one's
  FROM staging.spoken
 WHERE kind IS NOT NULL AND movie_id IS NULL
 GROUP BY listener_id, lasting_key, year;
