insert into books (isbn, title, price_cents, stock, published_year)
values ('978-1-000-00013-4', 'Harbour Lights', 1450, 6, 2026);

select id from books where isbn = '978-1-000-00013-4';
