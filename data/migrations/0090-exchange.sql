-- What came from other programs. A highlight whose article has no text yet, or whose words are not in it, has a quote and
-- no place: `quote_only`; its span says nothing then.
ALTER TABLE highlights ADD COLUMN quote_only INTEGER NOT NULL DEFAULT 0 CHECK (quote_only IN (0, 1));

-- Notes and pages that were imported, by their keys in their program: importing them again changes nothing, even where a
-- person has changed or deleted them since. (Highlights are known by their ids.)
CREATE TABLE imported_items (
  key TEXT NOT NULL PRIMARY KEY,
  imported_at TEXT NOT NULL
) STRICT;
