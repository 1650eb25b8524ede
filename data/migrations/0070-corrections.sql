-- What the person corrected of what the analysis found. Apart from the analyses, so that neither a new analysis nor a new
-- text touches it; it is applied whenever an analysis is read.
CREATE TABLE corrections (
  -- They hold in the order in which they were made.
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  -- The article it was made in. Not bound to it by a key: what holds always outlives that article.
  article_id TEXT NOT NULL,
  always INTEGER NOT NULL CHECK (always IN (0, 1)),
  -- JSON: core/model/correction.ts CorrectionAct.
  act TEXT NOT NULL CHECK (json_valid(act)),
  created_at TEXT NOT NULL,
  -- Taken back; it can come again.
  deleted_at TEXT
) STRICT;
CREATE INDEX corrections_by_article ON corrections (article_id);
CREATE INDEX corrections_always ON corrections (always) WHERE always = 1;

CREATE TRIGGER article_corrections_go AFTER DELETE ON articles
BEGIN
  DELETE FROM corrections WHERE article_id = old.id AND always = 0;
END;
