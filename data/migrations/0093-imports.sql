-- What each import of annotations brought, so that a whole one can be taken back.
CREATE TABLE annotation_imports (
  id TEXT NOT NULL PRIMARY KEY,
  file TEXT NOT NULL,
  imported_at TEXT NOT NULL,
  taken_back_at TEXT
) STRICT;

CREATE TABLE import_parts (
  import_id TEXT NOT NULL REFERENCES annotation_imports (id) ON DELETE CASCADE,
  -- 'key': of imported_items.
  kind TEXT NOT NULL CHECK (kind IN ('article', 'highlight', 'note', 'tag', 'correction', 'key')),
  -- The id of the article, highlight or correction, or the key.
  target TEXT NOT NULL,
  -- The note or the tag that was put on the article.
  detail TEXT NOT NULL DEFAULT '',
  -- Taken back with its import: it comes again when that is put back.
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  PRIMARY KEY (import_id, kind, target, detail)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_parts_by_target ON import_parts (target);

-- What the source of an imported highlight said of it when it was last looked at: a change there is offered, and a change
-- here is known.
CREATE TABLE import_sources (
  highlight_id TEXT NOT NULL PRIMARY KEY REFERENCES highlights (id) ON DELETE CASCADE,
  -- JSON: note, colour and tags, as core/exchange/source-state.ts writes them.
  state TEXT NOT NULL CHECK (json_valid(state))
) STRICT;

-- The note on a page as its source had it.
ALTER TABLE imported_items ADD COLUMN note TEXT;
