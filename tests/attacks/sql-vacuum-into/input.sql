VACUUM INTO 'file:/tmp/vac.db?mode=rwc'
