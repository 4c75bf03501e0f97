DROP TABLE IF EXISTS wishlist_items;
CREATE TABLE wishlist_items (
  id      INTEGER NOT NULL,
  user_id BIGINT NOT NULL,
  book_id BIGINT NOT NULL,
  copies  INT DEFAULT (1) NOT NULL,
  note    VARCHAR(40) DEFAULT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY (user_id) REFERENCES users ON DELETE CASCADE,
  FOREIGN KEY (book_id) REFERENCES books (id),
  CONSTRAINT at_least_one CHECK (copies > 0),
  CONSTRAINT short_note CHECK (note IS NULL OR length(note) < 41)
);
CREATE INDEX wishes_of_a_user ON wishlist_items (user_id);
