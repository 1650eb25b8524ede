-- Details of articles that a person edited. The columns of `articles` have the shown values, which a person's value
-- replaces; what the import found is kept here, and a later version of the text updates it.
CREATE TABLE edited_details (
  article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  -- core/model/details/article-details.ts detailFields.
  field TEXT NOT NULL CHECK (field IN ('title', 'byline', 'siteName', 'publishedAt', 'lang', 'url', 'leadImage')),
  value TEXT CHECK (field <> 'title' OR value IS NOT NULL),
  imported TEXT CHECK (field <> 'title' OR imported IS NOT NULL),
  PRIMARY KEY (article_id, field)
) STRICT;
-- An import of the same page is recognized by the URL and title that it has itself.
CREATE INDEX edited_details_imported ON edited_details (field, imported);
