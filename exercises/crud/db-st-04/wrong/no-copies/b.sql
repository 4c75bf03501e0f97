create table wishlist_items (
id INTEGER PRIMARY KEY,
user_id INT NOT NULL,
book_id INT NOT NULL,
copies INT NOT NULL DEFAULT 1,
note TEXT,
FOREIGN KEY (user_id) REFERENCES users (id),
FOREIGN KEY (book_id) REFERENCES books (id),
CHECK (length(note) < 41),
CHECK (copies > -1)
);
