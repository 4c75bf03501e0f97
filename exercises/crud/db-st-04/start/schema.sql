-- A user's wish for a book. Give each column its type and its rules.
CREATE TABLE wishlist_items (
  id,
  user_id,
  book_id,
  copies,
  note
);
