print("running", __name__)
marker = object()
