CREATE TABLE wishlist_items (
  id      INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES users(id),
  book_id INTEGER NOT NULL REFERENCES books(id),
  copies  INTEGER NOT NULL DEFAULT 1 CHECK (copies >= 0),
  note    TEXT CHECK (length(note) <= 40)
);
