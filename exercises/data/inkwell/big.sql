-- A shop that has been busy for two years, made by arithmetic: plans, paging and counting statements need many rows.
-- Every choice comes from row numbers, so that the rows are the same wherever this runs. Some books sell much better than
-- others, some customers buy much more than others, orders come faster as the shop grows, and little is without exceptions.

-- Admins 1 to 3, staff 4 to 15, and customers. A few were imported and have no password.
WITH RECURSIVE n(id, a) AS (SELECT 1, 48271 UNION ALL SELECT id + 1, a * 48271 % 2147483647 FROM n WHERE id < 500),
  named AS MATERIALIZED (SELECT id, a,
    rtrim(substr('Ana   Ben   Chi   Dov   Eve   Finn  Gus   Hana  Ida   Jon   Kim   Lee   Max   Noa   Olu   Pia   Quinn Rui   Sam   Tia   Uma   Vera  Wim   Ximena', 1 + a % 24 * 6, 6)) AS first,
    rtrim(substr('Alves   Bauer   Costa   Dias    Evans   Fischer Garcia  Haddad  Ito     Jansen  Khan    Lind    Moreau  Ndulu   Okafor  Pires   Quist   Rossi   Silva   Tanabe  Urban   Vane    Wolf    Yilmaz', 1 + a / 24 % 24 * 8, 8)) AS last
    FROM n)
INSERT INTO users(id, email, name, role, password_hash, manager_id, created_at)
SELECT id,
  CASE WHEN id % 40 = 9 THEN first || '.' || last ELSE lower(first || '.' || last) END || id || CASE WHEN id < 16 THEN '@inkwell.test' ELSE '@mail.test' END,
  first || ' ' || last,
  CASE WHEN id < 4 THEN 'admin' WHEN id < 16 THEN 'staff' ELSE 'customer' END,
  CASE WHEN id < 16 OR a % 25 > 0 THEN 'scrypt$...' END,
  CASE WHEN id = 1 OR id > 15 THEN NULL WHEN id < 6 THEN 1 ELSE 2 + id % 4 END,
  replace(datetime(1661990400 + id * 99000 + a % 90000, 'unixepoch'), ' ', 'T') || 'Z'
FROM named;

INSERT INTO sessions(token_hash, user_id, created_at, expires_at)
SELECT format('%08x', id * 48271 % 65521 * 65521 + id), id, 1773900000 + id * 60, 1774504800 + id * 60 FROM users WHERE id % 8 = 3;

-- Genre 12 has no books.
INSERT INTO genres VALUES (1,'Fiction'),(2,'Technical'),(3,'Poetry'),(4,'Travel'),(5,'Crime'),(6,'History'),(7,'Children'),(8,'Science'),(9,'Comics'),(10,'Art'),(11,'Cooking'),(12,'Maps');

-- Now and then two authors have the same name.
WITH RECURSIVE n(id, k, a) AS (SELECT 1, 1, 69621 UNION ALL SELECT id + 1, id + 1 - (id % 60 = 58), a * 48271 % 2147483647 FROM n WHERE id < 300)
INSERT INTO authors
SELECT id,
  rtrim(substr('Mara Ivo  Lena Paul Yuki Noor SilasAda  Bo   CerenDora Emil Flor Gil  Hugo Inês Jude Kai  Lía  Milo ', 1 + k % 20 * 5, 5)) || ' ' ||
  rtrim(substr('Quill   Brandt  Okafor  Serrano Tanabe  Haddad  Vane    Abreu   Berg    Chen    Duarte  Ekström Ferro   Gomes   Hoang   Ivanov  Jung    Keller  Lopes   Moyo    ', 1 + (k / 20 + k * 7) % 20 * 8, 8)),
  CASE WHEN a % 6 > 0 THEN substr('PTDENGJPSEFRITESBRGB', 1 + a / 400 % 10 * 2, 2) END
FROM n;

