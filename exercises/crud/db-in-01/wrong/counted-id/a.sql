INSERT INTO books (id, isbn, title, price_cents, stock, published_year)
VALUES ((SELECT max(id)+1 FROM books), '978-1-000-00013-4', 'Harbour Lights', 1450, 6, 2026) RETURNING id;
