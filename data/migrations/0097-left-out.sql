-- Passages of a saved page that extraction left out of a version of its article. They can be shown, and put back into the text.
CREATE TABLE left_out (
  article_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  -- Order in the page, from 0.
  position INTEGER NOT NULL CHECK (position >= 0),
  -- Number of blocks of the article that precede the passage.
  after_block INTEGER NOT NULL CHECK (after_block >= 0),
  text TEXT NOT NULL,
  blocks TEXT NOT NULL CHECK (json_valid(blocks)),
  PRIMARY KEY (article_id, version, position),
  FOREIGN KEY (article_id, version) REFERENCES article_versions (article_id, version) ON DELETE CASCADE
) STRICT;
