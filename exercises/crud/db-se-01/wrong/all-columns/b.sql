SELECT books.* FROM books WHERE price_cents <= 999 ORDER BY price_cents;
