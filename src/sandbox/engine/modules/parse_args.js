// node:parse_args
