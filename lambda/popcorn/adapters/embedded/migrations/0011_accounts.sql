-- The companion app's accounts, and the Echos' listeners that are linked to them:
-- docs/account-linking.md.

CREATE TABLE accounts (
    account_id    TEXT PRIMARY KEY,
    created_at_ms INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE account_links (
    echo_id      TEXT PRIMARY KEY,         -- a household, or a recognised voice
    account_id   TEXT NOT NULL,
    linked_at_ms INTEGER NOT NULL,
    merged_at_ms INTEGER                   -- NULL until all of the Echo's is the account's, too
) WITHOUT ROWID;

CREATE INDEX account_links_by_account ON account_links (account_id);
