-- The pictures of articles. Their bytes are files beside the library, pictures/ab/HASH.png (docs/adr/0050).

CREATE TABLE pictures (
  -- SHA-256 of the bytes, hexadecimal.
  hash TEXT NOT NULL PRIMARY KEY CHECK (length(hash) = 64),
  -- Media type, as the bytes themselves show it.
  type TEXT NOT NULL,
  bytes INTEGER NOT NULL CHECK (bytes > 0),
  width INTEGER,
  height INTEGER,
  added_at TEXT NOT NULL
) STRICT;

-- What became of each picture that an article names, in any version of its text.
CREATE TABLE article_pictures (
  article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  -- As the blocks name it (core/model/block.ts ImageReference.source).
  source TEXT NOT NULL,
  hash TEXT REFERENCES pictures (hash),
  -- For people: why it is missing.
  problem TEXT,
  tried_at TEXT NOT NULL,
  PRIMARY KEY (article_id, source),
  CHECK ((hash IS NULL) = (problem IS NOT NULL))
) STRICT;
CREATE INDEX article_pictures_by_hash ON article_pictures (hash) WHERE hash IS NOT NULL;
