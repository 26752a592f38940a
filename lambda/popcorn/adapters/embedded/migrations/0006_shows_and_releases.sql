-- Shows beside films, when titles were first shown, and where they stand in a chart.

ALTER TABLE movies ADD COLUMN kind TEXT NOT NULL DEFAULT 'film';
ALTER TABLE movies ADD COLUMN season_lengths TEXT NOT NULL DEFAULT '[]';  -- JSON list
ALTER TABLE movies ADD COLUMN released_on TEXT;         -- 2024-05-17
ALTER TABLE movies ADD COLUMN chart_rank INTEGER;       -- from 1
ALTER TABLE movies ADD COLUMN charted_at_ms INTEGER;

-- Each order with all that a filter asks for, so that a filter need not look up every movie.
DROP INDEX movies_by_popularity;
DROP INDEX movies_by_bayesian_mean;
DROP INDEX movies_by_trend;
CREATE INDEX movies_by_popularity
    ON movies (rating_count DESC, movie_id, year, genres, kind, released_on);
CREATE INDEX movies_by_bayesian_mean
    ON movies (bayesian_mean DESC, rating_count DESC, movie_id, year, genres, kind, released_on);
CREATE INDEX movies_by_trend
    ON movies (trend DESC, rating_count DESC, movie_id, year, genres, kind, released_on);
CREATE INDEX movies_by_release
    ON movies (released_on DESC, rating_count DESC, movie_id, year, genres, kind);
CREATE INDEX movies_by_chart
    ON movies (charted_at_ms DESC, chart_rank, rating_count DESC, movie_id, year, genres, kind,
               released_on);

-- How far long jobs have come: the embedded twin of the Progress table.
CREATE TABLE progress (
    job           TEXT PRIMARY KEY,
    fingerprint   TEXT NOT NULL,
    facts         TEXT NOT NULL,                        -- JSON
    revision      INTEGER NOT NULL,
    is_done       INTEGER NOT NULL,
    busy_until_ms INTEGER NOT NULL
) WITHOUT ROWID;
