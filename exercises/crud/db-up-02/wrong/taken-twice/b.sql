update books set stock = stock - 2
where isbn = '978-1-000-00006-6' and stock > 1
returning (stock - 2) as stock;
