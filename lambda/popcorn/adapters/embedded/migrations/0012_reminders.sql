-- What listeners said to being reminded of movie nights, and what finds a reminder that is set:
-- docs/notifications.md.

CREATE TABLE night_reminders (
    listener_id   TEXT NOT NULL,
    night_id      TEXT NOT NULL,
    step          TEXT NOT NULL,           -- offered, refused, wanted, set
    changed_at_ms INTEGER NOT NULL,
    kept_until_ms INTEGER NOT NULL,
    changes       INTEGER NOT NULL,
    token         TEXT,                    -- this and the rest: of one that is set
    household_id  TEXT,
    endpoint      TEXT,
    locale        TEXT,
    rings_at_ms   INTEGER,
    version       INTEGER,
    PRIMARY KEY (listener_id, night_id)
) WITHOUT ROWID;
