CREATE TABLE wishlist_items (
  id      INTEGER PRIMARY KEY,
  user_id INTEGER REFERENCES users(id),
  book_id INTEGER REFERENCES books(id),
  copies  INTEGER NOT NULL DEFAULT 1 CHECK (copies >= 1),
  note    TEXT CHECK (length(note) <= 40)
);
