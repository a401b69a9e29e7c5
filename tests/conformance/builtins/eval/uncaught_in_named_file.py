# code with a file name that does not exist
exec(compile("\n\nraise ValueError('from there')", "nowhere.py", "exec"))
