-- How a person keeps order in the library: marks on articles, and collections. All of it is what a person made.

CREATE TABLE article_marks (
  article_id TEXT NOT NULL PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  starred_at TEXT,
  archived_at TEXT,
  -- "Mark as read"; reading to the end needs no mark.
  finished_at TEXT
) STRICT;

CREATE TABLE collections (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  created_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;

CREATE TABLE collection_articles (
  collection_id TEXT NOT NULL REFERENCES collections (id) ON DELETE CASCADE,
  article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  added_at TEXT NOT NULL,
  PRIMARY KEY (collection_id, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX collection_articles_by_article ON collection_articles (article_id);

CREATE INDEX articles_by_added ON articles (added_at) WHERE deleted_at IS NULL;
CREATE INDEX articles_in_bin ON articles (deleted_at) WHERE deleted_at IS NOT NULL;
