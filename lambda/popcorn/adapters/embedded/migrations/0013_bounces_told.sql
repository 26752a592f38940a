-- Whether the listener was told, by voice, that mail to them comes back.

ALTER TABLE email_refusals ADD COLUMN is_told INTEGER NOT NULL DEFAULT 0;
