create table wishlist_items (
id INTEGER PRIMARY KEY,
user_id INT NOT NULL,
book_id INT NOT NULL,
copies INT NOT NULL DEFAULT 1,
note TEXT,
CHECK (copies > 0),
CHECK (length(note) < 41)
);
