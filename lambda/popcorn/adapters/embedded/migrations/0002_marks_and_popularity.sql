-- What listeners say of movies without stars, and what "best rated" and "popular now" go by.

-- One row for a listener and a movie: the embedded twin of the Lists table.
CREATE TABLE lists (
    listener_id  TEXT NOT NULL,
    movie_id     TEXT NOT NULL,
    kind         TEXT NOT NULL CHECK (kind IN ('seen', 'not-interested')),
    marked_at_ms INTEGER NOT NULL,
    PRIMARY KEY (listener_id, movie_id)
) WITHOUT ROWID;

-- Marks whose movie the current dataset does not have; as parked_ratings.
CREATE TABLE parked_lists (
    listener_id  TEXT NOT NULL,
    title_key    TEXT NOT NULL,
    year         INTEGER,
    kind         TEXT NOT NULL,
    marked_at_ms INTEGER NOT NULL,
    PRIMARY KEY (listener_id, title_key, year)
);

-- popcorn.domain.popularity defines both; refreshed from ratings when a dataset is loaded.
ALTER TABLE movies ADD COLUMN bayesian_mean REAL;            -- stars
ALTER TABLE movies ADD COLUMN trend REAL NOT NULL DEFAULT 0; -- ratings, the older the less

CREATE INDEX movies_by_bayesian_mean
    ON movies (bayesian_mean DESC, rating_count DESC, movie_id, year, genres);
CREATE INDEX movies_by_trend
    ON movies (trend DESC, rating_count DESC, movie_id, year, genres);
