-- Puts the staged movies in place, their popularity counted. The second half of replacing.sql.
-- :name, :fingerprint, :is_sample describe the dataset.

INSERT INTO main.movies (movie_id, title, year, genres, other_titles, imdb_id, tmdb_id,
                         rating_count, rating_mean, bayesian_mean, trend,
                         kind, season_lengths, released_on, chart_rank, charted_at_ms)
SELECT movie_id, title, year, genres, other_titles, imdb_id, tmdb_id,
       rating_count, rating_mean, bayesian_mean, trend,
       kind, season_lengths, released_on, chart_rank, charted_at_ms
  FROM staging.movies;

INSERT INTO main.title_words (title_key, movie_id) SELECT title_key, movie_id FROM staging.titles;
INSERT INTO main.title_parts (title_key, movie_id) SELECT title_key, movie_id FROM staging.titles;
INSERT INTO main.title_sounds (sound, movie_id) SELECT sound, movie_id FROM staging.sounds;

INSERT OR REPLACE INTO main.dataset
       (only_one, name, fingerprint, is_sample, movie_count, rating_count)
VALUES (1, :name, :fingerprint, :is_sample,
       (SELECT count(*) FROM staging.movies WHERE movie_id NOT GLOB 'tmdb:*'), (SELECT count(*) FROM staging.ratings));
