CREATE TABLE wishlist_items (
  id      INT PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES users(id),
  book_id INTEGER NOT NULL REFERENCES books(id),
  copies  INTEGER NOT NULL DEFAULT 1 CHECK (copies >= 1),
  note    TEXT CHECK (length(note) <= 40)
);
