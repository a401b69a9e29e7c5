# No message, no colon.
raise NotImplementedError
