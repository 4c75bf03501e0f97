-- The rows of small with other ids and in another order. An index from Z to A stands ready for a GROUP BY: whoever has no ORDER BY
-- gets its order.
INSERT INTO users(id,email,name,role,password_hash,manager_id,created_at) VALUES
 (5,'sam@inkwell.test','Sam Stock','staff','scrypt$...',15,'2025-09-02T08:00:00Z'),
 (14,'ben@mail.test','Ben Bauer','customer','scrypt$...',NULL,'2025-11-20T10:00:00Z'),
 (13,'eve@mail.test','Eve O''Neil','customer','scrypt$...',NULL,'2026-01-15T10:00:00Z'),
 (3,'dov@mail.test','Dov Imported','customer',NULL,NULL,'2025-12-24T10:00:00Z'),
 (11,'chi@mail.test','Chi Ndulu','customer','scrypt$...',NULL,'2025-12-05T10:00:00Z'),
 (7,'tia@inkwell.test','Tia Till','staff','scrypt$...',15,'2025-10-02T08:00:00Z'),
 (10,'ana@mail.test','Ana Alves','customer','scrypt$...',NULL,'2025-11-03T10:00:00Z'),
 (15,'rhea@inkwell.test','Rhea Owner','admin','scrypt$...',NULL,'2025-09-01T08:00:00Z');
INSERT INTO genres VALUES (6,'Poetry'),(1,'Travel'),(7,'Technical'),(8,'Fiction');
INSERT INTO authors VALUES (4,'Noor Haddad','PT'),(9,'Lena Okafor','NG'),(10,'Yuki Tanabe','JP'),(3,'Mara Quill','PT'),(11,'Silas Vane',NULL),(7,'Ivo Brandt','DE'),(6,'Paul Serrano',NULL);
INSERT INTO books(id,isbn,title,genre_id,price_cents,stock,published_year) VALUES
 (15,'978-1-000-00003-5','Queues and Clocks',7,3995,3,2022),
 (21,'978-1-000-00012-7','Artful Stacks',NULL,1999,0,2025),
 (22,'978-1-000-00001-1','The Salt Clock',8,1250,8,2019),
 (12,'978-1-000-00005-9','Small Rains',6,850,5,NULL),
 (11,'978-1-000-00009-7','Unshelved',NULL,500,20,NULL),
 (3,'978-1-000-00008-0','Patterns of Tide',7,3995,1,2018),
 (6,'978-1-000-00010-3','The Long Index',7,2450,6,2024),
 (20,'978-1-000-00004-2','SQL for Gardeners',7,2999,12,2020),
 (19,'978-1-000-00002-8','Night Ferry',8,990,0,2021),
 (24,'978-1-000-00006-6','Letters to a Port',6,850,2,1998),
 (17,'978-1-000-00007-3','The Glass Orchard',8,1575,4,2023),
 (7,'978-1-000-00011-0','Winter Market',8,1125,7,2017);
INSERT INTO book_authors VALUES (3,7),(15,7),(20,9),(24,10),(7,4),(22,3),(19,3),(3,9),(17,4),(21,6),(6,7),(3,10),(12,10),(15,9);
INSERT INTO orders VALUES
 (19,13,'paid','2026-03-03T13:00:00Z',NULL),
 (4,10,'pending','2026-02-28T23:59:00Z',NULL),
 (16,11,'cancelled','2026-02-10T16:45:00Z',NULL),
 (14,14,'cancelled','2026-03-11T19:00:00Z',NULL),
 (11,11,'pending','2026-03-09T08:20:00Z',NULL),
 (12,14,'shipped','2026-03-01T00:05:00Z','2026-03-04T10:00:00Z'),
 (18,10,'shipped','2026-01-05T09:30:00Z','2026-01-07T12:00:00Z'),
 (7,14,'paid','2026-01-31T22:10:00Z',NULL),
 (5,10,'shipped','2026-02-02T11:00:00Z','2026-02-03T09:00:00Z'),
 (17,10,'paid','2026-03-15T07:15:00Z',NULL);
INSERT INTO order_items VALUES
 (12,7,1,1125),
 (19,3,1,3995),
 (18,12,2,850),
 (16,19,1,990),
 (14,7,3,1125),
 (19,20,2,2899),
 (7,15,1,3995),
 (17,17,1,1575),
 (17,22,1,1250),
 (5,20,1,2999),
 (11,12,1,850),
 (18,22,1,1250),
 (5,6,1,2450),
 (12,22,2,1250),
 (17,6,2,2450),
 (17,15,1,3995),
 (4,17,1,1575),
 (12,24,1,850);
INSERT INTO payments VALUES
 (14,12,4475,'card','2026-03-01T00:06:00Z'),
 (1,19,5000,'card','2026-03-03T13:01:00Z'),
 (13,7,3995,'card','2026-01-31T22:11:00Z'),
 (17,18,950,'gift','2026-01-05T09:31:00Z'),
 (12,18,2000,'card','2026-01-05T09:31:00Z'),
 (11,19,4793,'gift','2026-03-03T13:01:00Z'),
 (10,14,-3375,'refund','2026-03-12T09:00:00Z'),
 (18,5,5449,'card','2026-02-02T11:01:00Z'),
 (19,14,3375,'card','2026-03-11T19:01:00Z'),
 (16,17,11720,'card','2026-03-15T07:16:00Z');
INSERT INTO reviews VALUES
 (6,20,10,3,'Good roots.','2026-02-20T10:00:00Z'),
 (12,22,10,5,'Could not stop.','2026-01-20T10:00:00Z'),
 (2,3,13,5,NULL,'2026-03-21T10:00:00Z'),
 (1,20,13,4,'50% better','2026-03-21T10:05:00Z'),
 (11,17,NULL,2,'Another deleted account','2026-03-01T10:00:00Z'),
 (19,15,14,5,'Dense.','2026-02-25T10:00:00Z'),
 (20,12,10,4,'Quiet.','2026-02-01T10:00:00Z'),
 (15,15,11,2,NULL,'2026-02-26T10:00:00Z'),
 (18,17,NULL,1,'Deleted account','2026-02-11T10:00:00Z'),
 (3,22,14,4,NULL,'2026-03-20T10:00:00Z');
INSERT INTO sessions VALUES
 ('aaaa',10,1767000000,1767604800),
 ('cccc',15,1773900000,1774504800),
 ('bbbb',5,1773900000,1774504800);
CREATE INDEX genres_from_z ON genres(name DESC);
