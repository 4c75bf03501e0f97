insert into books
values (null, '978-1-000-00013-4', 'Harbour Lights', null, 14.5 * 100, 6, 2026, 1)
returning books.id as id;
