SELECT name FROM authors WHERE NOT country = 'PT' OR country = NULL;
