ATTACH 'file:/tmp/evil.db?mode=rwc' AS e
