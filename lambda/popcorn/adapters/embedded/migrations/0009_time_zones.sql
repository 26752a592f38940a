-- In whose words times are told; none but the listener sees it.

ALTER TABLE introductions ADD COLUMN time_zone TEXT;
