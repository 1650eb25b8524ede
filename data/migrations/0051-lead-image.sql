-- The picture that stands for an article, and articles of more kinds. SQLite cannot change a CHECK, so the table is made
-- anew; the kinds are now checked by the contract alone, and a new kind needs no new table.

CREATE TABLE articles_new (
  id TEXT NOT NULL PRIMARY KEY,
  -- core/model/article.ts: ArticleSource.
  source TEXT NOT NULL CHECK (source <> ''),
  -- The version that is shown; its text stands in article_versions.
  text_version INTEGER NOT NULL CHECK (text_version >= 1),
  -- SHA-256 of that version's text and blocks, to notice the same content again.
  content_hash TEXT NOT NULL,
  title TEXT NOT NULL,
  byline TEXT,
  site_name TEXT,
  url TEXT,
  published_at TEXT,
  lang TEXT,
  excerpt TEXT NOT NULL,
  words INTEGER NOT NULL CHECK (words >= 0),
  -- UTF-16 code units of the shown text; SQL's length() counts something else.
  text_length INTEGER NOT NULL CHECK (text_length >= 0),
  added_at TEXT NOT NULL,
  deleted_at TEXT,
  -- The picture's address as the source says it; null when there is none.
  lead_image TEXT
) STRICT;
INSERT INTO articles_new (rowid, id, source, text_version, content_hash, title, byline, site_name, url, published_at,
  lang, excerpt, words, text_length, added_at, deleted_at)
SELECT rowid, id, source, text_version, content_hash, title, byline, site_name, url, published_at,
  lang, excerpt, words, text_length, added_at, deleted_at FROM articles;
DROP TABLE articles;
ALTER TABLE articles_new RENAME TO articles;
CREATE INDEX articles_by_hash ON articles (content_hash);
CREATE INDEX articles_by_url ON articles (url) WHERE url IS NOT NULL;

-- It went with the old table (0040).
CREATE TRIGGER article_versions_go AFTER DELETE ON articles
BEGIN
  DELETE FROM note_versions WHERE owner_kind = 'article' AND owner_id = old.id;
END;
