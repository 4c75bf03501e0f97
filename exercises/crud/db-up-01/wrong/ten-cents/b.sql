update books
set price_cents = 10 + price_cents
where genre_id in (select id from genres where name = 'Fiction');
