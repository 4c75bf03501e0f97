SELECT column1 AS id, column2 AS name FROM (VALUES (1, 'Fiction'), (2, 'Technical'), (3, 'Poetry'), (4, 'Travel'));
