-- What listeners say of genres.

CREATE TABLE genre_wishes (
    listener_id TEXT NOT NULL,
    genre       TEXT NOT NULL,
    is_liked    INTEGER NOT NULL CHECK (is_liked IN (0, 1)),
    said_at_ms  INTEGER NOT NULL,
    PRIMARY KEY (listener_id, genre)
) WITHOUT ROWID;
