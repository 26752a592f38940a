-- Which recognised voices a household has: the embedded twin of the Users table's `voices`.

CREATE TABLE household_voices (
    household_id TEXT NOT NULL,
    listener_id  TEXT NOT NULL,
    PRIMARY KEY (household_id, listener_id)
) WITHOUT ROWID;
