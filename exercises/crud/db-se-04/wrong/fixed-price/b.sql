SELECT title, price_cents FROM books WHERE price_cents >= 2999 ORDER BY price_cents DESC, title;
