INSERT INTO books (isbn, title, genre_id, price_cents, stock, published_year)
VALUES ('978-1-000-00013-4', 'Harbour Lights', 0, 1450, 6, 2026) RETURNING id;
