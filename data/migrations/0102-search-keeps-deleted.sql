-- Articles in the trash stay in the search index, where searches leave them out, until they are deleted permanently: restoring
-- thousands of them does not index them again (in place of 0062).
DROP TRIGGER search_article_deleted;
DROP TRIGGER search_article_changed;
-- Also in the trash, where the queue takes an article that has changed out of the index.
CREATE TRIGGER search_article_changed AFTER UPDATE OF title, byline, site_name, text_version ON articles
BEGIN
  INSERT INTO search_queue SELECT new.id
    WHERE NOT EXISTS (SELECT 1 FROM search_queue WHERE article_id = new.id);
END;
CREATE TRIGGER search_article_restored AFTER UPDATE OF deleted_at ON articles
WHEN new.deleted_at IS NULL AND old.deleted_at IS NOT NULL
BEGIN
  INSERT INTO search_queue SELECT new.id
    WHERE NOT EXISTS (SELECT 1 FROM search_docs WHERE article_id = new.id)
      AND NOT EXISTS (SELECT 1 FROM search_queue WHERE article_id = new.id);
END;
