-- Near misses: prices of 500, 999, 1000 and 3994, the years 2019 and 2020, one far ahead and none, genres and countries that
-- look almost like another, rows that are equal in every column one would show, and reviews that nearly hold a word.
INSERT INTO genres VALUES (61,'Technical'),(62,'Fiction'),(63,'Science Fiction'),(64,'History');
INSERT INTO authors VALUES (301,'Ola Pawlak','PL'),(302,'Rosa Quispe','PE'),(303,'Ann Zed','GB'),(304,'Ann Zed','GB'),(305,'Tom Page',NULL),(306,'Rita Nunes','PT');
INSERT INTO books(id,isbn,title,genre_id,price_cents,stock,published_year) VALUES
 (211,'978-5-000-00211-1','Old Maps',62,3994,0,2020),
 (214,'978-5-000-00214-2','Old Maps',61,3994,2,NULL),
 (217,'978-5-000-00217-3','Tin Cup',62,1000,1,2019),
 (220,'978-5-000-00220-3','Lamp Oil and Rope',61,1000,3,2020),
 (223,'978-5-000-00223-4','Paper Cups',63,500,4,2022),
 (226,'978-5-000-00226-5','Paper Cups',62,500,0,NULL),
 (229,'978-5-000-00229-6','Window Seats',64,999,2,2021),
 (232,'978-5-000-00232-6','Not Yet Written',62,980,0,2031);
INSERT INTO reviews VALUES
 (601,211,NULL,4,'%-signs on every page','2026-01-10T10:00:00Z'),
 (604,211,NULL,2,'DELETED, then bought again','2026-01-11T10:00:00Z'),
 (607,220,NULL,3,'10% deleted scenes','2026-01-12T10:00:00Z'),
 (610,220,NULL,1,'Please delete this','2026-01-13T10:00:00Z'),
 (613,223,NULL,5,'Tells of 9 in 10','2026-01-14T10:00:00Z');
