replace into books (isbn, title, price_cents, published_year)
select s.isbn, s.title, s.price_cents, s.published_year
from staging_books as s;
