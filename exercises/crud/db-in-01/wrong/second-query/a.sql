INSERT INTO books (isbn, title, price_cents, stock, published_year)
VALUES ('978-1-000-00013-4', 'Harbour Lights', 1450, 6, 2026);
SELECT last_insert_rowid() AS id;
