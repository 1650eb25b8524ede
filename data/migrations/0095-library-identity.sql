-- Access to this machine (the linked folder and its files, update settings) is in the machine's profile, not in the library
-- (docs/adr/0116). What an older version kept here is moved by data/store/sqlite/move-access.ts in the same transaction.
DROP TABLE vault_files;
DELETE FROM settings WHERE key IN ('vault', 'lookForUpdates');

-- By this the profile tells this library from others; a restored one gets another.
CREATE TABLE library_identity (
  only INTEGER NOT NULL PRIMARY KEY CHECK (only = 1),
  id TEXT NOT NULL
) STRICT;
INSERT INTO library_identity VALUES (1, lower(hex(randomblob(16))));
