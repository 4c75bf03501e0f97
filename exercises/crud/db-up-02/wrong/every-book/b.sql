UPDATE books
SET stock = stock - 2
WHERE stock > 1
RETURNING books.stock AS stock;
