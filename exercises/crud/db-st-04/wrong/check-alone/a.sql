CREATE TABLE wishlist_items (
  id      INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES users(id),
  book_id INTEGER NOT NULL REFERENCES books(id),
  copies  INTEGER DEFAULT 1 CHECK (copies >= 1),
  note    TEXT CHECK (length(note) <= 40)
);
