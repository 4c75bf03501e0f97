// node:console_table
