-- A dataset on its way in: a temporary database, attached as `staging`. Columns that the store's
-- tables have, too, stand in the same order.

CREATE TABLE staging.movies (
    movie_id     TEXT PRIMARY KEY,
    title        TEXT NOT NULL,
    year         INTEGER,
    genres       TEXT NOT NULL,
    other_titles TEXT NOT NULL,
    imdb_id      TEXT,
    tmdb_id      TEXT,
    rating_count INTEGER NOT NULL,      -- the dataset does not say; counted at the end, as are
    rating_mean  REAL,                  -- the next three
    bayesian_mean REAL,
    trend        REAL NOT NULL,
    kind         TEXT NOT NULL,
    season_lengths TEXT NOT NULL,
    released_on  TEXT,
    chart_rank   INTEGER,
    charted_at_ms INTEGER,
    lasting_key  TEXT NOT NULL          -- what listeners' words follow, together with the year
) WITHOUT ROWID;

CREATE INDEX staging.movies_by_key ON movies (lasting_key, year);
CREATE INDEX staging.movies_by_tmdb_id ON movies (tmdb_id);
CREATE INDEX staging.movies_by_imdb_id ON movies (imdb_id);

CREATE TABLE staging.titles (title_key TEXT NOT NULL, movie_id TEXT NOT NULL);

CREATE INDEX staging.titles_by_key ON titles (title_key);

CREATE TABLE staging.sounds (sound TEXT NOT NULL, movie_id TEXT NOT NULL);

CREATE TABLE staging.users (listener_id TEXT PRIMARY KEY, profile TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE staging.ratings (
    listener_id TEXT NOT NULL,
    movie_id    TEXT NOT NULL,
    half_steps  INTEGER NOT NULL,
    rated_at_ms INTEGER NOT NULL,
    source      TEXT NOT NULL,
    PRIMARY KEY (listener_id, movie_id)
) WITHOUT ROWID;

-- What each movie's ratings add up to (popcorn.domain.popularity.RatingTotals).
CREATE TABLE staging.rated (
    movie_id           TEXT PRIMARY KEY,
    rating_count       INTEGER NOT NULL,
    half_steps         INTEGER NOT NULL,
    squared_half_steps INTEGER NOT NULL,
    trend              REAL NOT NULL
) WITHOUT ROWID;

-- Ratings by voice, and marks, from before: one has half_steps, the other a kind. `movie_id` is
-- the new catalogue's, NULL where it has no such title.
CREATE TABLE staging.spoken (
    listener_id TEXT NOT NULL,
    lasting_key TEXT NOT NULL,
    year        INTEGER,
    half_steps  INTEGER,
    kind        TEXT,
    episode     TEXT,
    said_at_ms  INTEGER NOT NULL,
    movie_id    TEXT
);
