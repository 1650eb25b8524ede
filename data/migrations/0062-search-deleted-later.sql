-- Taking a row out of the index costs as much as writing one. Searches leave out what is deleted by themselves, so that the
-- row can go when the queue is emptied: deleting thousands of articles does not keep a person waiting.
DROP TRIGGER search_article_deleted;
CREATE TRIGGER search_article_deleted AFTER UPDATE OF deleted_at ON articles WHEN new.deleted_at IS NOT NULL
BEGIN
  INSERT INTO search_queue SELECT new.id
    WHERE EXISTS (SELECT 1 FROM search_docs WHERE article_id = new.id)
      AND NOT EXISTS (SELECT 1 FROM search_queue WHERE article_id = new.id);
END;
