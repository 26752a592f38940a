-- Lists hold what somebody wants to watch, is watching and has watched, too.

CREATE TABLE lists_of_all_kinds (
    listener_id  TEXT NOT NULL,
    movie_id     TEXT NOT NULL,
    kind         TEXT NOT NULL CHECK (
        kind IN ('seen', 'not-interested', 'watchlist', 'watching', 'watched')),
    marked_at_ms INTEGER NOT NULL,
    episode      TEXT,                     -- the last one finished: 's2e5'
    PRIMARY KEY (listener_id, movie_id)
) WITHOUT ROWID;

INSERT INTO lists_of_all_kinds SELECT listener_id, movie_id, kind, marked_at_ms, NULL FROM lists;
DROP TABLE lists;
ALTER TABLE lists_of_all_kinds RENAME TO lists;

ALTER TABLE parked_lists ADD COLUMN episode TEXT;
