insert into books (title, isbn, published_year, stock, price_cents)
values ('Harbour Lights', 978-1-000-00013-4, 2026, 6, 1450)
returning id;
