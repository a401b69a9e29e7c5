import sys

def main():
    try:
        print 'hello'
    except Exception, e:
        raise e
