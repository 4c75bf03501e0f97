SELECT title, price_cents FROM books WHERE price_cents >= (SELECT MAX(price_cents) FROM books) ORDER BY price_cents DESC, title;
