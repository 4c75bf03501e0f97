SELECT books.* FROM books ORDER BY books.price_cents DESC, books.title ASC LIMIT 3;
