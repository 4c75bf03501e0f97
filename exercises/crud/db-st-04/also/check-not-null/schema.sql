CREATE TABLE wishlist_items (
  id INTEGER PRIMARY KEY,
  user_id INTEGER REFERENCES users(id) CHECK (user_id IS NOT NULL),
  book_id INTEGER REFERENCES books(id) CHECK (book_id IS NOT NULL),
  copies INTEGER DEFAULT 1 CHECK (copies IS NOT NULL AND copies >= 1),
  note TEXT CHECK (length(note) <= 40)
);
