UPDATE books
SET stock = CASE WHEN stock >= 2 THEN stock - 2 ELSE 0 END
WHERE isbn = '978-1-000-00006-6'
RETURNING stock;
