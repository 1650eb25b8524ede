-- Full-text search. Derived: can be made again at any time from the tables that it is about.

-- An article's number in the index. Not its rowid: copying a library (VACUUM INTO) may number the rows anew.
CREATE TABLE search_docs (
  doc INTEGER NOT NULL PRIMARY KEY,
  article_id TEXT NOT NULL UNIQUE REFERENCES articles (id) ON DELETE CASCADE,
  -- Which form of the index it is written in; see data/store/search/index-document.ts.
  format INTEGER NOT NULL
) STRICT;

-- Words alone, not the texts, which stand in their own tables. They go in folded and, where a script has no spaces, cut
-- into pairs (core/search/tokens.ts), so the tokenizer has only to split. Marks are letters in the scripts of South Asia.
CREATE VIRTUAL TABLE article_search USING fts5 (
  title, body, notes, entities, about,
  content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"
);
-- The weights of the columns, for ORDER BY rank.
INSERT INTO article_search (article_search, rank) VALUES ('rank', 'bm25(10.0, 1.0, 3.0, 2.0, 4.0)');
-- Bytes that are gathered before they are written: fewer and larger parts when many articles come at once.
INSERT INTO article_search (article_search, rank) VALUES ('hashsize', 16777216);

CREATE TRIGGER search_docs_go AFTER DELETE ON search_docs
BEGIN
  DELETE FROM article_search WHERE rowid = old.doc;
END;

-- Articles whose words in the index are old. Written by triggers in the same transaction as the change, so that no way of
-- writing forgets it and a crash loses nothing; emptied before every search and whenever the program is idle.
-- (WHERE NOT EXISTS in the triggers, not OR IGNORE: the conflict rule of the outer statement would take its place.)
CREATE TABLE search_queue (
  article_id TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TRIGGER search_article_added AFTER INSERT ON articles WHEN new.deleted_at IS NULL
BEGIN
  INSERT INTO search_queue SELECT new.id
    WHERE NOT EXISTS (SELECT 1 FROM search_queue WHERE article_id = new.id);
END;
CREATE TRIGGER search_article_changed AFTER UPDATE OF title, byline, site_name, text_version, deleted_at ON articles
WHEN new.deleted_at IS NULL
BEGIN
  INSERT INTO search_queue SELECT new.id
    WHERE NOT EXISTS (SELECT 1 FROM search_queue WHERE article_id = new.id);
END;
-- What is deleted is not found from that moment on.
CREATE TRIGGER search_article_deleted AFTER UPDATE OF deleted_at ON articles WHEN new.deleted_at IS NOT NULL
BEGIN
  DELETE FROM search_docs WHERE article_id = new.id;
END;
CREATE TRIGGER search_article_gone AFTER DELETE ON articles
BEGIN
  DELETE FROM search_queue WHERE article_id = old.id;
END;

CREATE TRIGGER search_note_added AFTER INSERT ON article_notes WHEN new.note <> ''
BEGIN
  INSERT INTO search_queue SELECT new.article_id
    WHERE NOT EXISTS (SELECT 1 FROM search_queue WHERE article_id = new.article_id);
END;
CREATE TRIGGER search_note_changed AFTER UPDATE OF note ON article_notes WHEN new.note <> old.note
BEGIN
  INSERT INTO search_queue SELECT new.article_id
    WHERE NOT EXISTS (SELECT 1 FROM search_queue WHERE article_id = new.article_id);
END;
CREATE TRIGGER search_note_gone AFTER DELETE ON article_notes WHEN old.note <> ''
BEGIN
  INSERT INTO search_queue SELECT old.article_id
    WHERE NOT EXISTS (SELECT 1 FROM search_queue WHERE article_id = old.article_id);
END;

CREATE TRIGGER search_highlight_added AFTER INSERT ON highlights WHEN new.note <> ''
BEGIN
  INSERT INTO search_queue SELECT new.article_id
    WHERE NOT EXISTS (SELECT 1 FROM search_queue WHERE article_id = new.article_id);
END;
CREATE TRIGGER search_highlight_changed AFTER UPDATE OF note, deleted_at ON highlights
WHEN new.note <> old.note OR (new.deleted_at IS NOT old.deleted_at AND new.note <> '')
BEGIN
  INSERT INTO search_queue SELECT new.article_id
    WHERE NOT EXISTS (SELECT 1 FROM search_queue WHERE article_id = new.article_id);
END;
CREATE TRIGGER search_highlight_gone AFTER DELETE ON highlights WHEN old.note <> ''
BEGIN
  INSERT INTO search_queue SELECT old.article_id
    WHERE NOT EXISTS (SELECT 1 FROM search_queue WHERE article_id = old.article_id);
END;

CREATE TRIGGER search_tag_added AFTER INSERT ON article_tags
BEGIN
  INSERT INTO search_queue SELECT new.article_id
    WHERE NOT EXISTS (SELECT 1 FROM search_queue WHERE article_id = new.article_id);
END;
CREATE TRIGGER search_tag_gone AFTER DELETE ON article_tags
BEGIN
  INSERT INTO search_queue SELECT old.article_id
    WHERE NOT EXISTS (SELECT 1 FROM search_queue WHERE article_id = old.article_id);
END;

CREATE TRIGGER search_analysis_added AFTER INSERT ON analyses
BEGIN
  INSERT INTO search_queue SELECT new.article_id
    WHERE NOT EXISTS (SELECT 1 FROM search_queue WHERE article_id = new.article_id);
END;
CREATE TRIGGER search_analysis_changed AFTER UPDATE OF analysis ON analyses
BEGIN
  INSERT INTO search_queue SELECT new.article_id
    WHERE NOT EXISTS (SELECT 1 FROM search_queue WHERE article_id = new.article_id);
END;

-- Libraries from before are indexed at their first start.
INSERT INTO search_queue SELECT id FROM articles WHERE deleted_at IS NULL;
