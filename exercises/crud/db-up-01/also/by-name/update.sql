update books
set price_cents = cast(price_cents * 1.1 + 0.5 as integer)
where genre_id = (select id from genres where name = 'Fiction');
