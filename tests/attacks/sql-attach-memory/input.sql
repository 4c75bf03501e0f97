ATTACH ':memory:' AS e
