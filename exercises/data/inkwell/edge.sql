-- What small does not have: ties at a LIMIT, odd characters in titles, an order without items, a genre without years.
INSERT INTO users(id,email,name,role,password_hash,manager_id,created_at) VALUES
 (41,'ida@edge.test','Ida Boss','admin','scrypt$...',NULL,'2025-08-01T08:00:00Z'),
 (43,'Lee@Edge.test','Lee Sorensen','staff','scrypt$...',41,'2025-08-02T08:00:00Z'),
 (46,'max@mail.test','Max O''Hara','customer',NULL,NULL,'2025-12-01T10:00:00Z'),
 (47,'noa@mail.test','Noa Étoile','customer','scrypt$...',NULL,'2025-12-01T10:00:00Z'),
 (49,'kim@edge.test','Kim Shelf','staff','scrypt$...',43,'2025-10-10T08:00:00Z'),
 (52,'pia@mail.test','Pia Pending','customer','scrypt$...',NULL,'2026-01-02T10:00:00Z'),
 (58,'zoe@mail.test','Zoe Quiet','customer','scrypt$...',NULL,'2026-02-28T23:59:59Z');
INSERT INTO genres VALUES (12,'Technical'),(15,'Fiction'),(18,'Travel'),(21,'Poetry'),(24,'Comics'),(27,'Maps');
INSERT INTO authors VALUES (201,'Ceren Ay',NULL),(202,'Duarte Pires','PT'),(205,'Bo O''Dell',NULL),(206,'Ann Zed','NG'),(209,'Åsa Lind','SE'),(212,'Ann Zed','GB'),(215,'Duarte Pires','BR');
INSERT INTO books(id,isbn,title,genre_id,price_cents,stock,published_year) VALUES
 (101,'978-2-000-00101-1','Start with Art',15,1000,1,2020),
 (104,'978-2-000-00104-2','100% Rain',15,995,0,2021),
 (107,'978-2-000-00107-3','snake_case',12,1199,2,2019),
 (110,'978-2-000-00110-3','Don''t Panic Twice',12,4500,1,2024),
 (113,'978-2-000-00113-4','Café Tides',21,1,12,2023),
 (116,'978-2-000-00116-5','Zebra Parts',NULL,2950,5,2016),
 (119,'978-2-000-00119-6','🚤 Paper Boat',18,2950,3,NULL),
 (122,'978-2-000-00122-6','Atlas of Small Roads',18,3200,0,NULL),
 (125,'978-2-000-00125-7','Echo',15,1255,7,1999),
 (128,'978-2-000-00128-8','Echo',12,1200,4,2022),
 (131,'978-2-000-00131-8','Echo',15,1255,0,2003);
INSERT INTO book_authors VALUES (101,205),(101,206),(104,202),(107,206),(110,202),(110,205),(110,209),(113,209),(122,202),(125,206),(128,205),(131,205);
INSERT INTO orders VALUES
 (302,46,'paid','2025-12-31T23:59:59Z',NULL),
 (305,46,'cancelled','2026-01-15T10:00:00Z',NULL),
 (308,47,'shipped','2026-01-31T23:59:59Z','2026-02-02T08:00:00Z'),
 (311,47,'paid','2026-01-31T23:59:59Z',NULL),
 (314,52,'pending','2026-03-01T00:00:00Z',NULL),
 (317,52,'cancelled','2026-03-01T00:00:00Z',NULL),
 (320,49,'paid','2026-02-28T12:00:00Z',NULL),
 (323,47,'pending','2026-02-01T00:00:00Z',NULL);
INSERT INTO order_items VALUES
 (302,101,1,995),(302,104,1,995),(302,113,12,1),
 (305,110,1,4500),
 (308,125,3,1255),(308,107,1,1199),
 (311,107,1,1199),(311,128,2,1200),
 (317,119,1,2950),
 (320,122,1,3200),(320,125,1,1255),
 (323,101,1,1000),(323,122,1,3100);
INSERT INTO payments VALUES
 (401,302,2002,'card','2026-01-01T00:00:01Z'),
 (404,308,2482,'card','2026-02-01T00:00:30Z'),(405,308,2482,'gift','2026-02-01T00:00:30Z'),
 (407,311,3000,'card','2026-02-01T00:01:00Z'),
 (410,317,2950,'card','2026-03-01T00:01:00Z'),(411,317,-2950,'refund','2026-03-02T09:00:00Z'),
 (413,320,4455,'card','2026-02-28T12:01:00Z'),
 (416,323,1000,'gift','2026-02-01T00:02:00Z');
INSERT INTO reviews VALUES
 (501,101,46,5,'Worth 100% of it','2026-01-10T10:00:00Z'),(503,101,47,5,NULL,'2026-02-10T10:00:00Z'),
 (504,101,NULL,1,'Deleted account','2026-02-10T10:00:00Z'),(507,101,NULL,1,NULL,'2026-02-11T10:00:00Z'),
 (509,125,47,3,'A snake_case tale','2026-02-12T10:00:00Z'),
 (512,113,52,4,'','2026-03-05T10:00:00Z'),
 (515,128,46,2,'100 per cent my own','2026-03-05T10:00:00Z');
INSERT INTO sessions VALUES ('e1e1',47,1769900000,1770504800),('e2e2',43,1773900000,1774504800);
