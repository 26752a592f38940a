-- Where listeners are told, and an outbox that holds more than nights' events:
-- docs/notifications.md.

CREATE TABLE addresses (
    listener_id    TEXT PRIMARY KEY,
    locale         TEXT NOT NULL,
    email          TEXT,
    code           TEXT,                   -- sent there, until it is said
    code_sent_at_ms INTEGER,
    code_tries     INTEGER,
    alexa_user_id  TEXT,
    alexa_endpoint TEXT,
    wanted         TEXT NOT NULL,          -- channels, in JSON
    codes_day      INTEGER NOT NULL,       -- since 1970-01-01 UTC
    codes_sent     INTEGER NOT NULL,
    changes        INTEGER NOT NULL,
    changed_at_ms  INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE email_refusals (
    email_digest  TEXT PRIMARY KEY,
    refusal       TEXT NOT NULL,           -- bounced, complained
    refused_at_ms INTEGER NOT NULL
) WITHOUT ROWID;

ALTER TABLE outbox RENAME TO outbox_of_nights;

-- The columns from night_id on are of nights alone.
CREATE TABLE outbox (
    recipient_id     TEXT NOT NULL,
    event_id         TEXT NOT NULL,
    kind             TEXT NOT NULL,        -- invited, changed, cancelled, answered, friend-asked, ...
    at_ms            INTEGER NOT NULL,
    kept_until_ms    INTEGER NOT NULL,
    friend_id        TEXT,
    night_id         TEXT,
    version          INTEGER,
    movie_id         TEXT,
    start_at_ms      INTEGER,
    time_zone        TEXT,
    about_id         TEXT,
    answer           TEXT,
    claimed_until_ms INTEGER NOT NULL DEFAULT 0,
    is_delivered     INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (recipient_id, event_id)
) WITHOUT ROWID;

INSERT INTO outbox
SELECT recipient_id, event_id, kind, at_ms, kept_until_ms, NULL, night_id, version, movie_id,
       start_at_ms, time_zone, about_id, answer, claimed_until_ms, is_delivered
FROM outbox_of_nights;

DROP TABLE outbox_of_nights;

-- What waits is looked for after every turn.
CREATE INDEX outbox_waiting ON outbox (claimed_until_ms) WHERE NOT is_delivered;
