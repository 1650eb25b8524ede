-- The search finds names as a person corrected them.
CREATE TRIGGER search_names_corrected AFTER INSERT ON corrected_analyses
BEGIN
  INSERT INTO search_queue SELECT new.article_id
    WHERE NOT EXISTS (SELECT 1 FROM search_queue WHERE article_id = new.article_id)
      AND EXISTS (SELECT 1 FROM articles WHERE id = new.article_id);
END;
CREATE TRIGGER search_names_changed AFTER UPDATE OF analysis ON corrected_analyses
BEGIN
  INSERT INTO search_queue SELECT new.article_id
    WHERE NOT EXISTS (SELECT 1 FROM search_queue WHERE article_id = new.article_id);
END;
CREATE TRIGGER search_names_as_found AFTER DELETE ON corrected_analyses
BEGIN
  INSERT INTO search_queue SELECT old.article_id
    WHERE NOT EXISTS (SELECT 1 FROM search_queue WHERE article_id = old.article_id)
      AND EXISTS (SELECT 1 FROM articles WHERE id = old.article_id);
END;
