insert into books (id, isbn, title, genre_id, price_cents, stock, published_year, version)
values (null, '978-1-000-00013-4', 'Harbour Lights', null, 1450, 6, 2026, 1)
returning books.id as id;
