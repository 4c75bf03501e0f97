INSERT INTO books (title, isbn, published_year, stock, price_cents)
SELECT 'Harbour Lights', '978-1-000-00013-4', 2026, 6, 14.50 * 100
RETURNING "id";
