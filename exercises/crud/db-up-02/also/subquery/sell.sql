with wanted as (select id from books where isbn = '978-1-000-00006-6' and stock - 2 >= 0)
update books set stock = stock - 2
where id in (select id from wanted)
returning books.stock as stock;
