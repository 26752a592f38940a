-- Friends and movie nights: the embedded twin of the Social table. docs/friends.md and
-- docs/movie-nights.md say what is promised.

-- Two rows a friendship, one for each side.
CREATE TABLE friendships (
    listener_id   TEXT NOT NULL,
    other_id      TEXT NOT NULL,
    tie           TEXT NOT NULL,           -- asked, asks-me, friends
    changed_at_ms INTEGER NOT NULL,
    PRIMARY KEY (listener_id, other_id)
) WITHOUT ROWID;

CREATE TABLE introductions (
    listener_id   TEXT PRIMARY KEY,
    name          TEXT,
    is_sharing    INTEGER NOT NULL DEFAULT 0,
    changed_at_ms INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE friend_codes (
    digits        TEXT PRIMARY KEY,
    listener_id   TEXT NOT NULL UNIQUE,
    offered_at_ms INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE friend_code_tries (
    listener_digest TEXT PRIMARY KEY,
    day             INTEGER NOT NULL,      -- since 1970-01-01 UTC
    tries           INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE nights (
    night_id      TEXT PRIMARY KEY,
    host_id       TEXT NOT NULL,
    movie_id      TEXT,
    start_at_ms   INTEGER NOT NULL,
    time_zone     TEXT NOT NULL,
    created_at_ms INTEGER NOT NULL,
    version       INTEGER NOT NULL,
    is_cancelled  INTEGER NOT NULL,
    kept_until_ms INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX nights_by_host ON nights (host_id);

CREATE TABLE night_guests (
    night_id   TEXT NOT NULL,
    guest_id   TEXT NOT NULL,
    answer     TEXT NOT NULL,              -- pending, accepted, declined
    said_at_ms INTEGER NOT NULL,
    changes    INTEGER NOT NULL,
    PRIMARY KEY (night_id, guest_id)
) WITHOUT ROWID;

CREATE INDEX night_guests_by_guest ON night_guests (guest_id);

-- What has to be told of nights: written with the change that it tells of.
CREATE TABLE outbox (
    recipient_id     TEXT NOT NULL,
    event_id         TEXT NOT NULL,
    kind             TEXT NOT NULL,        -- invited, changed, cancelled, answered
    night_id         TEXT NOT NULL,
    version          INTEGER NOT NULL,
    movie_id         TEXT,
    start_at_ms      INTEGER NOT NULL,
    time_zone        TEXT NOT NULL,
    at_ms            INTEGER NOT NULL,
    kept_until_ms    INTEGER NOT NULL,
    about_id         TEXT,
    answer           TEXT,
    claimed_until_ms INTEGER NOT NULL DEFAULT 0,
    is_delivered     INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (recipient_id, event_id)
) WITHOUT ROWID;
