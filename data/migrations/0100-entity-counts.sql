-- Names over the whole library, kept up to date with each article: the list and the page of a name would otherwise have to group
-- the rows of all articles (docs/adr/0074). Derived from article_entities; data/store/entities/entity-counts.ts makes it again.

-- Articles whose rows are outdated, in place of indexed_entities, where what is missing had to be searched.
CREATE TABLE entity_queue (
  article_id TEXT NOT NULL PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  -- 1: the analysis is read again; 0: only whether the article counts.
  reads_analysis INTEGER NOT NULL CHECK (reads_analysis IN (0, 1))
) STRICT, WITHOUT ROWID;
INSERT INTO entity_queue SELECT n.article_id, 1
  FROM analyses n JOIN articles a ON a.id = n.article_id AND a.text_version = n.text_version
  WHERE NOT EXISTS (SELECT 1 FROM indexed_entities i WHERE i.article_id = n.article_id);
DROP TABLE indexed_entities;

-- Deleting thousands of articles does not wait for their names: they are left out by and by.
CREATE TRIGGER entity_article_deleted AFTER UPDATE OF deleted_at ON articles
WHEN (new.deleted_at IS NULL) <> (old.deleted_at IS NULL)
BEGIN
  INSERT INTO entity_queue SELECT new.id, 0
    WHERE NOT EXISTS (SELECT 1 FROM entity_queue WHERE article_id = new.id);
END;

-- Whether the row counts below; rows of articles in the trash do not.
ALTER TABLE article_entities ADD COLUMN counted INTEGER NOT NULL DEFAULT 0 CHECK (counted IN (0, 1));
UPDATE article_entities SET counted = 1 WHERE article_id IN (SELECT id FROM articles WHERE deleted_at IS NULL);
-- The description that is shown for a name.
CREATE INDEX article_entities_described ON article_entities (kind, name_key, description)
  WHERE description IS NOT NULL AND counted = 1;

CREATE TABLE library_entities (
  kind TEXT NOT NULL,
  name_key TEXT NOT NULL,
  articles INTEGER NOT NULL,
  mentions INTEGER NOT NULL,
  quotes INTEGER NOT NULL,
  PRIMARY KEY (kind, name_key)
) STRICT, WITHOUT ROWID;
INSERT INTO library_entities SELECT kind, name_key, count(*), sum(mentions), sum(quotes)
  FROM article_entities WHERE counted = 1 GROUP BY kind, name_key;
CREATE INDEX library_entities_by_use ON library_entities (articles DESC, mentions DESC, name_key);

-- The spellings of each name, with the number of articles that have them: the most frequent one is shown.
CREATE TABLE entity_spellings (
  kind TEXT NOT NULL,
  name_key TEXT NOT NULL,
  name TEXT NOT NULL,
  articles INTEGER NOT NULL,
  PRIMARY KEY (kind, name_key, name)
) STRICT, WITHOUT ROWID;
INSERT INTO entity_spellings SELECT kind, name_key, name, count(*)
  FROM article_entities WHERE counted = 1 GROUP BY kind, name_key, name;

CREATE TRIGGER entity_counted AFTER INSERT ON article_entities WHEN new.counted = 1
BEGIN
  INSERT INTO library_entities VALUES (new.kind, new.name_key, 1, new.mentions, new.quotes)
    ON CONFLICT (kind, name_key) DO UPDATE SET articles = articles + 1, mentions = mentions + excluded.mentions,
      quotes = quotes + excluded.quotes;
  INSERT INTO entity_spellings VALUES (new.kind, new.name_key, new.name, 1)
    ON CONFLICT (kind, name_key, name) DO UPDATE SET articles = articles + 1;
END;
CREATE TRIGGER entity_uncounted AFTER DELETE ON article_entities WHEN old.counted = 1
BEGIN
  UPDATE library_entities SET articles = articles - 1, mentions = mentions - old.mentions, quotes = quotes - old.quotes
    WHERE kind = old.kind AND name_key = old.name_key;
  DELETE FROM library_entities WHERE kind = old.kind AND name_key = old.name_key AND articles = 0;
  UPDATE entity_spellings SET articles = articles - 1
    WHERE kind = old.kind AND name_key = old.name_key AND name = old.name;
  DELETE FROM entity_spellings
    WHERE kind = old.kind AND name_key = old.name_key AND name = old.name AND articles = 0;
END;
-- `counted` is the only column that is updated.
CREATE TRIGGER entity_counted_again AFTER UPDATE OF counted ON article_entities WHEN new.counted > old.counted
BEGIN
  INSERT INTO library_entities VALUES (new.kind, new.name_key, 1, new.mentions, new.quotes)
    ON CONFLICT (kind, name_key) DO UPDATE SET articles = articles + 1, mentions = mentions + excluded.mentions,
      quotes = quotes + excluded.quotes;
  INSERT INTO entity_spellings VALUES (new.kind, new.name_key, new.name, 1)
    ON CONFLICT (kind, name_key, name) DO UPDATE SET articles = articles + 1;
END;
CREATE TRIGGER entity_not_counted AFTER UPDATE OF counted ON article_entities WHEN new.counted < old.counted
BEGIN
  UPDATE library_entities SET articles = articles - 1, mentions = mentions - old.mentions, quotes = quotes - old.quotes
    WHERE kind = old.kind AND name_key = old.name_key;
  DELETE FROM library_entities WHERE kind = old.kind AND name_key = old.name_key AND articles = 0;
  UPDATE entity_spellings SET articles = articles - 1
    WHERE kind = old.kind AND name_key = old.name_key AND name = old.name;
  DELETE FROM entity_spellings
    WHERE kind = old.kind AND name_key = old.name_key AND name = old.name AND articles = 0;
END;
