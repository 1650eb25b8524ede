-- Lectern's library. Times are ISO 8601 in UTC; spans are half open, in UTF-16 code units of a version's text.
-- What a person made (highlights, notes, tags, reading positions) stands in tables of its own, which neither a second
-- import nor a second analysis writes to.

CREATE TABLE articles (
  id TEXT NOT NULL PRIMARY KEY,
  source TEXT NOT NULL CHECK (source IN ('html', 'markdown', 'text', 'paste', 'sample')),
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
  deleted_at TEXT
) STRICT;
CREATE INDEX articles_by_hash ON articles (content_hash);
CREATE INDEX articles_by_url ON articles (url) WHERE url IS NOT NULL;

-- Old texts are kept: highlights made in them are found again from them.
CREATE TABLE article_versions (
  article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  version INTEGER NOT NULL CHECK (version >= 1),
  text TEXT NOT NULL,
  -- JSON: core/model/article.ts Block[].
  blocks TEXT NOT NULL CHECK (json_valid(blocks)),
  created_at TEXT NOT NULL,
  PRIMARY KEY (article_id, version)
) STRICT;

CREATE TABLE article_notes (
  article_id TEXT NOT NULL PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  note TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE article_tags (
  article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  tag TEXT NOT NULL,
  PRIMARY KEY (article_id, position)
) STRICT;
CREATE INDEX article_tags_by_tag ON article_tags (tag);

CREATE TABLE reading_positions (
  article_id TEXT NOT NULL PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  updated_at TEXT NOT NULL
) STRICT;

-- The anchor as it was when the person made it, in the version of the text that they saw.
CREATE TABLE highlights (
  id TEXT NOT NULL PRIMARY KEY,
  article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  text_version INTEGER NOT NULL,
  span_start INTEGER NOT NULL CHECK (span_start >= 0),
  span_end INTEGER NOT NULL CHECK (span_end > span_start),
  exact TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  color TEXT NOT NULL CHECK (color IN ('yellow', 'green', 'blue', 'pink', 'purple')),
  note TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  FOREIGN KEY (article_id, text_version) REFERENCES article_versions (article_id, version) ON DELETE CASCADE
) STRICT;
CREATE INDEX highlights_by_article ON highlights (article_id, text_version);

CREATE TABLE highlight_tags (
  highlight_id TEXT NOT NULL REFERENCES highlights (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  tag TEXT NOT NULL,
  PRIMARY KEY (highlight_id, position)
) STRICT;
CREATE INDEX highlight_tags_by_tag ON highlight_tags (tag);

-- Derived: where a highlight from an older text stands in the shown one. Can be made again at any time.
CREATE TABLE highlight_places (
  highlight_id TEXT NOT NULL PRIMARY KEY REFERENCES highlights (id) ON DELETE CASCADE,
  text_version INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('exact', 'moved', 'orphaned')),
  span_start INTEGER,
  span_end INTEGER,
  CHECK ((state = 'orphaned') = (span_start IS NULL)),
  CHECK ((span_start IS NULL) = (span_end IS NULL))
) STRICT;

-- Derived: what the analysis found in one version of a text. Can be made again at any time.
CREATE TABLE analyses (
  article_id TEXT NOT NULL PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  text_version INTEGER NOT NULL,
  engine_version TEXT NOT NULL,
  -- JSON: core/model/analysis.ts Analysis.
  analysis TEXT NOT NULL CHECK (json_valid(analysis)),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE settings (
  key TEXT NOT NULL PRIMARY KEY,
  -- JSON.
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;
