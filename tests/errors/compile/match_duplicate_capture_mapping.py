match x:
    case {'a': v, **v}:
        pass
