-- The pages of a version of an article that was read from a document with pages, and where the lines of its text are on them.
CREATE TABLE article_pages (
  article_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  -- core/model/page.ts ArticlePage.
  pages TEXT NOT NULL CHECK (json_valid(pages)),
  PRIMARY KEY (article_id, version),
  FOREIGN KEY (article_id, version) REFERENCES article_versions (article_id, version) ON DELETE CASCADE
) STRICT;
