SELECT count(*) FROM big a, json_each((SELECT json_group_array(s) FROM big)) b, json_each((SELECT json_group_array(s) FROM big)) c
