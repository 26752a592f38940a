-- The embedded store: the tables of the AWS side, in one file.

CREATE TABLE movies (
    movie_id     TEXT PRIMARY KEY,
    title        TEXT NOT NULL,            -- speakable
    year         INTEGER,
    genres       TEXT NOT NULL,            -- ids in alphabetical order, each between bars: |comedy|drama|
    other_titles TEXT NOT NULL,            -- JSON list
    imdb_id      TEXT,
    tmdb_id      TEXT,
    rating_count INTEGER NOT NULL DEFAULT 0,  -- refreshed from ratings when a dataset is loaded
    rating_mean  REAL                         -- stars
) WITHOUT ROWID;

-- Year and genres are in it so that a filter need not look up every movie.
CREATE INDEX movies_by_popularity ON movies (rating_count DESC, movie_id, year, genres);

-- One row for each title key (popcorn.domain.titles.title_key) that a movie goes by.
CREATE VIRTUAL TABLE title_words USING fts5 (title_key, movie_id UNINDEXED, tokenize = 'unicode61');
CREATE VIRTUAL TABLE title_parts USING fts5 (title_key, movie_id UNINDEXED, tokenize = 'trigram');

CREATE TABLE ratings (
    listener_id TEXT NOT NULL,
    movie_id    TEXT NOT NULL,
    half_steps  INTEGER NOT NULL CHECK (half_steps BETWEEN 1 AND 10),
    rated_at_ms INTEGER NOT NULL,
    source      TEXT NOT NULL,             -- 'voice', or the name of a dataset
    PRIMARY KEY (listener_id, movie_id)
) WITHOUT ROWID;

CREATE INDEX ratings_by_source ON ratings (source);

-- What a dataset says of its listeners (age, gender, occupation), as JSON.
CREATE TABLE users (
    listener_id TEXT PRIMARY KEY,
    source      TEXT NOT NULL,
    profile     TEXT NOT NULL
) WITHOUT ROWID;

-- The skill's persistent attributes, as JSON: the embedded twin of the SkillState table.
CREATE TABLE skill_state (
    id         TEXT PRIMARY KEY,
    attributes TEXT NOT NULL
) WITHOUT ROWID;

-- Ratings by voice whose movie the current dataset does not have: they come back with a dataset
-- that has the title (title key and year).
CREATE TABLE parked_ratings (
    listener_id TEXT NOT NULL,
    title_key   TEXT NOT NULL,
    year        INTEGER,
    half_steps  INTEGER NOT NULL,
    rated_at_ms INTEGER NOT NULL,
    PRIMARY KEY (listener_id, title_key, year)
);

-- Which dataset is loaded: one row, or none.
CREATE TABLE dataset (
    only_one    INTEGER PRIMARY KEY CHECK (only_one = 1),
    name        TEXT NOT NULL,
    fingerprint TEXT NOT NULL,             -- SHA-256 over the files that were read
    movie_count INTEGER NOT NULL,
    rating_count INTEGER NOT NULL,
    is_sample   INTEGER NOT NULL
);
