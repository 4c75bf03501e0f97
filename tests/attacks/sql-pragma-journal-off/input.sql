PRAGMA journal_mode=OFF; BEGIN; DELETE FROM big; ROLLBACK; SELECT count(*) FROM big
