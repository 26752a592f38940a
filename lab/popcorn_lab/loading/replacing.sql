-- Puts what is staged in place of what is there. Runs in one transaction.
-- :name, :fingerprint, :is_sample describe the dataset. lasting_key(title) is the loader's.

-- Set the ratings by voice aside. One whose movie is in no catalogue has no title:
-- it is kept under a key that no title has.
INSERT INTO staging.spoken (listener_id, lasting_key, year, half_steps, rated_at_ms)
SELECT listener_id, coalesce(lasting_key(title), '#' || movie_id), year, half_steps, rated_at_ms
  FROM main.ratings LEFT JOIN main.movies USING (movie_id)
 WHERE source = 'voice'
 UNION ALL
SELECT listener_id, title_key, year, half_steps, rated_at_ms
  FROM main.parked_ratings;

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
DELETE FROM main.users WHERE source <> 'voice';
DELETE FROM main.ratings;
DELETE FROM main.parked_ratings;

INSERT INTO main.users (listener_id, source, profile)
SELECT listener_id, :name, profile
  FROM staging.users
 WHERE true  -- the parser needs it before ON CONFLICT
    ON CONFLICT DO NOTHING;

INSERT INTO main.ratings (listener_id, movie_id, half_steps, rated_at_ms, source)
SELECT listener_id, movie_id, half_steps, rated_at_ms, source
  FROM staging.ratings;

INSERT INTO main.ratings (listener_id, movie_id, half_steps, rated_at_ms, source)
SELECT listener_id, movie_id, half_steps, rated_at_ms, 'voice'
  FROM staging.spoken
 WHERE movie_id IS NOT NULL
    ON CONFLICT DO UPDATE
   SET half_steps = excluded.half_steps, rated_at_ms = excluded.rated_at_ms, source = 'voice'
 WHERE excluded.rated_at_ms >= ratings.rated_at_ms;

INSERT INTO main.parked_ratings (listener_id, title_key, year, half_steps, rated_at_ms)
SELECT listener_id, lasting_key, year, half_steps, max(rated_at_ms)  -- the newest one's stars
  FROM staging.spoken
 WHERE movie_id IS NULL
 GROUP BY listener_id, lasting_key, year;

INSERT INTO main.movies (movie_id, title, year, genres, other_titles, imdb_id, tmdb_id,
                         rating_count, rating_mean)
SELECT movie_id, title, year, genres, other_titles, imdb_id, tmdb_id,
       coalesce(rated.count, 0), rated.mean
  FROM staging.movies LEFT JOIN (
       SELECT movie_id, count(*) AS count, avg(half_steps) / 2 AS mean
         FROM main.ratings
        GROUP BY movie_id) AS rated USING (movie_id);

INSERT INTO main.title_words (title_key, movie_id) SELECT title_key, movie_id FROM staging.titles;
INSERT INTO main.title_parts (title_key, movie_id) SELECT title_key, movie_id FROM staging.titles;

INSERT OR REPLACE INTO main.dataset
       (only_one, name, fingerprint, is_sample, movie_count, rating_count)
VALUES (1, :name, :fingerprint, :is_sample,
       (SELECT count(*) FROM staging.movies), (SELECT count(*) FROM staging.ratings));
