-- Derived from the analyses as they are corrected: who and what each article names, for looking over the whole library.
-- Can be made again at any time: an article without a row in indexed_entities is read again.
CREATE TABLE article_entities (
  article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  -- core/text/name-key.ts nameKey: equal for what is the same entity in other articles.
  name_key TEXT NOT NULL,
  name TEXT NOT NULL,
  description TEXT,
  mentions INTEGER NOT NULL,
  quotes INTEGER NOT NULL,
  -- UTF-16 code units of the shown text.
  first_start INTEGER NOT NULL,
  PRIMARY KEY (article_id, kind, name_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_entities_by_key ON article_entities (kind, name_key, article_id);

CREATE TABLE indexed_entities (
  article_id TEXT NOT NULL PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Analyses that corrections change, as they are then; the others stand in analyses alone.
CREATE TABLE corrected_analyses (
  article_id TEXT NOT NULL PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  -- JSON: core/model/analysis.ts Analysis.
  analysis TEXT NOT NULL CHECK (json_valid(analysis))
) STRICT;

-- What the window shows, for queries over many articles.
CREATE VIEW shown_analyses AS
  SELECT n.article_id, n.text_version, n.engine_version, coalesce(c.analysis, n.analysis) AS analysis
  FROM analyses n LEFT JOIN corrected_analyses c ON c.article_id = n.article_id;