WITH RECURSIVE n(id, a) AS (SELECT 1, 16807 UNION ALL SELECT id + 1, a * 48271 % 2147483647 FROM n WHERE id < 2000),
  worded AS MATERIALIZED (SELECT id, a,
    rtrim(substr('Silent  Golden  Last    Small   Hidden  Winter  Paper   Broken  Distant Quiet   Salt    Glass   Blue    Early   Slow    Red     Empty   Open    Second  Burning ', 1 + a % 20 * 8, 8)) AS how,
    rtrim(substr('Harbour Orchard Ferry   Clock   River   Index   Market  Tide    Letter  Lamp    Stair   Garden  Window  Ledger  Island  Bridge  Atlas   Rain    Kitchen Signal  ', 1 + a / 20 % 20 * 8, 8)) AS what,
    a / 400 % 1000 AS r
    FROM n)
INSERT INTO books(id, isbn, title, genre_id, price_cents, stock, published_year, version)
SELECT id, format('978-4-000-%05d-%d', id, id * 7 % 10),
  CASE id % 5 WHEN 0 THEN 'The ' || how || ' ' || what WHEN 1 THEN what || ' and ' || how || ' Stones' WHEN 2 THEN 'My ' || how || ' ' || what || ', Part ' || (1 + r % 9)
    WHEN 3 THEN 'Notes on the ' || what || ' (' || (1 + r % 40) || ')' ELSE how || ' ' || what END,
  CASE WHEN r < 280 THEN 1 WHEN r < 450 THEN 2 WHEN r < 490 THEN 3 WHEN r < 560 THEN 4 WHEN r < 700 THEN 5 WHEN r < 780 THEN 6 WHEN r < 860 THEN 7
    WHEN r < 900 THEN 8 WHEN r < 930 THEN 9 WHEN r < 945 THEN 10 WHEN r < 955 THEN 11 END,
  CASE WHEN r BETWEEN 280 AND 449 THEN 1995 + a / 7 % 60 * 50 ELSE 495 + a / 11 % 50 * 50 END,
  CASE WHEN a % 13 = 0 THEN 0 ELSE a / 13 % 30 END,
  CASE WHEN a % 19 > 0 THEN 2026 - a / 19 % 30 * (a / 600 % 3) / 2 END,
  1 + a % 4
FROM worded;

-- One author for most books, two or three for some, none for a few; the last 20 authors have no book.
INSERT OR IGNORE INTO book_authors
SELECT b.id, 1 + b.id * b.id * 31 % 9973 * place.n % 280
FROM books AS b JOIN (SELECT 1 AS n UNION ALL SELECT 2 UNION ALL SELECT 3) AS place
  ON place.n <= CASE WHEN b.id % 97 = 5 THEN 0 WHEN b.id % 11 = 4 THEN 3 WHEN b.id % 4 = 2 THEN 2 ELSE 1 END;

-- What each order is made from; t is the second it was placed, lines is the number of its items.
CREATE TEMP TABLE plan(id INTEGER PRIMARY KEY, user_id INTEGER, status TEXT, t INTEGER, lines INTEGER, a INTEGER);
WITH RECURSIVE n(id, a) AS (SELECT 1, 40692 UNION ALL SELECT id + 1, a * 48271 % 2147483647 FROM n WHERE id < 20000)
INSERT INTO plan
SELECT id,
  16 + (a % 10000) * (a % 10000) * 450 / 100000000 * 287 % 485,
  CASE WHEN a / 10000 % 100 < 11 THEN 'cancelled' WHEN id > 18500 AND a / 10000 % 100 < 50 OR a / 10000 % 100 < 18 THEN 'pending'
    WHEN id > 18500 AND a / 10000 % 100 < 80 OR a / 10000 % 100 < 22 THEN 'paid' ELSE 'shipped' END,
  1711929600 + 62000000 * (60000 * id - id * id) / 800000000 + a % 7000,
  CASE WHEN a / 1000 % 1000 < 2 THEN 0 WHEN a / 1000 % 1000 < 225 THEN 1 WHEN a / 1000 % 1000 < 505 THEN 2 WHEN a / 1000 % 1000 < 720 THEN 3
    WHEN a / 1000 % 1000 < 860 THEN 4 WHEN a / 1000 % 1000 < 940 THEN 5 WHEN a / 1000 % 1000 < 980 THEN 6 WHEN a / 1000 % 1000 < 995 THEN 7 ELSE 8 END,
  a
