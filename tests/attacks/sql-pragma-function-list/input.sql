SELECT count(*) FROM pragma_function_list
