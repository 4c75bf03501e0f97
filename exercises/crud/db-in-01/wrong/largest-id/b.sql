INSERT INTO books (title, isbn, stock, price_cents, published_year)
VALUES ('Harbour Lights', '978-1-000-00013-4', 6, 1450, 2026);
SELECT id FROM books ORDER BY id DESC LIMIT 1;