FROM n;

INSERT INTO orders
SELECT id, user_id, status, replace(datetime(t, 'unixepoch'), ' ', 'T') || 'Z',
  CASE status WHEN 'shipped' THEN date(t + 86400 + a % 200000, 'unixepoch') || 'T14:00:00Z' END
FROM plan;

-- 100 books were never sold. The price of the day is today's, or, for some books in the first year, a little less.
WITH place(n) AS (VALUES (1),(2),(3),(4),(5),(6),(7),(8)),
  picked AS (SELECT p.id AS order_id, p.a / (3 * place.n + 1) % 100000 AS r FROM plan AS p CROSS JOIN place ON place.n <= p.lines)
INSERT OR IGNORE INTO order_items
SELECT i.order_id, b.id,
  CASE WHEN (i.order_id * 31 + b.id * 17) % 100 < 84 THEN 1 WHEN (i.order_id * 31 + b.id * 17) % 100 < 95 THEN 2 ELSE 1 + (i.order_id + b.id) % 12 END,
  CASE WHEN i.order_id < 12000 AND b.id % 3 = 0 THEN b.price_cents - b.price_cents / 20 ELSE b.price_cents END
FROM picked AS i JOIN books AS b ON b.id = 1 + i.r * i.r / 100 * 1900 / 100000000 * 1201 % 2000;

-- What is paid or shipped is paid in full, now and then in two parts; some cancelled orders were paid, and paid back.
INSERT INTO payments
SELECT o.id * 2, o.id, total.cents, CASE WHEN o.id % 33 = 5 THEN 'gift' ELSE 'card' END, substr(o.placed_at, 1, 17) || '59Z'
FROM (SELECT order_id, sum(quantity * unit_price_cents) AS cents FROM order_items GROUP BY order_id) AS total
CROSS JOIN orders AS o ON o.id = total.order_id
WHERE o.status IN ('paid','shipped') OR o.status = 'cancelled' AND o.id % 8 = 1;
INSERT INTO payments
SELECT o.id * 2 + 1, o.id, CASE o.status WHEN 'cancelled' THEN -p.amount_cents ELSE p.amount_cents / 4 END,
  CASE o.status WHEN 'cancelled' THEN 'refund' ELSE 'gift' END, substr(o.placed_at, 1, 11) || '23:59:59Z'
FROM orders AS o CROSS JOIN payments AS p ON p.id = o.id * 2
WHERE o.status = 'cancelled' OR o.id % 20 = 7;
UPDATE payments SET amount_cents = amount_cents - amount_cents / 4 WHERE id % 40 = 14;

-- Written by people who bought the book, once each; some of them have deleted their account since.
INSERT OR IGNORE INTO reviews(book_id, user_id, rating, body, created_at)
SELECT i.book_id, p.user_id,
  CASE WHEN p.id * i.book_id % 101 < 38 THEN 5 WHEN p.id * i.book_id % 101 < 68 THEN 4 WHEN p.id * i.book_id % 101 < 84 THEN 3
    WHEN p.id * i.book_id % 101 < 93 THEN 2 ELSE 1 END,
  CASE (p.id / 3 + i.book_id) % 9 WHEN 0 THEN 'Could not stop.' WHEN 1 THEN 'Quiet.' WHEN 2 THEN 'Good roots.'
    WHEN 3 THEN 'Dense, but worth 100% of the time.' WHEN 4 THEN 'Not for me.' END,
  replace(datetime(p.t + 400000 + p.id * i.book_id % 900000, 'unixepoch'), ' ', 'T') || 'Z'
FROM plan AS p CROSS JOIN order_items AS i ON i.order_id = p.id
WHERE p.id % 3 = 1 AND p.status = 'shipped' AND (p.id * 13 + i.book_id * 7) % 100 < 55
ORDER BY p.id, i.book_id;
DELETE FROM reviews WHERE id > 8000;
UPDATE reviews SET user_id = NULL WHERE id % 40 = 17;

DROP TABLE plan;
