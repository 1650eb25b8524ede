-- What an import compares with does not get slower with the library.
-- Articles without a text, such as those that annotations of other programs wait for.
CREATE INDEX articles_waiting ON articles (added_at) WHERE text_length = 0 AND deleted_at IS NULL;
-- Editions of files, by their title.
CREATE INDEX articles_by_title ON articles (title COLLATE NOCASE) WHERE url IS NULL AND deleted_at IS NULL;
-- The sample, which is looked for at each start.
CREATE INDEX articles_sample ON articles (source) WHERE source = 'sample';
